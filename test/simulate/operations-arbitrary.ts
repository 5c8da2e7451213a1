/** Random change operations on a plan: most of them possible, some that have to be refused. */
import fc from "fast-check";
import { bodyParts } from "../../shared/athlete/profile.ts";
import { addDays, daysBetween, mondayOf } from "../../shared/calendar.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { templates } from "../../shared/workout/library/templates.ts";
import type { Segment } from "../../shared/workout/workout.ts";

const MINUTE = 60;

const written: fc.Arbitrary<Segment[]> = fc
	.record({ easy: fc.integer({ min: 10, max: 90 }), count: fc.integer({ min: 2, max: 8 }), seconds: fc.constantFrom(20, 180, 360) })
	.map(({ easy, count, seconds }): Segment[] => [
		{
			kind: "step",
			role: "warmup",
			duration: { kind: "time", seconds: easy * MINUTE },
			intensity: "easy",
			target: { kind: "open" },
		},
		{
			kind: "repeat",
			count,
			steps: [
				{
					kind: "step",
					role: "work",
					duration: { kind: "time", seconds },
					intensity: "threshold",
					target: { kind: "rpe", low: 6, high: 7 },
				},
				{ kind: "step", role: "recovery", duration: { kind: "distance", metres: 200 }, intensity: "recovery", target: { kind: "open" } },
			],
		},
	]);

/** One operation. `plan` is the plan before the first of a sequence: later ones may name what is gone by then, and are refused. */
export function operationFor(plan: Plan, today: string): fc.Arbitrary<Operation> {
	const ids = plan.workouts.map((each) => each.id);
	const workoutId = fc.constantFrom(...ids, `${plan.id}.${plan.nextWorkout}`, `${plan.id}.99999`);
	const day = fc.integer({ min: -3, max: daysBetween(today, plan.to) + 2 }).map((days) => addDays(today, days));
	const seconds = fc.option(fc.integer({ min: 10, max: 150 }).map((minutes) => minutes * MINUTE));
	const template = fc.constantFrom(...templates.map((each) => each.id), "no_such_template");
	const monday = day.map(mondayOf);
	const minutes = fc
		.array(fc.constantFrom(0, 20, 45, 60, 90, 180), { minLength: 7, maxLength: 7 })
		.filter((week) => week.some((each) => each >= 20));
	const span = fc
		.record({ from: day, days: fc.integer({ min: -1, max: 20 }) })
		.map(({ from, days }) => ({ from, to: addDays(from, days) }));
	const reason = fc.constantFrom("travel" as const, "illness" as const, "work" as const, "family" as const, "other" as const);
	const circumstance = fc.oneof(
		fc
			.record({ span, illness: fc.constantFrom("above_neck" as const, "systemic" as const) })
			.map((each) => ({ kind: "illness" as const, ...each.span, illness: each.illness })),
		fc
			.record({ span, minutesPerDay: fc.constantFrom(0, 15, 30, 60) })
			.map((each) => ({ kind: "travel" as const, ...each.span, minutesPerDay: each.minutesPerDay })),
		fc
			.record({
				span,
				open: fc.boolean(),
				part: fc.constantFrom(...bodyParts),
				pain: fc.integer({ min: 0, max: 10 }),
				stressFracture: fc.boolean(),
			})
			.map(({ span: { from, to }, open, ...rest }) => ({ kind: "injury" as const, from, to: open ? null : to, ...rest })),
	);
	const one = <K extends Operation["kind"]>(kind: K) => fc.constant(kind);
	return fc.oneof(
		{ weight: 6, arbitrary: fc.record({ kind: one("move"), workoutId, day }) },
		{ weight: 3, arbitrary: fc.record({ kind: one("swap"), workoutId, withId: workoutId }) },
		{ weight: 4, arbitrary: fc.record({ kind: one("scale_time"), workoutId, factor: fc.double({ min: 0.3, max: 1.5, noNaN: true }) }) },
		{ weight: 4, arbitrary: fc.record({ kind: one("scale_intensity"), workoutId, steps: fc.integer({ min: -3, max: 1 }) }) },
		{
			weight: 1,
			arbitrary: fc.record({
				kind: one("lighten_week"),
				monday,
				factor: fc.double({ min: 0.3, max: 1, noNaN: true }),
				easyOnly: fc.boolean(),
			}),
		},
		{ weight: 3, arbitrary: fc.record({ kind: one("skip"), workoutId }) },
		{ weight: 3, arbitrary: fc.record({ kind: one("replace"), workoutId, template, seconds }) },
		{
			weight: 3,
			arbitrary: fc.record({ kind: one("edit"), workoutId, segments: written, note: fc.option(fc.constantFrom("with Ann", "on grass")) }),
		},
		{ weight: 3, arbitrary: fc.record({ kind: one("insert"), day, template, seconds }) },
		{ weight: 2, arbitrary: fc.record({ kind: one("add_rest"), day }) },
		{ weight: 2, arbitrary: fc.record({ kind: one("lock"), workoutId }) },
		{ weight: 2, arbitrary: fc.record({ kind: one("unlock"), workoutId }) },
		{ weight: 1, arbitrary: fc.record({ kind: one("set_availability"), monday, minutes }) },
		{ weight: 2, arbitrary: fc.record({ kind: one("shift"), from: day, days: fc.integer({ min: -14, max: 28 }) }) },
		{
			weight: 1,
			arbitrary: fc.record({ kind: one("pause"), span, reason }).map(({ span: { from, to }, ...rest }) => ({ ...rest, from, to })),
		},
		{ weight: 2, arbitrary: fc.record({ kind: one("tell"), circumstance }) },
		{ weight: 1, arbitrary: fc.record({ kind: one("untell"), index: fc.integer({ min: 0, max: 3 }) }) },
		...(plan.workouts.length === 0
			? []
			: [
					{
						weight: 2,
						arbitrary: fc
							.record({ kind: one("keep"), workout: fc.constantFrom(...plan.workouts), day })
							.map(({ kind, workout, day: to }) => ({ kind, workout: { ...workout, day: to } })),
					},
				]),
	);
}

/** A sequence as an athlete might make in a week. */
export function operationsFor(plan: Plan, today: string, most = 6): fc.Arbitrary<Operation[]> {
	return fc.array(operationFor(plan, today), { minLength: 1, maxLength: most });
}
