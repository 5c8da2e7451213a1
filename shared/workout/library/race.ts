/** The race itself. */
import type { RaceGoal } from "../../athlete/goal.ts";
import { forMetres, type Session } from "../blocks.ts";
import { band, MARATHON_METRES, type Paces } from "../paces.ts";
import type { Target } from "../workout.ts";

/** The wished time is the target while it is no more than this faster than the prediction (planner default; Daniels: never train by the goal). */
const WISH_TOLERANCE = 0.03;

export function race(goal: RaceGoal, paces: Paces): Session {
	return {
		kind: "race",
		segments: [{ kind: "step", role: "work", duration: forMetres(goal.metres), intensity: "race", target: raceTarget(goal, paces) }],
	};
}

/** Beyond the marathon ground, climbing and the hours decide: effort is the only honest target (Koop). CR-10. */
const ULTRA_EFFORT: Target = { kind: "rpe", low: 4, high: 6 };

function raceTarget(goal: RaceGoal, paces: Paces): Target {
	if (goal.metres > MARATHON_METRES || goal.fixedSeconds) return ULTRA_EFFORT;
	const wished = goal.targetSeconds === null ? null : goal.metres / goal.targetSeconds;
	if (paces.vdot === null) return wished === null ? { kind: "open" } : band(wished);
	const predicted = paces.raceSpeed(goal.metres);
	return band(wished === null ? predicted : Math.min(wished, predicted * (1 + WISH_TOLERANCE)));
}
