import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import { z } from "zod/mini";
import { type Plan, PlanSchema } from "../../shared/plan/plan.ts";
import { type PlanChange, PlanChangeSchema, type WeekReview, WeekReviewSchema } from "../../shared/review/review.ts";
import { bytesOf } from "../schema/columns.ts";
import { planVersion, workout } from "../schema/plan.ts";
import { fromJson, own, type Scope, type Statement, stamps } from "./database.ts";
import { packJson, unpackJson } from "./packed-json.ts";

export const planAuthors = ["athlete", "refresh"] as const;
export const planReasons = [
	"first_plan",
	"regenerated",
	"weekly_refresh",
	"refresh_now",
	"goal_changed",
	"profile_changed",
	"restored",
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
}

export interface PlanVersion extends PlanVersionHead {
	inputDigest: string;
	plan: Plan;
}

const headColumns = {
	version: planVersion.version,
	parent: planVersion.parent,
	author: planVersion.author,
	reason: planVersion.reason,
	createdAt: planVersion.createdAt,
	changes: planVersion.changes,
	review: planVersion.review,
};

const columns = { ...getTableColumns(planVersion), plan: bytesOf(planVersion.plan, "plan") };

export const selectCurrentPlan = (scope: Scope) =>
	scope.db.select(columns).from(planVersion).where(own(planVersion, scope)).orderBy(desc(planVersion.version)).limit(1);

export const selectPlanVersion = (scope: Scope, version: number) =>
	scope.db
		.select(columns)
		.from(planVersion)
		.where(own(planVersion, scope, eq(planVersion.version, version)));

export const selectPlanHeads = (scope: Scope, limit: number) =>
	scope.db.select(headColumns).from(planVersion).where(own(planVersion, scope)).orderBy(desc(planVersion.version)).limit(limit);

export function planOf(rows: Awaited<ReturnType<typeof selectCurrentPlan>>): PlanVersion | null {
	const row = rows[0];
	if (!row) return null;
	return { ...headOf(row), inputDigest: row.inputDigest, plan: PlanSchema.parse(unpackJson(row.plan)) };
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
		changes: z.array(PlanChangeSchema).parse(JSON.parse(row.changes)),
		review: row.review === null ? null : WeekReviewSchema.parse(JSON.parse(row.review)),
	};
}

/** A new version after `base`; a writer that was quicker makes this batch fail on the version's key. Rows of workouts follow the new plan. */
export function insertPlanVersion(scope: Scope, version: Omit<PlanVersion, "version" | "createdAt">): Statement[] {
	const { plan, parent } = version;
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
			version: (parent ?? 0) + 1,
			parent,
			author: version.author,
			reason: version.reason,
			inputDigest: version.inputDigest,
			schema: plan.schema,
			plan: packJson(plan),
			changes: JSON.stringify(version.changes),
			review: version.review ? JSON.stringify(version.review) : null,
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
