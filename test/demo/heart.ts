import type { Random } from "./random.ts";

/** The simulated runner's heart rates, bpm. */
export const heartRates = { rest: 50, max: 188, threshold: 170 } as const;

/** Nobody reaches the true maximum in training: full oxygen uptake stays this far below it. */
const RESERVE_KEPT = 3;

/** Seconds until 63 % of a rise or fall is done (about half a minute up, slower down). */
const RISE = 35;
const FALL = 45;

/** Cardiovascular drift: bpm per minute at full oxygen uptake, after the first ten minutes. */
const DRIFT = 0.13;
const DRIFT_AFTER = 600;

export interface Heart {
	/** One more second at this share of VO2max; returns the heart rate, bpm, unrounded. */
	beat: (oxygenShare: number) => number;
}

/** A heart at the start of a session: it follows effort late, drifts with time, and has better and worse days. */
export function makeHeart(random: Random): Heart {
	const today = random.normal(1.6);
	let level = heartRates.rest + random.between(22, 34);
	let drift = 0;
	let noise = 0;
	let seconds = 0;
	return {
		beat: (oxygenShare) => {
			// Share of heart-rate reserve is close to share of oxygen-uptake reserve (Swain & Leutholtz 1997).
			const steady = heartRates.rest + (heartRates.max - RESERVE_KEPT - heartRates.rest) * Math.min(1.02, oxygenShare) + today + drift;
			level += (steady - level) / (steady > level ? RISE : FALL);
			if (++seconds > DRIFT_AFTER) drift += (DRIFT / 60) * oxygenShare;
			noise = 0.9 * noise + random.normal(0.5);
			return Math.max(heartRates.rest, Math.min(heartRates.max, level + noise));
		},
	};
}
