import { expect, test } from "vitest";
import {
	apply,
	byId,
	changingContext,
	changingPlan,
	firstOf,
	freeDay,
	problemOf,
	RACE_DAY,
	TODAY,
} from "../../../test/simulate/changing-plan.ts";
import { addDays, mondayOf } from "../../calendar.ts";
import { undoChange } from "./undo.ts";

const easy = firstOf(["easy"]);
const long = firstOf(["long"]);
const race = firstOf(["race"]);

test("a moved workout keeps its id and its first day, and is arranged by hand", () => {
	const day = freeDay();
	const { plan, changes, effect } = apply([{ kind: "move", workoutId: easy.id, day }]);
	expect(byId(plan, easy.id)).toEqual({ ...easy, day, byHand: true });
	expect(changes).toEqual([{ kind: "moved", workoutId: easy.id, day, fromDay: easy.day, reason: "by_hand" }]);
	expect(effect.form?.before.day).toBe(RACE_DAY);
});

test("a move to another week moves its seconds from one sum to the other", () => {
	const day = freeDay(changingPlan, addDays(mondayOf(easy.day), 7));
	const { plan, effect } = apply([{ kind: "move", workoutId: easy.id, day }]);
	const sum = (of: typeof plan, date: string) => of.weeks.find((week) => week.monday === mondayOf(date))?.targetSeconds ?? 0;
	expect(sum(plan, easy.day)).toBe(sum(changingPlan, easy.day) - easy.estimate.seconds);
	expect(sum(plan, day)).toBe(sum(changingPlan, day) + easy.estimate.seconds);
	expect(effect.weeks.map((each) => each.monday)).toEqual([mondayOf(easy.day), mondayOf(day)]);
});

test("what comes to a day that has a session is its second one, and the first when it is alone again", () => {
	const moved = apply([{ kind: "move", workoutId: easy.id, day: long.day }]).plan;
	expect(byId(moved, easy.id).second).toBe(true);
	expect(byId(moved, long.id)).toEqual({ ...long, byHand: true });
	const alone = apply([{ kind: "move", workoutId: easy.id, day: freeDay() }], moved).plan;
	expect(byId(alone, easy.id)).not.toHaveProperty("second");
});

test("a swap gives each the other's day", () => {
	const { plan } = apply([{ kind: "swap", workoutId: easy.id, withId: long.id }]);
	expect([byId(plan, easy.id).day, byId(plan, long.id).day]).toEqual([long.day, easy.day]);
	expect(plan.workouts.map((each) => each.day)).toEqual(changingPlan.workouts.map((each) => each.day));
});

test("two hard days side by side are found at once, and new", () => {
	const { findings, newFindings } = apply([
		{
			kind: "move",
			workoutId: firstOf(["tempo", "cruise_intervals"]).id,
			day: addDays(firstOf(["long"], firstOf(["tempo", "cruise_intervals"]).day).day, -1),
		},
	]);
	const found = newFindings.filter((each) => each.rule === "hard_days_too_close");
	expect(found.length).toBeGreaterThan(0);
	expect(findings).toEqual(expect.arrayContaining(found));
});

test("the plan pushed by three days: races and locked workouts stay, what falls out of the window goes", () => {
	const from = addDays(TODAY, 7);
	const locked = firstOf(["easy"], addDays(from, 2));
	const { plan } = apply([
		{ kind: "lock", workoutId: locked.id },
		{ kind: "shift", from, days: 3 },
	]);
	expect(byId(plan, locked.id).day).toBe(locked.day);
	expect(byId(plan, race.id)).toEqual(race);
	for (const was of changingPlan.workouts) {
		const now = plan.workouts.find((each) => each.id === was.id);
		if (was.day < from) expect(now).toEqual(was);
		else if (was.kind !== "race" && was.id !== locked.id && now)
			expect(now).toMatchObject({ day: addDays(was.day, 3), firstDay: was.firstDay, byHand: true });
	}
	expect(plan.workouts.every((each) => each.day <= plan.to)).toBe(true);
	expect(plan.workouts.filter((each) => each.day === RACE_DAY)).toEqual([race]);
});

test("what cannot be moved is refused, and says why", () => {
	const day = freeDay();
	const tomorrow = { ...changingContext, today: addDays(easy.day, 1) };
	const done = { ...changingContext, completions: [{ workoutId: easy.id, state: "confirmed" }] };
	const locked = apply([{ kind: "lock", workoutId: easy.id }]).plan;
	const move = { kind: "move", workoutId: easy.id, day } as const;
	expect(problemOf([{ ...move, workoutId: `${changingPlan.id}.9999` }])).toBe("unknown_workout");
	expect(problemOf([{ ...move, workoutId: race.id }])).toBe("race_fixed");
	expect(problemOf([{ ...move, day: RACE_DAY }])).toBe("race_fixed");
	expect(problemOf([{ ...move, day: addDays(TODAY, -1) }])).toBe("day_past");
	expect(problemOf([{ ...move, day: addDays(changingPlan.to, 1) }])).toBe("day_outside_plan");
	expect(problemOf([{ ...move, day: easy.day }])).toBe("nothing_to_change");
	expect(problemOf([{ ...move, day: addDays(easy.day, 3) }], changingPlan, tomorrow)).toBe("workout_past");
	expect(problemOf([move], changingPlan, done)).toBe("workout_past");
	expect(problemOf([move], locked)).toBe("workout_locked");
	expect(problemOf([{ kind: "swap", workoutId: easy.id, withId: race.id }])).toBe("race_fixed");
	expect(problemOf([{ kind: "swap", workoutId: easy.id, withId: easy.id }])).toBe("nothing_to_change");
	expect(problemOf([{ kind: "shift", from: addDays(TODAY, 1), days: -5 }])).toBe("day_past");
	expect(problemOf([{ kind: "shift", from: TODAY, days: 0 }])).toBe("nothing_to_change");
	expect(problemOf([{ kind: "shift", from: addDays(changingPlan.to, 1), days: 2 }])).toBe("day_outside_plan");
});

test("all or nothing: the place of the first operation that cannot be is told", () => {
	const operations = [
		{ kind: "move", workoutId: easy.id, day: freeDay() },
		{ kind: "move", workoutId: race.id, day: freeDay() },
	] as const;
	expect(problemOf([...operations])).toBe("race_fixed");
	const { plan, undo } = apply([operations[0]]);
	expect(undoChange(plan, undo)).toEqual(changingPlan);
});
