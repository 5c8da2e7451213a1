/** Another goal and the plan that turns towards it, in one write: in the middle of a month the old school blends into the new one. */
import type { Goal, GoalInput } from "../../shared/athlete/goal.ts";
import { chooseGoals } from "../../shared/athlete/main-goal.ts";
import { diffPlans } from "../../shared/plan/diff.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { canonical } from "../../shared/review/digest.ts";
import type { PlanChange } from "../../shared/review/review.ts";
import { sha256Hex } from "../sha256.ts";
import { fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { builtFrom, writeVersion } from "./current-plan.ts";
import { newGoal } from "./goals.ts";
import { judgedPlan, type PlanJudgement } from "./judged-plan.ts";
import { limitTrials } from "./limit.ts";
import { refuseStale } from "./plan-version.ts";

export interface GoalChange {
	goal: GoalInput;
	/** As of POST /api/goals. */
	replaces?: string | null | undefined;
	baseVersion: number | null;
	/** True: nothing is written. */
	dryRun?: boolean | undefined;
}

export interface GoalChanged extends PlanJudgement {
	/** The version that holds it; of a dry run the current one, 0 without any. */
	version: number;
	changed: boolean;
	/** Of a dry run it has no place among the goals yet. */
	goal: Goal;
	/** Ids of goals that end with it. */
	ended: string[];
	/** What changes from tomorrow on. */
	changes: PlanChange[];
	/** Given by a dry run only. */
	plan: Plan | null;
}

export async function changeGoalAndPlan(call: Call, input: GoalChange): Promise<GoalChanged> {
	if (input.dryRun) await limitTrials(call);
	const before = await readState(call);
	refuseStale(before, input.baseVersion);
	const { goal, goals, ended, statements } = newGoal(call, input.goal, input.replaces, before.goals, before.today);
	const { main, others } = chooseGoals(goals, before.today);
	const state = { ...before, goals, goal: main, otherGoals: others };
	const fitness = fitnessAt(state, state.today);
	const previous = state.current?.plan ?? null;
	const plan = builtFrom(state, fitness, previous, previous?.id ?? call.newId());
	const changes = previous ? diffPlans(previous, plan, state.today) : [];
	const reply = { goal, ended, changes, ...judgedPlan(state, plan, fitness) };
	if (input.dryRun) return { version: before.lastVersion, changed: false, ...reply, plan };
	const { profile, otherGoals, today } = state;
	const inputDigest = await sha256Hex(canonical({ profile, goal: main, otherGoals, today }));
	const reason = previous ? "goal_changed" : "first_plan";
	// What was proposed for the old goal lapses with it.
	const made = { plan, changes, author: "athlete", reason, inputDigest } as const;
	return writeVersion(call, state, made, (version) => ({ version, changed: true, ...reply, plan: null }), statements);
}
