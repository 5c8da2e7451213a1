import { expect, test } from "vitest";
import { apply, changingContext, changingPlan, firstOf, problemOf, RACE_DAY, TODAY } from "../../../test/simulate/changing-plan.ts";
import { addDays, mondayOf } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import type { Operation } from "../operation.ts";
import type { Plan } from "../plan.ts";
import { undoChange } from "./undo.ts";

const day = (offset: number): string => addDays(TODAY, offset);
const between = (plan: Plan, from: string, to: string) => plan.workouts.filter((each) => each.day >= from && each.day <= to);
const fever = { kind: "illness", from: day(9), to: day(12), illness: "systemic" } as const;

test("a pause is told, kept with the plan, and nothing is planned in it, not even what was put there by hand", () => {
	const moved = firstOf(["easy"], day(7));
	const { plan, undo } = apply([
		{ kind: "move", workoutId: moved.id, day: day(16) },
		{ kind: "pause", from: day(15), to: day(19), reason: "work" },
	]);
	expect(plan.circumstances).toEqual([{ kind: "pause", from: day(15), to: day(19), reason: "work" }]);
	expect(between(plan, day(15), day(19))).toEqual([]);
	expect({ ...undoChange(plan, undo), nextWorkout: 0 }).toEqual({ ...changingPlan, nextWorkout: 0 });
});

test("a rest day is free, and stays free", () => {
	const easy = firstOf(["easy"], day(8));
	const { plan } = apply([{ kind: "add_rest", day: easy.day }]);
	expect(plan.circumstances).toEqual([{ kind: "rest", day: easy.day }]);
	expect(between(plan, easy.day, easy.day)).toEqual([]);
	expect(problemOf([{ kind: "add_rest", day: easy.day }], plan)).toBe("nothing_to_change");
	expect(problemOf([{ kind: "add_rest", day: RACE_DAY }])).toBe("race_fixed");
	expect(problemOf([{ kind: "add_rest", day: day(-1) }])).toBe("day_past");
});

test("fever: nothing until it is over, and the change has its cost", () => {
	const { plan, effect, changes } = apply([{ kind: "tell", circumstance: fever }]);
	expect(between(plan, fever.from, fever.to)).toEqual([]);
	expect(changes.length).toBeGreaterThan(0);
	expect(changes.every((each) => each.reason === "by_hand")).toBe(true);
	expect(effect.form?.after.ctl).toBeLessThan(effect.form?.before.ctl ?? 0);
	expect(effect.race?.after.seconds).toBeGreaterThanOrEqual(effect.race?.before.seconds ?? 0);
	const taken = apply([{ kind: "untell", index: 0 }], plan);
	expect(taken.plan.circumstances).toEqual([]);
	expect(problemOf([{ kind: "untell", index: 1 }], plan)).toBe("unknown_circumstance");
});

test("the same illness told again with another end replaces the first", () => {
	const { plan } = apply([
		{ kind: "tell", circumstance: fever },
		{ kind: "tell", circumstance: { ...fever, to: day(14) } },
	]);
	expect(plan.circumstances).toEqual([{ ...fever, to: day(14) }]);
});

test("a race on a day that is told to be free stays, and the findings speak of it", () => {
	const { plan, findings } = apply([{ kind: "tell", circumstance: { ...fever, from: addDays(RACE_DAY, -2), to: addDays(RACE_DAY, 1) } }]);
	expect(plan.workouts.filter((each) => each.kind === "race").map((each) => each.day)).toEqual([RACE_DAY]);
	expect(findings.some((each) => each.days.includes(RACE_DAY))).toBe(true);
});

test("minutes of one week hold for that week only", () => {
	const monday = mondayOf(day(14));
	const minutes = [0, 40, 0, 40, 0, 60, 0];
	const { plan } = apply([{ kind: "set_availability", monday, minutes }]);
	for (const each of between(plan, monday, addDays(monday, 6))) {
		if (!each.byHand)
			expect(each.estimate.seconds).toBeLessThanOrEqual((minutes[Number(each.day.slice(8)) - Number(monday.slice(8))] ?? 0) * 60);
	}
	expect(between(plan, addDays(monday, 7), addDays(monday, 13)).length).toBeGreaterThan(3);
});

test("a lightened week is lighter, without quality where that is asked for", () => {
	const monday = mondayOf(firstOf(["tempo", "cruise_intervals", "vo2max_intervals", "repetitions"], day(28)).day);
	const { plan, effect } = apply([{ kind: "lighten_week", monday, factor: 0.7, easyOnly: true }]);
	const week = effect.weeks.find((each) => each.monday === monday);
	expect(week?.after.load).toBeLessThan((week?.before.load ?? 0) * 0.9);
	expect(between(plan, monday, addDays(monday, 6)).some((each) => isQuality(each.kind))).toBe(false);
});

test("what cannot be told is refused", () => {
	const pause = { kind: "pause", from: day(5), to: day(8), reason: "family" } as const;
	const refused = (operation: Operation) => problemOf([operation]);
	expect(refused({ ...pause, to: day(4) })).toBe("range_reversed");
	expect(refused({ ...pause, from: day(-9), to: day(-5) })).toBe("day_past");
	expect(refused({ ...pause, from: addDays(changingPlan.to, 1), to: addDays(changingPlan.to, 3) })).toBe("day_outside_plan");
	expect(refused({ kind: "lighten_week", monday: day(-7), factor: 0.8, easyOnly: false })).toBe("day_past");
	expect(refused({ kind: "lighten_week", monday: day(7), factor: 1, easyOnly: false })).toBe("nothing_to_change");
	expect(refused({ kind: "set_availability", monday: addDays(mondayOf(changingPlan.to), 7), minutes: [60, 60, 60, 60, 60, 60, 60] })).toBe(
		"day_outside_plan",
	);
});

test("an illness that is over is told late, and today's session that is done stays", () => {
	const today = firstOf(["easy"], day(7));
	const context = { ...changingContext, today: today.day, completions: [{ workoutId: today.id, state: "confirmed" }] };
	const { plan } = apply([{ kind: "tell", circumstance: { ...fever, from: day(2), to: today.day } }], changingPlan, context);
	expect(plan.workouts.some((each) => each.id === today.id)).toBe(true);
	expect(plan.workouts.filter((each) => each.kind === "race")).toEqual(changingPlan.workouts.filter((each) => each.kind === "race"));
});
