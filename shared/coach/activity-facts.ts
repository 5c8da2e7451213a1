/** What the extension's panel shows of one activity, from the activity, its recording and the plan. Pure; the Worker gives it what it has read. */
import type { Activity } from "../activity/activity.ts";
import type { Feedback } from "../activity/feedback.ts";
import type { Samples } from "../activity/samples.ts";
import type { IsoDate } from "../calendar.ts";
import type { Measures } from "../metrics/measures.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { AthleteThresholds } from "../metrics/thresholds.ts";
import type { Plan } from "../plan/plan.ts";
import { seasonWeek } from "../plan/season-week.ts";
import type { Carried } from "../review/carried.ts";
import { executionOf } from "../review/execution.ts";
import { plannedSteps } from "../review/planned-steps.ts";
import { recordingLine } from "../review/recording-line.ts";
import type { Completion, Execution } from "../review/review.ts";
import type { Session } from "../review/session.ts";
import { markOf } from "../review/step-mark.ts";
import { isQuality } from "../workout/hard.ts";
import { workoutTitle } from "../workout/titles.ts";
import type { Workout } from "../workout/workout.ts";
import type { ActivityPanel, PanelStep } from "./activity-panel.ts";
import type { Reader } from "./today-panel.ts";
import { sessionVerdict, type WorkDone } from "./verdict.ts";

/** An activity with its recording. */
export interface Recorded {
	activity: Activity;
	metrics: Metrics;
	/** Of the recording that leads; null where none are kept. */
	measures: Measures | null;
	/** Null where nothing but a summary is known. */
	samples: Samples | null;
}

export interface ActivityFacts extends Recorded {
	athlete: Reader;
	today: IsoDate;
	feedback: Feedback | null;
	thresholds: AthleteThresholds;
	/** Null before the first one. */
	plan: Plan | null;
	completions: readonly Completion[];
	/** What the completion of this activity ties together; null for what is no workout's. */
	session: Session | null;
	/** What the session is judged by, where that is another one than this activity; null where it is this one. */
	lead: Recorded | null;
	proposals: number;
}

export function activityPanel(facts: ActivityFacts): ActivityPanel {
	const { athlete, activity, metrics, measures, thresholds, plan, session } = facts;
	const tied = facts.completions.find(({ activityIds }) => activityIds.includes(activity.id));
	const workout = [...(plan?.workouts ?? []), ...(plan?.past ?? [])].find(({ id }) => id === tied?.workoutId) ?? null;
	const judged = (workout && facts.lead) ?? facts;
	const execution = workout && executionOf(workout, carriedOf(judged), session?.ratio ?? null);
	const steps = workout && execution ? stepsOf(workout, execution, judged) : [];
	const seconds = activity.timerSeconds ?? activity.elapsedSeconds;
	const metres = metrics.distanceMetres ?? activity.distanceMetres;
	const averageHeartRate = measures?.meanHeartRate ?? activity.averageHeartRate;
	const done = { seconds, metres, averageHeartRate, load: metrics.load.value };
	const zoneSeconds = Array.isArray(metrics.heartRateZoneSeconds) ? metrics.heartRateZoneSeconds : null;
	const whole = workout && session && session.recordings > 1 ? session : null;
	const verdict = sessionVerdict(
		{
			...done,
			workout,
			execution,
			ratio: tied?.ratio ?? null,
			sessionSeconds: whole ? whole.seconds : seconds,
			recordings: whole?.recordings ?? 1,
			work: workOf(workout, steps),
			zoneSeconds,
		},
		athlete,
	);
	return {
		athlete,
		activityId: activity.id,
		day: activity.day,
		sport: activity.sport,
		name: activity.name,
		...done,
		verdict,
		planned: workout && {
			workoutId: workout.id,
			kind: workout.kind,
			title: workoutTitle(workout, athlete.language),
			week: (plan && seasonWeek(plan, workout.day)?.week) ?? null,
			segments: workout.segments,
			estimateSeconds: workout.estimate.seconds,
			state: tied?.state ?? "planned",
			score: execution?.score ?? null,
		},
		steps,
		line: judged.samples && recordingLine(judged.samples, judged.activity.sport, thresholds),
		feedback: facts.feedback,
		next: nextOf(facts),
		proposals: facts.proposals,
	};
}

/** As the other screens judge it, so that one session has one mark: caps of easy running are the metrics' zones where the plan names none. */
function carriedOf({ activity, metrics, samples, measures }: Recorded): Carried {
	return { activity, metrics, samples, ...(measures ? { intervals: measures.intervals } : {}) };
}

/** Empty where the steps were not told apart: a table of one line says nothing. */
function stepsOf(workout: Workout, execution: Execution, { samples, activity }: Recorded): PanelStep[] {
	if (execution.alignedBy === "whole") return [];
	const planned = plannedSteps(workout);
	let repetition = 0;
	return execution.steps.flatMap((done): PanelStep[] => {
		const step = planned[done.index]?.step;
		if (!step) return [];
		const isWork = step.role === "work" && (step.intensity !== "easy" || !isQuality(workout.kind));
		const lap = activity.laps.find(({ startSeconds }) => done.from !== null && Math.abs(startSeconds - done.from) < 1);
		return [
			{
				repetition: isWork ? ++repetition : null,
				role: step.role,
				intensity: step.intensity,
				target: step.target,
				seconds: done.seconds,
				value: done.value,
				...markOf(step, done),
				heartRate: (samples ? meanBetween(samples, done.from, done.seconds) : lap?.averageHeartRate) ?? null,
			},
		];
	});
}

/** bpm; rows are evenly enough spread within a step. Null where nothing was measured. */
function meanBetween({ time, channels }: Samples, from: number | null, seconds: number | null): number | null {
	if (from === null || seconds === null || !channels.heartRate) return null;
	let [sum, count] = [0, 0];
	channels.heartRate.forEach((beats, row) => {
		const at = time[row] ?? 0;
		if (at < from || at >= from + seconds || !(beats > 0)) return;
		sum += beats;
		count += 1;
	});
	return count === 0 ? null : Math.round(sum / count);
}

function workOf(workout: Workout | null, steps: readonly PanelStep[]): WorkDone[] {
	const planned = workout ? plannedSteps(workout) : [];
	return steps.flatMap((each, index) => {
		const step = planned[index]?.step;
		return each.repetition === null || !step ? [] : [{ step, ...each }];
	});
}

function nextOf({ plan, completions, today, athlete }: ActivityFacts): ActivityPanel["next"] {
	const settled = new Set(completions.filter(({ state }) => state !== "planned").map(({ workoutId }) => workoutId));
	const next = plan?.workouts.find(({ id, day }) => day >= today && !settled.has(id));
	return next ? { workoutId: next.id, day: next.day, title: workoutTitle(next, athlete.language), seconds: next.estimate.seconds } : null;
}
