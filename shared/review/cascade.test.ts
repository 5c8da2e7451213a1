import { describe, expect, test } from "vitest";
import { dayOf } from "../../test/fixtures/measured.ts";
import { addDays } from "../calendar.ts";
import type { DayTotals } from "../fitness/fitness.ts";
import type { Adjustment } from "../plan/plan.ts";
import { cascade, type ReviewedWeek } from "./cascade.ts";
import type { Completion, WeekReview } from "./review.ts";

const FIRST = "2026-03-02";

function week(number: number, known: Partial<WeekReview> & { missed?: number } = {}, about: Partial<ReviewedWeek> = {}): ReviewedWeek {
	const completions = Array.from(
		{ length: 5 },
		(_, i): Completion => ({
			workoutId: `${number}.${i}`,
			state: i < (known.missed ?? 0) ? "missed" : "confirmed",
			activityIds: [],
			ratio: 1,
			by: "matching",
		}),
	);
	const { missed: _missed, ...review } = known;
	return {
		review: {
			monday: addDays(FIRST, 7 * number),
			plannedSeconds: 18_000,
			doneSeconds: 18_000,
			plannedLoad: 300,
			doneLoad: 300,
			keyPlanned: 2,
			keyDone: 2,
			adherence: 1,
			completions,
			...review,
		},
		phase: "base",
		whole: true,
		returning: null,
		...about,
	};
}

function decided(weeks: ReviewedWeek[], before: Adjustment[] = [], history: DayTotals[] = []): [string, number][] {
	return cascade({ weeks, before, history }).map((each) => [each.reason, each.volumeFactor]);
}

describe("adherence", () => {
	test("as planned goes on", () => expect(decided([week(0), week(1, { adherence: 0.72 })])).toEqual([]));
	test("below 70 % for a week repeats the level", () => expect(decided([week(0, { adherence: 0.69 })])).toEqual([["low_adherence", 1]]));
	test("with three and more sessions missed the week is repeated at 90 %", () => {
		expect(decided([week(0, { adherence: 0.4, missed: 3 })])).toEqual([["low_adherence", 0.9]]);
	});
	test("of 60 % for three weeks takes a fifth off", () => {
		const factors = decided([0, 1, 2].map((number) => week(number, { adherence: 0.6 }))).map(([, factor]) => factor);
		expect(factors).toEqual([1, 1, 0.8]);
	});
	test("of 60 % for three weeks takes a fifth off in all, however it began", () => {
		const factors = decided([0, 1, 2].map((number) => week(number, { adherence: 0.5, missed: number === 0 ? 3 : 1 }))).map(
			([, factor]) => factor,
		);
		expect(factors.reduce((product, factor) => product * factor, 1)).toBeCloseTo(0.8, 2);
	});
	test("counts on from weeks that are no longer looked at", () => {
		const before = [0, 1].map(
			(number): Adjustment => ({ reviewedWeek: addDays(FIRST, 7 * number), reason: "low_adherence", volumeFactor: 1, easyUntil: null }),
		);
		expect(decided([week(2, { adherence: 0.6 })], before).at(-1)).toEqual(["low_adherence", 0.8]);
	});
	test("that is good again ends the count", () => {
		expect(decided([week(0, { adherence: 0.6 }), week(1), week(2, { adherence: 0.6 })]).at(-1)).toEqual(["low_adherence", 1]);
	});
	test("in taper, race week, recovery and half weeks decides nothing", () => {
		for (const phase of ["taper", "race", "recovery"] as const)
			expect(decided([week(0, { adherence: 0.2, missed: 4 }, { phase })])).toEqual([]);
		expect(decided([week(0, { adherence: 0.2 }, { whole: false })])).toEqual([]);
	});
});

test("both key sessions missed holds the level", () => {
	expect(decided([week(0, { adherence: 0.8, keyDone: 0 })])).toEqual([["hold", 1]]);
});

describe("more than planned", () => {
	const rested = Array.from(
		{ length: 120 },
		(_, i): DayTotals => dayOf(addDays(FIRST, i - 100), { load: 40, runMetres: 0, runSeconds: 0, runs: 1, longestRunMetres: 0 }),
	);
	const exhausted = rested.map((each) => ({ ...each, load: each.day >= FIRST ? 120 : 40 }));
	const twice = [week(0, { doneLoad: 400 }), week(1, { doneLoad: 400 })];

	test("once by a little says nothing", () => expect(decided([week(0, { doneLoad: 400 })], [], rested)).toEqual([]));
	test("twice in a row, or once by half, holds", () => {
		expect(decided(twice, [], rested)).toEqual([["hold", 1]]);
		expect(decided([week(0, { doneLoad: 460 })], [], rested)).toEqual([["hold", 1]]);
	});
	test("with fatigue that recovery does not keep up with: -30 % and easy days", () => {
		const [adjustment] = cascade({ weeks: twice, before: [], history: exhausted });
		expect(adjustment).toEqual({ reviewedWeek: addDays(FIRST, 7), reason: "overreach", volumeFactor: 0.7, easyUntil: addDays(FIRST, 18) });
	});
});

describe("reviewing again", () => {
	test("replaces the week's adjustment, also by none", () => {
		const before = cascade({ weeks: [week(0, { adherence: 0.5 })], before: [], history: [] });
		expect(cascade({ weeks: [week(0)], before, history: [] })).toEqual([]);
	});
	test("keeps those of other weeks", () => {
		const other: Adjustment = { reviewedWeek: "2026-01-05", reason: "hold", volumeFactor: 1, easyUntil: null };
		expect(cascade({ weeks: [week(0)], before: [other], history: [] })).toEqual([other]);
	});
	test("the same weeks gives the same", () => {
		const weeks = [0, 1, 2, 3].map((number) => week(number, { adherence: 0.6 }));
		const once = cascade({ weeks, before: [], history: [] });
		expect(cascade({ weeks, before: once, history: [] })).toEqual(once);
	});
});

test("a break comes back by its table, and what is missed on the way back is no low adherence", () => {
	const returning = { days: 14, from: addDays(FIRST, 7) };
	const [first, ...rest] = cascade({ weeks: [week(0, {}, { returning }), week(1, { adherence: 0.5 })], before: [], history: [] });
	expect(first).toMatchObject({ reason: "return_after_break", volumeFactor: 0.5, easyUntil: addDays(FIRST, 21), returning });
	expect(rest).toEqual([]);
});
