/** Taking the newest version back, and keeping the old of one of its lines. */
import { diffPlans } from "../../shared/plan/diff.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { Proposal } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { type PlanVersion, planOf, selectPlanVersion } from "../repositories/plans.ts";
import { deleteAnswer } from "../repositories/proposals.ts";
import { type AthleteState, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { applyToPlan, type PlanTried } from "./change-plan.ts";
import { mustHavePlan, type PlanWritten, writeVersion } from "./current-plan.ts";
import { openProposals, refuseStale } from "./plan-version.ts";
import { reachesBeyondPlan, takeBackYes } from "./proposals.ts";
import { takenBack } from "./taken-back.ts";

export interface PlanUndone extends PlanWritten {
	/** The version that was taken back. */
	undone: number;
}

/**
 * The newest version's parent becomes the newest one again: of an undo that is the plan with the change. What is over stays as it was lived.
 */
export async function undoPlan(call: Call, { baseVersion }: { baseVersion: number | null }): Promise<PlanUndone> {
	const state = await readState(call);
	refuseStale(state, baseVersion);
	const current = mustHavePlan(state);
	const parent = await parentOf(call, current);
	if (!parent || parent.plan.id !== current.plan.id) {
		throw new ApiError(
			"nothing_to_undo",
			"There is no version of this plan before the current one. Older plans are brought back by restoring them.",
		);
	}
	refuseBeyondPlan(state, current, parent);
	const done = new Set(state.completions.flatMap(({ workoutId, activityIds }) => (activityIds.length > 0 ? [workoutId] : [])));
	const plan = takenBack(parent.plan, current.plan, state.today, done);
	const changes = diffPlans(current.plan, plan, state.today).map((each) => ({ ...each, reason: "by_hand" as const }));
	const made = {
		plan,
		changes,
		author: "athlete",
		reason: "undone",
		inputDigest: parent.inputDigest,
		// A refresh that is taken back takes its proposals along.
		proposals: current.reason === "operations" ? openProposals(state) : parent.proposals,
	} as const;
	// A yes that is taken back can be given again.
	const given = current.reason === "proposal_accepted" ? answeredBetween(state, parent, current) : [];
	const also = given.flatMap((each) => [deleteAnswer(call, each.id), ...takeBackYes(call, state, each, parent.plan)]);
	return writeVersion(call, state, made, (version) => ({ version, changed: true, undone: current.version }), also);
}

/** Proposals of `before` that got their yes with `after`. */
function answeredBetween({ answered }: AthleteState, before: PlanVersion, after: PlanVersion): Proposal[] {
	const kept = new Set(after.proposals.map(({ id }) => id));
	const accepted = new Set(answered.flatMap(({ id, answer }) => (answer === "accepted" ? [id] : [])));
	return before.proposals.filter(({ id }) => accepted.has(id) && !kept.has(id));
}

/** A plan is not taken back to another goal than the athlete's, nor to a yes that changed more than the plan: the two would contradict each other. */
function refuseBeyondPlan(state: AthleteState, current: PlanVersion, parent: PlanVersion): void {
	if (parent.plan.season.goalId !== current.plan.season.goalId) {
		throw new ApiError("nothing_to_undo", "The version before was for another goal. Change the goal, and the plan follows it.");
	}
	const waiting = current.reason === "undone" && parent.reason === "proposal_accepted" ? openProposals(state) : [];
	if (waiting.some((each) => reachesBeyondPlan(each) && !parent.proposals.some(({ id }) => id === each.id))) {
		throw new ApiError("nothing_to_undo", "The proposal waits for an answer again. Say yes to it instead.");
	}
}

export interface KeepOld {
	/** The version that changed the workout. */
	version: number;
	workoutId: string;
	baseVersion: number | null;
}

/** One line of a version's changes is taken back, as long as its day has not come; a rebuild keeps it from then on. */
export async function keepOld(call: Call, { version, workoutId, baseVersion }: KeepOld): Promise<PlanTried> {
	const state = await readState(call);
	refuseStale(state, baseVersion);
	const current = mustHavePlan(state);
	const changed = version === current.version ? current : planOf(await selectPlanVersion(call, version));
	const parent = changed && (await parentOf(call, changed));
	if (!changed || !parent || !changed.changes.some((each) => each.workoutId === workoutId)) {
		throw new ApiError("not_found", "That version changed no such workout.");
	}
	const old = parent.plan.workouts.find(({ id }) => id === workoutId);
	const operation: Operation = old ? { kind: "keep", workout: old } : { kind: "skip", workoutId };
	return applyToPlan(call, state, current, [operation], false);
}

async function parentOf(call: Call, { parent }: PlanVersion): Promise<PlanVersion | null> {
	return parent === null ? null : planOf(await selectPlanVersion(call, parent));
}
