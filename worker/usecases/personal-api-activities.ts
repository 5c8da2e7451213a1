/** A page of the Personal API's list of activities: those that Longrun does not have come in with what the list says of them. */
import { readGarminActivityList } from "../../shared/activity/from-garmin-activity-list.ts";
import { importEntry } from "../../shared/metrics/import-entry.ts";
import type { Statement } from "../repositories/database.ts";
import { selectOutsideIds } from "../repositories/outside-ids.ts";
import { sha256Hex } from "../sha256.ts";
import { readFitnessState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { judgingBy } from "./efforts.ts";
import { takeIn } from "./import-activities.ts";
import { PERSONAL_API } from "./personal-api-key.ts";

export interface TakenIn {
	/** How many the page named. */
	listed: number;
	/** Those that were not there. */
	unread: number;
	/** Those of them that could not be read. */
	failed: number;
}

/**
 * One file for a page: its name is made of the numbers on it that are new, so that the same page comes in once. Later the extension brings the recording,
 * and the two are one activity. `guard` fails the write when the key was taken back or the athlete has left meanwhile.
 */
export async function takeInListed(call: Call, json: unknown, guard: Statement): Promise<TakenIn> {
	const listed = Array.isArray(json) ? json.length : 0;
	const { activities } = readGarminActivityList(json);
	const idOf = (each: (typeof activities)[number]) => each.outsideIds?.[0]?.id ?? "";
	const known = new Set((await selectOutsideIds(call, "garmin_connect", activities.map(idOf))).map(({ id }) => id));
	const fresh = activities.filter((each) => idOf(each) !== "" && !known.has(idOf(each)));
	if (fresh.length === 0) return { listed, unread: 0, failed: 0 };
	const state = await readFitnessState(call);
	const judged = judgingBy(call, state);
	const named = fresh.map(idOf).sort().join(" ");
	const sha256 = await sha256Hex(`${PERSONAL_API} activities ${named}`);
	const entries = fresh.flatMap((each, part) => {
		const thresholds = judged(each.summary.startedLocal?.slice(0, 10) ?? each.summary.startedAt?.slice(0, 10) ?? "9999-12-31");
		const entry = importEntry(
			each,
			{ id: call.newId(), kind: PERSONAL_API, sha256, part },
			{ zone: state.profile.zone, thresholds, now: call.now },
		);
		return "activity" in entry ? [{ ...entry, samples: null }] : [];
	});
	if (entries.length > 0) {
		const file = { name: "activities.json", kind: PERSONAL_API, sha256, bytes: named.length } as const;
		await takeIn(call, { file, activities: entries }, { original: null, samples: [], attempts: 1, guards: [guard], reply: (own) => own });
	}
	return { listed, unread: fresh.length, failed: fresh.length - entries.length };
}
