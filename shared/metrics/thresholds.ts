/** The athlete's own limits that metrics are measured against; null is "not known". */
import type { Sex } from "../athlete/profile.ts";

export interface AthleteThresholds {
	/** bpm */
	maxHr: number | null;
	/** bpm */
	restHr: number | null;
	/** Lactate threshold heart rate (Friel), bpm. */
	lthr: number | null;
	/** Speed at threshold pace, m/s. */
	thresholdSpeed: number | null;
	/** Functional threshold power, W. */
	ftp: number | null;
	/** Typed lower bounds of zones 2 to 5, bpm, rising; null: from the threshold (Friel). */
	heartRateBounds: readonly number[] | null;
	/** Typed lower bounds of zones 2 to 5, m/s, rising; null: from the threshold (Friel). */
	speedBounds: readonly number[] | null;
	/** Typed lower bounds of zones 2 to 7, W, rising; null: from FTP (Coggan). */
	powerBounds: readonly number[] | null;
	sex: Sex | null;
}

export interface HeartRateReserve {
	hrRest: number;
	hrMax: number;
	lthr: number;
	sex: Sex;
}

/**
 * The heart rates as the load formulas want them; null unless all three are known and rest < threshold <= maximum. With the sex unknown the men's
 * weights are taken, as most programs do for everybody; scaled to an hour at threshold the two differ by a few percent.
 */
export function heartRateReserve({ maxHr, restHr, lthr, sex }: AthleteThresholds): HeartRateReserve | null {
	if (maxHr === null || restHr === null || lthr === null) return null;
	if (!(restHr > 0 && restHr < lthr && lthr <= maxHr)) return null;
	return { hrRest: restHr, hrMax: maxHr, lthr, sex: sex ?? "male" };
}
