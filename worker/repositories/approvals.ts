/** Which workouts an athlete said yes to, for the watch: single ones as they were then, and plans with all that becomes of them. */
import { eq, isNull, or, sql } from "drizzle-orm";
import { approval } from "../schema/delivery.ts";
import { workout } from "../schema/plan.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

/** In a digest's place: this workout is not to be sent, whatever was said of its plan. */
const WITHHELD = "withheld";

export interface Approvals {
	/** Ids of plans that are approved whole. */
	plans: ReadonlySet<string>;
	/** By workout: the digest of what was approved; null where the yes was taken back. */
	workouts: ReadonlyMap<string, string | null>;
}

/** Of plans, and of the current plan's workouts; what was said of workouts that are no more stays out. */
export const selectApprovals = (scope: Scope) =>
	scope.db
		.select({ subject: approval.subject, digest: approval.digest })
		.from(approval)
		.where(
			own(
				approval,
				scope,
				or(isNull(approval.digest), sql`${approval.subject} in (select id from ${workout} where athlete_id = ${scope.athleteId})`),
			),
		);

export function approvalsOf(rows: Awaited<ReturnType<typeof selectApprovals>>): Approvals {
	return {
		plans: new Set(rows.filter(({ digest }) => digest === null).map(({ subject }) => subject)),
		workouts: new Map(
			rows.flatMap(({ subject, digest }) => (digest === null ? [] : [[subject, digest === WITHHELD ? null : digest] as const])),
		),
	};
}

/** `by`: "app" or a device's id. */
export function approve(scope: Scope, subject: string, digest: string | null, by: string): Statement {
	return scope.db
		.insert(approval)
		.values({ athleteId: scope.athleteId, subject, digest, by, ...stamps(scope) })
		.onConflictDoUpdate({ target: [approval.athleteId, approval.subject], set: { digest, by, updatedAt: scope.now } });
}

/** Takes a workout's yes back, and keeps it out of its plan's. */
export function withhold(scope: Scope, workoutId: string, by: string): Statement {
	return approve(scope, workoutId, WITHHELD, by);
}

/** A yes to the whole plan is one to each of its workouts. */
export function clearWithheld(scope: Scope): Statement {
	return scope.db.delete(approval).where(own(approval, scope, eq(approval.digest, WITHHELD)));
}

export function takeApprovalBack(scope: Scope, subject: string): Statement {
	return scope.db.delete(approval).where(own(approval, scope, eq(approval.subject, subject)));
}
