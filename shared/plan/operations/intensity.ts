/** Easier or harder by whole steps of intensity. */
import { estimateOf } from "../../workout/estimate.ts";
import { easy, long, recoveryRun } from "../../workout/library/easy.ts";
import type { Paces } from "../../workout/paces.ts";
import type { Segment, Step, Workout, WorkoutKind } from "../../workout/workout.ts";
import { methodologyOf } from "../methodology/choose.ts";
import type { SessionPick } from "../methodology/methodology.ts";
import type { Plan } from "../plan.ts";
import { arranged } from "./arrange.ts";
import { type OperationContext, type Outcome, pacesFor } from "./context.ts";
import { weekMetres } from "./length.ts";
import { workoutToChange } from "./reach.ts";
import { hardest, isHardWork, kindWith, ladder, type Rung, rungOf } from "./work.ts";

export function scaleIntensity(plan: Plan, { workoutId, steps }: { workoutId: string; steps: number }, context: OperationContext): Outcome {
	const workout = workoutToChange(plan, workoutId, context);
	if (typeof workout === "string") return workout;
	if (steps === 0) return "nothing_to_change";
	if (workout.sport !== "running") return "cannot_scale";
	const paces = pacesFor(plan, context);
	const session = steps > 0 ? raised(plan, workout, paces) : lowered(workout, -steps, rungsOf(plan), paces);
	if (session === null) return "cannot_scale";
	const { kind, segments } = session;
	const { template: _, ...rest } = workout;
	const estimate = estimateOf(segments, paces);
	return arranged(plan, new Map([[workoutId, { ...rest, kind, segments, estimate, byHand: true }]]));
}

interface Scaled {
	kind: WorkoutKind;
	segments: Segment[];
}

/** Koop trains at steady state where the others have marathon pace. */
function rungsOf(plan: Plan): readonly Rung[] {
	const left = plan.season.methodology === "koop" ? "marathon" : "steady";
	return ladder.filter((each) => each !== left && each !== "race");
}

/** The same bouts, each so many rungs down; what has come down to easy is one easy run of the same length. */
function lowered(workout: Workout, by: number, rungs: readonly Rung[], paces: Paces): Scaled | null {
	const { segments, kind } = workout;
	const { seconds } = workout.estimate;
	if (hardest(segments) === null) return easier(kind, seconds, paces);
	const softened = segments.map(
		(each): Segment =>
			each.kind === "step" ? softer(each, by, rungs, paces) : { ...each, steps: each.steps.map((step) => softer(step, by, rungs, paces)) },
	);
	if (hardest(softened) === null) return kind === "long_marathon_pace" ? long(seconds, paces) : easy(seconds, paces);
	return { kind: kindWith(softened, workout), segments: softened };
}

/** Strides go first, then an easy run becomes a recovery run; a long run can only be made shorter. */
function easier(kind: WorkoutKind, seconds: number, paces: Paces): Scaled | null {
	if (kind === "easy_strides") return easy(seconds, paces);
	return kind === "easy" ? recoveryRun(seconds, paces) : null;
}

function softer(step: Step, by: number, rungs: readonly Rung[], paces: Paces): Step {
	if (!isHardWork(step)) return step;
	const now = rungs.findLastIndex((each) => rungOf(each) <= rungOf(step.intensity));
	const intensity = rungs[Math.max(0, now - by)] ?? "easy";
	return intensity === "race" ? step : { ...step, intensity, target: paces.target[intensity] };
}

/** The school's own session one rung up: bouts and rests of one intensity do not suit the next. */
const sessionAbove: Partial<Record<Rung, SessionPick>> = {
	steady: "cruise",
	marathon: "cruise",
	threshold: "intervals",
	interval: "repetitions",
};

/** Null for what is easy: a whole run does not become fast; another session does that (`replace`). */
function raised(plan: Plan, workout: Workout, paces: Paces): Scaled | null {
	const rung = hardest(workout.segments);
	const pick = rung === null ? undefined : sessionAbove[rung];
	const { seconds } = workout.estimate;
	const room = { weekMetres: weekMetres(plan, workout), dose: 1, variant: 0, slotSeconds: seconds, maxSeconds: seconds };
	const session = pick === undefined ? null : methodologyOf(plan.season.methodology).session(pick, room, paces);
	// Where the week has no room for it, the school falls back to something easier: that is not what was asked for.
	const reached = session === null ? null : hardest(session.segments);
	return rung !== null && reached !== null && rungOf(reached) > rungOf(rung) ? session : null;
}
