/** Steps found by the laps that the watch made while it led through them. */
import type { Activity, Lap } from "../activity/activity.ts";
import { lapSeconds } from "./execution-signal.ts";
import type { PlannedStep } from "./planned-steps.ts";

/** Where a step was found, seconds after the activity's start; null where it was not. */
export type Place = { from: number; to: number } | null;

/** Laps are trusted when count and lengths fit the plan this closely [convention]. */
const FIT = 0.15;
/** A step may be cut or a lap pressed late by this much, however short it is, seconds. */
const SLACK_SECONDS = 4;
/** Steps that may be missing, as a share: more, and the laps are no laps of this workout. */
const MOST_SKIPPED = 0.5;
/** Skipping a step costs this much; a lap that belongs to none as well. */
const SKIP_COST = 1;

/** One place per step; null when the laps do not tell. A skipped repeat leaves its steps without a place. */
export function placesByLaps(steps: readonly PlannedStep[], { laps }: Pick<Activity, "laps">): Place[] | null {
	if (steps.length < 2 || laps.length < 2) return null;
	// Most often every step has its lap, and what follows is the way home.
	if (laps.length >= steps.length && steps.every((step, i) => fits(step, laps[i]))) return steps.map((_, i) => placeOf(laps[i]));
	return placesWithSkips(steps, laps);
}

/** The cheapest way through both lists in order, each pair fitting; skipping costs. */
function placesWithSkips(steps: readonly PlannedStep[], laps: readonly Lap[]): Place[] | null {
	const width = laps.length + 1;
	const cost = new Float64Array((steps.length + 1) * width);
	const at = (i: number, j: number): number => cost[i * width + j] ?? Number.POSITIVE_INFINITY;
	const pair = (i: number, j: number): number => {
		const step = steps[i - 1];
		const lap = laps[j - 1];
		if (!step || !lap || !fits(step, lap)) return Number.POSITIVE_INFINITY;
		return at(i - 1, j - 1) + unlikeness(step, lap);
	};
	for (let j = 1; j < width; j++) cost[j] = j * SKIP_COST;
	for (let i = 1; i <= steps.length; i++) {
		cost[i * width] = i * SKIP_COST;
		for (let j = 1; j < width; j++) cost[i * width + j] = Math.min(pair(i, j), at(i - 1, j) + SKIP_COST, at(i, j - 1) + SKIP_COST);
	}
	const places: Place[] = steps.map(() => null);
	for (let i = steps.length, j = laps.length; i > 0 && j > 0; ) {
		if (at(i, j) === pair(i, j)) places[--i] = placeOf(laps[--j]);
		else if (at(i, j) === at(i - 1, j) + SKIP_COST) i--;
		else j--;
	}
	const skipped = places.filter((place) => place === null).length;
	const unused = laps.length - (steps.length - skipped);
	const working = steps.filter(({ step }) => step.role === "work");
	const worked = working.some(({ index }) => places[index]);
	return worked && skipped <= steps.length * MOST_SKIPPED && unused <= laps.length * MOST_SKIPPED ? places : null;
}

function fits({ step, seconds }: PlannedStep, lap: Lap | undefined): boolean {
	if (!lap) return false;
	if (step.duration.kind === "open") return true;
	if (step.duration.kind === "distance" && lap.distanceMetres !== null && lap.distanceMetres > 0)
		return Math.abs(lap.distanceMetres - step.duration.metres) <= FIT * step.duration.metres;
	return seconds !== null && Math.abs(lapSeconds(lap) - seconds) <= Math.max(SLACK_SECONDS, FIT * seconds);
}

/** Cost of pace and length apart from the plan; settles which repeat it was that is missing. */
function unlikeness({ step, seconds, speed }: PlannedStep, lap: Lap): number {
	const took = lapSeconds(lap);
	const length = seconds !== null && seconds > 0 && took > 0 ? Math.abs(Math.log(took / seconds)) : 0;
	if (speed === null || step.role !== "work" || !lap.distanceMetres || took <= 0) return Math.min(0.9, length);
	return Math.min(0.9, length + Math.abs(lap.distanceMetres / took - speed) / speed);
}

function placeOf(lap: Lap | undefined): Place {
	return lap ? { from: lap.startSeconds, to: lap.startSeconds + (lap.elapsedSeconds ?? lapSeconds(lap)) } : null;
}
