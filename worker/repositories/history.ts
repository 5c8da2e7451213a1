/**
 * History as one blob of day totals per athlete, so that a refresh does not read years of rows. An import marks the first day it touched;
 * the next reader sums only the days from there on again, and folds them in.
 */
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod/mini";
import { type DayTotals, DayTotalsSchema } from "../../shared/fitness/fitness.ts";
import { activity, history } from "../schema/activity.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";
import { packJson, unpackJson } from "./packed-json.ts";

export const selectHistory = (scope: Scope) => scope.db.select().from(history).where(own(history, scope));

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
}

export function foldHistory(
	rows: Awaited<ReturnType<typeof selectHistory>>,
	dirty: Awaited<ReturnType<typeof selectDirtyDays>>,
): FoldedHistory {
	const row = rows[0];
	if (!row) return { days: [], stale: false, revision: 0 };
	const stored = row.days ? z.array(DayTotalsSchema).parse(unpackJson(row.days)) : [];
	const { dirtyFrom, revision } = row;
	if (dirtyFrom === null) return { days: stored, stale: false, revision };
	return { days: [...stored.filter((total) => total.day < dirtyFrom), ...dirty], stale: true, revision };
}

/** Does nothing when an import came in since the fold was read. */
export function saveHistory(scope: Scope, folded: FoldedHistory): Statement {
	return scope.db
		.update(history)
		.set({ days: packJson(folded.days), dirtyFrom: null, updatedAt: scope.now })
		.where(and(own(history, scope), eq(history.revision, folded.revision)));
}

export function markHistoryDirty(scope: Scope, fromDay: string): Statement {
	return scope.db
		.insert(history)
		.values({ athleteId: scope.athleteId, dirtyFrom: fromDay, revision: 1, ...stamps(scope) })
		.onConflictDoUpdate({
			target: history.athleteId,
			set: {
				dirtyFrom: sql`min(coalesce(${history.dirtyFrom}, excluded.dirty_from), excluded.dirty_from)`,
				revision: sql`${history.revision} + 1`,
				updatedAt: scope.now,
			},
		});
}
