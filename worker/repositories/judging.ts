/** What a recalculation reads of a month and writes back: recordings' measures in, activities' metrics out. */
import { and, asc, eq, gte, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Activity } from "../../shared/activity/activity.ts";
import { type Feedback, FeedbackSchema } from "../../shared/activity/feedback.ts";
import type { IsoDate } from "../../shared/calendar.ts";
import { metresOf, secondsOf } from "../../shared/fitness/day-totals.ts";
import { powerBestsOf, type RecentActivity } from "../../shared/fitness/power-bests.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { Metrics } from "../../shared/metrics/metrics.ts";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import { activity, feedback, recording } from "../schema/activity.ts";
import { bytesOf } from "../schema/columns.ts";
import { activitiesOf } from "./activities.ts";
import { own, type Scope, type Statement } from "./database.ts";
import { packJson } from "./packed-json.ts";
import { storedActivity, storedMeasures } from "./stored-json.ts";

/** An activity that is to be judged, as it is stored. */
export interface RecordedActivity {
	activity: Activity;
	/** Its metrics' JSON, to be compared. */
	metrics: string;
	feedback: Feedback | null;
	/** The recording that leads; null when the activity has none. */
	leading: { id: string; activity: Activity; measures: Measures | null; samplesKey: string | null } | null;
}

/** The recording that leads is the one that the activity's row names; of two without a file, both may. */
const leads = and(
	eq(recording.athleteId, activity.athleteId),
	eq(recording.activityId, activity.id),
	sql`${recording.fileSha256} is ${activity.fileSha256}`,
	eq(recording.part, activity.part),
);

/** Activities of these days (both included) with what they were recorded by, in order. */
export const selectRecorded = (scope: Scope, from: IsoDate, to: IsoDate) =>
	scope.db
		.select({
			id: activity.id,
			activity: activity.activity,
			metrics: activity.metrics,
			feedback: feedback.feedback,
			// In a batch D1 answers by column names: two of the same name would be one.
			recordingId: sql<string | null>`${recording.id}`.as("recording_id"),
			recorded: sql<string | null>`${recording.activity}`.as("recorded"),
			measures: bytesOf(recording.measures, "measures", true),
			samplesKey: recording.samplesKey,
			richness: recording.richness,
		})
		.from(activity)
		.leftJoin(feedback, and(eq(feedback.athleteId, activity.athleteId), eq(feedback.activityId, activity.id)))
		.leftJoin(recording, leads)
		.where(own(activity, scope, gte(activity.day, from), lte(activity.day, to)))
		.orderBy(asc(activity.day), asc(activity.startedLocal), asc(activity.id), asc(recording.id));

export function recordedOf(rows: Awaited<ReturnType<typeof selectRecorded>>): RecordedActivity[] {
	const leaders = new Map<string, (typeof rows)[number]>();
	for (const row of rows) {
		const known = leaders.get(row.id);
		if (!known || (row.richness ?? 0) > (known.richness ?? 0)) leaders.set(row.id, row);
	}
	return [...leaders.values()].map((row) => ({
		activity: storedActivity(row.activity),
		metrics: row.metrics,
		feedback: feedbackOf(row.feedback),
		leading:
			row.recordingId === null || row.recorded === null
				? null
				: {
						id: row.recordingId,
						activity: storedActivity(row.recorded),
						measures: row.measures === null ? null : storedMeasures(row.measures),
						samplesKey: row.samplesKey,
					},
	}));
}

/** Activities from `from` on and before `before`, with the athlete's feedback, as they were judged. */
export const selectJudged = (scope: Scope, from: IsoDate, before: IsoDate) =>
	judged(scope, own(activity, scope, gte(activity.day, from), lt(activity.day, before)));

/** Activities that the athlete has called a race, however old. */
export const selectRaces = (scope: Scope) =>
	scope.db
		.select({ activity, feedback: feedback.feedback })
		.from(feedback)
		.innerJoin(activity, and(eq(activity.athleteId, feedback.athleteId), eq(activity.id, feedback.activityId)))
		.where(own(feedback, scope, eq(feedback.race, 1)))
		.orderBy(asc(activity.day), asc(activity.id));

function judged(scope: Scope, condition: SQL) {
	return scope.db
		.select({ activity, feedback: feedback.feedback })
		.from(activity)
		.leftJoin(feedback, and(eq(feedback.athleteId, activity.athleteId), eq(feedback.activityId, activity.id)))
		.where(condition)
		.orderBy(asc(activity.day), asc(activity.startedLocal), asc(activity.id));
}

/** Without feedback the member is absent, as in what was stored before there was any. */
export function judgedOf(rows: Awaited<ReturnType<typeof selectJudged>>): ReviewedActivity[] {
	return activitiesOf(rows.map((row) => row.activity)).map(({ activity: done, metrics }, at) => {
		const said = feedbackOf(rows[at]?.feedback ?? null);
		return said === null ? { activity: done, metrics } : { activity: done, metrics, feedback: said };
	});
}

/** Measures of these days' rides with power: what its tests show is in no metric. */
export const selectPowerMeasures = (scope: Scope, from: IsoDate, before: IsoDate) =>
	scope.db
		.select({ activityId: activity.id, measures: bytesOf(recording.measures, "measures", true) })
		.from(activity)
		.innerJoin(recording, leads)
		.where(
			own(
				activity,
				scope,
				gte(activity.day, from),
				lt(activity.day, before),
				eq(activity.sport, "cycling"),
				sql`${activity.metrics}->>'$.weightedPower' is not null`,
			),
		);

export type PowerRows = Awaited<ReturnType<typeof selectPowerMeasures>>;

/** The same activities with what their power tests show. */
export function withPowerBests(activities: readonly ReviewedActivity[], rows: PowerRows): RecentActivity[] {
	const bests = new Map(
		rows.flatMap(({ activityId, measures }) => (measures === null ? [] : [[activityId, powerBestsOf(storedMeasures(measures))]])),
	);
	return activities.map((each) => {
		const powerBests = bests.get(each.activity.id);
		return powerBests === undefined ? each : { ...each, powerBests };
	});
}

export interface Judgement {
	activity: Activity;
	metrics: Metrics;
}

/** One statement for any number of activities; `when` is a condition on all of it. */
export function saveJudgements(scope: Scope, judgements: readonly Judgement[], when: SQL): Statement {
	const rows = judgements.map(({ activity: done, metrics }) => ({
		id: done.id,
		metrics: JSON.stringify(metrics),
		load: metrics.load.value,
		seconds: secondsOf({ activity: done, metrics }),
		metres: metresOf({ activity: done, metrics }),
	}));
	return scope.db
		.update(activity)
		.set({
			metrics: sql`entry.value->>'metrics'`,
			load: sql`entry.value->>'load'`,
			seconds: sql`entry.value->>'seconds'`,
			metres: sql`entry.value->>'metres'`,
			updatedAt: scope.now,
		})
		.from(sql`json_each(${JSON.stringify(rows)}) as entry`)
		.where(own(activity, scope, sql`${activity.id} = entry.value->>'id'`, when));
}

/** Of a recording from before measures were kept; how rich it is was not known then either. */
export function saveMeasures(scope: Scope, recordingId: string, measures: Measures, richness: number): Statement {
	return scope.db
		.update(recording)
		.set({ measures: packJson(measures), richness, updatedAt: scope.now })
		.where(own(recording, scope, eq(recording.id, recordingId), isNull(recording.measures)));
}

function feedbackOf(text: string | null): Feedback | null {
	return text === null ? null : FeedbackSchema.parse(JSON.parse(text));
}
