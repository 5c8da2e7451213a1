import { describe, expect, test } from "vitest";
import { aFitness, aPlan, aProfile, aRace, aState, done } from "../../test/simulate/builders.ts";
import type { Feedback } from "../activity/feedback.ts";
import { addDays } from "../calendar.ts";
import type { Adjustment } from "../plan/plan.ts";
import { isQuality } from "../workout/hard.ts";
import { redFlag } from "./red-flags.ts";
import { refresh } from "./refresh.ts";
import type { RefreshResult, RefreshState } from "./review.ts";

const START = "2026-03-02";
const profile = aProfile({ zone: "UTC", availability: [75, 75, 90, 75, 75, 90, 180] });
const goal = aRace({ day: addDays(START, 14 * 7 - 1), metres: 21_097.5 });
const plan = aPlan({ today: START, profile, goal, fitness: aFitness(START, { weekHours: 5, runs: 5, longestMinutes: 90, vdot: 45 }) });
const TUESDAY = addDays(START, 15);

const said: Feedback = { effort: 4, recovery: 7, motivation: 7, pain: 0, race: null, notes: "" };

/** Everything done as planned until `today`, with these words on the last of it. */
function stateOf(today: string, feedback: Partial<Feedback>, known: Partial<RefreshState> = {}): RefreshState {
	const runs = plan.workouts.filter((each) => each.day <= today).map((each) => ({ ...done(each), feedback: { ...said } }));
	const last = runs.at(-1);
	if (last) last.feedback = { ...said, ...feedback };
	return { ...aState({ plan, profile, goal, runs, dataHorizon: today, today }), ...known };
}

function lookAt(state: RefreshState, day: string): RefreshResult {
	return refresh(state, `${day}T23:30:00Z`, { look: "running" });
}

/** Quality within the days that are left of this week and the next. */
function qualityAhead(result: RefreshResult, from: string): number {
	return result.plan.workouts.filter((each) => each.day > from && each.day < addDays(START, 28) && isQuality(each.kind)).length;
}

describe("a red flag", () => {
	test.each([
		["pain of 5", { pain: 5 }],
		["chest pain", { notes: "Chest pain on the hill" }],
		["a fever, in Korean", { notes: "어제부터 열이 나요" }],
	])("%s stops quality from tomorrow on", (_, words) => {
		const calm = lookAt(stateOf(TUESDAY, {}), TUESDAY);
		const flagged = lookAt(stateOf(TUESDAY, words), TUESDAY);
		expect(qualityAhead(calm, TUESDAY)).toBeGreaterThan(0);
		expect(qualityAhead(flagged, TUESDAY)).toBe(0);
		expect(flagged.plan.adjustments.map((each) => each.reason)).toContain("red_flag");
		expect(flagged.week.flags?.some((flag) => flag === "strong_pain" || flag === "medical")).toBe(true);
	});
	test("is not raised by pain of 4, nor by words that deny it", () => {
		for (const words of [{ pain: 4 }, { notes: "No chest pain at all" }]) {
			expect(lookAt(stateOf(TUESDAY, words), TUESDAY).plan.adjustments).toEqual([]);
		}
	});
	test("changes nothing more when looked at again", () => {
		const state = stateOf(TUESDAY, { pain: 6 });
		const once = lookAt(state, TUESDAY);
		const twice = lookAt({ ...state, plan: once.plan, completions: once.completions }, TUESDAY);
		expect(twice.plan).toEqual(once.plan);
	});
	test("ends when the athlete says that it is cleared", () => {
		const result = lookAt(stateOf(TUESDAY, { notes: "fainted" }, { clearedOn: TUESDAY }), TUESDAY);
		expect(result.plan.adjustments).toEqual([]);
	});
	test("of an illness with fever is told, not guessed", () => {
		const ill = { ...plan, circumstances: [{ kind: "illness", from: TUESDAY, to: TUESDAY, illness: "systemic" } as const] };
		const result = lookAt(stateOf(TUESDAY, {}, { plan: ill }), TUESDAY);
		expect(result.plan.adjustments.map((each) => each.reason)).toContain("red_flag");
	});
});

describe("the week after a red flag", () => {
	const sunday = addDays(START, 20);
	const next = addDays(sunday, 7);
	const flagged = refresh(stateOf(sunday, { pain: 6 }), `${sunday}T23:30:00Z`);
	const weekAfter = (pain: number | null) => {
		const state = stateOf(next, {});
		const recent = state.recent.map((each) => {
			if (each.activity.day <= sunday) return { ...each, feedback: each.activity.day > addDays(sunday, -2) ? { ...said, pain: 6 } : said };
			return { ...each, feedback: { ...said, pain } };
		});
		return refresh({ ...state, recent, plan: flagged.plan, completions: flagged.completions }, `${next}T23:30:00Z`);
	};
	const reasonsOf = (result: RefreshResult) => result.plan.adjustments.map((each) => [each.reviewedWeek, each.reason]);

	test("goes on easy while nothing is said, or while it hurts", () => {
		for (const pain of [null, 3]) expect(reasonsOf(weekAfter(pain))).toContainEqual([addDays(START, 21), "red_flag"]);
	});
	test("is cleared by running without pain", () => {
		expect(reasonsOf(weekAfter(1))).not.toContainEqual([addDays(START, 21), "red_flag"]);
	});
	test("is not cleared by it when there was a medical sign, only by the athlete's word", () => {
		const medical = { ...said, pain: 6, notes: "chest pain" };
		const both = stateOf(sunday, medical);
		const first = refresh(both, `${sunday}T23:30:00Z`);
		const state = stateOf(next, {});
		const after = { ...state, recent: [...both.recent, ...state.recent.filter((each) => each.activity.day > sunday)] };
		const lived = { ...after, plan: first.plan, completions: first.completions };
		const second = [addDays(START, 21), "red_flag"];
		expect(reasonsOf(refresh(lived, `${next}T23:30:00Z`))).toContainEqual(second);
		const cleared = refresh({ ...lived, clearedOn: addDays(sunday, 3) }, `${next}T23:30:00Z`);
		expect(reasonsOf(cleared).filter(([, reason]) => reason === "red_flag")).toEqual([]);
	});
});

test("a medical sign lapses after four weeks of silence", () => {
	const weeks = [0, 1, 2, 3, 4].map((number) => addDays(START, 7 * number));
	const run = { ...done(plan.workouts[0] ?? raise()), feedback: { ...said, notes: "fainted" } };
	const found: Adjustment[] = [];
	for (const monday of weeks) {
		const review = { ...refresh(stateOf(addDays(monday, 6), {}), `${addDays(monday, 6)}T23:30:00Z`).week, monday };
		const each = redFlag({ review, recent: [run], circumstances: [], clearedOn: null, before: found });
		if (each) found.push(each);
	}
	expect(found.map((each) => each.reviewedWeek)).toEqual(weeks.slice(0, 4));
});

function raise(): never {
	throw new Error("no workout");
}
