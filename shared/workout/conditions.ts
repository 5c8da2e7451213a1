/**
 * A workout on a hot day, or at altitude: slower targets, and what is left out. On request only: a plan never looks at the weather. Targets by
 * heart rate, effort or power stay as they are, since they slow the runner by themselves.
 */
import { heatSum, slowerBy } from "../metrics/heat.ts";
import type { Segment, Step, Workout } from "./workout.ts";

/** What to tell the athlete. */
export const conditionAdvices = [
	"no_change",
	"slower_in_heat",
	"by_effort_in_heat",
	"no_hard_running_in_heat",
	"slower_at_altitude",
	"first_days_at_altitude",
] as const;
export type ConditionAdvice = (typeof conditionAdvices)[number];

export type Conditions =
	| { celsius: number; humidityPercent: number }
	/** Without acclimatisation: the first three to seven days. */
	| { altitudeMetres: number; acclimatised: boolean };

export interface Adjusted {
	/** Same id and day. */
	workout: Workout;
	/** Of steady running; intervals by heat slow half as much. */
	slowerPercent: number;
	advice: ConditionAdvice;
}

/** Intervals are short enough to cool down in between: half of what the chart says (Hadley) [convention]. */
export const INTERVAL_HEAT_SHARE = 0.5;
/** Air temperature plus dew point, °F, above which nothing hard is run (Hadley) [convention]. */
export const NO_HARD_HEAT_SUM = 180;
/** Above this height, percent slower per 1000 m: with and without acclimatisation [convention: 3 to 6 %]. */
export const ALTITUDE_FROM_METRES = 1_000;
export const ALTITUDE_PERCENT_PER_KM = { acclimatised: 3, not: 6 } as const;
/** First days at altitude: 20 to 30 % less volume, no intervals, longer rests between repetitions [convention]. */
export const ALTITUDE_FIRST_DAYS_VOLUME = 0.75;
export const ALTITUDE_REST = 1.5;

/** Nobody trains above this; the rule is not meant for it. */
const HIGHEST_METRES = 5_000;
/** Magnus formula (Alduchov & Eskridge 1996). */
const MAGNUS = { a: 17.625, b: 243.04 } as const;
const LEAST_HUMIDITY = 1;
/** Load of an hour of easy running (`estimate.ts`). */
const EASY_LOAD_PER_HOUR = 65.6;
const EASY_EFFORT = { kind: "rpe", low: 2, high: 4 } as const;

/** Temperature, °C, at which this air would be saturated. */
export function dewPoint(celsius: number, humidityPercent: number): number {
	const share = Math.min(100, Math.max(LEAST_HUMIDITY, humidityPercent)) / 100;
	const gamma = Math.log(share) + (MAGNUS.a * celsius) / (MAGNUS.b + celsius);
	return (MAGNUS.b * gamma) / (MAGNUS.a - gamma);
}

/** Pure. A race and another sport stay as they are. */
export function adjustForConditions(workout: Workout, conditions: Conditions): Adjusted {
	if (workout.sport !== "running" || workout.kind === "race") return { workout, slowerPercent: 0, advice: "no_change" };
	return "celsius" in conditions ? inHeat(workout, conditions) : atAltitude(workout, conditions);
}

function inHeat(workout: Workout, { celsius, humidityPercent }: Extract<Conditions, { celsius: number }>): Adjusted {
	const dew = dewPoint(celsius, humidityPercent);
	const slowerPercent = Math.round(slowerBy(celsius, dew) * 10) / 10;
	if (heatSum(celsius, dew) > NO_HARD_HEAT_SUM && stepsOf(workout).some(isAboveEasy)) {
		const changed = withSteps(workout, (step) => slowed(isAboveEasy(step) ? asEasy(step) : step, slowerPercent));
		const load = Math.min(workout.estimate.load, (changed.estimate.seconds / 3600) * EASY_LOAD_PER_HOUR);
		const easy: Workout = { ...changed, kind: "easy", estimate: { ...changed.estimate, load: Math.round(load * 10) / 10 } };
		return { workout: easy, slowerPercent, advice: "no_hard_running_in_heat" };
	}
	if (slowerPercent === 0) return { workout, slowerPercent, advice: "no_change" };
	if (!stepsOf(workout).some((step) => step.target.kind === "speed")) return { workout, slowerPercent, advice: "by_effort_in_heat" };
	const changed = withSteps(workout, (step, repeated) => slowed(step, slowerPercent * (repeated ? INTERVAL_HEAT_SHARE : 1)));
	return { workout: changed, slowerPercent, advice: "slower_in_heat" };
}

function atAltitude(workout: Workout, { altitudeMetres, acclimatised }: Extract<Conditions, { altitudeMetres: number }>): Adjusted {
	const above = Math.max(0, Math.min(HIGHEST_METRES, altitudeMetres) - ALTITUDE_FROM_METRES) / 1000;
	const perKm = acclimatised ? ALTITUDE_PERCENT_PER_KM.acclimatised : ALTITUDE_PERCENT_PER_KM.not;
	const slowerPercent = Math.round(above * perKm * 10) / 10;
	if (slowerPercent === 0) return { workout, slowerPercent: 0, advice: "no_change" };
	const restful = stepsOf(workout).some((step) => step.intensity === "repetition" || step.intensity === "sprint");
	const changed = withSteps(workout, (step) => {
		if (step.intensity === "repetition" || step.intensity === "sprint") return step;
		if (step.role === "recovery") return restful ? resized(step, ALTITUDE_REST) : step;
		if (acclimatised) return slowed(step, slowerPercent);
		return slowed(resized(step.intensity === "interval" ? asEasy(step) : step, ALTITUDE_FIRST_DAYS_VOLUME), slowerPercent);
	});
	const kind = !acclimatised && stepsOf(workout).some((step) => step.intensity === "interval") ? "easy" : workout.kind;
	return { workout: { ...changed, kind }, slowerPercent, advice: acclimatised ? "slower_at_altitude" : "first_days_at_altitude" };
}

function stepsOf({ segments }: Workout): Step[] {
	return segments.flatMap((segment) => (segment.kind === "step" ? [segment] : segment.steps));
}

function isAboveEasy({ intensity, role }: Step): boolean {
	return role === "work" && intensity !== "easy" && intensity !== "walk" && intensity !== "recovery" && intensity !== "rest";
}

function asEasy(step: Step): Step {
	return { ...step, intensity: "easy", target: EASY_EFFORT };
}

function slowed(step: Step, percent: number): Step {
	if (step.target.kind !== "speed") return step;
	const slower = (speed: number) => Math.round((speed / (1 + percent / 100)) * 1000) / 1000;
	return { ...step, target: { kind: "speed", low: slower(step.target.low), high: slower(step.target.high) } };
}

function resized(step: Step, factor: number): Step {
	const { duration } = step;
	if (duration.kind === "time") return { ...step, duration: { kind: "time", seconds: Math.max(1, Math.round(duration.seconds * factor)) } };
	if (duration.kind === "distance")
		return { ...step, duration: { kind: "distance", metres: Math.max(1, Math.round(duration.metres * factor)) } };
	return step;
}

/** The estimate follows the steps that changed. */
function withSteps(workout: Workout, change: (step: Step, repeated: boolean) => Step): Workout {
	const usual = workout.estimate.seconds > 0 ? workout.estimate.metres / workout.estimate.seconds : 0;
	let { seconds, metres } = workout.estimate;
	const replaced = (step: Step, times: number): Step => {
		const next = change(step, times > 1);
		const [before, after] = [lengthOf(step, usual), lengthOf(next, usual)];
		seconds += times * (after.seconds - before.seconds);
		metres += times * (after.metres - before.metres);
		return next;
	};
	const segments: Segment[] = workout.segments.map((segment) =>
		segment.kind === "step" ? replaced(segment, 1) : { ...segment, steps: segment.steps.map((step) => replaced(step, segment.count)) },
	);
	const estimate = {
		seconds: Math.max(0, Math.round(seconds)),
		metres: Math.max(0, Math.round(metres)),
		load: workout.estimate.load,
	};
	// The effort of a slower step is meant to be the same; less of it is less load.
	if (estimate.seconds < workout.estimate.seconds && workout.estimate.seconds > 0) {
		estimate.load = Math.round(workout.estimate.load * (estimate.seconds / workout.estimate.seconds) * 10) / 10;
	}
	return { ...workout, segments, estimate };
}

function lengthOf({ duration, target, intensity }: Step, usual: number): { seconds: number; metres: number } {
	const still = intensity === "rest" || intensity === "exercise";
	const speed = still ? 0 : target.kind === "speed" ? (target.low + target.high) / 2 : usual;
	if (duration.kind === "time") return { seconds: duration.seconds, metres: duration.seconds * speed };
	if (duration.kind === "distance") return { seconds: speed > 0 ? duration.metres / speed : 0, metres: duration.metres };
	return { seconds: 0, metres: 0 };
}
