/** Operations by the athlete: tried, or stored as a new version with what they were. */
import type { Operation } from "../../shared/plan/operation.ts";
import { applyOperations } from "../../shared/plan/operations/apply.ts";
import type { Effect } from "../../shared/plan/operations/effect.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Finding } from "../../shared/plan/safety.ts";
import { canonical } from "../../shared/review/digest.ts";
import type { PlanChange } from "../../shared/review/review.ts";
import type { PlanVersion } from "../repositories/plans.ts";
import { sha256Hex } from "../sha256.ts";
import { type AthleteState, fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { mustHavePlan, writeVersion } from "./current-plan.ts";
import { operationContext } from "./judged-plan.ts";
import { limitTrials } from "./limit.ts";
import { type NewVersion, openProposals, refuseStale } from "./plan-version.ts";
import { refusedOperation } from "./refused-operation.ts";

export interface PlanTried {
	/** The version that holds the change; of a dry run the current one. */
	version: number;
	changed: boolean;
	/** As they were applied, those made from an edit or a structure too. */
	operations: Operation[];
	/** From today on, in order of day. */
	changes: PlanChange[];
	/** All of the plan with the change, worst first. */
	findings: Finding[];
	/** Those that the change brought, or made worse. */
	newFindings: Finding[];
	effect: Effect;
	/** Given by a dry run only. */
	plan: Plan | null;
}

export interface PlanOperations {
	operations: readonly Operation[];
	baseVersion: number | null;
	/** True: nothing is written. */
	dryRun?: boolean | undefined;
}

export async function changePlan(call: Call, { operations, baseVersion, dryRun = false }: PlanOperations): Promise<PlanTried> {
	if (dryRun) await limitTrials(call);
	const state = await readState(call);
	refuseStale(state, baseVersion);
	return applyToPlan(call, state, mustHavePlan(state), operations, dryRun);
}

export async function applyToPlan(
	call: Call,
	state: AthleteState,
	current: PlanVersion,
	operations: readonly Operation[],
	dryRun: boolean,
): Promise<PlanTried> {
	const { made, reply } = await operated(call, state, current, operations);
	if (dryRun) return { version: current.version, changed: false, ...reply, plan: made.plan };
	return writeVersion(call, state, made, (version) => ({ version, changed: true, ...reply, plan: null }));
}

/** The version that the operations make, not yet written, and what is to be said of them. */
export async function operated(
	call: Call,
	state: AthleteState,
	current: PlanVersion,
	operations: readonly Operation[],
): Promise<{ made: NewVersion; reply: Omit<PlanTried, "version" | "changed" | "plan"> }> {
	const applied = applyOperations(current.plan, operations, operationContext(call, state, current.plan, fitnessAt(state, state.today)));
	if (!applied.ok) throw refusedOperation(applied.index, applied.problem, operations[applied.index]);
	const { plan, changes, findings, newFindings, effect } = applied;
	// The digest is of the change itself: the next refresh looks at everything again.
	const inputDigest = await sha256Hex(canonical({ base: current.version, operations }));
	const proposals = openProposals(state);
	return {
		made: { plan, changes, author: "athlete", reason: "operations", inputDigest, operations: [...operations], proposals },
		reply: { operations: [...operations], changes, findings, newFindings, effect },
	};
}
