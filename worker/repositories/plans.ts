import { desc, eq, getTableColumns, isNull, or, sql } from "drizzle-orm";
import { z } from "zod/mini";
import { type Operation, OperationSchema } from "../../shared/plan/operation.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { type PlanChange, type Proposal, ProposalSchema, type WeekReview } from "../../shared/review/review.ts";
import { bytesOf } from "../schema/columns.ts";
import { planVersion, workout } from "../schema/plan.ts";
import { fromJson, own, type Scope, type Statement, stamps } from "./database.ts";
import { packJson } from "./packed-json.ts";
import { storedChanges, storedPlan, storedReview } from "./stored-json.ts";

export const planAuthors = ["athlete", "refresh"] as const;
export const planReasons = [
	"first_plan",
	"regenerated",
	"weekly_refresh",
	"refresh_now",
	"goal_changed",
	"profile_changed",
	"restored",
	/** Operations by hand. */
	"operations",
	"undone",
	/** A proposal got its yes. */
	"proposal_accepted",
	/** A plan made anew and approved. */
	"new_plan",
] as const;
export type PlanAuthor = (typeof planAuthors)[number];
export type PlanReason = (typeof planReasons)[number];

/** A version without its plan: a line of the history. */
export interface PlanVersionHead {
	version: number;
	parent: number | null;
	author: PlanAuthor;
	reason: PlanReason;
	createdAt: number;
	changes: PlanChange[];
	review: WeekReview | null;
	/** Id of the plan it is a version of; null in rows of the first release. */
	planId: string | null;
	/** When the athlete ended the plan with this version; null otherwise. */
	endedAt: number | null;
}

export interface PlanVersion extends PlanVersionHead {
	inputDigest: string;
	plan: Plan;
	/** What made this version, when it was made by hand. */
	operations: Operation[] | null;
	/** What waits for the athlete's yes. */
	proposals: Proposal[];
}

const headColumns = {
	version: planVersion.version,
	parent: planVersion.parent,
	author: planVersion.author,
	reason: planVersion.reason,
	createdAt: planVersion.createdAt,
	changes: planVersion.changes,
	review: planVersion.review,
	planId: planVersion.planId,
	endedAt: planVersion.endedAt,
};

const columns = { ...getTableColumns(planVersion), plan: bytesOf(planVersion.plan, "plan") };

export const selectNewestVersion = (scope: Scope) =>
	scope.db.select(columns).from(planVersion).where(own(planVersion, scope)).orderBy(desc(planVersion.version)).limit(1);

export const selectPlanVersion = (scope: Scope, version: number) =>
	scope.db
		.select(columns)
		.from(planVersion)
		.where(own(planVersion, scope, eq(planVersion.version, version)));

export const selectPlanHeads = (scope: Scope, limit: number) =>
	scope.db.select(headColumns).from(planVersion).where(own(planVersion, scope)).orderBy(desc(planVersion.version)).limit(limit);

/** Newest version of every plan there was, newest first. */
export const selectNewestOfPlans = (scope: Scope, limit: number) =>
	scope.db
		.select({ ...columns, versions: sql<number>`count(*)`, version: sql<number>`max(${planVersion.version})` })
		.from(planVersion)
		.where(own(planVersion, scope))
		.groupBy(planVersion.planId)
		.orderBy(desc(sql`max(${planVersion.version})`))
		.limit(limit);

/** Versions of one plan, newest first; rows of the first release know no id, and may be of any. */
export const selectVersionsOfPlan = (scope: Scope, planId: string, limit: number) =>
	scope.db
		.select(columns)
		.from(planVersion)
		.where(own(planVersion, scope, or(eq(planVersion.planId, planId), isNull(planVersion.planId))))
		.orderBy(desc(planVersion.version))
		.limit(limit);

export function planOf(rows: Awaited<ReturnType<typeof selectNewestVersion>>): PlanVersion | null {
	const row = rows[0];
	return row ? versionOf(row) : null;
}

export function planVersionsOf(rows: Awaited<ReturnType<typeof selectNewestVersion>>): PlanVersion[] {
	return rows.map(versionOf);
}

function versionOf(row: Awaited<ReturnType<typeof selectNewestVersion>>[number]): PlanVersion {
	return {
		...headOf(row),
		inputDigest: row.inputDigest,
		plan: storedPlan(row.plan),
		operations: row.operations === null ? null : z.array(OperationSchema).parse(JSON.parse(row.operations)),
		proposals: row.proposals === null ? [] : z.array(ProposalSchema).parse(JSON.parse(row.proposals)),
	};
}

export function planHeadsOf(rows: Awaited<ReturnType<typeof selectPlanHeads>>): PlanVersionHead[] {
	return rows.map(headOf);
}

function headOf(row: Awaited<ReturnType<typeof selectPlanHeads>>[number]): PlanVersionHead {
	return {
		version: row.version,
		parent: row.parent,
		author: z.enum(planAuthors).parse(row.author),
		reason: z.enum(planReasons).parse(row.reason),
		createdAt: row.createdAt,
		changes: storedChanges(row.changes),
		review: row.review === null ? null : storedReview(row.review),
		planId: row.planId,
		endedAt: row.endedAt,
	};
}

export type NewPlanVersion = Omit<PlanVersion, "createdAt" | "planId" | "endedAt">;

/** The next version; a writer that was quicker makes this batch fail on the version's key. Rows of workouts follow the new plan. */
export function insertPlanVersion(scope: Scope, made: NewPlanVersion): Statement[] {
	const { plan } = made;
	const rows = plan.workouts.map((each) => ({
		id: each.id,
		day: each.day,
		kind: each.kind,
		priority: each.priority,
		workout: JSON.stringify(each),
	}));
	return [
		scope.db.insert(planVersion).values({
			athleteId: scope.athleteId,
			version: made.version,
			parent: made.parent,
			planId: plan.id,
			author: made.author,
			reason: made.reason,
			inputDigest: made.inputDigest,
			schema: plan.schema,
			plan: packJson(plan),
			changes: JSON.stringify(made.changes),
			review: made.review ? JSON.stringify(made.review) : null,
			operations: made.operations ? JSON.stringify(made.operations) : null,
			proposals: made.proposals.length > 0 ? JSON.stringify(made.proposals) : null,
			...stamps(scope),
		}),
		scope.db.delete(workout).where(own(workout, scope)),
		scope.db
			.insert(workout)
			.select(
				fromJson(rows, [
					sql`${scope.athleteId}`,
					sql`value->>'id'`,
					sql`value->>'day'`,
					sql`value->>'kind'`,
					sql`value->>'priority'`,
					sql`value->>'workout'`,
					sql`${scope.now}`,
					sql`${scope.now}`,
				]),
			),
	];
}

/** What a refresh that left the plan as it was proposes. */
export function saveProposals(scope: Scope, version: number, proposals: readonly Proposal[]): Statement {
	return scope.db
		.update(planVersion)
		.set({ proposals: JSON.stringify(proposals), updatedAt: scope.now })
		.where(own(planVersion, scope, eq(planVersion.version, version)));
}

/**
 * Ends the plan with `version`, and with the current plan its workouts. `newest`: the last version its writer has seen; when another has come since, a
 * column that may not be null gets null, and the whole batch fails.
 */
export function endPlan(scope: Scope, version: number, { newest, isCurrent }: { newest: number; isCurrent: boolean }): Statement[] {
	const overtaken = sql`exists (select 1 from ${planVersion} as newer where newer.athlete_id = ${scope.athleteId} and newer.version > ${newest})`;
	return [
		scope.db
			.update(planVersion)
			.set({ endedAt: scope.now, updatedAt: sql`case when ${overtaken} then null else ${scope.now} end` })
			.where(own(planVersion, scope, eq(planVersion.version, version))),
		...(isCurrent ? [scope.db.delete(workout).where(own(workout, scope))] : []),
	];
}
