/** How much of a workout is above easy, and in which intensity, read from its steps. */
import type { JudgedStep, JudgedWorkout } from "./judge-case.ts";

/** Seiler's three zones by the intensity a step is written with: M and T are the middle one, I, R, sprints and races the hard one. */
const MIDDLE = new Set(["steady", "marathon", "threshold"]);
const HARD = new Set(["interval", "repetition", "sprint", "race"]);

/** A step that ends on the lap button is reckoned with this. */
const OPEN_SECONDS = 300;

export interface Work {
	/** Seconds by intensity as written. */
	by: ReadonlyMap<string, number>;
	/** Metres by intensity, where the steps are written in metres. */
	metres: ReadonlyMap<string, number>;
	middle: number;
	hard: number;
	/** Metres of the steps that are work, whatever their intensity. */
	fastMetres: number;
}

const known = new WeakMap<JudgedWorkout, Work>();

/** Kept per workout object: the same ones are judged every week. */
export function workOf(workout: JudgedWorkout): Work {
	const before = known.get(workout);
	if (before) return before;
	const work = reckoned(workout);
	known.set(workout, work);
	return work;
}

function reckoned(workout: JudgedWorkout): Work {
	const steps = workout.segments.flatMap((segment) =>
		segment.kind === "step" ? [{ step: segment, times: 1 }] : segment.steps.map((step) => ({ step, times: segment.count })),
	);
	const timed = steps.reduce((sum, { step, times }) => sum + times * (secondsOf(step) ?? 0), 0);
	const open = steps.reduce((sum, { step, times }) => sum + (secondsOf(step) === null ? times * metresOf(step) : 0), 0);
	// What has neither a time nor a speed shares the rest of the estimated duration by its metres.
	const perMetre = open > 0 ? Math.max(0.12, (workout.estimate.seconds - timed) / open) : 0;
	const by = new Map<string, number>();
	const metres = new Map<string, number>();
	for (const { step, times } of steps) {
		const seconds = times * (secondsOf(step) ?? metresOf(step) * perMetre);
		by.set(step.intensity, (by.get(step.intensity) ?? 0) + seconds);
		metres.set(step.intensity, (metres.get(step.intensity) ?? 0) + times * metresOf(step));
	}
	const sum = (zone: ReadonlySet<string>): number => [...by].reduce((all, [intensity, each]) => all + (zone.has(intensity) ? each : 0), 0);
	const fastMetres = steps.reduce((all, { step, times }) => all + (step.role === "work" ? times * metresOf(step) : 0), 0);
	return { by, metres, middle: sum(MIDDLE), hard: sum(HARD), fastMetres };
}

function metresOf({ duration }: JudgedStep): number {
	return duration.kind === "distance" ? duration.metres : 0;
}

function secondsOf({ duration, target }: JudgedStep): number | null {
	if (duration.kind === "time") return duration.seconds;
	if (duration.kind === "open") return OPEN_SECONDS;
	if (target.kind !== "speed" || !target.low || !target.high) return null;
	return duration.metres / ((target.low + target.high) / 2);
}

/** Less work than this tires nobody: six to ten strides of twenty seconds are below it. */
const TIRING_SECONDS = 300;

const MAXIMAL_SPRINTS = new Set(["acceleration", "max_velocity", "speed_endurance", "special_endurance", "plyometrics"]);

/** Near maximal speed, or jumping: the nerves want 48 hours. */
export function isSprint({ kind }: JudgedWorkout): boolean {
	return MAXIMAL_SPRINTS.has(kind);
}

export function isRace({ kind }: JudgedWorkout): boolean {
	return kind === "race";
}

/** Tempo runs of sprinters on their easy days, and lifting, are work but no hard day of running. */
const EASY_BY_NAME = new Set(["easy_strides", "extensive_tempo", "strength", "run_walk", "race"]);

export function isQuality(workout: JudgedWorkout): boolean {
	if (EASY_BY_NAME.has(workout.kind)) return false;
	const { middle, hard } = workOf(workout);
	return isSprint(workout) || workout.kind === "hills" || workout.kind === "time_trial" || middle + hard >= TIRING_SECONDS;
}

/** A long run is hard from a quarter of the week, or above two hours; short ones never. */
const HARD_LONG = { share: 0.25, seconds: 2 * 3600, least: 45 * 60 };
const LONG_KINDS = new Set(["long", "long_marathon_pace", "back_to_back"]);

export function isLong({ kind }: JudgedWorkout): boolean {
	return LONG_KINDS.has(kind);
}

export function isHardDay(workout: JudgedWorkout, weekSeconds: number): boolean {
	if (isQuality(workout) || isRace(workout)) return true;
	const { seconds } = workout.estimate;
	if (!isLong(workout)) return false;
	return seconds > HARD_LONG.seconds || (seconds >= HARD_LONG.least && seconds >= HARD_LONG.share * weekSeconds);
}
