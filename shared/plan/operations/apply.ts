/** Operations applied to a plan: purely, all or nothing, with everything that a person needs to decide. */
import type { PlanChange } from "../change.ts";
import type { Finding } from "../finding.ts";
import { project } from "../forecast/projection.ts";
import type { Operation, OperationProblem } from "../operation.ts";
import type { Plan } from "../plan.ts";
import { checkSafety } from "../safety.ts";
import { changesByHand } from "./changes.ts";
import { tell, untell } from "./circumstances.ts";
import { isProblem, type OperationContext, type Outcome } from "./context.ts";
import { move, shift, swap } from "./days.ts";
import { type Effect, effectOf, projectionContext } from "./effect.ts";
import { scaleIntensity } from "./intensity.ts";
import { scaleTime } from "./length.ts";
import { insert, replace } from "./library.ts";
import { lock, skip, unlock } from "./locks.ts";
import { type PlanPatch, patchBetween } from "./undo.ts";
import { edit, keep } from "./written.ts";

export type Applied =
	| {
			ok: true;
			plan: Plan;
			/** From today on, in order of day. */
			changes: PlanChange[];
			/** For `undoChange`. */
			undo: PlanPatch;
			effect: Effect;
			/** All of the new plan, worst first. */
			findings: Finding[];
			/** Those of them that the plan before did not have, or had with less severity. */
			newFindings: Finding[];
	  }
	/** `index` is the operation's place in the list. */
	| { ok: false; index: number; problem: OperationProblem };

export function applyOperations(plan: Plan, operations: readonly Operation[], context: OperationContext): Applied {
	return openTrial(plan, context)(operations);
}

/** The same for many trials on one plan, as while a workout is dragged: what is known of the plan before is worked out once. */
export function openTrial(plan: Plan, context: OperationContext): (operations: readonly Operation[]) => Applied {
	const ahead = projectionContext(context);
	let before: { findings: Finding[]; projection: ReturnType<typeof project> } | null = null;
	return (operations) => {
		let now = plan;
		const edited = new Set<string>();
		for (const [index, operation] of operations.entries()) {
			const outcome = applied(now, operation, context);
			if (isProblem(outcome)) return { ok: false, index, problem: outcome };
			if (operation.kind === "edit") edited.add(operation.workoutId);
			now = outcome;
		}
		before ??= { findings: findingsOf(plan, context), projection: project(plan, ahead) };
		const findings = findingsOf(now, context);
		return {
			ok: true,
			plan: now,
			changes: changesByHand(plan, now, context.today, edited),
			undo: patchBetween(plan, now),
			effect: effectOf({ before: plan, after: now, projected: { before: before.projection, after: project(now, ahead) }, context }),
			findings,
			newFindings: newAmong(findings, before.findings),
		};
	};
}

function applied(plan: Plan, operation: Operation, context: OperationContext): Outcome {
	switch (operation.kind) {
		case "move":
			return move(plan, operation, context);
		case "swap":
			return swap(plan, operation, context);
		case "shift":
			return shift(plan, operation, context);
		case "scale_time":
			return scaleTime(plan, operation, context);
		case "scale_intensity":
			return scaleIntensity(plan, operation, context);
		case "skip":
			return skip(plan, operation, context);
		case "replace":
			return replace(plan, operation, context);
		case "insert":
			return insert(plan, operation, context);
		case "edit":
			return edit(plan, operation, context);
		case "keep":
			return keep(plan, operation, context);
		case "lock":
			return lock(plan, operation, context);
		case "unlock":
			return unlock(plan, operation, context);
		case "untell":
			return untell(plan, operation, context);
		case "lighten_week":
		case "add_rest":
		case "set_availability":
		case "pause":
		case "tell":
			return tell(plan, operation, context);
	}
}

function findingsOf(plan: Plan, { profile, fitness, goal, otherGoals, today, recent, flags }: OperationContext): Finding[] {
	return checkSafety(plan, {
		profile,
		fitness: fitness.day === today ? fitness : { ...fitness, day: today },
		goal,
		recent: recent ?? [],
		...(otherGoals === undefined ? {} : { otherGoals }),
		...(flags === undefined ? {} : { flags }),
	});
}

const rank = { info: 0, warn: 1, danger: 2 } as const;

function newAmong(findings: readonly Finding[], before: readonly Finding[]): Finding[] {
	const known = new Map<string, number>();
	for (const each of before) known.set(each.id, Math.max(known.get(each.id) ?? 0, rank[each.severity]));
	return findings.filter((each) => rank[each.severity] > (known.get(each.id) ?? -1));
}
