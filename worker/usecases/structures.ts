/** Workouts as structure JSON, out and in. */
import type { IsoDate } from "../../shared/calendar.ts";
import { type Structure, toStructure } from "../../shared/export/structure.ts";
import { readStructure, type StructureProblem } from "../../shared/export/structure-reading.ts";
import type { Operation } from "../../shared/plan/operation.ts";
import { pacesFor } from "../../shared/plan/operations/context.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Segment } from "../../shared/workout/workout.ts";
import { ApiError } from "../errors.ts";
import { fitnessAt, readState } from "./athlete-state.ts";
import type { Call } from "./call.ts";
import { applyToPlan, type PlanTried } from "./change-plan.ts";
import { mustHavePlan } from "./current-plan.ts";
import { operationContext } from "./judged-plan.ts";
import { limitTrials } from "./limit.ts";
import { refuseStale } from "./plan-version.ts";
import { getWorkout, noSuchWorkout, workoutIn } from "./workouts.ts";

/** What a new session is before its steps are written into it; the kind follows from them. */
const FIRST_TEMPLATE = "easy";
const FIRST_SECONDS = 1_800;

export async function workoutStructure(call: Call, id: string): Promise<{ structure: Structure }> {
	const { workout } = await getWorkout(call, id);
	return { structure: toStructure(workout) };
}

export interface StructureImport {
	/** `{ segments: [...] }`, or that as text. */
	structure: unknown;
	/** A new workout on this day, or the steps of a workout that is there. */
	into: { day: IsoDate } | { workoutId: string };
	note: string | null;
	/** Takes what could be read, when not all could; else nothing is taken then. */
	partly: boolean;
	baseVersion: number | null;
	dryRun: boolean;
}

export interface StructureImported extends PlanTried {
	/** What could not be read, and was left out. */
	problems: StructureProblem[];
}

export async function importStructure(call: Call, input: StructureImport): Promise<StructureImported> {
	if (input.dryRun) await limitTrials(call);
	const state = await readState(call);
	refuseStale(state, input.baseVersion);
	const current = mustHavePlan(state);
	const { plan } = current;
	const targets = pacesFor(plan, operationContext(call, state, plan, fitnessAt(state, state.today)));
	const { segments, problems } = readStructure(input.structure, targets);
	if (segments.length === 0 || (problems.length > 0 && !input.partly && !input.dryRun)) {
		const places = problems.slice(0, 5).map(({ path, code }) => `${path || "structure"} (${code})`);
		throw new ApiError("invalid_input", `Not read: ${places.join(", ")}. Nothing was changed.`, { problems });
	}
	if ("workoutId" in input.into && !workoutIn(plan, input.into.workoutId)) throw noSuchWorkout();
	const tried = await applyToPlan(call, state, current, operationsFor(plan, input, segments), input.dryRun);
	return { ...tried, problems };
}

/** The new one's id is the plan's next. */
function operationsFor(plan: Plan, { into, note }: StructureImport, segments: Segment[]): Operation[] {
	if ("workoutId" in into) return [{ kind: "edit", workoutId: into.workoutId, segments, note }];
	const workoutId = `${plan.id}.${plan.nextWorkout}`;
	return [
		{ kind: "insert", day: into.day, template: FIRST_TEMPLATE, seconds: FIRST_SECONDS },
		{ kind: "edit", workoutId, segments, note },
	];
}
