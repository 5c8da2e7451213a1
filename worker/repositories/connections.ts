/** How far each source has been read, and the secret it needs. */
import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import type { ReadingSource } from "../../shared/health/garmin-kinds.ts";
import { nothingRead, type ReadingState, ReadingStateSchema } from "../../shared/health/garmin-reading-state.ts";
import { athlete } from "../schema/athlete.ts";
import { connection } from "../schema/connections.ts";
import { job } from "../schema/operations.ts";
import { type Database, own, type Scope, type Statement, stamps } from "./database.ts";

const HALF_DAY_MS = 43_200_000;

export const selectConnections = (scope: Scope) =>
	scope.db
		.select({ source: connection.source, state: connection.state, secret: connection.secret })
		.from(connection)
		.where(own(connection, scope));

export const selectConnection = (scope: Scope, source: ReadingSource) =>
	scope.db
		.select({ source: connection.source, state: connection.state, secret: connection.secret })
		.from(connection)
		.where(own(connection, scope, eq(connection.source, source)));

export interface StoredConnection {
	source: ReadingSource;
	state: ReadingState;
	/** Encrypted. */
	secret: string | null;
	/** The row as it was read, so that a write knows whether another came in between; null where there is none. */
	seen: string | null;
}

export function connectionOf(rows: Awaited<ReturnType<typeof selectConnections>>, source: ReadingSource): StoredConnection {
	const row = rows.find((each) => each.source === source);
	if (!row) return { source, state: nothingRead, secret: null, seen: null };
	return { source, state: ReadingStateSchema.parse(JSON.parse(row.state)), secret: row.secret, seen: row.state };
}

/**
 * First of a batch: fails all of it as a conflict unless the row is there as it was read, secret included. An update of a row that is gone would fail
 * nothing, and what was read by a key that was taken back, or for an athlete who has left, must not be written.
 */
export function keepConnection(scope: Scope, { source, secret, seen }: StoredConnection): Statement {
	const asRead = own(
		connection,
		scope,
		eq(connection.source, source),
		eq(connection.state, seen ?? ""),
		sql`${connection.secret} is ${secret}`,
	);
	// Inserts nothing, or a row without a state, which no row may be.
	return scope.db
		.insert(connection)
		.select(
			sql`select ${scope.athleteId}, ${source}, null, null, ${scope.now}, ${scope.now} where not exists (select 1 from ${connection} where ${asRead})`,
		);
}

/** Fails the batch as a conflict when the row is no longer the one that was read. The secret stays as it is: another request may be changing it. */
export function saveConnection(scope: Scope, { source, seen }: StoredConnection, state: ReadingState): Statement {
	const text = JSON.stringify(state);
	if (seen === null)
		return scope.db.insert(connection).values({ athleteId: scope.athleteId, source, state: text, secret: null, ...stamps(scope) });
	return (
		scope.db
			.update(connection)
			// A column that may not be null: what was written in between lets the whole batch fail.
			.set({ state: sql`case when ${connection.state} = ${seen} then ${text} else null end`, updatedAt: scope.now })
			.where(own(connection, scope, eq(connection.source, source)))
	);
}

/** The secret alone: whatever is written of the state at the same moment stays. */
export function saveSecret(scope: Scope, source: ReadingSource, secret: string | null): Statement {
	return scope.db
		.insert(connection)
		.values({ athleteId: scope.athleteId, source, state: JSON.stringify(nothingRead), secret, ...stamps(scope) })
		.onConflictDoUpdate({ target: [connection.athleteId, connection.source], set: { secret, updatedAt: scope.now } });
}

/** The same key, kept with another token: nothing happens when the secret is no longer the one that was read. */
export function resealSecret(scope: Scope, { source, secret }: StoredConnection, sealed: string): Statement {
	return scope.db
		.update(connection)
		.set({ secret: sealed, updatedAt: scope.now })
		.where(own(connection, scope, eq(connection.source, source), sql`${connection.secret} is ${secret}`));
}

export function deleteConnection(scope: Scope, source: ReadingSource): Statement {
	return scope.db.delete(connection).where(own(connection, scope, eq(connection.source, source)));
}

/** Another request has written the row since it was read. */
export function isConnectionOvertaken(error: unknown): boolean {
	for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
		if (/NOT NULL constraint failed: connection\.state|UNIQUE constraint failed: connection\./.test(cause.message)) return true;
	return false;
}

export interface KeyedConnection {
	athleteId: string;
	zone: string;
	readAt: number | null;
	requestedAt: number | null;
}

/**
 * Athletes with a key that may be read by now: consent to something in these words, not stopped, no pause that Garmin wants, not read for half a day or
 * asked for. Who cannot be read anyway must not stand before those who can. Who asks comes first, then the longest waiting.
 */
export const selectKeyedConnections = (db: Database, { now, words, limit }: { now: number; words: string; limit: number }) => {
	const of = (name: string) => sql<number | null>`${connection.state}->>${sql.raw(`'${name}'`)}`;
	const [readAt, requestedAt] = [of("readAt"), of("requestedAt")];
	const halfADayAgo = now - HALF_DAY_MS;
	// What an hour does not mend is not asked every hour.
	const mayPass = sql`coalesce(${connection.state}->>'$.error.code', 'offline') in ('offline', 'garmin_down', 'throttled')`;
	return db
		.select({
			athleteId: connection.athleteId,
			readAt: readAt.as("read_at"),
			requestedAt: requestedAt.as("requested_at"),
			zone: sql<string>`${athlete.profile}->>'zone'`.as("athlete_zone"),
		})
		.from(connection)
		.innerJoin(athlete, eq(athlete.athleteId, connection.athleteId))
		.where(
			and(
				eq(connection.source, "garmin_personal_api"),
				isNotNull(connection.secret),
				sql`${athlete.profile}->>'zone' is not null`,
				sql`${of("stopped")} = 0`,
				sql`coalesce(${of("pausedUntil")}, 0) <= ${now}`,
				sql`exists (select 1 from json_each(${connection.state}, '$.consents') where value->>'words' = ${words})`,
				// What waits already needs no second bell.
				sql`not exists (select 1 from ${job} where ${job.athleteId} = ${connection.athleteId} and ${job.kind} = 'garmin_personal_read' and ${job.status} = 'pending')`,
				or(
					sql`${requestedAt} is not null`,
					and(sql`coalesce(${readAt}, 0) <= ${halfADayAgo}`, or(mayPass, sql`${connection.state}->>'$.error.at' <= ${halfADayAgo}`)),
				),
			),
		)
		.orderBy(sql`${requestedAt} is null`, sql`coalesce(${readAt}, 0)`)
		.limit(limit);
};
