/**
 * Fitness, fatigue and form: exponentially weighted daily load with time constants of 42 and 7 days (Banister's impulse response as used by
 * Coggan's performance manager), gain 1 - e^(-1/N), form of the same day (CTL - ATL). Every calendar day counts; rest days are zeros.
 */
import { mustBeFinite, mustNotBeNegative } from "../physiology/in-domain.ts";

/** What yesterday leaves of fitness and of fatigue. */
const FITNESS_DECAY = Math.exp(-1 / 42);
const FATIGUE_DECAY = Math.exp(-1 / 7);

/** Days until a seed hardly matters; before that the figures are settling. */
export const SETTLING_DAYS = 42;

export interface FormDay {
	ctl: number;
	atl: number;
	tsb: number;
}

/**
 * One entry per day of `dailyLoads` (in order, without gaps). `seed` is the state before the first day; a number stands for both CTL and ATL. The
 * series can be continued: its last entry is the seed of the days that follow. Loads and seeds that are negative or NaN are bugs: RangeError.
 */
export function fitnessSeries(dailyLoads: readonly number[], seed: number | { ctl: number; atl: number } = 0): FormDay[] {
	let { ctl, atl } = typeof seed === "number" ? { ctl: seed, atl: seed } : seed;
	mustNotBeNegative("seed", ctl);
	mustNotBeNegative("seed", atl);
	return dailyLoads.map((load) => {
		mustNotBeNegative("load", load);
		ctl = load + (ctl - load) * FITNESS_DECAY;
		atl = load + (atl - load) * FATIGUE_DECAY;
		return { ctl, atl, tsb: ctl - atl };
	});
}

/** Load tomorrow that makes tomorrow's form `target`, from today's CTL and ATL; 0 when even a rest day leaves less form than that. */
export function loadForForm(ctl: number, atl: number, target: number): number {
	mustNotBeNegative("ctl", ctl);
	mustNotBeNegative("atl", atl);
	mustBeFinite("target", target);
	return Math.max(0, (FITNESS_DECAY * ctl - FATIGUE_DECAY * atl - target) / (FITNESS_DECAY - FATIGUE_DECAY));
}
