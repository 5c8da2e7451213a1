/** What became of a workout, told by the athlete: it wins over matching until it is given back. */
import { type Told, toldCompletion } from "../../shared/review/completion-told.ts";
import { currentCompletions } from "../../shared/review/current.ts";
import type { Completion, Excuse } from "../../shared/review/review.ts";
import { ApiError } from "../errors.ts";
import { deleteCompletion, saveCompletions } from "../repositories/completions.ts";
import { readState } from "./athlete-state.ts";
import { type Call, commit } from "./call.ts";
import { mustHavePlan } from "./current-plan.ts";
import { noSuchWorkout, workoutIn } from "./workouts.ts";

export const toldStates = ["confirmed", "missed", "skipped", "excused"] as const;

export interface CompletionInput {
	/** Null gives it back to matching. */
	state: (typeof toldStates)[number] | null;
	/** Of an excused one; left out: other. */
	excuse?: Excuse | undefined;
	/** Own activities of the last eight weeks that are this workout. */
	activityIds?: string[] | undefined;
}

export interface CompletionTold {
	workoutId: string;
	/** As it counts from now on; null while nothing is known of it. */
	completion: Completion | null;
}

export async function tellCompletion(call: Call, workoutId: string, input: CompletionInput): Promise<CompletionTold> {
	const state = await readState(call);
	const { plan } = mustHavePlan(state);
	const workout = workoutIn(plan, workoutId);
	if (!workout) throw noSuchWorkout();
	const others = state.completions.filter((each) => each.workoutId !== workoutId);
	if (input.state === null) {
		const now = currentCompletions({ ...state, plan, completions: others }, new Date(call.now).toISOString()).completions;
		const completion = now.find((each) => each.workoutId === workoutId) ?? null;
		return commit(call, [deleteCompletion(call, workoutId)], { workoutId, completion });
	}
	const told = toldCompletion(workout, toldOf(input, input.state), state.recent, state.today);
	if (!told.ok && told.problem === "workout_ahead") {
		throw new ApiError("invalid_input", "The workout's day has not come: it can be skipped or excused, not done or missed.", {
			field: "state",
		});
	}
	if (!told.ok) throw new ApiError("not_found", "There is no such activity in the last eight weeks.");
	const statement = saveCompletions(call, [told.completion], new Map([[workoutId, workout.day]]));
	return commit(call, [statement], { workoutId, completion: told.completion });
}

function toldOf({ excuse, activityIds }: CompletionInput, state: (typeof toldStates)[number]): Told {
	if (state === "confirmed") return { state: "done", activityIds: [...new Set(activityIds)] };
	return state === "excused" ? { state, excuse: excuse ?? "other" } : { state };
}
