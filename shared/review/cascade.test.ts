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

describe("recovery", () => {
	test("poor at held volume takes a tenth off and begins the week easily", () => {
		const [adjustment] = cascade({ weeks: [week(0, {}, { recovery: "poor" })], before: [], history: [] });
		expect(adjustment).toEqual({ reviewedWeek: FIRST, reason: "poor_recovery", volumeFactor: 0.9, easyUntil: addDays(FIRST, 9) });
	});
	test("very poor takes a fifth off", () => {
		expect(decided([week(0, {}, { recovery: "very_poor" })])).toEqual([["poor_recovery", 0.8]]);
	});
	test("a little strained changes nothing, and in a taper nothing is cut twice", () => {
		expect(decided([week(0, {}, { recovery: "strained" })])).toEqual([]);
		expect(decided([week(0, {}, { recovery: "poor", phase: "taper" })])).toEqual([]);
	});
	test("that does not keep up with more than planned: a day of rest and -30 %", () => {
		const over = [0, 1].map((number) => week(number, { doneLoad: 400 }, { recovery: "poor", restDay: addDays(FIRST, 7 * number + 8) }));
		expect(cascade({ weeks: over, before: [], history: [] }).at(-1)).toMatchObject({
			reason: "overreach",
			volumeFactor: 0.7,
			restDay: addDays(FIRST, 15),
		});
	});
});

describe("intensity", () => {
	test("beyond the plan on easy days of two weeks holds, of one week does not", () => {
		expect(decided([week(0, {}, { hardEasyDays: 2 })])).toEqual([]);
		expect(decided([week(0, {}, { hardEasyDays: 2 }), week(1, {}, { hardEasyDays: 3 })])).toEqual([["hold", 1]]);
	});
});

test("one of two key sessions missed in two weeks running holds", () => {
	expect(decided([week(0, { keyDone: 1 })])).toEqual([]);
	expect(decided([week(0, { keyDone: 1 }), week(1, { keyDone: 1 })])).toEqual([["hold", 1]]);
});

describe("a weekday that is missed again and again", () => {
	const move = { from: 2, to: 4, occupied: false } as const;
	test("moves once, and stays moved when the weeks that showed it are gone", () => {
		const once = cascade({ weeks: [week(0, {}, { weekdayMove: move }), week(1, {}, { weekdayMove: move })], before: [], history: [] });
		expect(once.map((each) => each.weekdayMoved)).toEqual([{ from: 2, to: 4 }]);
		expect(cascade({ weeks: [week(0), week(1)], before: once, history: [] })).toEqual(once);
	});
	test("waits for a yes when its new day is taken", () => {
		expect(decided([week(0, {}, { weekdayMove: { ...move, occupied: true } })])).toEqual([]);
	});
});

test("a red flag goes before everything, also in a taper and after a break", () => {
	const flag: Adjustment = { reviewedWeek: FIRST, reason: "red_flag", volumeFactor: 0.5, easyUntil: addDays(FIRST, 14) };
	const returning = { days: 14, from: addDays(FIRST, 7) };
	const weeks = [week(0, { adherence: 0.2, missed: 4 }, { phase: "taper", returning })];
	expect(cascade({ weeks, before: [], history: [], redFlagOf: () => flag })).toEqual([flag]);
});

test("what the athlete has agreed to stays through every review", () => {
	const raised: Adjustment = { reviewedWeek: FIRST, reason: "raised", volumeFactor: 1.1, easyUntil: null };
	expect(cascade({ weeks: [week(0)], before: [raised], history: [] })).toEqual([raised]);
	// A cut of the same week speaks first.
	expect(decided([week(0, { adherence: 0.5 })], [raised])).toEqual([
		["low_adherence", 1],
		["raised", 1.1],
	]);
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
