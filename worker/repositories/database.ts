/** The database as repositories see it: Drizzle on D1, one athlete's scope, and one batch for all writes of a use case. */
import { and, type Column, eq, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database<Record<string, never>> & { $client: D1Database };
/** A statement that takes part in a batch; nothing is written before the batch runs, and all of it or nothing is. */
export type Statement = BatchItem<"sqlite">;

export function openDatabase(d1: D1Database): Database {
	return drizzle(d1);
}

/** Whose rows a repository may touch, and where. Every query on an athlete's table goes through `own`. */
export interface Scope {
	db: Database;
	athleteId: string;
	/** Milliseconds since 1970, UTC: what rows are stamped with. */
	now: number;
}

export function own(table: { athleteId: Column }, scope: Scope, ...conditions: (SQL | undefined)[]): SQL {
	const condition = and(eq(table.athleteId, scope.athleteId), ...conditions);
	if (!condition) throw new Error("a scoped query has at least its athlete");
	return condition;
}

export function stamps(scope: Scope): { createdAt: number; updatedAt: number } {
	return { createdAt: scope.now, updatedAt: scope.now };
}

export async function runBatch(db: Database, statements: readonly Statement[]): Promise<void> {
	const [first, ...rest] = statements;
	if (first) await db.batch([first, ...rest]);
}

/** SQLite names the constraint; drizzle wraps the error that D1 raised. */
export function isUniqueConflict(error: unknown): boolean {
	for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
		if (/UNIQUE constraint failed|SQLITE_CONSTRAINT/.test(cause.message)) return true;
	}
	return false;
}

/** The cheapest question there is. */
export async function probe(db: Database): Promise<void> {
	await db.run(sql`select 1`);
}

/** Rows of a bulk insert, in the order of the table's columns; `values` name each column's value, e.g. `value->>'id'`. One parameter for any number of rows. */
export function fromJson(rows: readonly object[], values: readonly SQL[]): SQL {
	// "where true" keeps SQLite from reading "on conflict" as a join's "on".
	return sql`select ${sql.join([...values], sql`, `)} from json_each(${JSON.stringify(rows)}) where true`;
}
