import { expect, test } from "vitest";
import { apply, changingContext, changingPlan, firstOf } from "../../../test/simulate/changing-plan.ts";
import { addDays, daysBetween, mondayOf } from "../../calendar.ts";
import { isHard } from "../../workout/hard.ts";
import { type FallenWeek, fallenWeekReasons } from "./fallen-week.ts";
import { weekOptions } from "./week-options.ts";

const key = firstOf(["tempo", "cruise_intervals", "vo2max_intervals", "repetitions"]);
const monday = mondayOf(key.day);
/** The day after the key session was missed. */
const context = { ...changingContext, today: addDays(key.day, 1), fitness: { ...changingContext.fitness, day: addDays(key.day, 1) } };
const missed = changingPlan.workouts.filter((each) => each.day >= monday && each.day <= key.day);
const week: FallenWeek = { reason: "work", monday, minutes: null, missedIds: missed.map((each) => each.id) };

test("three ways on for every reason, each possible, each with its cost", () => {
	for (const reason of fallenWeekReasons) {
		const options = weekOptions(changingPlan, { ...week, reason }, context);
		expect(options).toHaveLength(3);
		expect(new Set(options.map((each) => each.id)).size).toBe(3);
		for (const each of options) {
			const { plan } = apply(each.operations, changingPlan, context);
			expect(plan.workouts.filter((workout) => workout.kind === "race")).toEqual(
				changingPlan.workouts.filter((workout) => workout.kind === "race"),
			);
			expect(each.cost.keyLost).toBeGreaterThanOrEqual(0);
			expect(each.findings.filter((finding) => finding.severity === "danger")).toEqual([]);
		}
		expect(weekOptions(changingPlan, { ...week, reason }, context)).toEqual(options);
	}
});

test("a missed key session comes back within two days at most, in place of another session and never on top of it", () => {
	const before = new Map(changingPlan.workouts.map((each) => [each.id, each]));
	for (const { id, operations } of weekOptions(changingPlan, week, context)) {
		const { plan } = apply(operations, changingPlan, context);
		for (const each of plan.workouts) {
			if (each.day < context.today || each.day > addDays(monday, 6)) continue;
			expect(plan.workouts.filter((other) => other.day === each.day && other.sport === "running")).toHaveLength(1);
			const was = before.get(each.id);
			if (id === "shift_key" && isHard(each, 1e9) && was && !isHard(was, 1e9))
				expect(daysBetween(key.day, each.day)).toBeLessThanOrEqual(2);
		}
	}
});

test("with fever in the body rest comes first, and no option asks for quality this week", () => {
	const options = weekOptions(changingPlan, { ...week, reason: "ill" }, context);
	expect(options[0]?.id).toBe("rest_and_return");
	for (const { operations } of options) {
		const { plan } = apply(operations, changingPlan, context);
		const ahead = plan.workouts.filter((each) => each.day > context.today && each.day <= addDays(monday, 6));
		expect(ahead.some((each) => each.kind !== "long" && isHard(each, 1e9))).toBe(false);
	}
});

test("easing off repeats at most nine tenths of the lost week's load", () => {
	const ease = weekOptions(changingPlan, { ...week, reason: "tired" }, context).find((each) => each.id === "ease_and_repeat");
	const load = (from: string) =>
		changingPlan.workouts.filter((each) => mondayOf(each.day) === from).reduce((sum, each) => sum + each.estimate.load, 0);
	const after = ease?.effect.weeks.find((each) => each.monday === addDays(monday, 7))?.after.load ?? load(addDays(monday, 7));
	expect(after).toBeLessThanOrEqual(Math.max(load(monday) * 0.95, load(addDays(monday, 7))));
	expect(ease?.cost.loadLost).toBeGreaterThan(0);
});

test("the minutes that are left are kept", () => {
	const minutes = [30, 30, 30, 30, 30, 30, 30];
	for (const { operations } of weekOptions(changingPlan, { ...week, minutes }, context)) {
		const { plan } = apply(operations, changingPlan, context);
		for (const each of plan.workouts) {
			if (each.day <= context.today || each.day > addDays(monday, 6) || each.kind === "race") continue;
			expect(each.estimate.seconds).toBeLessThanOrEqual(30 * 60 + 30);
		}
	}
});

test("rest begins after what has been missed or done today already", () => {
	const today = key.day;
	const onDay = { ...context, today, fitness: { ...context.fitness, day: today }, completions: [{ workoutId: key.id, state: "missed" }] };
	const rest = weekOptions(changingPlan, { ...week, reason: "ill" }, onDay).find((each) => each.id === "rest_and_return");
	expect(rest?.operations[0]).toMatchObject({ kind: "pause", from: addDays(today, 1) });
	expect(rest?.findings.filter((each) => each.rule === "blocked_day")).toEqual([]);
});
