/** How far each source has been read, and the secret it needs. */
import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import type { ReadingSource } from "../../shared/health/garmin-kinds.ts";
import { nothingRead, type ReadingState, ReadingStateSchema } from "../../shared/health/garmin-reading-state.ts";
import { athlete } from "../schema/athlete.ts";
import { connection } from "../schema/connections.ts";
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

/** Fails the batch as a conflict when the row is no longer the one that was read. */
export function saveConnection(scope: Scope, { source, secret, seen }: StoredConnection, state: ReadingState): Statement {
	const text = JSON.stringify(state);
	const insert = scope.db.insert(connection).values({ athleteId: scope.athleteId, source, state: text, secret, ...stamps(scope) });
	if (seen === null) return insert;
	return (
		scope.db
			.update(connection)
			// A column that may not be null: what was written in between lets the whole batch fail.
			.set({ state: sql`case when ${connection.state} = ${seen} then ${text} else null end`, secret, updatedAt: scope.now })
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
	state: ReadingState;
}

/** Of all athletes with a key that have not been read for half a day, the longest waiting first. */
export const selectKeyedConnections = (db: Database, now: number, limit: number) =>
	db
		.select({
			athleteId: connection.athleteId,
			state: connection.state,
			zone: sql<string | null>`${athlete.profile}->>'zone'`.as("athlete_zone"),
		})
		.from(connection)
		.innerJoin(athlete, eq(athlete.athleteId, connection.athleteId))
		.where(
			and(
				eq(connection.source, "garmin_personal_api"),
				isNotNull(connection.secret),
				sql`${connection.state}->>'stopped' = 0`,
				or(sql`coalesce(${connection.state}->>'readAt', 0) <= ${now - HALF_DAY_MS}`, sql`${connection.state}->>'requestedAt' is not null`),
			),
		)
		.orderBy(sql`coalesce(${connection.state}->>'readAt', 0)`)
		.limit(limit);

export function keyedConnectionsOf(rows: Awaited<ReturnType<typeof selectKeyedConnections>>): KeyedConnection[] {
	return rows.flatMap(({ athleteId, zone, state }) =>
		zone === null ? [] : [{ athleteId, zone, state: ReadingStateSchema.parse(JSON.parse(state)) }],
	);
}
