/** A change taken back: what the plan held before, as far as the change has touched it. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../../calendar.ts";
import { WorkoutSchema } from "../../workout/workout.ts";
import { CircumstanceSchema } from "../circumstance.ts";
import { AdjustmentSchema, type Plan, SeasonSchema, WeekSchema } from "../plan.ts";
import { byDay } from "./arrange.ts";

const ListPatchSchema = z.object({
	/** Ids that were not there before. */
	added: z.array(z.string()),
	/** As they were: those that the change took out or altered. */
	before: z.array(WorkoutSchema),
	/** All ids in their order of before, where that is not the order of day, first and second, id. */
	order: z.optional(z.array(z.string())),
});

/** Stored with the change. What is absent was not touched. */
export const PlanPatchSchema = z.object({
	workouts: z.optional(ListPatchSchema),
	past: z.optional(ListPatchSchema),
	weeks: z.optional(z.array(WeekSchema)),
	/** Null: there were none. */
	lighter: z.optional(z.nullable(z.array(IsoDateSchema))),
	circumstances: z.optional(z.array(CircumstanceSchema)),
	adjustments: z.optional(z.array(AdjustmentSchema)),
	season: z.optional(SeasonSchema),
	vdot: z.optional(z.nullable(z.number())),
	from: z.optional(IsoDateSchema),
	to: z.optional(IsoDateSchema),
});

export type PlanPatch = z.infer<typeof PlanPatchSchema>;
type ListPatch = z.infer<typeof ListPatchSchema>;
type Workouts = Plan["workouts"];

/** The patch that leads from `after` back to `before`; both are versions of one plan. */
export function patchBetween(before: Plan, after: Plan): PlanPatch {
	const patch: PlanPatch = {};
	const workouts = listPatch(before.workouts, after.workouts);
	const past = listPatch(before.past, after.past);
	if (workouts) patch.workouts = workouts;
	if (past) patch.past = past;
	if (!same(before.weeks, after.weeks)) patch.weeks = before.weeks;
	if (!same(before.lighter, after.lighter)) patch.lighter = before.lighter ?? null;
	if (!same(before.circumstances, after.circumstances)) patch.circumstances = before.circumstances;
	if (!same(before.adjustments, after.adjustments)) patch.adjustments = before.adjustments;
	if (!same(before.season, after.season)) patch.season = before.season;
	if (before.vdot !== after.vdot) patch.vdot = before.vdot;
	if (before.from !== after.from) patch.from = before.from;
	if (before.to !== after.to) patch.to = before.to;
	return patch;
}

/**
 * The identical plan of before the change, all but `nextWorkout`, which counts on so that an id is never given twice. Changes are undone newest
 * first: week sums, circumstances and season are put back as they were then, so that an older one undone before a newer one leaves those wrong.
 */
export function undoChange(plan: Plan, patch: PlanPatch): Plan {
	const lighter = patch.lighter === undefined ? plan.lighter : patch.lighter;
	// In the order of the schema, so that the plan is the same byte for byte.
	return {
		schema: plan.schema,
		id: plan.id,
		from: patch.from ?? plan.from,
		to: patch.to ?? plan.to,
		season: patch.season ?? plan.season,
		adjustments: patch.adjustments ?? plan.adjustments,
		circumstances: patch.circumstances ?? plan.circumstances,
		vdot: patch.vdot === undefined ? plan.vdot : patch.vdot,
		weeks: patch.weeks ?? plan.weeks,
		...(lighter ? { lighter } : {}),
		workouts: patch.workouts ? restored(plan.workouts, patch.workouts) : plan.workouts,
		past: patch.past ? restored(plan.past, patch.past) : plan.past,
		nextWorkout: plan.nextWorkout,
	};
}

function listPatch(before: Workouts, after: Workouts): ListPatch | null {
	if (before === after) return null;
	const known = new Map(before.map((each) => [each.id, each]));
	const now = new Map(after.map((each) => [each.id, each]));
	const patch: ListPatch = {
		added: after.filter((each) => !known.has(each.id)).map((each) => each.id),
		before: before.filter((each) => !same(each, now.get(each.id))),
	};
	const sameOrder = before.length === after.length && before.every((each, i) => each.id === after[i]?.id);
	if (sameOrder && patch.before.length === 0) return null;
	const inOrder = before.every((each, i) => i === 0 || byDay(before[i - 1] ?? each, each) <= 0);
	return inOrder ? patch : { ...patch, order: before.map((each) => each.id) };
}

function restored(now: Workouts, { added, before, order }: ListPatch): Workouts {
	const gone = new Set([...added, ...before.map((each) => each.id)]);
	const all = [...now.filter((each) => !gone.has(each.id)), ...before].sort(byDay);
	if (order === undefined) return all;
	const place = new Map(order.map((id, i) => [id, i]));
	// What came since then has no place of its own: it stays behind.
	return all.sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length));
}

function same(a: unknown, b: unknown): boolean {
	return a === b || JSON.stringify(a) === JSON.stringify(b);
}
