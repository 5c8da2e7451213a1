/** Longer or shorter: easy parts stretch, repeats are counted in whole ones, and no session grows beyond its caps. */
import { mondayOf } from "../../calendar.ts";
import { intervalCap, marathonCap, repetitionCap, thresholdCap } from "../../workout/caps.ts";
import { estimateOf, speedOf, stepSeconds } from "../../workout/estimate.ts";
import type { Paces } from "../../workout/paces.ts";
import type { Duration, Segment, Step, Workout } from "../../workout/workout.ts";
import type { Plan } from "../plan.ts";
import { arranged } from "./arrange.ts";
import { type OperationContext, type Outcome, pacesFor } from "./context.ts";
import { workoutToChange } from "./reach.ts";
import { hardest, isHardWork, rungOf } from "./work.ts";

const MINUTE = 60;
/** Warm-up and cool-down keep what the muscles need and never grow into a run of their own, seconds [convention]. */
const FRAME = {
	warmup: { least: 10 * MINUTE, most: 30 * MINUTE },
	cooldown: { least: 5 * MINUTE, most: 20 * MINUTE },
} as const;
/** The least of easy running, and of one bout of work that is not repeated [convention]. */
const EASY_LEAST = 10 * MINUTE;
const WORK_LEAST = 5 * MINUTE;
const DISTANCE_STEP_METRES = 100;

export function scaleTime(plan: Plan, { workoutId, factor }: { workoutId: string; factor: number }, context: OperationContext): Outcome {
	const workout = workoutToChange(plan, workoutId, context);
	if (typeof workout === "string") return workout;
	if (factor === 1) return "nothing_to_change";
	const paces = pacesFor(plan, context);
	const segments = scaledSegments(workout, factor, weekMetres(plan, workout), paces);
	if (JSON.stringify(segments) === JSON.stringify(workout.segments)) return "cannot_scale";
	const estimate = estimateOf(segments, paces);
	return arranged(plan, new Map([[workoutId, { ...workout, segments, estimate, byHand: true }]]));
}

/** Running metres of the workout's week, as caps count them. */
export function weekMetres(plan: Plan, { day }: Pick<Workout, "day">): number {
	const monday = mondayOf(day);
	return plan.workouts
		.filter((each) => each.kind !== "race" && each.sport === "running" && mondayOf(each.day) === monday)
		.reduce((sum, each) => sum + each.estimate.metres, 0);
}

/** Work first, by `factor`; then the easy parts take what is left to the length wished for. */
function scaledSegments(workout: Workout, factor: number, metres: number, paces: Paces): Segment[] {
	const most = factor > 1 ? Math.max(1, growthAllowed(workout, metres, paces)) : 1;
	const byWork = Math.min(factor, factor > 1 ? most : factor);
	const work = workout.segments.map((each) => scaledWork(each, byWork));
	const wanted = estimateOf(workout.segments, paces).seconds * factor;
	const elastic = work.filter((each): each is Step => each.kind === "step" && isElastic(each));
	const easyNow = elastic.reduce((sum, each) => sum + stepSeconds(each, paces), 0);
	if (easyNow <= 0) return work;
	const stretch = Math.max(0, wanted - estimateOf(work, paces).seconds + easyNow) / easyNow;
	return work.map((each) => (each.kind === "step" && isElastic(each) ? stretched(each, stretch, paces) : each));
}

/** How far the work may grow within the cap of its intensity. */
function growthAllowed({ segments }: Workout, weekly: number, paces: Paces): number {
	const rung = hardest(segments);
	if (rung === null) return Number.POSITIVE_INFINITY;
	const room = { weekMetres: weekly, dose: 1, variant: 0, slotSeconds: 0, maxSeconds: 0 };
	const done = { seconds: 0, metres: 0 };
	for (const segment of segments) {
		const count = segment.kind === "repeat" ? segment.count : 1;
		for (const step of segment.kind === "repeat" ? segment.steps : [segment]) {
			if (!isHardWork(step)) continue;
			const seconds = stepSeconds(step, paces) * count;
			done.seconds += seconds;
			done.metres += seconds * speedOf(step, paces);
		}
	}
	if (rung === "threshold") return thresholdCap(room, paces) / done.seconds;
	if (rung === "marathon") return marathonCap(room, paces) / done.seconds;
	if (rung === "interval") return intervalCap(room) / done.metres;
	if (rung === "repetition") return repetitionCap(room) / done.metres;
	// Steady running and sprints have no cap by the week: they grow with the wish, sprints not at all.
	return rung === "steady" ? Number.POSITIVE_INFINITY : 1;
}

function scaledWork(segment: Segment, factor: number): Segment {
	if (segment.kind === "repeat") {
		const exact = segment.count * factor;
		const count = Math.max(2, factor > 1 ? Math.floor(exact + 1e-9) : Math.round(exact));
		return count === segment.count ? segment : { ...segment, count };
	}
	if (isElastic(segment) || segment.role !== "work") return segment;
	const duration = scaledDuration(segment.duration, factor, WORK_LEAST);
	return { ...segment, duration };
}

/** Easy running that is no recovery between repeats. */
function isElastic(step: Step): boolean {
	return step.role !== "recovery" && rungOf(step.intensity) === 0 && step.duration.kind !== "open";
}

function stretched(step: Step, factor: number, paces: Paces): Step {
	const range = step.role === "work" || step.role === "recovery" ? { least: EASY_LEAST, most: Number.POSITIVE_INFINITY } : FRAME[step.role];
	const now = stepSeconds(step, paces);
	// A short warm-up of its own making is not lengthened by being shortened.
	const seconds = Math.min(Math.max(now * factor, Math.min(now, range.least)), Math.max(now, range.most));
	return { ...step, duration: scaledDuration(step.duration, seconds / now, 0) };
}

/** Whole minutes, or hundreds of metres. */
function scaledDuration(duration: Duration, factor: number, least: number): Duration {
	if (duration.kind === "open" || factor === 1) return duration;
	if (duration.kind === "distance") {
		const metres = Math.max(DISTANCE_STEP_METRES, Math.round((duration.metres * factor) / DISTANCE_STEP_METRES) * DISTANCE_STEP_METRES);
		return { kind: "distance", metres };
	}
	const whole = Math.max(1, Math.round((duration.seconds * factor) / MINUTE)) * MINUTE;
	return { kind: "time", seconds: Math.max(whole, Math.min(duration.seconds, least)) };
}
