import { eq, gte, sql } from "drizzle-orm";
import type { Completion } from "../../shared/review/review.ts";
import { completion } from "../schema/plan.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";
import { storedCompletion } from "./stored-json.ts";

export const selectCompletions = (scope: Scope, fromDay: string) =>
	scope.db
		.select()
		.from(completion)
		.where(own(completion, scope, gte(completion.day, fromDay)))
		.orderBy(completion.day);

export function completionsOf(rows: Awaited<ReturnType<typeof selectCompletions>>): Completion[] {
	return rows.map((row) => storedCompletion(row.completion));
}

/** One statement for all; `days` gives each workout's day. */
export function saveCompletions(scope: Scope, completions: readonly Completion[], days: ReadonlyMap<string, string>): Statement {
	const rows = completions.map((entry) => ({
		workoutId: entry.workoutId,
		day: days.get(entry.workoutId) ?? "",
		completion: JSON.stringify(entry),
	}));
	return scope.db
		.insert(completion)
		.select(
			fromJson(rows, [
				sql`${scope.athleteId}`,
				sql`value->>'workoutId'`,
				sql`value->>'completion'`,
				sql`value->>'day'`,
				sql`${scope.now}`,
				sql`${scope.now}`,
			]),
		)
		.onConflictDoUpdate({
			target: [completion.athleteId, completion.workoutId],
			set: { day: sql`excluded.day`, completion: sql`excluded.completion`, updatedAt: scope.now },
		});
}

export function deleteCompletion(scope: Scope, workoutId: string): Statement {
	return scope.db.delete(completion).where(own(completion, scope, eq(completion.workoutId, workoutId)));
}

/** What was tied to one activity is tied to another one. */
export function moveCompletions(scope: Scope, fromActivityId: string, toActivityId: string): Statement {
	const moved = sql`(select json_group_array(distinct case when value = ${fromActivityId} then ${toActivityId} else value end) from json_each(${completion.completion}, '$.activityIds'))`;
	return scope.db
		.update(completion)
		.set({ completion: sql`json_set(${completion.completion}, '$.activityIds', json(${moved}))`, updatedAt: scope.now })
		.where(
			own(
				completion,
				scope,
				sql`exists (select 1 from json_each(${completion.completion}, '$.activityIds') where value = ${fromActivityId})`,
			),
		);
}
