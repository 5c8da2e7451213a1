/** What an athlete makes of a planned week: runs, feedback, nights, and what they tell the coach. */

import type { Feedback } from "../../shared/activity/feedback.ts";
import { addDays, mondayOf, weekday } from "../../shared/calendar.ts";
import type { HealthFact } from "../../shared/health/fact.ts";
import { raceSeconds } from "../../shared/physiology/vdot.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { aRun } from "./builders.ts";
import { between, type Random, randomOf } from "./dice.ts";
import type { Athlete } from "./population.ts";
import { withSensors } from "./recording.ts";

export interface LivedWeek {
	runs: ReviewedActivity[];
	health: HealthFact[];
	/** Told to the coach before the week begins. */
	told: Operation[];
	/** Everything was done as planned, and nothing was said against it. */
	asPlanned: boolean;
	/** Share of planned seconds that were done. */
	share: number;
}

/** Share of a planned session that is done; 0 is missed. */
function shareOf(athlete: Athlete, random: Random, week: number, workout: Workout): number {
	const mixed = (): number => (random() < 0.12 ? 0 : random() < 0.2 ? between(random, 0.5, 0.9) : between(random, 0.93, 1.08));
	switch (athlete.temper) {
		case "steady":
		case "sleeps_badly":
			return 1;
		case "uploads_late":
			return between(random, 0.95, 1.05);
		case "short":
			return week % 6 < 3 ? between(random, 0.5, 0.7) : 1;
		case "misses_a_weekday":
			return weekday(workout.day) === athlete.missedWeekday ? 0 : 1;
		case "overreaches":
			return week % 8 < 4 ? between(random, 1.2, 1.45) : between(random, 1, 1.1);
		case "falls_ill":
			return week % 9 === 3 ? 0 : week % 9 === 4 ? mixed() : 1;
		case "takes_a_break":
			return week === 4 || week === 5 ? 0 : 1;
		case "mixed":
			return mixed();
	}
}

/** `workouts`: those planned for the seven days from `monday`. */
export function live(athlete: Athlete, week: number, monday: string, workouts: readonly Workout[]): LivedWeek {
	const random = randomOf(athlete.seed, athlete.number, 1 + week);
	const planned = workouts.filter((each) => each.kind !== "strength" || random() < 0.8);
	const done = planned.map((each) => ({ workout: each, share: each.kind === "race" ? 1 : shareOf(athlete, random, week, each) }));
	const runs = done.filter(({ share }) => share > 0).map(({ workout, share }) => runOf(athlete, random, week, workout, share));
	const plannedSeconds = planned.reduce((sum, each) => sum + each.estimate.seconds, 0);
	const doneSeconds = done.reduce((sum, { workout, share }) => sum + share * workout.estimate.seconds, 0);
	return {
		runs,
		health: athlete.hasWatchAtNight ? nights(athlete, random, week, monday) : [],
		told: toldIn(athlete, week, monday),
		asPlanned: athlete.temper !== "sleeps_badly" && planned.length === workouts.length && done.every(({ share }) => share === 1),
		share: plannedSeconds > 0 ? doneSeconds / plannedSeconds : 1,
	};
}

/** Every other sick athlete tells of it; the others only stay away. */
function toldIn(athlete: Athlete, week: number, monday: string): Operation[] {
	if (athlete.temper === "falls_ill" && week % 9 === 3 && athlete.number % 2 === 0) {
		return [{ kind: "tell", circumstance: { kind: "illness", from: monday, to: addDays(monday, 4), illness: "systemic" } }];
	}
	if (athlete.temper === "takes_a_break" && week === 4 && athlete.number % 2 === 0) {
		return [{ kind: "pause", from: monday, to: addDays(monday, 13), reason: "travel" }];
	}
	return [];
}

export function runOf(athlete: Athlete, random: Random, week: number, workout: Workout, share: number): ReviewedActivity {
	const { seconds, metres, load } = workout.estimate;
	const isRace = workout.kind === "race";
	const raced = isRace ? raceSeconds(athlete.vdot, Math.max(400, metres)) : seconds;
	const time = isRace && metres < 60_000 ? raced : seconds * share;
	const id = `00000000-0000-4000-8000-${(athlete.number * 100_000 + week * 100 + workout.day.charCodeAt(9)).toString(16).padStart(6, "0")}${hash(workout.id)}`;
	const run = aRun(workout.day, time / 60, {
		metres: metres * (isRace ? 1 : share),
		load: load * share,
		id,
		startedLocal: `${workout.day}T07:30:00`,
	});
	if (workout.sport !== "running" || workout.kind === "strength") run.activity.sport = workout.sport;
	const recorded = athlete.hasSensors && workout.kind !== "strength" && !isRace ? withSensors(run, workout, share, random) : run;
	return athlete.givesFeedback || isRace ? { ...recorded, feedback: feedbackOf(athlete, random, week, share, isRace) } : recorded;
}

function feedbackOf(athlete: Athlete, random: Random, week: number, share: number, race: boolean): Feedback {
	const tired = (athlete.temper === "overreaches" && week % 8 < 4) || athlete.temper === "sleeps_badly";
	return {
		effort: Math.min(10, Math.round((race ? 9 : tired ? 6 + (week % 8) : 4) + between(random, -0.5, 0.9))),
		recovery: tired ? Math.max(1, 4 - (week % 4)) : 7,
		motivation: tired ? 4 : 7,
		pain: share > 1.2 && random() < 0.1 ? 3 : 0,
		race: race ? true : null,
		notes: "",
	};
}

const provenance = { source: "simulated" as const, device: null };

export function nights(athlete: Athlete, random: Random, week: number, monday: string): HealthFact[] {
	const bad = (athlete.temper === "sleeps_badly" && week % 4 >= 2) || (athlete.temper === "overreaches" && week % 8 < 4);
	return [0, 1, 2, 3, 4, 5, 6].flatMap((i): HealthFact[] => {
		const day = addDays(monday, i);
		const asleepSeconds = Math.round((bad ? between(random, 4.4, 5.6) : between(random, 6.8, 8.2)) * 3600);
		return [
			{
				kind: "sleep",
				measure: "device",
				day,
				provenance,
				startedAt: null,
				startedLocal: `${addDays(day, -1)}T23:00:00`,
				endedAt: null,
				endedLocal: `${day}T06:30:00`,
				asleepSeconds,
				deepSeconds: null,
				lightSeconds: null,
				remSeconds: null,
				awakeSeconds: null,
				unmeasuredSeconds: null,
				napSeconds: null,
				score: null,
			},
			{ kind: "hrv", measure: "overnight_mean", day, provenance, milliseconds: Math.round((bad ? 38 : 55) + between(random, -4, 4)) },
			{ kind: "resting_heart_rate", measure: "daily", day, provenance, bpm: Math.round((bad ? 57 : 50) + between(random, -1, 1)) },
		];
	});
}

/** The runs before the plan: even weeks, every fourth one lighter, the longest one on the day of the long run. */
export function livedBefore(athlete: Athlete): { runs: ReviewedActivity[]; health: HealthFact[] } {
	const random = randomOf(athlete.seed, athlete.number, 99);
	const { minutes, runs: count, weeks, daysAgo } = athlete.before;
	const last = addDays(athlete.start, -1 - daysAgo);
	const runs: ReviewedActivity[] = [];
	for (let week = 0; week < weeks && minutes > 0; week++) {
		for (let i = 0; i < count; i++) {
			const day = addDays(last, -7 * week - Math.round((i * 7) / count));
			const share = i === 0 ? Math.max(1.35 / count, 0.3) : (1 - Math.max(1.35 / count, 0.3)) / Math.max(1, count - 1);
			const length = Math.min(minutes * share * (week % 4 === 3 ? 0.75 : 1) * between(random, 0.95, 1.05), count === 1 ? minutes : 200);
			const id = `00000000-0000-4000-9000-${(athlete.number * 1000 + week * 10 + i).toString(16).padStart(12, "0")}`;
			runs.push(aRun(day, length, { metres: length * 60 * athlete.easySpeed, load: (length / 60) * 62, id }));
		}
	}
	const health = athlete.hasWatchAtNight
		? [-3, -2, -1].flatMap((week) => nights({ ...athlete, temper: "steady" }, random, 0, addDays(mondayOf(athlete.start), 7 * week)))
		: [];
	return { runs, health };
}

function hash(text: string): string {
	let value = 2166136261;
	for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619) >>> 0;
	return (value & 0xffffff).toString(16).padStart(6, "0");
}
