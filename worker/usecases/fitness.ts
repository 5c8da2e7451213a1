import type { Fitness } from "../../shared/fitness/fitness.ts";
import { fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { todayIn } from "./today.ts";

export async function currentFitness(call: Call): Promise<{ fitness: Fitness }> {
	const state = await readState(call);
	return { fitness: fitnessAt(state, todayIn(state.profile.zone, call.now)) };
}
