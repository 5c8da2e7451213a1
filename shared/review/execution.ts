/** How a workout was carried out: which part of the recording was which step, and how each kept to its target. */

import { intervals as detectIntervals } from "../metrics/intervals.ts";
import type { Interval } from "../metrics/measures.ts";
import { type Recording, recordingOf } from "../metrics/recording.ts";
import { isQuality } from "../workout/hard.ts";
import type { Workout, WorkoutKind } from "../workout/workout.ts";
import type { Carried } from "./carried.ts";
import { complianceRatio } from "./compliance.ts";
import { durationOf, effortsOf } from "./effort.ts";
import { placesByIntervals, spread } from "./execution-align-intervals.ts";
import { type Place, placesByLaps } from "./execution-align-laps.ts";
import { easyCapScore } from "./execution-easy.ts";
import { meanScore, ratioScore, stepExecution, weighted } from "./execution-score.ts";
import { type Signal, signalOfLaps, signalOfSamples } from "./execution-signal.ts";
import { type PlannedStep, plannedSteps } from "./planned-steps.ts";
import type { Execution } from "./review.ts";

/** Weights of length, work and easy parts [convention]. */
const EASY_WEIGHTS = { duration: 0.5, cap: 0.5 };
const QUALITY_WEIGHTS = { duration: 0.3, work: 0.5, easy: 0.2 };

/** A race is judged by its result, and nothing here measures strength. */
const unjudged: ReadonlySet<WorkoutKind> = new Set<WorkoutKind>(["race", "strength", "plyometrics", "other"]);

/** Steps are laid over a recording without laps or intervals only when its length is the plan's within this share. */
const LENGTH_FITS = 0.15;

/**
 * Null for what is not judged (races, strength), and when the activity's length is not known. Device laps are trusted when they fit the plan;
 * else stretches of work by speed or power are aligned with the steps; else the activity counts as one. Heart rate aligns nothing: it is too
 * slow for short repetitions. `sessionRatio` is done over planned of the whole session where this is one of its recordings (`sessionOf`).
 */
export function executionOf(workout: Workout, carried: Carried, sessionRatio: number | null = null): Execution | null {
	const effort = effortsOf([carried])[0];
	const ratio = sessionRatio ?? (effort ? complianceRatio(workout, effort) : null);
	if (ratio === null || unjudged.has(workout.kind)) return null;
	const recording = carried.samples ? recordingOf(carried.activity, carried.samples) : null;
	const signal = recording ? signalOfSamples(recording) : signalOfSummary(carried);
	const planned = plannedSteps(workout);
	const { by, places } = placed(workout, planned, { ...carried, recording }, signal);
	const steps = planned.map((each) => stepExecution(each, places[each.index] ?? null, signal));
	const duration = Math.round(ratioScore(ratio));
	if (!isQuality(workout.kind)) {
		const easy = easyCapScore(planned, places, signal, carried);
		const score = Math.round(
			weighted([
				[duration, EASY_WEIGHTS.duration],
				[easy, EASY_WEIGHTS.cap],
			]),
		);
		return { score, alignedBy: by, duration, work: null, easy, repetitionsDone: null, repetitionsPlanned: null, steps };
	}
	const isWork = ({ step }: PlannedStep): boolean => step.role === "work" && step.intensity !== "easy";
	const works = planned.filter(isWork);
	const known = by !== "whole" || planned.length === 1;
	const of = (wanted: (each: PlannedStep) => boolean): number | null => {
		const mean = meanScore(
			steps.filter(({ index }) => planned.some((each) => each.index === index && wanted(each))),
			planned,
		);
		return mean === null ? null : Math.round(mean);
	};
	const work = known ? of(isWork) : null;
	const easy = known ? of((each) => !isWork(each)) : null;
	const parts: [number | null, number][] = [
		[duration, QUALITY_WEIGHTS.duration],
		[work, QUALITY_WEIGHTS.work],
		[easy, QUALITY_WEIGHTS.easy],
	];
	return {
		score: Math.round(weighted(parts)),
		alignedBy: by,
		duration,
		work,
		easy,
		repetitionsDone: known && works.length > 0 ? works.filter(({ index }) => places[index]).length : null,
		repetitionsPlanned: works.length > 0 ? works.length : null,
		// Nothing is said of single steps that were not told apart.
		steps: known ? steps : steps.map((each) => ({ ...each, score: null })),
	};
}

/** The laps, or the whole as one. */
function signalOfSummary({ activity, metrics }: Carried): Signal {
	if (activity.laps.length > 0) return signalOfLaps(activity);
	const { distanceMetres, averageHeartRate, averagePower } = activity;
	const seconds = durationOf({ activity, metrics });
	const whole = { startSeconds: 0, elapsedSeconds: seconds, timerSeconds: seconds, averageHeartRate, averagePower };
	return signalOfLaps({ laps: [{ ...whole, distanceMetres: metrics.gradedSpeed ? metrics.gradedSpeed * seconds : distanceMetres }] });
}

function placed(
	workout: Workout,
	planned: readonly PlannedStep[],
	carried: Carried & { recording: Recording | null },
	signal: Signal,
): { by: Execution["alignedBy"]; places: Place[] } {
	const end = signal.end;
	const none = { by: "whole" as const, places: planned.map((): Place => null) };
	if (planned.length === 1) return { by: "whole", places: [{ from: 0, to: end }] };
	const byLaps = placesByLaps(planned, carried.activity);
	if (byLaps) return { by: "laps", places: byLaps };
	if (!isQuality(workout.kind)) return none;
	const given = carried.intervals;
	const byIntervals = placesByIntervals(planned, given ?? detected(carried.recording), end);
	if (byIntervals) return { by: given ? "intervals" : "samples", places: byIntervals };
	const length = planned.reduce((sum, each) => sum + (each.seconds ?? Number.NaN), 0);
	const repeats = planned.some((each) => each.repeated && each.step.role === "work");
	if (!carried.samples || repeats || !signal.has("speed") || !(Math.abs(end - length) <= LENGTH_FITS * length)) return none;
	// One block after the other without laps: the athlete followed the clock.
	spread(none.places, planned, 0, end);
	return { by: "samples", places: none.places };
}

function detected(recording: Recording | null): readonly Interval[] {
	if (!recording) return [];
	const found = detectIntervals.compute(recording);
	return found.value ?? [];
}
