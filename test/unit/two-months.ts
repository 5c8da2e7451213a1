import type { TwoMonths } from "../../pwa/src/store/replies.ts";
import { aFitness, aPlan } from "../simulate/builders.ts";

/** A plan as the Worker answers it. */
export function twoMonths(known: Partial<TwoMonths> = {}): TwoMonths {
	const today = known.today ?? "2026-03-02";
	const head: TwoMonths["head"] = {
		version: 1,
		parent: null,
		author: "athlete",
		reason: "first_plan",
		createdAt: 1,
		changes: [],
		review: null,
	};
	return {
		today,
		version: 1,
		createdAt: 1,
		head,
		plan: aPlan({ today, fitness: aFitness(today, { weekHours: 4 }) }),
		goal: null,
		completions: [],
		done: [],
		fitness: aFitness(today, { weekHours: 4 }),
		findings: [],
		otherGoals: [],
		feasibility: null,
		proposals: [],
		letter: null,
		startingPoint: null,
		clearedOn: null,
		dataHorizon: null,
		...known,
	};
}
