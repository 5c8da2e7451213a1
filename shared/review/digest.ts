/** Equal inputs, equal text: what the host hashes to know whether a refresh has anything new to look at. */
import { localNow } from "./local-now.ts";
import type { RefreshLook, RefreshState } from "./review.ts";

/** JSON with sorted keys; `undefined` members are left out. Throws a TypeError for what JSON cannot hold (functions, NaN). */
export function canonical(value: unknown): string {
	if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
	if (typeof value === "number") {
		if (!Number.isFinite(value)) throw new TypeError(`not a finite number: ${value}`);
		return JSON.stringify(value);
	}
	if (Array.isArray(value)) return `[${value.map((each: unknown) => canonical(each === undefined ? null : each)).join(",")}]`;
	if (typeof value === "object") {
		const members = value as Record<string, unknown>;
		let text = "";
		for (const key of Object.keys(members).sort()) {
			const member = members[key];
			if (member !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonical(member)}`;
		}
		return `{${text}}`;
	}
	throw new TypeError(`not JSON: ${typeof value}`);
}

/** Everything a refresh rests on, without what it makes itself: a second refresh of the same facts gives the same text. */
export function refreshInputs(state: RefreshState, now: string, { look = "ended" }: { look?: RefreshLook } = {}): string {
	// What only the watch is told does not shape a plan.
	const { pool: _pool, easyHeartRateLimit: _limit, ...profile } = state.profile;
	const { goal, otherGoals, plan, completions, recent, races, thresholds, history, health, dataHorizon } = state;
	const { today, dayIsOver } = localNow(profile.zone, now);
	return canonical({
		look,
		today,
		dayIsOver,
		profile,
		goal,
		otherGoals,
		plan: {
			id: plan.id,
			madeFrom: plan.season.madeFrom,
			byHand: plan.workouts.filter((each) => each.byHand || each.locked),
			circumstances: plan.circumstances,
			// What was agreed to is told to the plan, not found by a refresh.
			agreed: plan.adjustments.filter((each) => each.reason === "raised" || each.reason === "vdot_step"),
		},
		refusedProposals: state.refusedProposals,
		clearedOn: state.clearedOn,
		completions: completions.filter((each) => each.by === "athlete"),
		recent,
		races,
		thresholds,
		history,
		health,
		dataHorizon,
	});
}
