/** Dated thresholds: typed, found, and what the athlete said of what was found. */
import { asc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { IsoDate } from "../../shared/calendar.ts";
import type { ThresholdEntry } from "../../shared/fitness/threshold.ts";
import { threshold } from "../schema/fitness.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";
import { storedThreshold } from "./stored-json.ts";

export const selectThresholds = (scope: Scope) =>
	scope.db.select().from(threshold).where(own(threshold, scope)).orderBy(asc(threshold.day), asc(threshold.id));

export function thresholdsOfRows(rows: Awaited<ReturnType<typeof selectThresholds>>): ThresholdEntry[] {
	return rows.map(storedThreshold);
}

/** Typed values and answers: the newest word counts. */
export function saveThresholds(scope: Scope, entries: readonly ThresholdEntry[]): Statement {
	return insertRows(scope, entries).onConflictDoUpdate({ target: [threshold.athleteId, threshold.id], set: excluded(scope) });
}

/**
 * What was found in these days, instead of what had been found there before. The athlete's answers stay. `when` is a condition on the whole
 * statement.
 */
export function replaceDetected(
	scope: Scope,
	{ from, to, entries, when }: { from: IsoDate; to: IsoDate; entries: readonly ThresholdEntry[]; when: SQL },
): Statement[] {
	const found = JSON.stringify(entries.map(({ id }) => id));
	const gone = scope.db
		.delete(threshold)
		.where(
			own(
				threshold,
				scope,
				eq(threshold.state, "detected"),
				sql`${threshold.day} between ${from} and ${to}`,
				sql`${threshold.id} not in (select value from json_each(${found}))`,
				when,
			),
		);
	if (entries.length === 0) return [gone];
	const kept = insertRows(scope, entries, when).onConflictDoUpdate({
		target: [threshold.athleteId, threshold.id],
		set: excluded(scope),
		setWhere: eq(threshold.state, "detected"),
	});
	return [gone, kept];
}

/** What was found in activities that are there no more, before the first one that is. */
export function deleteDetectedBefore(scope: Scope, day: IsoDate, when: SQL): Statement {
	return scope.db.delete(threshold).where(own(threshold, scope, eq(threshold.state, "detected"), lt(threshold.day, day), when));
}

function insertRows(scope: Scope, entries: readonly ThresholdEntry[], when: SQL = sql`true`) {
	const rows = entries.map((entry) => ({ ...entry, evidence: entry.evidence === null ? null : JSON.stringify(entry.evidence) }));
	const values = [
		sql`${scope.athleteId}`,
		sql`value->>'id'`,
		sql`value->>'kind'`,
		sql`value->>'value'`,
		sql`value->>'day'`,
		sql`value->>'state'`,
		sql`value->>'evidence'`,
		sql`value->>'reason'`,
		sql`${scope.now}`,
		sql`${scope.now}`,
	];
	return scope.db.insert(threshold).select(sql`${fromJson(rows, values)} and ${when}`);
}

function excluded(scope: Scope) {
	return {
		value: sql`excluded.value`,
		day: sql`excluded.day`,
		state: sql`excluded.state`,
		evidence: sql`excluded.evidence`,
		reason: sql`excluded.reason`,
		updatedAt: scope.now,
	};
}
