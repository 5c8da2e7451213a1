/** Sessions from the library: one instead of another, or one more. */

import type { Sport } from "../../athlete/sport.ts";
import { daysBetween, type IsoDate, mondayOf } from "../../calendar.ts";
import { estimateOf } from "../../workout/estimate.ts";
import { isQuality } from "../../workout/hard.ts";
import { templateOf } from "../../workout/library/templates.ts";
import type { Priority, Workout, WorkoutKind } from "../../workout/workout.ts";
import type { OperationProblem } from "../operation.ts";
import type { Plan } from "../plan.ts";
import { LEAST_DAY_SECONDS } from "../rules.ts";
import { dayLimitsOf } from "../week/day-limits.ts";
import { arranged } from "./arrange.ts";
import { type OperationContext, type Outcome, pacesFor } from "./context.ts";
import { weekMetres } from "./length.ts";
import { dayProblem, workoutToChange } from "./reach.ts";

interface Wish {
	template: string;
	seconds: number | null;
}

export function replace(plan: Plan, operation: Wish & { workoutId: string }, context: OperationContext): Outcome {
	const workout = workoutToChange(plan, operation.workoutId, context);
	if (typeof workout === "string") return workout;
	const made = fromLibrary(plan, workout.day, { ...operation, seconds: operation.seconds ?? workout.estimate.seconds }, context);
	if (typeof made === "string") return made;
	const { id, day, firstDay, second } = workout;
	const priority = isQuality(workout.kind) === isQuality(made.kind) ? workout.priority : made.priority;
	const now: Workout = { id, day, firstDay, ...made, priority, byHand: true, ...(second === undefined ? {} : { second }) };
	if (JSON.stringify({ ...now, byHand: false }) === JSON.stringify({ ...workout, byHand: false })) return "nothing_to_change";
	return arranged(plan, new Map([[id, now]]));
}

export function insert(plan: Plan, operation: Wish & { day: IsoDate }, context: OperationContext): Outcome {
	const { day } = operation;
	const problem = dayProblem(plan, day, context);
	if (problem !== null) return problem;
	const made = fromLibrary(plan, day, operation, context);
	if (typeof made === "string") return made;
	const id = `${plan.id}.${plan.nextWorkout}`;
	const now: Workout = { id, day, firstDay: day, ...made, byHand: true };
	return { ...arranged(plan, new Map([[id, now]])), nextWorkout: plan.nextWorkout + 1 };
}

type Made = Pick<Workout, "sport" | "kind" | "priority" | "segments" | "estimate" | "template">;

/** A length that the athlete names counts; else the day's minutes limit what is usual. */
function fromLibrary(plan: Plan, day: IsoDate, { template: id, seconds }: Wish, context: OperationContext): Made | OperationProblem {
	const template = templateOf(id);
	if (template === undefined) return "unknown_template";
	// A race is a goal: it comes and goes with that.
	if (template.kind === "race") return "race_fixed";
	const paces = pacesFor(plan, context);
	const free = dayLimitsOf({ profile: context.profile, circumstances: plan.circumstances })(day).seconds;
	const usual = free >= LEAST_DAY_SECONDS ? Math.min(template.usualSeconds, free) : template.usualSeconds;
	const slotSeconds = seconds ?? usual;
	const session = template.build(
		{
			weekMetres: weekMetres(plan, { day }),
			dose: 1,
			variant: Math.max(0, daysBetween(mondayOf(plan.season.startsOn), mondayOf(day)) / 7),
			slotSeconds,
			maxSeconds: Math.max(slotSeconds, seconds === null ? free : 0),
		},
		paces,
	);
	if (session === null) return "no_room";
	return {
		sport: sportOf(session.kind),
		kind: session.kind,
		priority: priorityOf(session.kind),
		segments: session.segments,
		estimate: estimateOf(session.segments, paces),
		template: id,
	};
}

function sportOf(kind: WorkoutKind): Sport {
	if (kind === "other") return "other";
	return kind === "strength" ? "strength" : "running";
}

function priorityOf(kind: WorkoutKind): Priority {
	return isQuality(kind) || kind === "long" ? "important" : "optional";
}
