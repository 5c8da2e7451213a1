/** The review of one week: planned against done. */
import { addDays, type IsoDate, mondayOf } from "../calendar.ts";
import type { HealthFlag } from "../health/flag.ts";
import type { Workout } from "../workout/workout.ts";
import { durationOf } from "./effort.ts";
import { feedbackFlags, feedbackTrends } from "./feedback-signs.ts";
import { daysStood } from "./recovery-signs.ts";
import { restDays } from "./rest-days-kept.ts";
import type { Completion, ReviewedActivity, ReviewFlag, WeekReview } from "./review.ts";
import { weekDistribution } from "./week-distribution.ts";

export interface WeekReviewInput {
	monday: IsoDate;
	workouts: readonly Workout[];
	completions: readonly Completion[];
	/** Those of the weeks before too: feedback is compared with them. */
	recent: readonly ReviewedActivity[];
	/** Of the week that ends on its Sunday. */
	health?: readonly HealthFlag[];
	/** Last day that is over, in a week that still runs. */
	over?: IsoDate;
	/** First day that was ever planned: before it nothing was free. */
	begun?: IsoDate;
	/** Form on the week's last day, as a share of fitness; null while it is settling. */
	freshness?: number | null;
}

/** Form below this share of fitness is deep fatigue; with a sign of bad recovery it is more than hard training [convention]. */
export const DEEP_FATIGUE = -0.3;

/** Extra running counts as done and as load, not as adherence; excused workouts are left out of adherence, ones still ahead too. */
export function reviewWeek(input: WeekReviewInput): WeekReview {
	const { monday, workouts, completions, recent } = input;
	const sunday = addDays(monday, 6);
	const planned = workouts.filter((each) => mondayOf(each.day) === monday);
	const byWorkout = new Map(completions.map((each) => [each.workoutId, each]));
	const first = input.begun !== undefined && input.begun > monday ? input.begun : monday;
	// What was done before the plan began is measured against nothing.
	const activities = recent.filter(({ activity }) => activity.day >= first && activity.day <= sunday);
	const assumed = planned.filter((each) => byWorkout.get(each.id)?.state === "assumed");
	const keys = planned.filter((each) => each.priority === "key");
	const runs = activities.filter(({ activity }) => activity.sport === "running");
	const own = planned.flatMap((each) => byWorkout.get(each.id) ?? []);
	const last = input.over !== undefined && input.over < sunday ? input.over : sunday;
	const rest = restDays(first, last, planned, activities);
	return {
		monday,
		plannedSeconds: sum(planned, (each) => each.estimate.seconds),
		doneSeconds: Math.round(sum(runs, durationOf) + sum(assumed, (each) => each.estimate.seconds)),
		plannedLoad: tenth(sum(planned, (each) => each.estimate.load)),
		doneLoad: tenth(sum(activities, ({ metrics }) => metrics.load.value ?? 0) + sum(assumed, (each) => each.estimate.load)),
		keyPlanned: keys.length,
		keyDone: keys.filter((each) => ["confirmed", "assumed"].includes(byWorkout.get(each.id)?.state ?? "")).length,
		adherence: adherence(planned, byWorkout),
		completions: own,
		execution: meanExecution(own),
		restDaysKept: rest.kept,
		restDaysPlanned: rest.planned,
		distribution: weekDistribution(planned, activities) ?? null,
		trends: feedbackTrends(recent, monday),
		...flagsOf(input),
	};
}

/** Those of health data only from moderate strength on. */
function flagsOf({ monday, recent, health = [], freshness }: WeekReviewInput): Pick<WeekReview, "flags" | "flagDays"> {
	const measured = health.filter((each) => each.strength !== "weak");
	const flags: ReviewFlag[] = [...measured.map((each) => each.rule), ...feedbackFlags(recent, monday)];
	const tired = flags.some((flag) => flag !== "pain" && flag !== "strong_pain" && flag !== "medical");
	if (tired && freshness !== undefined && freshness !== null && freshness < DEEP_FATIGUE) flags.push("overreaching");
	const stood = measured.flatMap((each) => (daysStood(each) > 1 ? [[each.rule, daysStood(each)]] : []));
	return stood.length > 0 ? { flags, flagDays: Object.fromEntries(stood) } : { flags };
}

function meanExecution(completions: readonly Completion[]): number | null {
	const scores = completions.flatMap((each) => (each.score === undefined || each.state === "excused" ? [] : [each.score]));
	return scores.length === 0 ? null : Math.round(sum(scores, (each) => each) / scores.length);
}

/** Done over planned seconds of what was planned and is settled, 0 to 1; null without any. */
export function adherence(planned: readonly Workout[], byWorkout: ReadonlyMap<string, Completion>): number | null {
	let wanted = 0;
	let done = 0;
	for (const workout of planned) {
		const completion = byWorkout.get(workout.id);
		if (!completion || completion.state === "excused" || completion.state === "planned") continue;
		wanted += workout.estimate.seconds;
		done += workout.estimate.seconds * credit(completion);
	}
	return wanted === 0 ? null : Math.round((done / wanted) * 1000) / 1000;
}

function credit({ state, ratio }: Completion): number {
	if (state === "assumed") return 1;
	if (state === "skipped") return 0;
	if (ratio !== null) return Math.min(1, ratio);
	return state === "confirmed" ? 1 : state === "partial" ? 0.5 : 0;
}

function sum<T>(list: readonly T[], of: (each: T) => number): number {
	return list.reduce((total, each) => total + of(each), 0);
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
