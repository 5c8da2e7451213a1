import { eq, inArray, sql } from "drizzle-orm";
import { type Goal, type GoalInput, GoalInputSchema, goalStatuses } from "../../shared/athlete/goal.ts";
import { goal } from "../schema/athlete.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

type Status = (typeof goalStatuses)[number];

export const selectGoals = (scope: Scope) => scope.db.select().from(goal).where(own(goal, scope)).orderBy(goal.createdAt, goal.id);

/** In the order in which they were set. */
export const selectActiveGoals = (scope: Scope) =>
	scope.db
		.select()
		.from(goal)
		.where(own(goal, scope, eq(goal.status, "active")))
		.orderBy(goal.createdAt, goal.id);

export function goalsOf(rows: Awaited<ReturnType<typeof selectGoals>>): Goal[] {
	return rows.map((row) => ({ ...GoalInputSchema.parse(JSON.parse(row.goal)), id: row.id, status: statusOf(row.status) }));
}

function statusOf(text: string): Status {
	const status = goalStatuses.find((name) => name === text);
	if (!status) throw new Error(`goal row with unknown status ${text}`);
	return status;
}

export function insertGoal(scope: Scope, id: string, input: GoalInput): Statement {
	return scope.db.insert(goal).values({ id, athleteId: scope.athleteId, status: "active", goal: JSON.stringify(input), ...stamps(scope) });
}

export function updateGoal(scope: Scope, id: string, input: GoalInput): Statement {
	return scope.db
		.update(goal)
		.set({ goal: JSON.stringify(input), updatedAt: scope.now })
		.where(own(goal, scope, eq(goal.id, id)));
}

/** `done`: its race is over; `abandoned`: the athlete no longer wants it. */
export function endGoals(scope: Scope, ids: readonly string[], status: "done" | "abandoned"): Statement {
	return scope.db
		.update(goal)
		.set({ status, updatedAt: scope.now })
		.where(own(goal, scope, inArray(goal.id, sql`(select value from json_each(${JSON.stringify(ids)}))`)));
}
