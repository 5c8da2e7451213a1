/** A proposal's yes or no. A yes makes the plan anew with it; a no is remembered, and nothing else changes. */
import { type GoalInput, GoalInputSchema } from "../../shared/athlete/goal.ts";
import type { MethodologyId } from "../../shared/athlete/methodology.ts";
import { diffPlans } from "../../shared/plan/diff.ts";
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

	const { state, statements } = agreed(call, before, proposal, input.methodology);
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
	{ kind, params }: Proposal,
	methodology: MethodologyId | undefined,
): { state: AthleteState; statements: Statement[] } {
	const { goal, profile } = state;
	if (kind === "lower_target" && goal?.kind === "race" && params.realisticSeconds !== undefined) {
		const lowered = { ...goal, targetSeconds: params.realisticSeconds };
		const input: GoalInput = GoalInputSchema.parse(lowered);
		return { state: { ...state, goal: lowered }, statements: [updateGoal(call, goal.id, input)] };
	}
	if (kind === "change_methodology") {
		if (!methodology)
			throw new ApiError("invalid_input", "Say which school the plan should follow (methodology).", { field: "methodology" });
		const chosen = { ...profile, methodology };
		return { state: { ...state, profile: chosen }, statements: [saveProfile(call, chosen)] };
	}
	return { state, statements: [] };
}
