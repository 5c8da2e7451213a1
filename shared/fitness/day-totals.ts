/** One row per calendar day: the form in which the whole history is kept, and the series made from it. */
import type { Activity } from "../activity/activity.ts";
import type { Feedback } from "../activity/feedback.ts";
import { type Source, sourcesOf } from "../activity/provenance.ts";
import { epochDay, type IsoDate } from "../calendar.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { DayTotals } from "./fitness.ts";

export interface MeasuredActivity {
	activity: Activity;
	metrics: Metrics;
	/** Absent or null while the athlete has said nothing. */
	feedback?: Feedback | null | undefined;
}

/**
 * Totals of every day with an activity, in order of day, whatever the order of the activities. An activity without load, distance or time adds
 * nothing there; runs are counted all the same.
 */
export function dayTotals(activities: readonly MeasuredActivity[]): DayTotals[] {
	const days = new Map<IsoDate, DayTotals>();
	// Sums of floats depend on their order in the last digit.
	for (const measured of activities.toSorted(byId)) {
		const { day } = measured.activity;
		const totals = days.get(day) ?? emptyDay(day);
		days.set(day, totals);
		totals.load += measured.metrics.load.value ?? 0;
		totals.seconds += secondsOf(measured);
		const zones = measured.metrics.heartRateZoneSeconds;
		if ("length" in zones) for (let zone = 0; zone < zones.length; zone++) addAt(totals.zoneSeconds, zone, zones[zone]);
		for (const source of sourcesOf(measured.activity.provenance)) if (!totals.sources.includes(source)) totals.sources.push(source);
		if (measured.activity.sport !== "running") continue;
		const metres = metresOf(measured);
		totals.runMetres += metres;
		totals.runSeconds += secondsOf(measured);
		totals.runs += 1;
		totals.longestRunMetres = Math.max(totals.longestRunMetres, metres);
	}
	for (const totals of days.values()) totals.sources.sort();
	return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function addAt(sums: number[], at: number, value = 0): void {
	sums[at] = (sums[at] ?? 0) + value;
}

function emptyDay(day: IsoDate): DayTotals {
	return { day, load: 0, runMetres: 0, runSeconds: 0, runs: 0, longestRunMetres: 0, seconds: 0, zoneSeconds: [0, 0, 0, 0, 0], sources: [] };
}

/** Each source once, in order of name. */
export function sortedSources(all: Iterable<Source>): Source[] {
	return [...new Set(all)].sort();
}

/** Load of every calendar day from the first day of history to `to`, rest days as 0; empty when history starts later. */
export function dailyLoads(history: readonly DayTotals[], to: IsoDate): number[] {
	const first = firstDay(history, to);
	if (first === null) return [];
	const from = epochDay(first);
	const loads = new Array<number>(epochDay(to) - from + 1).fill(0);
	for (const { day, load } of history) {
		const at = epochDay(day) - from;
		if (at < loads.length) loads[at] = (loads[at] ?? 0) + load;
	}
	return loads;
}

/** The first day of history that is not after `to`. */
export function firstDay(history: readonly DayTotals[], to: IsoDate): IsoDate | null {
	let first: IsoDate | null = null;
	for (const { day } of history) if (day <= to && (first === null || day < first)) first = day;
	return first;
}

/** Metres of an activity, 0 when not known. */
export function metresOf({ activity, metrics }: MeasuredActivity): number {
	return metrics.distanceMetres ?? activity.distanceMetres ?? 0;
}

/** Seconds in motion, else with the timer running, else from start to end; 0 when not known. */
export function secondsOf({ activity, metrics }: MeasuredActivity): number {
	return metrics.movingSeconds ?? activity.timerSeconds ?? activity.elapsedSeconds ?? 0;
}

function byId(a: MeasuredActivity, b: MeasuredActivity): number {
	return a.activity.id < b.activity.id ? -1 : a.activity.id > b.activity.id ? 1 : 0;
}
