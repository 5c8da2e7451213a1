/**
 * Whether two records are of the same effort: start within 2 minutes and duration within 5 %. Where one of them only has a wall clock, its zone is
 * unknown: then whole quarter hours of difference are forgiven, and duration and distance must agree within 1 %. Two wall clocks are compared as
 * they are: the same source wrote both, and the same round on the next day is another effort.
 */
import type { Activity } from "./activity.ts";

const START_TOLERANCE_MS = 120_000;
const DURATION_TOLERANCE = 0.05;
const WITHOUT_ZONE_TOLERANCE = 0.01;
const QUARTER_HOUR_MS = 900_000;
/** Zones lie up to 14 hours from UTC; a day apart is another day. */
const FURTHEST_ZONES_MS = 14 * 3_600_000;

export type Effort = Pick<Activity, "sport" | "startedAt" | "startedLocal" | "elapsedSeconds" | "timerSeconds" | "distanceMetres">;

export function isSameEffort(a: Effort, b: Effort): boolean {
	if (a.sport !== b.sport) return false;
	if (a.startedAt !== null && b.startedAt !== null) {
		return Math.abs(Date.parse(a.startedAt) - Date.parse(b.startedAt)) <= START_TOLERANCE_MS && durationsAgree(a, b, DURATION_TOLERANCE);
	}
	const apart = Math.abs(Date.parse(`${a.startedLocal}Z`) - Date.parse(`${b.startedLocal}Z`));
	if (apart <= START_TOLERANCE_MS) return durationsAgree(a, b, DURATION_TOLERANCE);
	if ((a.startedAt === null && b.startedAt === null) || apart > FURTHEST_ZONES_MS) return false;
	const beyondQuarters = Math.min(apart % QUARTER_HOUR_MS, QUARTER_HOUR_MS - (apart % QUARTER_HOUR_MS));
	const sameDistance =
		a.distanceMetres !== null && b.distanceMetres !== null && within(a.distanceMetres, b.distanceMetres, WITHOUT_ZONE_TOLERANCE);
	return beyondQuarters <= START_TOLERANCE_MS && sameDistance && durationsAgree(a, b, WITHOUT_ZONE_TOLERANCE);
}

/** Sources disagree about whether "time" runs through pauses: any pair of the two that fits will do. */
function durationsAgree(a: Effort, b: Effort, tolerance: number): boolean {
	const times = (effort: Effort) => [effort.elapsedSeconds, effort.timerSeconds].filter((value) => value !== null);
	return times(a).some((one) => times(b).some((other) => within(one, other, tolerance)));
}

function within(a: number, b: number, tolerance: number): boolean {
	return Math.abs(a - b) <= tolerance * Math.max(a, b);
}
