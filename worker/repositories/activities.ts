import { and, desc, eq, gte, inArray, isNotNull, lt, lte, or, sql } from "drizzle-orm";
import { type Activity, ActivitySchema } from "../../shared/activity/activity.ts";
import { metresOf, secondsOf } from "../../shared/fitness/day-totals.ts";
import { type Metrics, MetricsSchema } from "../../shared/metrics/metrics.ts";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import { activity } from "../schema/activity.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";

export interface StoredActivity extends ReviewedActivity {
	samplesKey: string | null;
}

export interface ActivityPage {
	/** Only activities before this (day, id), newest first. */
	before: { day: string; id: string } | null;
	sport: string | null;
	limit: number;
}

export const selectRecentActivities = (scope: Scope, fromDay: string) =>
	scope.db
		.select()
		.from(activity)
		.where(own(activity, scope, gte(activity.day, fromDay)))
		.orderBy(activity.day, activity.startedLocal);

export const selectActivity = (scope: Scope, id: string) =>
	scope.db
		.select()
		.from(activity)
		.where(own(activity, scope, eq(activity.id, id)));

export const selectActivityPage = (scope: Scope, page: ActivityPage) =>
	scope.db
		.select()
		.from(activity)
		.where(
			own(
				activity,
				scope,
				page.sport ? eq(activity.sport, page.sport) : undefined,
				page.before
					? or(lt(activity.day, page.before.day), and(eq(activity.day, page.before.day), lt(activity.id, page.before.id)))
					: undefined,
			),
		)
		.orderBy(desc(activity.day), desc(activity.id))
		.limit(page.limit);

/** What may be the same effort: everything from a day before to a day after. */
export const selectNeighbours = (scope: Scope, fromDay: string, toDay: string) =>
	scope.db
		.select()
		.from(activity)
		.where(own(activity, scope, gte(activity.day, fromDay), lte(activity.day, toDay)));

export const selectPartsOfFile = (scope: Scope, sha256: string) =>
	scope.db
		.select({ id: activity.id, part: activity.part })
		.from(activity)
		.where(own(activity, scope, eq(activity.fileSha256, sha256), isNotNull(activity.fileSha256)));

export function activitiesOf(rows: Awaited<ReturnType<typeof selectRecentActivities>>): StoredActivity[] {
	return rows.map((row) => ({
		activity: ActivitySchema.parse(JSON.parse(row.activity)),
		metrics: MetricsSchema.parse(JSON.parse(row.metrics)),
		samplesKey: row.samplesKey,
	}));
}

/** One statement for any number of rows; a part that came in meanwhile stays as it is. An id that is taken by another part is refused. */
export function insertActivities(scope: Scope, rows: readonly StoredActivity[]): Statement {
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
	return scope.db
		.insert(activity)
		.select(fromJson(rows.map(columnsOf), values))
		.onConflictDoNothing({ target: [activity.athleteId, activity.fileSha256, activity.part] });
}

export function updateActivity(scope: Scope, row: StoredActivity): Statement {
	const { id, ...columns } = columnsOf(row);
	return scope.db
		.update(activity)
		.set({ ...columns, updatedAt: scope.now })
		.where(own(activity, scope, eq(activity.id, id)));
}

export function deleteActivities(scope: Scope, ids: readonly string[]): Statement {
	return scope.db.delete(activity).where(own(activity, scope, inArray(activity.id, [...ids])));
}

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
