/** How likely each race is that the season is not built for: by the same rules, on the same plan. Pure. */
import type { Goal } from "../../../../shared/athlete/goal.ts";
import type { Profile } from "../../../../shared/athlete/profile.ts";
import type { Feasibility } from "../../../../shared/plan/feasibility.ts";
import { feasibilityOf } from "../../../../shared/plan/forecast/feasibility-of.ts";
import type { TwoMonths } from "../../store/replies.ts";

/** By goal; the season's own as the server tells it. Aims, and races that are over, have none. */
export function goalFeasibility(
	{ plan, fitness, today, goal: main, feasibility, completions }: TwoMonths,
	profile: Profile,
	goals: readonly Goal[],
): ReadonlyMap<string, Feasibility> {
	// What the last review said of weeks missed and paces not met holds for every race; zero stands for too low.
	const concerns = feasibility?.concerns ?? [];
	const review = { adherence: concerns.includes("low_adherence") ? 0 : null, pacesHit: concerns.includes("paces_missed") ? 0 : null };
	const doneIds = new Set(completions.flatMap(({ workoutId, state }) => (state === "planned" ? [] : [workoutId])));
	const known = new Map<string, Feasibility>();
	for (const goal of goals) {
		if (goal.status !== "active") continue;
		const judged = goal.id === main?.id ? feasibility : feasibilityOf({ goal, profile, fitness, plan, today, review, doneIds });
		if (judged !== null) known.set(goal.id, judged);
	}
	return known;
}
