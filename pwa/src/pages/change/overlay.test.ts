import { describe, expect, test } from "vitest";
import { addDays } from "../../../../shared/calendar.ts";
import { aProfile } from "../../../../test/simulate/builders.ts";
import { twoMonths } from "../../../../test/unit/two-months.ts";
import { type LiveWrite, nextBase, withWaiting } from "./overlay.ts";

const months = twoMonths({ version: 4 });
const context = { profile: aProfile(), fitness: months.fitness, goal: null, today: months.today };
const free = () => {
	const taken = new Set(months.plan.workouts.map(({ day }) => day));
	const workout = months.plan.workouts.find(({ day }) => day > addDays(months.today, 2) && !taken.has(addDays(day, 1)));
	if (!workout) throw new Error("no workout with a free day after it");
	return { workout, day: addDays(workout.day, 1) };
};
const { workout, day } = free();
const move = (baseVersion: number | null): LiveWrite => ({
	kind: "changePlan",
	body: { operations: [{ kind: "move", workoutId: workout.id, day }], baseVersion },
});
const undo = (baseVersion: number): LiveWrite => ({ kind: "undoPlan", body: { baseVersion } });
const shown = (writes: LiveWrite[], known = months) => withWaiting(known, writes, new Map(), context);
const dayOf = (known: typeof months) => known.plan.workouts.find(({ id }) => id === workout.id)?.day;

describe("the plan with what waits to be sent", () => {
	test("a move shows before the server has it", () => expect(dayOf(shown([move(4)]))).toBe(day));

	test("nothing is applied twice once the server's plan holds it", () => {
		expect(dayOf(shown([move(4)], { ...months, version: 5 }))).toBe(workout.day);
	});

	test("an undo that waits takes back the change that waits before it", () => {
		expect(shown([move(4), undo(5)]).plan).toEqual(months.plan);
	});

	test("an undo of a version made here shows at once", () => {
		const patch = { workouts: { added: [], before: [workout] } };
		const changed = { ...shown([move(4)]), version: 5 };
		expect(dayOf(withWaiting(changed, [undo(5)], new Map([[5, patch]]), context))).toBe(workout.day);
	});

	test("what no longer fits leaves the plan as it is", () => {
		const gone: LiveWrite = { kind: "changePlan", body: { operations: [{ kind: "skip", workoutId: workout.id }], baseVersion: 4 } };
		const known = { ...months, plan: { ...months.plan, workouts: months.plan.workouts.filter(({ id }) => id !== workout.id) } };
		expect(shown([gone], known).plan).toEqual(known.plan);
	});

	test("what the athlete says of a workout wins and keeps what was recorded", () => {
		const recorded = { workoutId: workout.id, state: "partial" as const, activityIds: ["a"], ratio: 0.6, by: "matching" as const };
		const said: LiveWrite = { kind: "setCompletion", body: { id: workout.id, state: "excused", excuse: "ill" } };
		expect(shown([said], { ...months, completions: [recorded] }).completions).toEqual([
			{ ...recorded, state: "excused", excuse: "ill", by: "athlete" },
		]);
	});
});

test("each change that waits makes one version more; what was said of workouts makes none", () => {
	expect(nextBase(months, [])).toBe(4);
	expect(nextBase(months, [move(4), undo(5)])).toBe(6);
	expect(nextBase(months, [{ kind: "setCompletion", body: { id: workout.id, state: "missed", excuse: null } }])).toBe(4);
	expect(nextBase(months, [move(2)])).toBe(4);
});
