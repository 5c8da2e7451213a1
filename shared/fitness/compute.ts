/** Fitness at a date: a pure function of what the athlete typed and what was recorded up to that day. */
import { sourcesOf } from "../activity/provenance.ts";
import type { Profile } from "../athlete/profile.ts";
import { daysBetween, type IsoDate } from "../calendar.ts";
import { assess } from "./assess.ts";
import { breakFactors } from "./break.ts";
import { recentConsistency } from "./consistency.ts";
import { dailyLoads, type MeasuredActivity, sortedSources } from "./day-totals.ts";
import { recentDurability } from "./durability.ts";
import type { DayTotals, Fitness } from "./fitness.ts";
import { type FormDay, SETTLING_DAYS } from "./form.ts";
import { formOf } from "./form-series.ts";
import { recentIntensity } from "./intensity.ts";
import type { RecentActivity } from "./power-bests.ts";
import { recentCriticalSpeed } from "./recent-critical-speed.ts";
import { recentUpTo } from "./recent-up-to.ts";
import { monotony, strain } from "./strain.ts";
import type { ThresholdEntry } from "./threshold.ts";
import { lastWeeks, longestRun, weeklyVolume } from "./volume.ts";

export interface FitnessInput {
	profile: Profile;
	/** Activities of at least the last eight weeks with their metrics, and older ones that the athlete marked as a race, in any order. */
	recent: readonly RecentActivity[];
	/** The whole history in any order; days without a row are days of rest. */
	history: readonly DayTotals[];
	day: IsoDate;
	/** Last day on which history is complete; days after it are unknown, not a break. Without it: `day`. */
	dataHorizon?: IsoDate | null;
	/** Dated limits in any order: typed, found, confirmed and refused. */
	thresholds?: readonly ThresholdEntry[];
}

/** What lies after `day` is ignored. Figures that nothing is known about are null. */
export function computeFitness({ profile, recent, history, day, dataHorizon, thresholds = [] }: FitnessInput): Fitness {
	const past = recentUpTo(recent, day);
	const days = history.filter((totals) => totals.day <= day);
	const until = dataHorizon && dataHorizon < day ? dataHorizon : day;
	const known = assess({ profile, recent: past, entries: thresholds, day, factorSince: breakFactors(days, until) });
	const { submaximalVdot } = known;
	return {
		version: 2,
		day,
		sources: allSources(days, past),
		vdot: known.vdot,
		maxHeartRate: known.maxHeartRate,
		restHeartRate: known.restHeartRate,
		thresholdHeartRate: known.thresholdHeartRate,
		thresholdSpeed: known.thresholdSpeed,
		ftp: known.ftp,
		criticalSpeed: recentCriticalSpeed(past, day),
		submaximalVdot: submaximalVdot && { value: submaximalVdot.value, runs: submaximalVdot.runs },
		weekly: weeklyVolume(days, until),
		weeks: lastWeeks(days, until),
		longestRun: longestRun(past, day),
		...loadFigures(dailyLoads(days, day)),
		intensity: recentIntensity(days, day),
		consistency: recentConsistency(days, until),
		durability: recentDurability(past, day),
		daysSinceActivity: daysSinceActivity(past, days, day),
	};
}

function allSources(days: readonly DayTotals[], recent: readonly MeasuredActivity[]): Fitness["sources"] {
	const all = new Set(recent.flatMap(({ activity }) => sourcesOf(activity.provenance)));
	for (const { sources } of days) for (const source of sources) all.add(source);
	return sortedSources(all);
}

/** Of the load of every known day: form today, its ramp over a week, and the last seven days' monotony and strain. */
function loadFigures(loads: readonly number[]): Pick<Fitness, "form" | "ramp" | "monotony" | "strain"> {
	const series = formOf(loads);
	const today: FormDay = series.at(-1) ?? { ctl: 0, atl: 0, tsb: 0 };
	const weekAgo = series.at(-8);
	const week = loads.slice(-7);
	const trained = week.length === 7 && week.some((load) => load > 0);
	return {
		form: { ...today, settling: series.length < SETTLING_DAYS },
		ramp: weekAgo === undefined ? null : today.ctl - weekAgo.ctl,
		monotony: trained ? monotony(week) : null,
		strain: trained ? strain(week) : null,
	};
}

function daysSinceActivity(recent: readonly MeasuredActivity[], history: readonly DayTotals[], day: IsoDate): number | null {
	let last: IsoDate | null = null;
	for (const { day: active } of [...history, ...recent.map(({ activity }) => activity)]) {
		if (last === null || active > last) last = active;
	}
	return last === null ? null : daysBetween(last, day);
}
