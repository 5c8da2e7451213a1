/** A proposal's yes or no. A yes makes the plan anew with it; a no is remembered, and nothing else changes. */
import { type Goal, GoalInputSchema } from "../../shared/athlete/goal.ts";
import type { MethodologyId } from "../../shared/athlete/methodology.ts";
import { diffPlans } from "../../shared/plan/diff.ts";
import { methodologyFor } from "../../shared/plan/methodology/choose.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { canonical } from "../../shared/review/digest.ts";
import { acceptProposal } from "../../shared/review/proposals.ts";
import type { PlanChange, Proposal } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { saveProfile } from "../repositories/athletes.ts";
import type { Statement } from "../repositories/database.ts";
import { updateGoal } from "../repositories/goals.ts";
import { type ProposalAnswer, saveAnswer } from "../repositories/proposals.ts";
import { sha256Hex } from "../sha256.ts";
import { type AthleteState, fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { builtFrom, mustHavePlan, writeVersion } from "./current-plan.ts";
import { commitVersion, openProposals, refuseStale } from "./plan-version.ts";

export interface ProposalAnswerInput {
	answer: ProposalAnswer;
	/** The school, with a yes to `change_methodology`. */
	methodology?: MethodologyId | undefined;
	baseVersion: number | null;
}

export interface ProposalAnswered {
	answer: ProposalAnswer;
	version: number;
	/** False when the plan is the same with it, and after a no. */
	changed: boolean;
	changes: PlanChange[];
}

export async function answerProposal(call: Call, id: string, input: ProposalAnswerInput): Promise<ProposalAnswered> {
	const { answer } = input;
	const before = await readState(call);
	refuseStale(before, input.baseVersion);
	const current = mustHavePlan(before);
	const proposal = openProposals(before).find((each) => each.id === id);
	if (!proposal) throw new ApiError("not_found", "There is no such proposal that waits for an answer. A refresh may have replaced it.");
	const saved = saveAnswer(call, { id, kind: proposal.kind, answer, on: before.today });
	const unchanged = { answer, version: current.version, changed: false, changes: [] };
	if (answer === "refused") return commitVersion(call, [saved], unchanged);

	const { state, statements } = agreed(call, before, input.methodology ? { ...proposal, methodology: input.methodology } : proposal);
	const previous = acceptProposal(current.plan, proposal);
	const plan = builtFrom(state, fitnessAt(state, state.today), previous, previous.id);
	if (canonical(plan) === canonical(current.plan)) return commitVersion(call, [...statements, saved], unchanged);
	const changes = diffPlans(current.plan, plan, state.today);
	const inputDigest = await sha256Hex(canonical({ base: current.version, proposal }));
	const proposals = openProposals(before).filter((each) => each.id !== id);
	const made = { plan, changes, author: "athlete", reason: "proposal_accepted", inputDigest, proposals } as const;
	return writeVersion(call, state, made, (version) => ({ answer, version, changed: true, changes }), [...statements, saved]);
}

/** What a yes changes besides the plan: the goal's target, or the profile's school. */
function agreed(
	call: Call,
	state: AthleteState,
	{ kind, params, methodology }: Proposal,
): { state: AthleteState; statements: Statement[] } {
	const { goal, profile } = state;
	if (kind === "lower_target") {
		const { targetSeconds, realisticSeconds } = params;
		if (goal?.kind !== "race" || realisticSeconds === undefined || (goal.targetSeconds ?? null) !== targetSeconds) {
			throw new ApiError("stale_plan", "The goal has changed since this was proposed. Refresh the plan, and it is judged anew.");
		}
		const lowered = { ...goal, targetSeconds: realisticSeconds };
		return { state: { ...state, goal: lowered }, statements: [saveGoal(call, lowered)] };
	}
	if (kind === "change_methodology") {
		if (!methodology)
			throw new ApiError("invalid_input", "Say which school the plan should follow (methodology).", { field: "methodology" });
		const chosen = { ...profile, methodology };
		return { state: { ...state, profile: chosen }, statements: [saveProfile(call, chosen)] };
	}
	return { state, statements: [] };
}

/** Whether a yes changes more than the plan. */
export function reachesBeyondPlan({ kind }: Proposal): boolean {
	return kind === "lower_target" || kind === "change_methodology";
}

/** The way back from `agreed`, for the plan before the yes (`before`): what the athlete has changed again since stays. */
export function takeBackYes(call: Call, { goal, profile, current }: AthleteState, { kind, params }: Proposal, before: Plan): Statement[] {
	const { targetSeconds, realisticSeconds } = params;
	if (kind === "lower_target" && goal?.kind === "race" && targetSeconds !== undefined && goal.targetSeconds === realisticSeconds) {
		return [saveGoal(call, { ...goal, targetSeconds })];
	}
	if (kind === "change_methodology" && profile.methodology === current?.plan.season.methodology) {
		const was = before.season.methodology;
		const unchosen = methodologyFor(goal, { ...profile, methodology: null });
		return [saveProfile(call, { ...profile, methodology: was === unchosen ? null : was })];
	}
	return [];
}

function saveGoal(call: Call, goal: Goal): Statement {
	return updateGoal(call, goal.id, GoalInputSchema.parse(goal));
}
