/** The numbers that activities have at platforms, so that their pages there find them. Written by `activities.ts` with the activities themselves. */
import { eq, sql } from "drizzle-orm";
import type { Activity, OutsideId } from "../../shared/activity/activity.ts";
import { type Feedback, FeedbackSchema } from "../../shared/activity/feedback.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import type { Metrics } from "../../shared/metrics/metrics.ts";
import { activity, feedback, outsideId, recording } from "../schema/activity.ts";
import { bytesOf } from "../schema/columns.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";
import { storedActivity, storedMeasures, storedMetrics } from "./stored-json.ts";

/** One statement for any number of activities, none when none of them has a number. A number that another activity had is this one's from now on. */
export function followOutsideIds(scope: Scope, activities: readonly Pick<Activity, "id" | "outsideIds">[]): Statement[] {
	const rows = activities.flatMap(({ id, outsideIds = [] }) => outsideIds.map((outside) => ({ ...outside, activityId: id })));
	if (rows.length === 0) return [];
	const values = [
		sql`${scope.athleteId}`,
		sql`value->>'system'`,
		sql`value->>'id'`,
		sql`value->>'activityId'`,
		sql`${scope.now}`,
		sql`${scope.now}`,
	];
	return [
		scope.db
			.insert(outsideId)
			.select(fromJson(rows, values))
			.onConflictDoUpdate({
				target: [outsideId.athleteId, outsideId.system, outsideId.id],
				set: { activityId: sql`excluded.activity_id`, updatedAt: scope.now },
			}),
	];
}

/** Those that still name one of these activities. */
export function deleteOutsideIds(scope: Scope, activityIds: readonly string[]): Statement {
	return scope.db
		.delete(outsideId)
		.where(own(outsideId, scope, sql`${outsideId.activityId} in (select value from json_each(${JSON.stringify(activityIds)}))`));
}

/** In place of an activity's id: the athlete has removed it. No activity has an empty one. */
const REMOVED = "";

/** Those that still name one of these activities: a source that is read again and again does not bring them back. A file that names one does. */
export function keepAsRemoved(scope: Scope, activityIds: readonly string[]): Statement {
	return scope.db
		.update(outsideId)
		.set({ activityId: REMOVED, updatedAt: scope.now })
		.where(own(outsideId, scope, sql`${outsideId.activityId} in (select value from json_each(${JSON.stringify(activityIds)}))`));
}

/** The activity behind a platform's number with what was said of it and its recordings' measures: a row per recording. */
export const selectByOutsideId = (scope: Scope, { system, id }: OutsideId) =>
	scope.db
		.select({
			id: activity.id,
			activity: activity.activity,
			metrics: activity.metrics,
			samplesKey: sql<string | null>`${activity.samplesKey}`.as("leading_samples"),
			feedback: feedback.feedback,
			measures: bytesOf(recording.measures, "measures", true),
		})
		.from(outsideId)
		.innerJoin(activity, sql`${activity.athleteId} = ${outsideId.athleteId} and ${activity.id} = ${outsideId.activityId}`)
		.leftJoin(feedback, sql`${feedback.athleteId} = ${outsideId.athleteId} and ${feedback.activityId} = ${outsideId.activityId}`)
		.leftJoin(
			recording,
			sql`${recording.athleteId} = ${outsideId.athleteId} and ${recording.activityId} = ${outsideId.activityId} and ${recording.fileSha256} is ${activity.fileSha256} and ${recording.part} = ${activity.part}`,
		)
		.where(own(outsideId, scope, eq(outsideId.system, system), eq(outsideId.id, id)));

export interface KnownOutside {
	activity: Activity;
	metrics: Metrics;
	samplesKey: string | null;
	feedback: Feedback | null;
	/** Of the recording that leads; null in rows of before measures were kept. */
	measures: Measures | null;
}

export function knownByOutsideId(rows: Awaited<ReturnType<typeof selectByOutsideId>>): KnownOutside | null {
	const [row] = rows;
	if (!row) return null;
	return {
		activity: storedActivity(row.activity),
		metrics: storedMetrics(row.metrics),
		samplesKey: row.samplesKey,
		feedback: row.feedback === null ? null : FeedbackSchema.parse(JSON.parse(row.feedback)),
		measures: row.measures === null ? null : storedMeasures(row.measures),
	};
}

/**
 * Of these numbers those that stand for an activity with a recording, or with what the same platform said of it, or for one that the athlete has removed:
 * the others are still to be read.
 */
export const selectReadIds = (scope: Scope, system: OutsideId["system"], ids: readonly string[]) =>
	scope.db
		.select({ id: outsideId.id })
		.from(outsideId)
		.where(
			own(
				outsideId,
				scope,
				eq(outsideId.system, system),
				sql`${outsideId.id} in (select value from json_each(${JSON.stringify(ids)}))`,
				sql`(${outsideId.activityId} = ${REMOVED} or exists (select 1 from recording r where r.athlete_id = ${outsideId.athleteId} and r.activity_id = ${outsideId.activityId} and (r.samples_key is not null or r.activity->>'$.provenance.source' = ${system})))`,
			),
		);

/** Of these numbers those that stand for an activity at all, or for one that the athlete has removed. */
export const selectOutsideIds = (scope: Scope, system: OutsideId["system"], ids: readonly string[]) =>
	scope.db
		.select({ id: outsideId.id })
		.from(outsideId)
		.where(
			own(outsideId, scope, eq(outsideId.system, system), sql`${outsideId.id} in (select value from json_each(${JSON.stringify(ids)}))`),
		);
