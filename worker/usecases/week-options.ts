/** "My week fell apart": ways on from here. Nothing is written; taking one is sending its operations. */
import type { FallenWeek } from "../../shared/plan/operations/fallen-week.ts";
import { type WeekOption, weekOptions } from "../../shared/plan/operations/week-options.ts";
import { fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { mustHavePlan } from "./current-plan.ts";
import { operationContext } from "./judged-plan.ts";
import { limitTrials } from "./limit.ts";

export async function optionsForWeek(call: Call, week: FallenWeek): Promise<{ version: number; options: WeekOption[] }> {
	await limitTrials(call);
	const state = await readState(call);
	const { plan, version } = mustHavePlan(state);
	return { version, options: weekOptions(plan, week, operationContext(call, state, plan, fitnessAt(state, state.today))) };
}
