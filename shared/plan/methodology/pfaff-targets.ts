/** A sprinter's easy running: by effort, and no faster than sprinters jog. */
import { type Paces, pacesOf } from "../../workout/paces.ts";
import type { TargetAthlete } from "./methodology.ts";

/** Up to here a race tells of speed, and VDOT from it makes endurance out to be far better than it is [convention]. */
const SPEED_EVIDENCE_METRES = 1_500;
/** Easy running against the best speed over 400 m, for those who are known by such a race only [convention]. */
const EASY_OF_400 = 0.4;
/** Recorded mean speeds outside this, m/s, are walking or cycling. */
const JOGGING = { least: 1.6, most: 4 } as const;

/** Speeds from 400 m on down stay; those of endurance fall where only a sprint vouches for them. */
export function sprintTargets({ fitness, paces }: TargetAthlete): Paces {
	const byEffort = pacesOf({ vdot: null, easySpeed: easySpeed({ fitness, paces }) });
	const { repetition, sprint } = paces.speed;
	return {
		...paces,
		speed: paces.vdot === null ? paces.speed : { ...byEffort.speed, repetition, sprint },
		target: { ...paces.target, easy: byEffort.target.easy, steady: byEffort.target.steady },
	};
}

function easySpeed({ fitness, paces }: Pick<TargetAthlete, "fitness" | "paces">): number {
	if (paces.vdot === null) return paces.speed.easy;
	const { metres, seconds } = fitness.weekly;
	const recorded = seconds > 0 ? metres / seconds : 0;
	if (recorded >= JOGGING.least && recorded <= JOGGING.most) return Math.min(paces.speed.easy, recorded);
	const raced = fitness.vdot?.evidence[0]?.metres ?? 0;
	return raced >= SPEED_EVIDENCE_METRES ? paces.speed.easy : Math.min(paces.speed.easy, EASY_OF_400 * paces.raceSpeed(400));
}
