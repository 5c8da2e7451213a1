import { eq } from "drizzle-orm";
import { type Goal, type GoalInput, GoalInputSchema, goalStatuses } from "../../shared/athlete/goal.ts";
import { goal } from "../schema/athlete.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

type Status = (typeof goalStatuses)[number];

export const selectGoals = (scope: Scope) => scope.db.select().from(goal).where(own(goal, scope)).orderBy(goal.createdAt);
export const selectActiveGoal = (scope: Scope) =>
	scope.db
		.select()
		.from(goal)
		.where(own(goal, scope, eq(goal.status, "active")));

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

/** One goal at a time is active: a new one ends the one before. */
export function endActiveGoals(scope: Scope): Statement {
	return scope.db
		.update(goal)
		.set({ status: "abandoned", updatedAt: scope.now })
		.where(own(goal, scope, eq(goal.status, "active")));
}

export function endGoal(scope: Scope, id: string): Statement {
	return scope.db
		.update(goal)
		.set({ status: "abandoned", updatedAt: scope.now })
		.where(own(goal, scope, eq(goal.id, id)));
}
