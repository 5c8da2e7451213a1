/** One month computed anew from its recordings: the step by which late data, and a changed threshold, repair history. */
import type { Activity } from "../activity/activity.ts";
import type { Feedback } from "../activity/feedback.ts";
import type { Profile } from "../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, lastOfMonth } from "../calendar.ts";
import { judge } from "../metrics/judge.ts";
import type { Measures } from "../metrics/measures.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { computeFitness } from "./compute.ts";
import { dayTotals } from "./day-totals.ts";
import { detectedEntries } from "./detected.ts";
import type { DayTotals } from "./fitness.ts";
import { powerBestsOf, type RecentActivity } from "./power-bests.ts";
import { recentUpTo } from "./recent-up-to.ts";
import type { Snapshot } from "./snapshot.ts";
import { EFFORT_DAYS } from "./stretches.ts";
import type { ThresholdEntry } from "./threshold.ts";
import { thresholdsOn } from "./thresholds-on.ts";

export interface RecordedActivity {
	activity: Activity;
	measures: Measures;
	feedback: Feedback | null;
}

export interface MonthInput {
	/** `yyyy-mm` */
	month: string;
	/** Last day that is known. */
	until: IsoDate;
	profile: Profile;
	entries: readonly ThresholdEntry[];
	snapshots: readonly Snapshot[];
	/** The month's activities. */
	recorded: readonly RecordedActivity[];
	/** Activities of at least the eight weeks before the month, as judged. */
	before: readonly RecentActivity[];
	/** All days before the month. */
	history: readonly DayTotals[];
	/** Older activities that the athlete marked as a race. */
	raceMarks: readonly RecentActivity[];
}

export interface RecalculatedMonth {
	judged: { id: string; metrics: Metrics }[];
	/** The month's. */
	days: DayTotals[];
	/** As of the month's last day; null while the month still runs. */
	snapshot: Snapshot | null;
	/** Findings dated in the month: they take the place of all that were stored for it with state "detected". */
	detected: ThresholdEntry[];
}

/**
 * Judges the month's activities by what was known before it, sums its days and freezes fitness at its end. Months are recalculated in order, from the
 * first that changed to the running one, each with the results of those before it. What is passed of this month and later ones (snapshots, detected
 * entries, days, activities outside of `recorded`) is not looked at, so that the outcome is the same in whatever order data arrived.
 */
export function recalculateMonth({
	month,
	until,
	profile,
	entries,
	snapshots,
	recorded,
	before,
	history,
	raceMarks,
}: MonthInput): RecalculatedMonth {
	const first = `${month}-01`;
	const last = lastOfMonth(first);
	const known = entries.filter((entry) => entry.state !== "detected" || entry.day < first);
	const lately = before.filter(({ activity, feedback }) => feedback?.race === true || daysBetween(activity.day, first) <= EFFORT_DAYS);
	const dayBefore = addDays(first, -1);
	const earlier = recentUpTo([...raceMarks, ...lately], dayBefore);
	const earlierDays = history.filter(({ day }) => day < first);

	const limits = {
		profile,
		entries: known,
		snapshots,
		fitness: snapshots.some((snapshot) => snapshot.month < month)
			? null
			: computeFitness({ profile, recent: earlier, history: earlierDays, day: dayBefore, thresholds: known }),
	};
	const judged = recorded
		.filter(({ activity }) => activity.day >= first && activity.day <= last)
		.map(({ activity, measures, feedback }) => {
			const metrics = judge(measures, activity, thresholdsOn(activity.day, limits), feedback);
			return { activity, metrics, feedback, powerBests: powerBestsOf(measures) };
		});

	const days = dayTotals(judged);
	const recent: RecentActivity[] = [...earlier, ...judged];
	const day = until < last ? until : last;
	const fitnessInput = { profile, recent, history: [...earlierDays, ...days], day: last, thresholds: known };
	return {
		judged: judged.map(({ activity, metrics }) => ({ id: activity.id, metrics })),
		days,
		snapshot: until < last ? null : { month, fitness: computeFitness(fitnessInput) },
		detected: detectedEntries({ profile, recent, entries: known, day }).filter((entry) => entry.day >= first),
	};
}
