/** The plan as it will be once the server has what was changed on this device. Pure. */
import { applyOperations } from "../../../../shared/plan/operations/apply.ts";
import type { OperationContext } from "../../../../shared/plan/operations/context.ts";
import { type PlanPatch, undoChange } from "../../../../shared/plan/operations/undo.ts";
import type { Completion } from "../../../../shared/review/review.ts";
import type { TwoMonths } from "../../store/replies.ts";
import type { Write } from "../../store/writes.ts";

export const liveKinds = ["changePlan", "undoPlan", "setCompletion"] as const;
export type LiveWrite = Write<"changePlan"> | Write<"undoPlan"> | Write<"setCompletion">;

export function isLive(write: Write): write is LiveWrite {
	return (liveKinds as readonly string[]).includes(write.kind);
}

/** Each change of the plan that waits makes one version more. */
export function nextBase({ version }: Pick<TwoMonths, "version">, writes: readonly LiveWrite[]): number {
	return version + writes.filter((write) => write.kind !== "setCompletion" && isAhead(version, write)).length;
}

/** A write that the server's plan does not hold yet. */
function isAhead(version: number, { kind, body }: LiveWrite): boolean {
	return kind === "setCompletion" || body.baseVersion === null || version <= body.baseVersion;
}

/**
 * @param patches The way back from versions that this device has made.
 * @param context What operations need besides the plan; null while the profile is not known.
 */
export function withWaiting(
	months: TwoMonths,
	writes: readonly LiveWrite[],
	patches: ReadonlyMap<number, PlanPatch>,
	context: Omit<OperationContext, "completions"> | null,
): TwoMonths {
	let shown = months;
	const before: TwoMonths[] = [];
	for (const write of writes) {
		if (!isAhead(months.version, write)) continue;
		if (write.kind === "setCompletion") shown = { ...shown, completions: withCompletion(shown.completions, write.body) };
		else if (write.kind === "undoPlan") shown = undone(shown, before.pop(), patches.get(months.version));
		else if (context) {
			const applied = applyOperations(shown.plan, write.body.operations, { ...context, completions: shown.completions });
			before.push(shown);
			// What no longer fits will be refused by the server, and said then.
			if (applied.ok) shown = { ...shown, plan: applied.plan, findings: applied.findings };
		}
	}
	return shown;
}

function undone(shown: TwoMonths, before: TwoMonths | undefined, patch: PlanPatch | undefined): TwoMonths {
	if (before) return { ...shown, plan: before.plan, findings: before.findings };
	return patch ? { ...shown, plan: undoChange(shown.plan, patch) } : shown;
}

function withCompletion(completions: readonly Completion[], said: Write<"setCompletion">["body"]): Completion[] {
	const known = completions.find((each) => each.workoutId === said.id);
	const now: Completion = {
		workoutId: said.id,
		state: said.state,
		activityIds: known?.activityIds ?? [],
		ratio: known?.ratio ?? null,
		by: "athlete",
		...(said.excuse ? { excuse: said.excuse } : {}),
	};
	return [...completions.filter((each) => each.workoutId !== said.id), now];
}
