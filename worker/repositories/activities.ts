import { and, desc, eq, exists, gte, lt, lte, or, sql } from "drizzle-orm";
import type { Activity } from "../../shared/activity/activity.ts";
import { metresOf, secondsOf } from "../../shared/fitness/day-totals.ts";
import type { Metrics } from "../../shared/metrics/metrics.ts";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import { activity, feedback, recording } from "../schema/activity.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";
import { deleteOutsideIds, followOutsideIds, keepAsRemoved } from "./outside-ids.ts";
import { storedActivity, storedMetrics, storedMetricsJson } from "./stored-json.ts";

export interface StoredActivity extends ReviewedActivity {
	samplesKey: string | null;
}

export interface ActivityPage {
	/** Only activities before this (day, id), newest first. */
	before: { day: string; id: string } | null;
	/** First and last day. */
	from: string | null;
	to: string | null;
	sport: string | null;
	/** Of any of its recordings. */
	source: string | null;
	/** Part of its name. */
	named: string | null;
	limit: number;
}

/** With what the athlete said of them. */
export const selectActivityPage = (scope: Scope, { before, sport, from, to, source, named, limit }: ActivityPage) =>
	scope.db
		.select({ activity, feedback: feedback.feedback })
		.from(activity)
		.leftJoin(feedback, and(eq(feedback.athleteId, activity.athleteId), eq(feedback.activityId, activity.id)))
		.where(
			own(
				activity,
				scope,
				from === null ? undefined : gte(activity.day, from),
				to === null ? undefined : lte(activity.day, to),
				sport === null ? undefined : eq(activity.sport, sport),
				// `like` takes patterns of 50 bytes only.
				named === null ? undefined : sql`instr(lower(${activity.activity}->>'name'), lower(${named})) > 0`,
				source === null ? undefined : recordedBy(scope, source),
				before ? or(lt(activity.day, before.day), and(eq(activity.day, before.day), lt(activity.id, before.id))) : undefined,
			),
		)
		.orderBy(desc(activity.day), desc(activity.id))
		.limit(limit);

/** By any of its recordings. */
const recordedBy = (scope: Scope, source: string) =>
	exists(
		scope.db
			.select({ one: sql`1` })
			.from(recording)
			.where(own(recording, scope, eq(recording.activityId, activity.id), sql`${recording.activity}->'provenance'->>'source' = ${source}`)),
	);

export const selectActivities = (scope: Scope, ids: readonly string[]) =>
	scope.db
		.select()
		.from(activity)
		.where(own(activity, scope, sql`${activity.id} in (select value from json_each(${JSON.stringify(ids)}))`));

export function activitiesOf(rows: Awaited<ReturnType<typeof selectActivities>>): StoredActivity[] {
	return rows.map((row) => ({
		activity: storedActivity(row.activity),
		metrics: storedMetrics(row.metrics),
		samplesKey: row.samplesKey,
	}));
}

/** As JSON of `ReviewedActivity`, in order: pages are passed on as they are stored. */
export function pageOf(rows: Awaited<ReturnType<typeof selectActivityPage>>): { day: string; id: string; json: string }[] {
	return rows.map(({ activity: { id, day, activity: done, metrics }, feedback: said }) => ({
		day,
		id,
		json: `{"activity":${done},"metrics":${storedMetricsJson(metrics)},"feedback":${said ?? "null"}}`,
	}));
}

/** With their numbers at platforms: here and in the next two, the only writers of an activity's facts. An id that is taken fails the batch. */
export function insertActivities(scope: Scope, rows: readonly StoredActivity[]): Statement[] {
	const values = [
		sql`value->>'id'`,
		sql`${scope.athleteId}`,
		sql`value->>'day'`,
		sql`value->>'sport'`,
		sql`value->>'startedLocal'`,
		sql`value->>'seconds'`,
		sql`value->>'metres'`,
		sql`value->>'load'`,
		sql`value->>'fileSha256'`,
		sql`value->>'part'`,
		sql`value->>'activity'`,
		sql`value->>'metrics'`,
		sql`value->>'samplesKey'`,
		sql`${scope.now}`,
		sql`${scope.now}`,
	];
	return [scope.db.insert(activity).select(fromJson(rows.map(columnsOf), values)), ...followOutsideIds(scope, rows.map(factsOf))];
}

/** A number that an activity has lost goes to the one that has it now, which is written beside it. */
export function updateActivities(scope: Scope, rows: readonly StoredActivity[]): Statement[] {
	const update = scope.db
		.update(activity)
		.set({
			day: sql`entry.value->>'day'`,
			sport: sql`entry.value->>'sport'`,
			startedLocal: sql`entry.value->>'startedLocal'`,
			seconds: sql`entry.value->>'seconds'`,
			metres: sql`entry.value->>'metres'`,
			load: sql`entry.value->>'load'`,
			fileSha256: sql`entry.value->>'fileSha256'`,
			part: sql`entry.value->>'part'`,
			activity: sql`entry.value->>'activity'`,
			metrics: sql`entry.value->>'metrics'`,
			samplesKey: sql`entry.value->>'samplesKey'`,
			updatedAt: scope.now,
		})
		.from(sql`json_each(${JSON.stringify(rows.map(columnsOf))}) as entry`)
		.where(own(activity, scope, sql`${activity.id} = entry.value->>'id'`));
	return [update, ...followOutsideIds(scope, rows.map(factsOf))];
}

/** They have become part of others, which their numbers go to. */
export function deleteActivities(scope: Scope, ids: readonly string[]): Statement[] {
	return [deleteRows(scope, ids), deleteOutsideIds(scope, ids)];
}

/** By the athlete's wish: what reads their sources does not bring them back. */
export function removeActivities(scope: Scope, ids: readonly string[]): Statement[] {
	return [deleteRows(scope, ids), keepAsRemoved(scope, ids)];
}

function deleteRows(scope: Scope, ids: readonly string[]): Statement {
	return scope.db
		.delete(activity)
		.where(own(activity, scope, sql`${activity.id} in (select value from json_each(${JSON.stringify(ids)}))`));
}

const factsOf = ({ activity: done }: StoredActivity): Activity => done;

function columnsOf({ activity: done, metrics, samplesKey }: { activity: Activity; metrics: Metrics; samplesKey: string | null }) {
	return {
		id: done.id,
		day: done.day,
		sport: done.sport,
		startedLocal: done.startedLocal,
		seconds: secondsOf({ activity: done, metrics }),
		metres: metresOf({ activity: done, metrics }),
		load: metrics.load.value,
		fileSha256: done.provenance.fileSha256,
		part: done.provenance.part,
		activity: JSON.stringify(done),
		metrics: JSON.stringify(metrics),
		samplesKey,
	};
}
