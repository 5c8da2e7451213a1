import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRun, aState, done } from "../../test/simulate/builders.ts";
import { addDays } from "../calendar.ts";
import { currentCompletions } from "./current.ts";
import { refresh } from "./refresh.ts";
import type { Completion } from "./review.ts";

const MONDAY = "2026-03-02";
const profile = aProfile({ zone: "Asia/Seoul", availability: [60, 60, 60, 60, 60, 60, 120] });
const plan = aPlan({ today: MONDAY, profile, fitness: aFitness(MONDAY, { weekHours: 4 }) });
const [first, second, third] = plan.workouts;
if (!first || !second || !third) throw new Error("the plan has at least three workouts");

/** Noon in Seoul. */
const noonOf = (day: string): string => `${day}T03:00:00Z`;
const stateOf = (completions: readonly Completion[], id: string) => completions.find((each) => each.workoutId === id)?.state;

describe("completions as of now", () => {
	test("a run of today confirms today's workout at once", () => {
		const state = aState({ plan, profile, runs: [done(second)], today: second.day });
		const { completions } = currentCompletions(state, noonOf(second.day));
		expect(stateOf(completions, second.id)).toBe("confirmed");
		expect(stateOf(completions, third.id)).toBeUndefined();
	});

	test("are what a refresh at the same moment would store", () => {
		const runs = [done(first), done(second, 0.6), aRun(addDays(MONDAY, -3), 40)];
		for (const now of [noonOf(third.day), `${third.day}T14:30:00Z`, noonOf(addDays(MONDAY, 60))]) {
			const state = aState({ plan, profile, runs, dataHorizon: second.day });
			expect(currentCompletions(state, now).completions).toEqual(refresh(state, now).completions);
		}
	});

	test("a run of the day before the first plan is no early start on its first workout", () => {
		const today = first.day;
		const born = aPlan({ today, profile, fitness: aFitness(today, { weekHours: 4 }) });
		const todays = born.workouts.find((each) => each.day === today);
		if (!todays) throw new Error("the plan begins with a workout");
		const at = (day: string) => currentCompletions(aState({ plan: born, profile, runs: [done(todays, 1, day)], today }), noonOf(today));
		expect(at(addDays(today, -1)).completions).toEqual([]);
		expect(at(today).completions).toMatchObject([{ workoutId: todays.id, state: "confirmed" }]);
	});

	test("a tie made by the athlete wins over matching, and its run is not given away", () => {
		const run = done(second);
		const byHand: Completion = { workoutId: first.id, state: "confirmed", activityIds: [run.activity.id], ratio: 1, by: "athlete" };
		const state = aState({ plan, profile, runs: [run], completions: [byHand], today: second.day });
		const { completions } = currentCompletions(state, noonOf(second.day));
		expect(completions).toContainEqual(byHand);
		expect(stateOf(completions, second.id)).toBeUndefined();
	});

	test("what was stored by matching is decided anew: a run that is gone no longer counts", () => {
		const stored: Completion = { workoutId: first.id, state: "confirmed", activityIds: ["gone"], ratio: 1, by: "matching" };
		const state = aState({ plan, profile, completions: [stored], dataHorizon: second.day, today: second.day });
		expect(stateOf(currentCompletions(state, noonOf(addDays(second.day, 1))).completions, first.id)).toBe("missed");
	});

	test("completions of older workouts stay as they are", () => {
		const old: Completion = { workoutId: `${plan.id}.0`, state: "missed", activityIds: [], ratio: null, by: "matching" };
		const state = aState({ plan, profile, completions: [old] });
		expect(currentCompletions(state, noonOf(MONDAY)).completions[0]).toEqual(old);
	});
});
