/** What a refresh proposes and changes takes weeks of training to arise: here it is put where a refresh would have left it. */
import { runTool } from "../../scripts/run.ts";
import type { Proposal } from "../../shared/review/review.ts";

/** `state`: the server's folder; every athlete's newest version gets them. */
export async function propose(state: string, proposals: readonly Proposal[]): Promise<void> {
	await updateNewest(state, `proposals = '${JSON.stringify(proposals)}'`);
}

/** The newest change then counts as what a refresh has decided. */
export const asByRefresh = (state: string): Promise<void> => updateNewest(state, "author = 'refresh', reason = 'weekly_refresh'");

async function updateNewest(state: string, set: string): Promise<void> {
	const sql = `update plan_version set ${set} where version = (select max(newest.version) from plan_version as newest where newest.athlete_id = plan_version.athlete_id)`;
	const { code, output } = await runTool("wrangler", ["d1", "execute", "DB", "--local", "--persist-to", state, "--command", sql]);
	if (code !== 0) throw new Error(output);
}

export function raiseVolume(reviewedWeek: string): Proposal {
	const adjustment = { reviewedWeek, reason: "raised", volumeFactor: 1.1, easyUntil: null } as const;
	return { id: `raise_volume:${reviewedWeek}`, kind: "raise_volume", reviewedWeek, params: { factor: 1.1 }, adjustment };
}

export function changeMethodology(reviewedWeek: string): Proposal {
	return { id: `change_methodology:${reviewedWeek}`, kind: "change_methodology", reviewedWeek, params: {}, adjustment: null };
}
