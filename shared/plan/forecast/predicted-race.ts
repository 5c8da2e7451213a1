/**
 * Finishing time of a race from VDOT and weekly volume, and the VDOT that a finishing time asks for. Daniels & Gilbert 1979 to 30 km;
 * around the marathon Vickers & Vertosick 2016 below 60 km a week and Tanda 2011 with six runs a week; beyond it Riegel's exponent.
 */
import type { RaceGoal } from "../../athlete/goal.ts";
import type { Experience } from "../../athlete/profile.ts";
import { riegelSeconds, tandaMarathonSeconds, vickersMarathonSeconds } from "../../physiology/race-prediction.ts";
import { raceSeconds, vdotOf } from "../../physiology/vdot.ts";
import { type RaceClass, raceClassOf } from "../season/race-needs.ts";

const MARATHON = 42_195;
const HALF = 21_097.5;

/** Below this weekly volume a marathon is slower than VDOT promises: the slower of VDOT and Vickers counts [convention]. */
export const VICKERS_BELOW_METRES = 60_000;
/** From this many runs a week on Tanda counts half, within the times that it was fitted on [convention]. */
export const TANDA_RUNS = 6;
export const TANDA_SHARE = 0.5;
export const TANDA_SECONDS = { least: 167 * 60, most: 216 * 60 } as const;
/** Riegel's exponent beyond the marathon [convention: 1.08 to 1.15]. */
export const ULTRA_EXPONENT = { beginner: 1.15, intermediate: 1.12, advanced: 1.08 } as const;
/** 100 m of climbing count as 1 km on the flat (ITRA's km-effort), on trails and beyond the marathon [convention]. */
export const METRES_PER_CLIMBED_METRE = 10;
/** Half width of the interval: 1.5 % to 10 km, 4 % marathon, 12 % ultra; between 10 km and the marathon the half is between [convention]. */
export const INTERVAL_WIDTH: Record<Exclude<RaceClass, "general" | "sprint">, number> = {
	"5k": 0.015,
	"10k": 0.015,
	half: 0.025,
	marathon: 0.04,
	ultra: 0.12,
	ultra_long: 0.12,
};
/** Twice as wide when VDOT is only estimated [convention]. */
export const ESTIMATED_WIDTH = 2;

export interface Preparation {
	experience: Experience;
	/** Running a week. */
	metresPerWeek: number;
	runsPerWeek: number;
	/** Mean pace of all running, s/km; null when not known. */
	paceSecondsPerKm: number | null;
}

/** Metres on the flat that take as long. */
export function effortMetres({ metres, ascentMetres, surface }: RaceGoal): number {
	const climbs = surface === "trail" || metres > MARATHON;
	return metres + (climbs ? METRES_PER_CLIMBED_METRE * (ascentMetres ?? 0) : 0);
}

/** Seconds for the race's distance at `vdot`. */
export function predictedSeconds(race: RaceGoal, vdot: number, preparation: Preparation): number {
	const metres = effortMetres(race);
	if (metres > MARATHON) return riegelSeconds(marathonSeconds(vdot, preparation), MARATHON, metres, ULTRA_EXPONENT[preparation.experience]);
	if (raceClassOf(metres) !== "marathon") return raceSeconds(vdot, metres);
	return marathonSeconds(vdot, preparation) * (raceSeconds(vdot, metres) / raceSeconds(vdot, MARATHON));
}

/** The half marathon that VDOT stands for is the race that Vickers' model predicts from. */
function marathonSeconds(vdot: number, { metresPerWeek, runsPerWeek, paceSecondsPerKm }: Preparation): number {
	const byVdot = raceSeconds(vdot, MARATHON);
	const kmPerWeek = metresPerWeek / 1000;
	const vickers =
		metresPerWeek >= VICKERS_BELOW_METRES
			? 0
			: vickersMarathonSeconds({ races: [{ metres: HALF, seconds: raceSeconds(vdot, HALF) }], kmPerWeek });
	const slower = Math.max(byVdot, vickers);
	if (runsPerWeek < TANDA_RUNS || paceSecondsPerKm === null) return slower;
	const tanda = tandaMarathonSeconds(kmPerWeek, paceSecondsPerKm);
	return tanda < TANDA_SECONDS.least || tanda > TANDA_SECONDS.most ? slower : slower * (1 - TANDA_SHARE) + tanda * TANDA_SHARE;
}

/** Rounds until target and prediction agree to a hundredth of a second per hour. */
const MOST_ROUNDS = 30;
const CLOSE = 3e-6;

/** VDOT at which `predictedSeconds` is `seconds`: closed where the formula is, else by iteration, since time falls as VDOT rises. */
export function vdotFor(race: RaceGoal, seconds: number, preparation: Preparation): number {
	const metres = effortMetres(race);
	let vdot = Math.max(10, vdotOf(metres, seconds));
	if (metres <= MARATHON && raceClassOf(metres) !== "marathon") return vdot;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const ratio = predictedSeconds(race, vdot, preparation) / seconds;
		if (Math.abs(ratio - 1) < CLOSE) break;
		vdot *= ratio;
	}
	return vdot;
}
