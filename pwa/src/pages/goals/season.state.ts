/** Which goal the plan is made for, and how likely each is. */
import { createMemo } from "solid-js";
import type { Goal } from "../../../../shared/athlete/goal.ts";
import type { Feasibility } from "../../../../shared/plan/feasibility.ts";
import { useProfile, useTwoMonths } from "../../store/queries.ts";
import { goalFeasibility } from "./goal-feasibility.ts";

export interface GoalsOfSeason {
	goalId: string | null;
	/** By goal. */
	feasibility: ReadonlyMap<string, Feasibility>;
}

/** Null while there is no plan. */
export function createSeason(goals: () => readonly Goal[]): () => GoalsOfSeason | null {
	const months = useTwoMonths();
	const profile = useProfile();
	return createMemo(() => {
		const [data, person] = [months.data, profile.data?.profile];
		if (!data) return null;
		return { goalId: data.goal?.id ?? null, feasibility: person ? goalFeasibility(data, person, goals()) : new Map() };
	});
}
