/** What the workouts of a change are called: those that it removed are in no plan any more, but in the version before. Pure. */
import type { PlanChange } from "../../../../shared/review/review.ts";
import type { WorkoutKind } from "../../../../shared/workout/workout.ts";
import type { PlanVersionHead, TwoMonths } from "../../store/replies.ts";

export type Kinds = ReadonlyMap<string, WorkoutKind>;

export function kindsIn({ past, workouts }: Pick<TwoMonths["plan"], "past" | "workouts">): Kinds {
	return new Map([...past, ...workouts].map(({ id, kind }) => [id, kind]));
}

/** The version that has to be asked for names; null where the plan itself has them all, or there was none before. */
export function versionToAsk(head: Pick<PlanVersionHead, "parent" | "changes">, now: Kinds): number | null {
	return head.changes.some(({ workoutId }) => !now.has(workoutId)) ? head.parent : null;
}

/** `former` is what the version before says, null while it is not known. */
export function kindOfChange({ workoutId }: Pick<PlanChange, "workoutId">, now: Kinds, former: Kinds | null): WorkoutKind | null {
	return now.get(workoutId) ?? former?.get(workoutId) ?? null;
}
