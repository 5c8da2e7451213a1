/** What each source said of an effort, kept as it came: an activity is made of them, and can be made anew. */
import { eq, getTableColumns, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Activity } from "../../shared/activity/activity.ts";
import type { Effort } from "../../shared/activity/same-effort.ts";
import type { Measures } from "../../shared/metrics/measures.ts";
import { type feedback, file, history, recording } from "../schema/activity.ts";
import { bytesOf } from "../schema/columns.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";
import { packJson } from "./packed-json.ts";
import { storedActivity, storedMeasures } from "./stored-json.ts";

export interface StoredRecording {
	id: string;
	/** Null while it lies behind its pieces. */
	activityId: string | null;
	/** 0 is the whole; see `worker/schema/activity.ts`. */
	piece: number;
	cutWith: string | null;
	richness: number;
	activity: Activity;
	/** Null in rows of before measures were kept. */
	measures: Measures | null;
	samplesKey: string | null;
}

/** As much of a recording as tells whether another one is of the same effort. */
export interface KnownEffort {
	id: string;
	fileSha256: string | null;
	part: number;
	piece: number;
	activityId: string | null;
	cutWith: string | null;
	effort: Effort;
	provenance: { source: string };
}

/** Rows that a use case has decided upon: none may have changed when it writes. */
export interface Seen {
	table: typeof recording | typeof feedback;
	where: SQL;
	mark: string;
}

export const betweenDays = (from: string, to: string): SQL => sql`${recording.day} between ${from} and ${to}`;
export const ofActivities = (ids: readonly string[]): SQL =>
	sql`${recording.activityId} in (select value from json_each(${JSON.stringify(ids)}))`;
export const ofFiles = (sha256s: readonly string[]): SQL =>
	sql`${recording.fileSha256} in (select value from json_each(${JSON.stringify(sha256s)}))`;
/** Those that lie behind pieces. */
export const hidden = (): SQL => isNull(recording.activityId);

const columns = { ...getTableColumns(recording), measures: bytesOf(recording.measures, "measures", true) };

export const selectRecordings = (scope: Scope, where: SQL) =>
	scope.db
		.select(columns)
		.from(recording)
		.where(own(recording, scope, where))
		.orderBy(recording.id);

/** Without their facts. */
export const selectPlaces = (scope: Scope, where: SQL) =>
	scope.db
		.select({
			id: recording.id,
			activityId: recording.activityId,
			cutWith: recording.cutWith,
			fileSha256: recording.fileSha256,
			part: recording.part,
			piece: recording.piece,
			samplesKey: recording.samplesKey,
			updatedAt: recording.updatedAt,
		})
		.from(recording)
		.where(own(recording, scope, where))
		.orderBy(recording.piece, recording.id);

export const selectEfforts = (scope: Scope, where: SQL) =>
	scope.db
		.select({
			id: recording.id,
			activityId: recording.activityId,
			cutWith: recording.cutWith,
			fileSha256: recording.fileSha256,
			part: recording.part,
			piece: recording.piece,
			activity: recording.activity,
			updatedAt: recording.updatedAt,
		})
		.from(recording)
		.where(own(recording, scope, where))
		.orderBy(recording.id);

/** Of one activity, with the names of their files. */
export const selectRecordingsWithFiles = (scope: Scope, activityId: string) =>
	scope.db
		.select({ recording: columns, fileName: file.name, fileKind: file.kind, blobKey: file.blobKey })
		.from(recording)
		.leftJoin(file, sql`${file.athleteId} = ${recording.athleteId} and ${file.sha256} = ${recording.fileSha256}`)
		.where(own(recording, scope, eq(recording.activityId, activityId)))
		.orderBy(recording.id);

export function recordingsOf(rows: Awaited<ReturnType<typeof selectRecordings>>): StoredRecording[] {
	return rows.map(({ id, activityId, piece, cutWith, richness, activity, measures, samplesKey }) => ({
		id,
		activityId,
		piece,
		cutWith,
		richness,
		activity: storedActivity(activity),
		measures: measures === null ? null : storedMeasures(measures),
		samplesKey,
	}));
}

export function effortsOf(rows: Awaited<ReturnType<typeof selectEfforts>>): KnownEffort[] {
	return rows.map(({ activity, updatedAt: _, ...known }) => {
		const effort = storedActivity(activity);
		return { ...known, effort, provenance: effort.provenance };
	});
}

/** One statement for any number. An id, or a part of a file, that is there already fails the batch. */
export function insertRecordings(scope: Scope, recordings: readonly StoredRecording[]): Statement {
	const rows = recordings.map(({ activity, measures, ...rest }) => ({
		...rest,
		fileSha256: activity.provenance.fileSha256,
		part: activity.provenance.part,
		day: activity.day,
		activity: JSON.stringify(activity),
		measures: measures === null ? null : hex(packJson(measures)),
	}));
	const values = [
		sql`value->>'id'`,
		sql`${scope.athleteId}`,
		sql`value->>'activityId'`,
		sql`value->>'fileSha256'`,
		sql`value->>'part'`,
		sql`value->>'piece'`,
		sql`value->>'cutWith'`,
		sql`value->>'day'`,
		sql`value->>'richness'`,
		sql`value->>'activity'`,
		sql`unhex(value->>'measures')`,
		sql`value->>'samplesKey'`,
		sql`${scope.now}`,
		sql`${scope.now}`,
	];
	return scope.db.insert(recording).select(fromJson(rows, values));
}

/** With the numbers that they have at platforms; nothing else of a recording ever changes. */
export function nameRecordings(scope: Scope, recordings: readonly Pick<StoredRecording, "id" | "activity">[]): Statement {
	const rows = recordings.map(({ id, activity }) => ({ id, activity: JSON.stringify(activity) }));
	return scope.db
		.update(recording)
		.set({ activity: sql`entry.value->>'activity'`, updatedAt: scope.now })
		.from(sql`json_each(${JSON.stringify(rows)}) as entry`)
		.where(own(recording, scope, sql`${recording.id} = entry.value->>'id'`));
}

/** To an activity, or behind the pieces of the recording that was cut. */
export function moveRecordings(
	scope: Scope,
	ids: readonly string[],
	to: { activityId: string; cutWith: null } | { activityId: null; cutWith: string },
): Statement {
	return scope.db
		.update(recording)
		.set({ ...to, updatedAt: scope.now })
		.where(own(recording, scope, sql`${recording.id} in (select value from json_each(${JSON.stringify(ids)}))`));
}

export function deleteRecordings(scope: Scope, ids: readonly string[]): Statement {
	return scope.db
		.delete(recording)
		.where(own(recording, scope, sql`${recording.id} in (select value from json_each(${JSON.stringify(ids)}))`));
}

export function seen(where: SQL, rows: readonly { updatedAt: number }[], table: Seen["table"] = recording): Seen {
	return { table, where, mark: `${rows.length}:${rows.reduce((sum, { updatedAt }) => sum + updatedAt, 0)}` };
}

/**
 * Fails the batch when rows that were read have changed since: two devices that bring the same effort at once would both find it new. It leans on a
 * column that may not be null, and stands after `markHistoryDirty`, which makes sure of the row.
 */
export function unlessOvertaken(scope: Scope, reads: readonly Seen[]): Statement {
	const changed = reads.map(({ table, where, mark }) => {
		const now = sql`select count(*) || ':' || coalesce(sum(${table.updatedAt}), 0) from ${table} where ${own(table, scope, where)}`;
		return sql`(${now}) <> ${mark}`;
	});
	return scope.db
		.update(history)
		.set({ revision: sql`null` })
		.where(own(history, scope, or(...changed)));
}

export function isOvertaken(error: unknown): boolean {
	return failedWith(error, "NOT NULL constraint failed: history.revision");
}

/** The id of a recording or activity is taken already. */
export function isIdTaken(error: unknown): boolean {
	return failedWith(error, "recording.athlete_id, recording.id") || failedWith(error, "activity.athlete_id, activity.id");
}

function failedWith(error: unknown, words: string): boolean {
	for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) if (cause.message.includes(words)) return true;
	return false;
}

function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
