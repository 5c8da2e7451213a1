/** Making, reading and restoring plans. */
import type { Goal } from "../../shared/athlete/goal.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import { buildPlan } from "../../shared/plan/build.ts";
import { diffPlans } from "../../shared/plan/diff.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { checkSafety, type Finding } from "../../shared/plan/safety.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import { canonical } from "../../shared/review/digest.ts";
import { type Done, doneBetween } from "../../shared/review/done.ts";
import type { Completion } from "../../shared/review/review.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { ApiError } from "../errors.ts";
import { type PlanReason, type PlanVersionHead, planHeadsOf, planOf, selectPlanHeads, selectPlanVersion } from "../repositories/plans.ts";
import { selectWorkout, workoutOf } from "../repositories/workouts.ts";
import { sha256Hex } from "../sha256.ts";
import { type AthleteState, fitnessAt, keepHistory, readState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { commitVersion, type NewVersion, refuseStale, saveVersion } from "./plan-version.ts";
import { todayIn } from "./today.ts";

const HISTORY_LENGTH = 52;

export interface TwoMonths {
	today: string;
	version: number;
	createdAt: number;
	head: PlanVersionHead;
	plan: Plan;
	goal: Goal | null;
	/** As of now: what came in since the last refresh counts already. */
	completions: Completion[];
	/** What was done in the plan's window up to today, planned or not. */
	done: Done[];
	fitness: Fitness;
	findings: Finding[];
	dataHorizon: string | null;
}

export async function twoMonths(call: Call): Promise<TwoMonths> {
	const state = await readState(call);
	const today = todayIn(state.profile.zone, call.now);
	const { plan, inputDigest: _digest, ...head } = mustHavePlan(state);
	const fitness = fitnessAt(state, today);
	return {
		today,
		version: head.version,
		createdAt: head.createdAt,
		head,
		plan,
		goal: state.goal,
		completions: currentCompletions({ ...state, plan }, new Date(call.now).toISOString()).completions,
		done: doneBetween(state.recent, plan.from, today),
		fitness,
		findings: checkSafety(plan, { profile: state.profile, fitness, recent: state.recent, goal: state.goal }),
		dataHorizon: state.dataHorizon,
	};
}

export async function planHistory(call: Call): Promise<{ versions: PlanVersionHead[] }> {
	return { versions: planHeadsOf(await selectPlanHeads(call, HISTORY_LENGTH)) };
}

export interface PlanWritten {
	version: number;
	/** False when the same inputs gave the same plan, and nothing was stored. */
	changed: boolean;
}

/** Builds from what is known now. The past, today and what the athlete changed by hand stay. */
export async function regeneratePlan(call: Call, input: { baseVersion: number | null }): Promise<PlanWritten> {
	const state = await readState(call);
	refuseStale(state, input.baseVersion);
	const today = todayIn(state.profile.zone, call.now);
	const previous = state.current?.plan ?? null;
	const plan = buildPlan({
		planId: previous?.id ?? call.newId(),
		today,
		profile: state.profile,
		goal: state.goal,
		fitness: fitnessAt(state, today),
		previous,
		adjustments: previous?.adjustments ?? [],
	});
	const changes = previous ? diffPlans(previous, plan, today) : [];
	if (state.current && previous && canonical(previous) === canonical(plan)) {
		return commit(call, keepHistory(call, state), { version: state.current.version, changed: false });
	}
	const inputDigest = await sha256Hex(canonical({ profile: state.profile, goal: state.goal, today }));
	return write(call, state, { plan, changes, review: null, author: "athlete", reason: reasonFor(state), inputDigest });
}

/** An older version becomes the newest one again; nothing is lost. */
export async function restorePlan(call: Call, input: { version: number; baseVersion: number | null }): Promise<PlanWritten> {
	const state = await readState(call);
	refuseStale(state, input.baseVersion);
	const current = mustHavePlan(state);
	const older = planOf(await selectPlanVersion(call, input.version));
	if (!older) throw new ApiError("not_found", "There is no such version of the plan.");
	// Ids go on counting, so that a restored plan never gives an id a second time.
	const plan: Plan = { ...older.plan, nextWorkout: Math.max(older.plan.nextWorkout, current.plan.nextWorkout) };
	const changes = diffPlans(current.plan, plan, todayIn(state.profile.zone, call.now));
	return write(call, state, { plan, changes, review: null, author: "athlete", reason: "restored", inputDigest: older.inputDigest });
}

export async function getWorkout(call: Call, id: string): Promise<{ workout: Workout }> {
	const workout = workoutOf(await selectWorkout(call, id));
	if (!workout) throw new ApiError("not_found", "There is no such workout in the current plan.");
	return { workout };
}

export function mustHavePlan(state: AthleteState): NonNullable<AthleteState["current"]> {
	if (!state.current) throw new ApiError("no_plan", "There is no plan yet. Make one with POST /api/plans/regenerate.");
	return state.current;
}

async function write(call: Call, state: AthleteState, made: NewVersion): Promise<PlanWritten> {
	const { version, statements } = saveVersion(call, state, made);
	return commitVersion(call, [...statements, ...keepHistory(call, state)], { version, changed: true });
}

function reasonFor(state: AthleteState): PlanReason {
	if (!state.current) return "first_plan";
	return state.current.plan.season.goalId === (state.goal?.id ?? null) ? "regenerated" : "goal_changed";
}
