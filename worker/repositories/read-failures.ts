/** What could not be read, kept until it can be. */
import { and, asc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { ReadFailure } from "../../shared/health/connection.ts";
import { ReadFailureSchema } from "../../shared/health/connection.ts";
import type { ReadingSource } from "../../shared/health/garmin-kinds.ts";
import { connection, readFailure } from "../schema/connections.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";

/** [convention] A day later, then two, four: after that only when the athlete asks. */
const MOST_ATTEMPTS = 4;
const DAY_MS = 86_400_000;

export const selectFailures = (scope: Scope, limit: number) =>
	scope.db.select().from(readFailure).where(own(readFailure, scope)).orderBy(asc(readFailure.kind), asc(readFailure.subject)).limit(limit);

export const selectFailureSums = (scope: Scope) =>
	scope.db
		.select({ source: readFailure.source, failures: sql<number>`count(*)`.as("failures") })
		.from(readFailure)
		.where(own(readFailure, scope))
		.groupBy(readFailure.source);

/** One that waits for a consent must not keep the others waiting. */
const isConsented = sql`exists (select 1 from ${connection}, json_each(${connection.state}, '$.consents') consent where ${connection.athleteId} = ${readFailure.athleteId} and ${connection.source} = ${readFailure.source} and consent.value->>'kind' = ${readFailure.kind})`;

/** Of kinds that may be read. */
export const selectDueFailures = (scope: Scope, source: ReadingSource, limit: number) =>
	scope.db
		.select()
		.from(readFailure)
		.where(
			own(readFailure, scope, eq(readFailure.source, source), isNotNull(readFailure.dueAt), lte(readFailure.dueAt, scope.now), isConsented),
		)
		.orderBy(asc(readFailure.dueAt), asc(readFailure.subject))
		.limit(limit);

export function failuresOf(rows: readonly (typeof readFailure.$inferSelect)[], source: ReadingSource): ReadFailure[] {
	return rows
		.filter((row) => row.source === source)
		.map(({ kind, subject, attempts, error, dueAt }) => ReadFailureSchema.parse({ kind, subject, attempts, error, dueAt }));
}

type Failed = Pick<ReadFailure, "kind" | "subject" | "error">;

export function saveFailures(scope: Scope, source: ReadingSource, failures: readonly Failed[]): Statement {
	const values = [
		sql`${scope.athleteId}`,
		sql`${source}`,
		sql`value->>'kind'`,
		sql`value->>'subject'`,
		sql`1`,
		sql`value->>'error'`,
		sql`${scope.now + DAY_MS}`,
		sql`${scope.now}`,
		sql`${scope.now}`,
	];
	return scope.db
		.insert(readFailure)
		.select(fromJson(failures, values))
		.onConflictDoUpdate({
			target: [readFailure.athleteId, readFailure.source, readFailure.kind, readFailure.subject],
			set: {
				attempts: sql`${readFailure.attempts} + 1`,
				error: sql`excluded.error`,
				dueAt: sql`case when ${readFailure.attempts} + 1 >= ${MOST_ATTEMPTS} then null else ${scope.now} + ${DAY_MS} * (1 << ${readFailure.attempts}) end`,
				updatedAt: scope.now,
			},
		});
}

export function deleteFailures(scope: Scope, source: ReadingSource, settled: readonly Pick<Failed, "kind" | "subject">[]): Statement {
	const keys = settled.map(({ kind, subject }) => `${kind} ${subject}`);
	const named = sql`${readFailure.kind} || ' ' || ${readFailure.subject} in (select value from json_each(${JSON.stringify(keys)}))`;
	return scope.db.delete(readFailure).where(own(readFailure, scope, eq(readFailure.source, source), named));
}

/** Due from now on, whatever came before. Of all of them, or of one. */
export function retryFailures(scope: Scope, source: ReadingSource, one: Pick<Failed, "kind" | "subject"> | null): Statement {
	const named = one === null ? undefined : and(eq(readFailure.kind, one.kind), eq(readFailure.subject, one.subject));
	return scope.db
		.update(readFailure)
		.set({ attempts: 0, dueAt: scope.now, updatedAt: scope.now })
		.where(own(readFailure, scope, eq(readFailure.source, source), named));
}

export function deleteAllFailures(scope: Scope, source: ReadingSource): Statement {
	return scope.db.delete(readFailure).where(own(readFailure, scope, eq(readFailure.source, source)));
}
