/**
 * History as one blob of day totals per athlete, so that a refresh does not read years of rows. An import marks the first day it touched;
 * the next reader sums only the days from there on again, and folds them in.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { IsoDate } from "../../shared/calendar.ts";
import type { DayTotals } from "../../shared/fitness/fitness.ts";
import { activity, history } from "../schema/activity.ts";
import { bytesOf } from "../schema/columns.ts";
import { type Database, own, type Scope, type Statement, stamps } from "./database.ts";
import { packDays, unpackDays } from "./day-totals-blob.ts";

export const selectHistory = (scope: Scope) =>
	scope.db
		.select({
			days: bytesOf(history.days, "days", true),
			dirtyFrom: history.dirtyFrom,
			judgeFrom: history.judgeFrom,
			snapshotFrom: history.snapshotFrom,
			revision: history.revision,
		})
		.from(history)
		.where(own(history, scope));

/** Where the history stands, without its days. */
export const selectHistoryMarks = (scope: Scope) =>
	scope.db
		.select({
			judgeFrom: history.judgeFrom,
			snapshotFrom: history.snapshotFrom,
			firstDay: sql<string | null>`(select min(day) from activity where athlete_id = ${scope.athleteId})`,
		})
		.from(history)
		.where(own(history, scope));

/** Missing zones are an object with a reason: it has no first element, and sums to nothing. */
const zoneSeconds = (zone: number) => sql<number>`coalesce(sum(${activity.metrics}->>${sql.raw(`'$.heartRateZoneSeconds[${zone}]'`)}), 0)`;

/** `dayTotals` of the engine, in SQL, from the first dirty day on; no rows when nothing is dirty. A test holds the two together. */
export const selectDirtyDays = (scope: Scope) =>
	scope.db
		.select({
			day: activity.day,
			load: sql<number>`coalesce(sum(${activity.load}), 0)`,
			runMetres: sql<number>`coalesce(sum(case when ${activity.sport} = 'running' then ${activity.metres} end), 0)`,
			runSeconds: sql<number>`coalesce(sum(case when ${activity.sport} = 'running' then ${activity.seconds} end), 0)`,
			runs: sql<number>`coalesce(sum(${activity.sport} = 'running'), 0)`,
			longestRunMetres: sql<number>`coalesce(max(case when ${activity.sport} = 'running' then ${activity.metres} end), 0)`,
			seconds: sql<number>`coalesce(sum(${activity.seconds}), 0)`,
			zone1: zoneSeconds(0),
			zone2: zoneSeconds(1),
			zone3: zoneSeconds(2),
			zone4: zoneSeconds(3),
			zone5: zoneSeconds(4),
			/** A list of lists, each as text: a merged activity names several. */
			sources: sql<string>`json_group_array(distinct coalesce(${activity.activity}->>'$.provenance.sources', '["' || (${activity.activity}->>'$.provenance.source') || '"]'))`,
		})
		.from(activity)
		.where(own(activity, scope, sql`${activity.day} >= (select dirty_from from history where athlete_id = ${scope.athleteId})`))
		.groupBy(activity.day)
		.orderBy(activity.day);

export interface FoldedHistory {
	days: DayTotals[];
	/** True when the stored blob is behind and `saveHistory` is worth its write. */
	stale: boolean;
	revision: number;
	/** First day whose activities wait to be judged again. */
	judgeFrom: string | null;
	/** First month whose snapshot waits to be made again. */
	snapshotFrom: string | null;
}

export function foldHistory(
	rows: Awaited<ReturnType<typeof selectHistory>>,
	dirty: Awaited<ReturnType<typeof selectDirtyDays>>,
): FoldedHistory {
	const row = rows[0];
	if (!row) return { days: [], stale: false, revision: 0, judgeFrom: null, snapshotFrom: null };
	const { dirtyFrom, revision, judgeFrom, snapshotFrom } = row;
	const stored = row.days ? unpackDays(row.days) : [];
	if (dirtyFrom === null) return { days: stored, stale: false, revision, judgeFrom, snapshotFrom };
	const days = [...stored.filter((total) => total.day < dirtyFrom), ...dirty.map(dayOfRow)];
	return { days, stale: true, revision, judgeFrom, snapshotFrom };
}

/** Does nothing when an import came in since the fold was read. */
export function saveHistory(scope: Scope, folded: FoldedHistory): Statement {
	return scope.db
		.update(history)
		.set({ days: packDays(folded.days), dirtyFrom: null, updatedAt: scope.now })
		.where(and(own(history, scope), eq(history.revision, folded.revision)));
}

/** Activities of this day, or from this day on, have changed: totals, judgements and snapshots from there on are behind. */
export function markHistoryDirty(scope: Scope, fromDay: IsoDate): Statement {
	return scope.db
		.insert(history)
		.values({
			athleteId: scope.athleteId,
			dirtyFrom: fromDay,
			judgeFrom: fromDay,
			snapshotFrom: monthOf(fromDay),
			revision: 1,
			...stamps(scope),
		})
		.onConflictDoUpdate({
			target: history.athleteId,
			set: {
				dirtyFrom: sql`min(coalesce(${history.dirtyFrom}, excluded.dirty_from), excluded.dirty_from)`,
				judgeFrom: sql`min(coalesce(${history.judgeFrom}, excluded.judge_from), excluded.judge_from)`,
				snapshotFrom: sql`min(coalesce(${history.snapshotFrom}, excluded.snapshot_from), excluded.snapshot_from)`,
				revision: sql`${history.revision} + 1`,
				updatedAt: scope.now,
			},
		});
}

/** What activities are judged by has changed from this day on. Without a history, or when all of it waits already, nothing happens. */
export function markToJudge(scope: Scope, fromDay: IsoDate): Statement {
	const month = monthOf(fromDay);
	return scope.db
		.update(history)
		.set({
			judgeFrom: sql`min(coalesce(${history.judgeFrom}, ${fromDay}), ${fromDay})`,
			snapshotFrom: sql`min(coalesce(${history.snapshotFrom}, ${month}), ${month})`,
			revision: sql`${history.revision} + 1`,
			updatedAt: scope.now,
		})
		.where(
			own(
				history,
				scope,
				sql`(coalesce(${history.judgeFrom}, '9999') > ${fromDay} or coalesce(${history.snapshotFrom}, '9999') > ${month})`,
			),
		);
}

/** Snapshots from this month on are missing. */
export function markSnapshots(scope: Scope, month: string): Statement {
	return scope.db
		.update(history)
		.set({ snapshotFrom: month, revision: sql`${history.revision} + 1`, updatedAt: scope.now })
		.where(own(history, scope, sql`coalesce(${history.snapshotFrom}, '9999') > ${month}`));
}

/** The same for everybody who has done something until then and has no snapshot of this month, in one statement. */
export function markMissingSnapshots(db: Database, month: string, now: number): Statement {
	// Who it is stands in the index: the rows hold years of days.
	const missing = sql`select marks.athlete_id from history as marks where coalesce(marks.snapshot_from, '9999') > ${month}
		and not exists (select 1 from snapshot where snapshot.athlete_id = marks.athlete_id and snapshot.month = ${month})
		and exists (select 1 from activity where activity.athlete_id = marks.athlete_id and activity.day <= ${`${month}-31`})`;
	return db
		.update(history)
		.set({ snapshotFrom: month, revision: sql`${history.revision} + 1`, updatedAt: now })
		.where(sql`${history.athleteId} in (${missing})`);
}

export interface JudgedHistory {
	/** Of the history that was read. */
	revision: number;
	/** All days, to be kept; null when they are as they were stored. */
	days: readonly DayTotals[] | null;
	judgeFrom: IsoDate | null;
	snapshotFrom: string | null;
}

/** The step that a recalculation has made. Does nothing when the history has changed since it was read: the step is then made again. */
export function saveJudgedHistory(scope: Scope, { revision, days, judgeFrom, snapshotFrom }: JudgedHistory): Statement {
	const kept = days === null ? {} : { days: packDays(days), dirtyFrom: null };
	return scope.db
		.update(history)
		.set({ ...kept, judgeFrom, snapshotFrom, revision: sql`${history.revision} + 1`, updatedAt: scope.now })
		.where(own(history, scope, eq(history.revision, revision)));
}

/** For the other writes of the same batch: true while the history is the one that was read. Stands before `saveJudgedHistory` in the batch. */
export function historyUnchanged(scope: Scope, revision: number): SQL {
	return sql`exists (select 1 from history where athlete_id = ${scope.athleteId} and revision = ${revision})`;
}

function dayOfRow(row: Awaited<ReturnType<typeof selectDirtyDays>>[number]): DayTotals {
	const { zone1, zone2, zone3, zone4, zone5, sources, ...totals } = row;
	return { ...totals, zoneSeconds: [zone1, zone2, zone3, zone4, zone5], sources: distinctSources(sources) };
}

function distinctSources(lists: string): DayTotals["sources"] {
	const each = (JSON.parse(lists) as string[]).flatMap((list) => JSON.parse(list) as DayTotals["sources"]);
	return [...new Set(each)].sort();
}

function monthOf(day: IsoDate): string {
	return day.slice(0, 7);
}
