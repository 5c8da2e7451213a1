import { describe, expect, test } from "vitest";
import { sleepOf } from "../../test/fixtures/health/facts.ts";
import { aFitness, aPlan, aRun, done } from "../../test/simulate/builders.ts";
import type { Feedback } from "../activity/feedback.ts";
import { addDays } from "../calendar.ts";
import type { HealthFact } from "../health/fact.ts";
import { healthFlags } from "../health/flags.ts";
import { completionsOf } from "./completion.ts";
import type { ReviewedActivity, WeekReview } from "./review.ts";
import { reviewWeek, type WeekReviewInput } from "./week.ts";

const MONDAY = "2026-04-06";
const SUNDAY = addDays(MONDAY, 6);
const plan = aPlan({ today: MONDAY, fitness: aFitness(MONDAY, { weekHours: 3, runs: 4, longestMinutes: 60, vdot: 45 }) });
const workouts = plan.workouts.filter((each) => each.day <= SUNDAY);
const runs = workouts.map((each) => done(each));

function reviewed(recent: ReviewedActivity[], known: Partial<WeekReviewInput> = {}): WeekReview {
	const completions = completionsOf({ workouts, recent, before: [], dataHorizon: SUNDAY, today: SUNDAY, over: SUNDAY });
	return reviewWeek({ monday: MONDAY, workouts, completions, recent, ...known });
}

const nothing: Feedback = { effort: null, recovery: null, motivation: null, pain: null, race: null, notes: "" };

/** One run a day with these answers, in the week that is so many weeks before. */
function told(weeksBefore: number, answers: readonly Partial<Feedback>[]): ReviewedActivity[] {
	return answers.map((answer, i) => ({ ...aRun(addDays(MONDAY, i - 7 * weeksBefore), 40), feedback: { ...nothing, ...answer } }));
}

function usual(weeks: readonly number[], answer: Partial<Feedback>): ReviewedActivity[] {
	return weeks.flatMap((week) => told(week, [answer, answer, answer]));
}

describe("rest days", () => {
	test("kept as planned are a success; a walk is rest, a run is not", () => {
		const free = 7 - new Set(workouts.map((each) => each.day)).size;
		expect(reviewed(runs)).toMatchObject({ restDaysPlanned: free, restDaysKept: free });
		const freeDay = [0, 1, 2, 3, 4, 5, 6].map((i) => addDays(MONDAY, i)).find((day) => !workouts.some((each) => each.day === day)) ?? "";
		const extra = aRun(freeDay, 40);
		const walk = { ...extra, activity: { ...extra.activity, sport: "walking" as const } };
		expect(reviewed([...runs, extra]).restDaysKept).toBe(free - 1);
		expect(reviewed([...runs, walk]).restDaysKept).toBe(free);
	});
	test("of a week that still runs count up to yesterday", () => {
		expect(reviewed(runs, { over: addDays(MONDAY, -1) }).restDaysPlanned).toBe(0);
	});
});

describe("distribution", () => {
	test("is planned by intensity and done by heart rate, null without it", () => {
		const { distribution } = reviewed(runs);
		expect(distribution?.planned.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
		expect(distribution?.planned[0]).toBeGreaterThan(0.7);
		expect(distribution?.done).toBeNull();
		const withHeart = runs.map((each) => ({ ...each, metrics: { ...each.metrics, heartRateZoneSeconds: [600, 1000, 200, 100, 100] } }));
		expect(reviewed(withHeart).distribution?.done).toEqual([0.8, 0.15, 0.05]);
	});
});

describe("trends", () => {
	test("are the week's means against those of the three weeks before", () => {
		const recent = [
			...told(0, [{ effort: 6 }, { effort: 7 }]),
			...usual([1, 2, 3], { effort: 4, recovery: 7 }),
			...usual([4], { effort: 10 }),
		];
		expect(reviewed(recent).trends).toMatchObject({ effort: { week: 6.5, before: 4 }, recovery: { week: null, before: 7 } });
	});
});

describe("flags", () => {
	const flagsOf = (recent: ReviewedActivity[], known: Partial<WeekReviewInput> = {}) => reviewed(recent, known).flags;

	test("are none in a week that says nothing", () => expect(flagsOf(runs)).toEqual([]));
	test("effort two above usual counts after two weeks", () => {
		const normal = usual([2, 3, 4], { effort: 4 });
		expect(flagsOf([...usual([0, 1], { effort: 6 }), ...normal])).toEqual(["effort_rising"]);
		expect(flagsOf([...usual([0], { effort: 6 }), ...usual([1], { effort: 4 }), ...normal])).toEqual([]);
	});
	test("recovery and motivation fall against the weeks before, not on one day", () => {
		const before = usual([1, 2, 3], { recovery: 8, motivation: 8 });
		expect(flagsOf([...usual([0], { recovery: 6, motivation: 6 }), ...before])).toEqual(["recovery_falling", "motivation_falling"]);
		expect(flagsOf([...told(0, [{ recovery: 2 }]), ...before])).toEqual([]);
	});
	test.each([
		[2, []],
		[3, ["pain"]],
		[4, ["pain"]],
		[5, ["strong_pain"]],
	])("pain of %d", (pain, flags) => expect(flagsOf(told(0, [{ pain: 0 }, { pain }]))).toEqual(flags));
	test("notes are searched for what belongs to a doctor", () => {
		expect(flagsOf(told(0, [{ notes: "Felt faint, had to sit down" }]))).toEqual(["medical"]);
	});
	test("health data counts from moderate strength on, and with deep fatigue it is overreaching", () => {
		const nights = Array.from({ length: 14 }, (_, i): HealthFact => sleepOf(addDays(SUNDAY, -i), i < 4 ? 5 : 8));
		expect(healthFlags(nights, SUNDAY).map((each) => each.rule)).toContain("short_nights");
		expect(flagsOf(runs, { health: healthFlags(nights, SUNDAY) })).toContain("short_nights");
		expect(flagsOf(runs, { health: healthFlags(nights, SUNDAY), freshness: -0.4 })).toContain("overreaching");
		expect(flagsOf(runs, { freshness: -0.4 })).toEqual([]);
	});
});

test("what was done before the plan began counts neither as done nor against a day of rest", () => {
	const begun = addDays(MONDAY, 4);
	const before = [aRun(MONDAY, 60), aRun(addDays(MONDAY, 2), 60)];
	const after = aRun(addDays(MONDAY, 5), 30);
	const review = reviewed([...before, after], { begun, workouts: [], completions: [] });
	expect(review.doneSeconds).toBe(30 * 60);
	expect(review).toMatchObject({ restDaysPlanned: 3, restDaysKept: 2 });
});
