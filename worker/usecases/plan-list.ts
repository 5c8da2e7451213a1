/** Every plan there was: the current one, archived and ended ones, and the draft that waits for approval. */
import type { Goal } from "../../shared/athlete/goal.ts";
import type { MethodologyId } from "../../shared/athlete/methodology.ts";
import type { Feasibility } from "../../shared/plan/feasibility.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Finding } from "../../shared/plan/safety.ts";
import type { PlanChange } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { goalsOf, selectGoals } from "../repositories/goals.ts";
import { draftOf, type PlanDraft, selectDrafts } from "../repositories/plan-drafts.ts";
import {
	type PlanAuthor,
	type PlanReason,
	type PlanVersion,
	type PlanVersionHead,
	planVersionsOf,
	selectNewestOfPlans,
	selectVersionsOfPlan,
} from "../repositories/plans.ts";
import type { Call } from "./call.ts";

const MOST_PLANS = 50;
const MOST_VERSIONS = 52;

export const planStates = ["current", "archived", "ended", "draft"] as const;

export interface PlanSummary {
	id: string;
	state: (typeof planStates)[number];
	/** Of its season: first day, and the race's day; null without a race. */
	startsOn: string;
	endsOn: string | null;
	/** Days that its newest version holds workouts for. */
	from: string;
	to: string;
	goal: Goal | null;
	methodology: MethodologyId;
	/** How many versions there are, and the newest one's number, for restoring; 0 and null of a draft. */
	versions: number;
	newestVersion: number | null;
	/** Milliseconds since 1970: the newest version's. */
	createdAt: number;
	/** Who made that, and why; of a draft the athlete, for a new plan. */
	author: PlanAuthor;
	reason: PlanReason;
	endedAt: number | null;
}

export interface PlanDetail {
	summary: PlanSummary;
	plan: Plan;
	/** Newest first; none of a draft. */
	versions: PlanVersionHead[];
	/** What approving it would do; null when it is no draft. */
	draft: { baseVersion: number | null; changes: PlanChange[]; findings: Finding[]; feasibility: Feasibility | null } | null;
}

export async function listPlans(call: Call): Promise<{ plans: PlanSummary[] }> {
	const [rows, drafts, goalRows] = await call.db.batch([selectNewestOfPlans(call, MOST_PLANS), selectDrafts(call), selectGoals(call)]);
	const goals = goalsOf(goalRows);
	const counts = new Map(rows.map((row) => [row.version, row.versions]));
	const plans = new Map<string, PlanSummary>();
	const newest = rows[0]?.version ?? 0;
	for (const version of planVersionsOf(rows)) {
		const known = plans.get(version.plan.id);
		// Rows of the first release know no plan id: they are older versions of a plan that came before them in the list, or a plan of their own.
		if (known) known.versions += counts.get(version.version) ?? 0;
		else plans.set(version.plan.id, summaryOf(version, { goals, newest, versions: counts.get(version.version) ?? 0 }));
	}
	const draft = draftOf(drafts);
	return { plans: [...(draft ? [draftSummary(draft, goals)] : []), ...plans.values()] };
}

export async function getPlan(call: Call, id: string): Promise<PlanDetail> {
	const [rows, newestRows, drafts, goalRows] = await call.db.batch([
		selectVersionsOfPlan(call, id, MOST_VERSIONS),
		selectNewestOfPlans(call, 1),
		selectDrafts(call),
		selectGoals(call),
	]);
	const goals = goalsOf(goalRows);
	const draft = draftOf(drafts);
	if (draft?.plan.id === id) {
		const { plan, baseVersion, changes, findings, feasibility } = draft;
		return { summary: draftSummary(draft, goals), plan, versions: [], draft: { baseVersion, changes, findings, feasibility } };
	}
	const versions = planVersionsOf(rows).filter(({ plan }) => plan.id === id);
	const [first] = versions;
	if (!first) throw new ApiError("not_found", "There is no such plan.");
	const summary = summaryOf(first, { goals, newest: newestRows[0]?.version ?? 0, versions: versions.length });
	return { summary, plan: first.plan, versions: versions.map(headOnly), draft: null };
}

function headOnly({ plan: _plan, operations: _o, proposals: _p, inputDigest: _d, ...head }: PlanVersion): PlanVersionHead {
	return head;
}

function summaryOf(
	{ version, plan, createdAt, author, reason, endedAt }: PlanVersion,
	{ goals, newest, versions }: { goals: readonly Goal[]; newest: number; versions: number },
): PlanSummary {
	const state = endedAt !== null ? "ended" : version === newest ? "current" : "archived";
	return { ...spanOf(plan, goals), state, versions, newestVersion: version, createdAt, author, reason, endedAt };
}

function draftSummary({ plan, createdAt }: PlanDraft, goals: readonly Goal[]): PlanSummary {
	const made = { createdAt, author: "athlete", reason: "new_plan", endedAt: null } as const;
	return { ...spanOf(plan, goals), state: "draft", versions: 0, newestVersion: null, ...made };
}

function spanOf({ id, from, to, season }: Plan, goals: readonly Goal[]) {
	const goal = goals.find((each) => each.id === season.goalId) ?? null;
	return { id, startsOn: season.startsOn, endsOn: season.endsOn, from, to, goal, methodology: season.methodology };
}
