/** Fitness frozen at each month's end. */
import { asc, desc, gte, lt, or, type SQL, sql } from "drizzle-orm";
import type { Snapshot } from "../../shared/fitness/snapshot.ts";
import { snapshot } from "../schema/fitness.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";
import { storedFitness } from "./stored-json.ts";

/** From `fromMonth` (`yyyy-mm`) on, oldest first. */
export const selectSnapshots = (scope: Scope, fromMonth: string) =>
	scope.db
		.select()
		.from(snapshot)
		.where(own(snapshot, scope, gte(snapshot.month, fromMonth)))
		.orderBy(asc(snapshot.month));

/** Those before `month`, and not before `fromMonth`. */
export const selectSnapshotsBefore = (scope: Scope, fromMonth: string, month: string) =>
	scope.db
		.select()
		.from(snapshot)
		.where(own(snapshot, scope, gte(snapshot.month, fromMonth), lt(snapshot.month, month)))
		.orderBy(asc(snapshot.month));

/** The newest ones before `month`. */
export const selectNewestSnapshots = (scope: Scope, month: string, limit: number) =>
	scope.db
		.select()
		.from(snapshot)
		.where(own(snapshot, scope, lt(snapshot.month, month)))
		.orderBy(desc(snapshot.month))
		.limit(limit);

export const selectSnapshotMonths = (scope: Scope) => scope.db.select({ month: snapshot.month }).from(snapshot).where(own(snapshot, scope));

export const selectAllSnapshots = (scope: Scope) =>
	scope.db.select().from(snapshot).where(own(snapshot, scope)).orderBy(desc(snapshot.month));

export function snapshotsOf(rows: Awaited<ReturnType<typeof selectSnapshots>>): Snapshot[] {
	return rows.map(({ month, fitness }) => ({ month, fitness: storedFitness(fitness) }));
}

/** `when` is a condition on the whole statement. */
export function saveSnapshot(scope: Scope, { month, fitness }: Snapshot, when: SQL): Statement {
	const { createdAt, updatedAt } = stamps(scope);
	return scope.db
		.insert(snapshot)
		.select(sql`select ${scope.athleteId}, ${month}, ${JSON.stringify(fitness)}, ${createdAt}, ${updatedAt} where ${when}`)
		.onConflictDoUpdate({ target: [snapshot.athleteId, snapshot.month], set: { fitness: sql`excluded.fitness`, updatedAt } });
}

/** Months before the first activity and from the running one on have none: late deletions leave such behind. */
export function deleteSnapshotsOutside(scope: Scope, fromMonth: string, beforeMonth: string, when: SQL): Statement {
	return scope.db.delete(snapshot).where(own(snapshot, scope, or(lt(snapshot.month, fromMonth), gte(snapshot.month, beforeMonth)), when));
}
