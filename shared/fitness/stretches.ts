/** Stretches of recent runs at standard distances, as far as they can say something about VDOT. */
import { daysBetween, type IsoDate } from "../calendar.ts";
import { slowerBy } from "../metrics/heat.ts";
import type { BestEffort } from "../metrics/metrics.ts";
import { vdotOf } from "../physiology/vdot.ts";
import { type MeasuredActivity, metresOf } from "./day-totals.ts";

/** Stretches of runs count this long, in days: the eight weeks whose activities are at hand. */
export const EFFORT_DAYS = 56;
/** VDOT's formulas were fitted to 3.5 to 240 minutes; sprints and ultras say little. */
export const SHORTEST = 1500;
export const LONGEST = 42_195;
/** Slower than walking 5 km in 75 minutes, or faster than every world record, is an error. */
const LEAST_VDOT = 8;
const MOST_VDOT = 90;
/** Running is not measured indoors but guessed by the watch. */
const INDOORS = ["treadmill", "indoor", "virtual"];
/** Underfoot, a high heart rate goes with a slow pace. */
const OFF_ROAD = ["trail", "mountain"];
/** More loss of altitude than 10 m a km is a downhill result. */
export const STEEPEST_DROP = 0.01;
/** More climb than 15 m a km needs a correction, which a recording without altitude along the way cannot give. */
const MOST_ASCENT = 0.015;
/** Hills that change the time by more than this are corrected too roughly to measure VDOT. */
const MOST_CORRECTION = 0.1;
/**
 * Climbing is made up for to this share of the time only. The factor is convex, so that an altitude which wanders (satellites: by 5 m within a minute)
 * adds some percent to a flat course, and paces that are too fast hurt. A hilly road race with as much down as up lies below it.
 */
const MOST_CLIMB = 0.03;
/** Heat is made up for to this percentage only. */
const MOST_HEAT = 3;
/** A watch on the wrist reads 5 to 10 °C more than the air has. Convention: nothing says whether the sensor was on the wrist. */
const WRIST_EXCESS = 8;

export interface Stretch {
	measured: MeasuredActivity;
	effort: BestEffort;
	/** What it shows at least: downhill is taken off, nothing is added. */
	vdot: number;
	/** What it shows when it was all-out: corrected for grade and heat. Null off the road or in hills beyond correction. */
	allOutVdot: number | null;
}

/** 1500 m to marathon, outdoors, not downhill, of the eight weeks that end on `day`; impossible ones are left out. */
export function comparableStretches(recent: readonly MeasuredActivity[], day: IsoDate): Stretch[] {
	return recent.flatMap((measured) => {
		const age = daysBetween(measured.activity.day, day);
		if (age < 0 || age >= EFFORT_DAYS || !isOutdoorRun(measured)) return [];
		return measured.metrics.bestEfforts.flatMap((effort): Stretch[] => {
			const { metres, seconds, gradedSeconds = seconds, dropMetres = 0 } = effort;
			if (metres < SHORTEST || metres > LONGEST || dropMetres > STEEPEST_DROP * metres) return [];
			const vdot = vdotOf(metres, Math.max(seconds, gradedSeconds));
			return isPossible(vdot) ? [{ measured, effort, vdot, allOutVdot: allOutVdot(measured, effort) }] : [];
		});
	});
}

export function isOutdoorRun({ activity }: MeasuredActivity): boolean {
	return activity.sport === "running" && !(activity.subSport !== null && INDOORS.includes(activity.subSport));
}

export function isPossible(vdot: number): boolean {
	return vdot >= LEAST_VDOT && vdot <= MOST_VDOT;
}

/** VDOT of an effort as it would have been on the flat (`flatSeconds`) and in the cool; null where that cannot be said. */
export function allOutVdot(
	measured: MeasuredActivity,
	effort: Pick<BestEffort, "metres" | "seconds" | "gradedSeconds" | "dropMetres">,
): number | null {
	const { metres, seconds, gradedSeconds, dropMetres = 0 } = effort;
	const { subSport, ascentMetres } = measured.activity;
	if (subSport !== null && OFF_ROAD.includes(subSport)) return null;
	if (dropMetres > STEEPEST_DROP * metres) return null;
	if (gradedSeconds === undefined && (ascentMetres ?? 0) > MOST_ASCENT * metresOf(measured)) return null;
	const flat = gradedSeconds ?? seconds;
	if (Math.abs(flat / seconds - 1) > MOST_CORRECTION) return null;
	const vdot = vdotOf(metres, flatSeconds({ seconds, gradedSeconds }) / (1 + slowerByHeat(measured) / 100));
	return isPossible(vdot) ? vdot : null;
}

/** Seconds that a stretch would have taken on the flat: downhill is taken off in full, climbing made up for by 3 % at most. */
export function flatSeconds({ seconds, gradedSeconds = seconds }: Pick<BestEffort, "seconds" | "gradedSeconds">): number {
	return Math.max(gradedSeconds, seconds / (1 + MOST_CLIMB));
}

/** Percent. */
function slowerByHeat({ metrics }: MeasuredActivity): number {
	return metrics.heat === null ? 0 : Math.min(MOST_HEAT, slowerBy(metrics.heat.meanCelsius - WRIST_EXCESS));
}
