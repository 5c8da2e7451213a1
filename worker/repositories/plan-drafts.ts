/** A new plan that waits for approval: one at a time. */
import { eq } from "drizzle-orm";
import { z } from "zod/mini";
import { type MethodologyId, methodologies } from "../../shared/athlete/methodology.ts";
import { type Feasibility, FeasibilitySchema } from "../../shared/plan/feasibility.ts";
import { type Finding, FindingSchema } from "../../shared/plan/finding.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { type PlanChange, PlanChangeSchema } from "../../shared/review/review.ts";
import { bytesOf } from "../schema/columns.ts";
import { planDraft } from "../schema/plan.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";
import { packJson } from "./packed-json.ts";
import { storedPlan } from "./stored-json.ts";

export interface PlanDraft {
	/** The version it would replace; null when there was none. */
	baseVersion: number | null;
	/** The school asked for; null: the profile's own choice. */
	methodology: MethodologyId | null;
	plan: Plan;
	changes: PlanChange[];
	findings: Finding[];
	feasibility: Feasibility | null;
	createdAt: number;
}

export const selectDrafts = (scope: Scope) =>
	scope.db
		.select({
			baseVersion: planDraft.baseVersion,
			methodology: planDraft.methodology,
			plan: bytesOf(planDraft.plan, "plan"),
			changes: planDraft.changes,
			findings: planDraft.findings,
			feasibility: planDraft.feasibility,
			createdAt: planDraft.createdAt,
		})
		.from(planDraft)
		.where(own(planDraft, scope));

export function draftOf(rows: Awaited<ReturnType<typeof selectDrafts>>): PlanDraft | null {
	const row = rows[0];
	if (!row) return null;
	return {
		baseVersion: row.baseVersion,
		methodology: z.nullable(z.enum(methodologies)).parse(row.methodology),
		plan: storedPlan(row.plan),
		changes: z.array(PlanChangeSchema).parse(JSON.parse(row.changes)),
		findings: z.array(FindingSchema).parse(JSON.parse(row.findings)),
		feasibility: row.feasibility === null ? null : FeasibilitySchema.parse(JSON.parse(row.feasibility)),
		createdAt: row.createdAt,
	};
}

/** Takes the place of the one before. */
export function saveDraft(scope: Scope, draft: Omit<PlanDraft, "createdAt">): Statement[] {
	const { plan, baseVersion, methodology, changes, findings, feasibility } = draft;
	return [
		deleteDrafts(scope),
		scope.db.insert(planDraft).values({
			athleteId: scope.athleteId,
			id: plan.id,
			baseVersion,
			methodology,
			plan: packJson(plan),
			changes: JSON.stringify(changes),
			findings: JSON.stringify(findings),
			feasibility: feasibility ? JSON.stringify(feasibility) : null,
			...stamps(scope),
		}),
	];
}

export function deleteDrafts(scope: Scope): Statement {
	return scope.db.delete(planDraft).where(own(planDraft, scope));
}

export function deleteDraft(scope: Scope, id: string): Statement {
	return scope.db.delete(planDraft).where(own(planDraft, scope, eq(planDraft.id, id)));
}
