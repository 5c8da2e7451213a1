/** Functional threshold power from the usual tests. */
import { daysBetween, type IsoDate } from "../calendar.ts";
import { isRefused } from "./entries.ts";
import type { PowerBest, RecentActivity } from "./power-bests.ts";
import { EFFORT_DAYS } from "./stretches.ts";
import type { ThresholdEntry } from "./threshold.ts";

type Rule = "power_20_min" | "power_8_min" | "power_5_min" | "power_ramp";

/** FTP as a share of the highest mean power of a test (Allen & Coggan; the ramp test's convention), the longest first. */
const powerTests: readonly { minutes: PowerBest["minutes"]; share: number; rule: Rule }[] = [
	{ minutes: 20, share: 0.95, rule: "power_20_min" },
	{ minutes: 8, share: 0.9, rule: "power_8_min" },
	{ minutes: 5, share: 0.85, rule: "power_5_min" },
	{ minutes: 1, share: 0.75, rule: "power_ramp" },
];

/** Power of a ramp test rises by so much a minute, W. */
const LEAST_STEP = 10;
const MOST_STEP = 35;
/** The means of its last 1, 5 and 8 minutes lie on a line, to this share. */
const EVEN = 0.1;
/** Effort by which the athlete calls a session all-out (CR-10). */
const HARD_RPE = 9;
/**
 * Threshold heart rate is five to ten beats lower on a bike than on foot, and the last minutes of an all-out ride go above it: a peak below the
 * threshold of running belongs to a brisk ride, not to a test (convention).
 */
const LTHR_OF_RUNNING = 1;

export interface PowerFinding {
	activityId: string;
	day: IsoDate;
	watts: number;
	rule: Rule;
	seconds: number;
	/** It was all-out as far as one can tell; otherwise FTP is at least this. */
	allOut: boolean;
}

/**
 * What each ride of the eight weeks that end on `day` shows, strongest first. All-out is a ramp, a race, an effort of 9 and more, or a heart rate that
 * came near threshold (`lthr`, bpm, null when not known well enough). Refused ones are left out.
 */
export function powerFindings(
	recent: readonly RecentActivity[],
	entries: readonly ThresholdEntry[],
	day: IsoDate,
	lthr: number | null,
): PowerFinding[] {
	const found = recent.flatMap(({ activity, metrics, feedback, powerBests = [] }): PowerFinding[] => {
		const age = daysBetween(activity.day, day);
		if (activity.sport !== "cycling" || age < 0 || age >= EFFORT_DAYS) return [];
		const evidence = { activityId: activity.id, rule: "power_20_min" as const, metres: null, seconds: null };
		if (isRefused({ kind: "ftp", evidence }, entries)) return [];
		const strongest = ftpOf(powerBests);
		if (strongest === null) return [];
		const hard =
			feedback?.race === true ||
			(feedback?.effort ?? 0) >= HARD_RPE ||
			(metrics.peakHeartRate ?? 0) >= LTHR_OF_RUNNING * (lthr ?? Infinity);
		return [{ activityId: activity.id, day: activity.day, ...strongest, allOut: hard || strongest.rule === "power_ramp" }];
	});
	return found.sort((a, b) => b.watts - a.watts || a.day.localeCompare(b.day) || a.activityId.localeCompare(b.activityId));
}

/** The highest FTP that the bests of one ride show, W; the one-minute best only of a ramp test. Null without any. */
export function ftpOf(bests: readonly PowerBest[]): { watts: number; rule: Rule; seconds: number } | null {
	const shown = powerTests.flatMap(({ minutes, share, rule }) => {
		const best = bests.find((each) => each.minutes === minutes);
		if (best === undefined || !(best.watts > 0) || (rule === "power_ramp" && !isRamp(bests))) return [];
		return [{ watts: share * best.watts, rule, seconds: 60 * minutes }];
	});
	// Of a ramp, the shorter bests are steps on the way up and no test of their own.
	return shown.find(({ rule }) => rule === "power_ramp") ?? shown.sort((a, b) => b.watts - a.watts)[0] ?? null;
}

/** In an even ramp the mean of the last m minutes lies (m - 1) / 2 steps below the last minute. */
function isRamp(bests: readonly PowerBest[]): boolean {
	const wattsOf = (minutes: number) => bests.find((each) => each.minutes === minutes)?.watts ?? Number.NaN;
	const byFive = (wattsOf(1) - wattsOf(5)) / 2;
	const byEight = (wattsOf(1) - wattsOf(8)) / 3.5;
	return byFive >= LEAST_STEP && byFive <= MOST_STEP && Math.abs(byEight / byFive - 1) <= EVEN;
}
