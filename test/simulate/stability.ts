/** How much a refresh has moved: what stood in both plans and lies ahead, compared. */
import { addDays } from "../../shared/calendar.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Segment, Workout } from "../../shared/workout/workout.ts";

export interface Steadiness {
	week: number;
	/** 80 to 120 % of the week was done. */
	normal: boolean;
	/** Every week so far was done exactly as planned, and nothing new is known about fitness. */
	faithful: boolean;
	/** Workouts ahead that were moved, replaced, resized, added or taken out; targets do not count. */
	changed: number;
	/** Of these, before the next phase begins. */
	changedInPhase: number;
}

export function steadinessOf(known: {
	before: Plan;
	after: Plan;
	today: string;
	week: number;
	normal: boolean;
	faithful: boolean;
}): Steadiness {
	const { before, after, today, week, normal, faithful } = known;
	const boundary = nextPhase(before, today);
	// Beyond the window of the plan before there is nothing to compare with.
	const ahead = (plan: Plan): Map<string, Workout> =>
		new Map(plan.workouts.filter((each) => each.day > today && each.day <= before.to).map((each) => [each.id, each]));
	const was = ahead(before);
	const is = ahead(after);
	const changes = [...new Set([...was.keys(), ...is.keys()])].filter((id) => shape(was.get(id)) !== shape(is.get(id)));
	const inPhase = changes.filter((id) => [was.get(id), is.get(id)].some((each) => each && each.day < boundary));
	// New evidence of fitness writes other paces, and with them other distances and minutes.
	const sameFitness = before.vdot === after.vdot;
	return { week, normal, faithful: faithful && sameFitness, changed: changes.length, changedInPhase: inPhase.length };
}

function nextPhase(plan: Plan, today: string): string {
	return (
		plan.season.phases
			.map((each) => each.from)
			.filter((day) => day > today)
			.sort()[0] ?? addDays(plan.to, 1)
	);
}

function shape(workout: Workout | undefined): string {
	return workout ? `${workout.day} ${workout.kind} ${JSON.stringify(workout.segments.map(bare))}` : "";
}

function bare(segment: Segment): unknown {
	if (segment.kind === "repeat") return [segment.count, segment.steps.map(bare)];
	return [segment.intensity, segment.duration];
}
