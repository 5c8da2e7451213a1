/** Making the plan, looking back at its versions, and bringing one of them back. */
import type { LetterFacts } from "../../shared/coach/facts.ts";
import { diffPlans } from "../../shared/plan/diff.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { canonical } from "../../shared/review/digest.ts";
import type { Proposal } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { lettersOf, selectLetters, selectLettersOfVersion } from "../repositories/letters.ts";
import {
	type PlanReason,
	type PlanVersionHead,
	planHeadsOf,
	planOf,
	planVersionsOf,
	selectPlanHeads,
	selectPlanVersion,
	selectVersionsOfPlan,
} from "../repositories/plans.ts";
import { sha256Hex } from "../sha256.ts";
import { type AthleteState, fitnessAt, keepHistory, readState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { builtFrom, type PlanWritten, writeVersion } from "./current-plan.ts";
import { openProposals, refuseStale } from "./plan-version.ts";

const HISTORY_LENGTH = 52;
const MOST_LETTERS = 26;

export async function planHistory(call: Call): Promise<{ versions: PlanVersionHead[] }> {
	return { versions: planHeadsOf(await selectPlanHeads(call, HISTORY_LENGTH)) };
}

/** Of the last half year, newest first. */
export async function letters(call: Call): Promise<{ letters: LetterFacts[] }> {
	return { letters: lettersOf(await selectLetters(call, MOST_LETTERS)).map(({ facts }) => facts) };
}

export interface WholeVersion {
	head: PlanVersionHead;
	plan: Plan;
	/** What made it, when it was made by hand. */
	operations: Operation[] | null;
	/** What the letters about it are written from, newest first: of the refresh that made it, and of Sundays that left it as it was. */
	letters: LetterFacts[];
	proposals: Proposal[];
}

export async function planVersion(call: Call, version: number): Promise<WholeVersion> {
	const [rows, letters] = await call.db.batch([selectPlanVersion(call, version), selectLettersOfVersion(call, version)]);
	const found = planOf(rows);
	if (!found) throw new ApiError("not_found", "There is no such version of the plan.");
	const { plan, operations, proposals, inputDigest: _digest, ...head } = found;
	return { head, plan, operations, letters: lettersOf(letters).map(({ facts }) => facts), proposals };
}

/** Builds from what is known now. The past, today and what the athlete changed by hand stay. */
export async function regeneratePlan(call: Call, input: { baseVersion: number | null }): Promise<PlanWritten> {
	const state = await readState(call);
	refuseStale(state, input.baseVersion);
	const previous = state.current?.plan ?? null;
	const plan = builtFrom(state, fitnessAt(state, state.today), previous, previous?.id ?? call.newId());
	const changes = previous ? diffPlans(previous, plan, state.today) : [];
	if (state.current && previous && canonical(previous) === canonical(plan)) {
		return commit(call, keepHistory(call, state), { version: state.current.version, changed: false });
	}
	const { profile, goal, otherGoals, today } = state;
	const inputDigest = await sha256Hex(canonical({ profile, goal, otherGoals, today }));
	const made = { plan, changes, author: "athlete", reason: reasonFor(state), inputDigest, proposals: openProposals(state) } as const;
	return writeVersion(call, state, made, (version) => ({ version, changed: true }));
}

/** An older version, of this plan or of one that was archived or ended, becomes the newest one again; nothing is lost. */
export async function restorePlan(call: Call, input: { version: number; baseVersion: number | null }): Promise<PlanWritten> {
	const state = await readState(call);
	refuseStale(state, input.baseVersion);
	const older = planOf(await selectPlanVersion(call, input.version));
	if (!older) throw new ApiError("not_found", "There is no such version of the plan.");
	// Ids go on counting, so that a restored plan never gives an id a second time.
	const versions = planVersionsOf(await selectVersionsOfPlan(call, older.plan.id, 1)).filter(({ plan }) => plan.id === older.plan.id);
	const nextWorkout = [older, ...versions].reduce((most, { plan }) => Math.max(most, plan.nextWorkout), 1);
	const plan: Plan = { ...older.plan, nextWorkout };
	const changes = state.current ? diffPlans(state.current.plan, plan, state.today) : [];
	const made = { plan, changes, author: "athlete", reason: "restored", inputDigest: older.inputDigest } as const;
	return writeVersion(call, state, made, (version) => ({ version, changed: true }));
}

function reasonFor({ current, goal }: AthleteState): PlanReason {
	if (!current) return "first_plan";
	return current.plan.season.goalId === (goal?.id ?? null) ? "regenerated" : "goal_changed";
}
