/** What shows how fast an athlete is: typed races, and stretches of recent runs. */

import type { RaceResult } from "../athlete/profile.ts";
import { daysBetween, type IsoDate } from "../calendar.ts";
import type { BestEffort } from "../metrics/metrics.ts";
import { vdotOf } from "../physiology/vdot.ts";
import { type MeasuredActivity, metresOf } from "./day-totals.ts";
import type { VdotEvidence } from "./fitness.ts";

/** Stretches of runs count this long, in days: the eight weeks whose activities are at hand. */
export const EFFORT_DAYS = 56;
/** VDOT's formulas were fitted to 3.5 to 240 minutes; sprints and ultras say little. */
const SHORTEST = 1500;
const LONGEST = 42_195;
/** Slower than walking 5 km in 75 minutes, or faster than every world record, is an error. */
const LEAST_VDOT = 8;
const MOST_VDOT = 90;
/** Running is not measured indoors but guessed by the watch. */
const INDOORS = ["treadmill", "indoor", "virtual"];
/** More loss of altitude than 10 m a km is a downhill result. */
const STEEPEST_DROP = 0.01;
/** Off the road, and with more climb than 15 m a km, a high heart rate goes with a slow pace: no measure of VDOT. */
const OFF_ROAD = ["trail", "mountain"];
const MOST_ASCENT = 0.015;
/** Share of the time in motion below which a run had breaks that an all-out effort has not. */
const LEAST_MOVING = 0.9;
/** A stretch this near to what a race has shown was not run at ease. */
const NEAR_A_RACE = 0.97;
/** The same performance: the recording of a typed race. */
const SAME_DISTANCE = 0.02;

/**
 * Mean heart rate of an all-out stretch, as a share of lactate threshold heart rate, by its longest distance. In terms of Friel's zones: up to
 * 3 km most of it in zone 5, 5 and 10 km in zones 4 and 5, to the half in zones 3 to 5 and mostly above 3, the marathon in zones 3 and 4; less
 * a little because heart rate takes minutes to rise. Convention.
 */
const ALL_OUT_SHARES: readonly { upTo: number; share: number }[] = [
	{ upTo: 3_000, share: 0.97 },
	{ upTo: 10_000, share: 0.96 },
	{ upTo: 21_097.5, share: 0.94 },
	{ upTo: LONGEST, share: 0.9 },
];

/** Typed races up to `day`. Kind "race"; "estimated" for sprints and ultras. Impossible results are left out. */
export function raceEvidence(races: readonly RaceResult[], recent: readonly MeasuredActivity[], day: IsoDate): VdotEvidence[] {
	return races.flatMap((race) => {
		const vdot = vdotOf(race.metres, race.seconds);
		if (race.day > day || !isPossible(vdot)) return [];
		const comparable = race.metres >= SHORTEST && race.metres <= LONGEST * (1 + SAME_DISTANCE);
		return [{ ...race, vdot, kind: comparable ? ("race" as const) : ("estimated" as const), activityId: recordingOf(race, recent) }];
	});
}

/**
 * The strongest stretch of each recent run outdoors, 1500 m to marathon. Kind "effort" when it was plausibly all-out: near `raceVdot` or above it (VDOT
 * that races show today, null without), or with a mean heart rate that cannot be held at ease (`lthr`, null when not known well enough) in a flat
 * run without breaks. Otherwise "estimated": the athlete is at least as fast as that. The recording of one of the
 * `races` is not counted again.
 */
export function effortEvidence(
	recent: readonly MeasuredActivity[],
	races: readonly VdotEvidence[],
	day: IsoDate,
	known: { raceVdot: number | null; lthr: number | null },
): VdotEvidence[] {
	return recent.flatMap((measured) => {
		const { activity, metrics } = measured;
		const age = daysBetween(activity.day, day);
		if (activity.sport !== "running" || age < 0 || age >= EFFORT_DAYS) return [];
		if (activity.subSport !== null && INDOORS.includes(activity.subSport)) return [];
		if (races.some((race) => isRecordingOf(measured, race))) return [];
		const evidence = metrics.bestEfforts.filter(isComparable).flatMap((effort): VdotEvidence[] => {
			const vdot = vdotOf(effort.metres, effort.seconds);
			if (!isPossible(vdot)) return [];
			const nearRace = known.raceVdot !== null && vdot >= NEAR_A_RACE * known.raceVdot;
			const allOut = nearRace || (isFlat(measured) && hasNoBreaks(measured) && isHard(effort, known.lthr));
			const { metres, seconds } = effort;
			return [{ day: activity.day, metres, seconds, vdot, kind: allOut ? "effort" : "estimated", activityId: activity.id }];
		});
		return evidence.sort(strongestFirst).slice(0, 1);
	});
}

function strongestFirst(a: VdotEvidence, b: VdotEvidence): number {
	return Number(b.kind === "effort") - Number(a.kind === "effort") || b.vdot - a.vdot;
}

function isPossible(vdot: number): boolean {
	return vdot >= LEAST_VDOT && vdot <= MOST_VDOT;
}

function isComparable({ metres, seconds, dropMetres }: BestEffort): boolean {
	return metres >= SHORTEST && metres <= LONGEST && seconds > 0 && (dropMetres ?? 0) <= STEEPEST_DROP * metres;
}

/** The activity of that day and distance whose time is nearest to the race's. */
function recordingOf(race: RaceResult, recent: readonly MeasuredActivity[]): string | null {
	const apart = ({ activity, metrics }: MeasuredActivity) => {
		const stretches = metrics.bestEfforts.filter(({ metres }) => Math.abs(metres - race.metres) <= SAME_DISTANCE * race.metres);
		return Math.min(
			...[activity.elapsedSeconds ?? Number.MAX_VALUE, ...stretches.map(({ seconds }) => seconds)].map((s) => Math.abs(s - race.seconds)),
		);
	};
	const recordings = recent.filter((measured) => isRecordingOf(measured, race));
	recordings.sort((a, b) => apart(a) - apart(b) || a.activity.id.localeCompare(b.activity.id));
	return recordings[0]?.activity.id ?? null;
}

function isRecordingOf({ activity, metrics }: MeasuredActivity, race: RaceResult): boolean {
	if (activity.sport !== "running" || activity.day !== race.day) return false;
	const metres = [activity.distanceMetres ?? 0, ...metrics.bestEfforts.map((effort) => effort.metres)];
	return metres.some((length) => Math.abs(length - race.metres) <= SAME_DISTANCE * race.metres);
}

function isFlat(measured: MeasuredActivity): boolean {
	const { subSport, ascentMetres } = measured.activity;
	if (subSport !== null && OFF_ROAD.includes(subSport)) return false;
	return (ascentMetres ?? 0) <= MOST_ASCENT * metresOf(measured);
}

function hasNoBreaks({ activity, metrics }: MeasuredActivity): boolean {
	if (metrics.movingSeconds === null || activity.elapsedSeconds === null) return true;
	return metrics.movingSeconds >= LEAST_MOVING * activity.elapsedSeconds;
}

function isHard({ metres, averageHeartRate }: BestEffort, lthr: number | null): boolean {
	if (averageHeartRate === undefined || lthr === null) return false;
	const share = ALL_OUT_SHARES.find(({ upTo }) => metres <= upTo)?.share;
	return share !== undefined && averageHeartRate >= share * lthr;
}
