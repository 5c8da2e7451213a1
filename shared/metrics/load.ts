/** Load of one session by its published formulas. Values out of domain (NaN, negative, rest at or above max) are bugs and throw a RangeError. */
import type { Sex } from "../athlete/profile.ts";
import { mustBePositive, mustNotBeNegative } from "../physiology/in-domain.ts";

/** Morton, Fitz-Clarke & Banister 1990; Banister 1991. Several programs keep 0.64 for women too; here women have their own factor. */
const WEIGHTS: Record<Sex, { k: number; b: number }> = { male: { k: 0.64, b: 1.92 }, female: { k: 0.86, b: 1.67 } };

export interface HeartRateEffort {
	minutes: number;
	/** bpm; below `hrRest` counts as rest, above `hrMax` is taken as it is (the maximum was set too low). */
	hr: number;
	hrRest: number;
	hrMax: number;
	sex: Sex;
}

/** Banister's training impulse: minutes * x * k * e^(b x), x the share of heart rate reserve. Convex, so sum over samples where there are any. */
export function banisterTrimp({ minutes, hr, hrRest, hrMax, sex }: HeartRateEffort): number {
	mustNotBeNegative("minutes", minutes);
	mustNotBeNegative("hr", hr);
	mustBePositive("hrRest", hrRest);
	mustBePositive("hrMax", hrMax);
	if (hrRest >= hrMax) throw new RangeError(`resting heart rate must be below maximum, got ${hrRest} and ${hrMax}`);
	const { k, b } = WEIGHTS[sex];
	const reserve = Math.max(0, (hr - hrRest) / (hrMax - hrRest));
	return minutes * reserve * k * Math.exp(b * reserve);
}

/** Training impulse scaled so that an hour at lactate threshold heart rate is 100. `lthr` must lie above `hrRest`. */
export function heartRateLoad({ lthr, ...effort }: HeartRateEffort & { lthr: number }): number {
	mustBePositive("lthr", lthr);
	if (lthr <= effort.hrRest) throw new RangeError(`threshold heart rate must be above rest, got ${lthr} and ${effort.hrRest}`);
	return (100 * banisterTrimp(effort)) / banisterTrimp({ ...effort, minutes: 60, hr: lthr });
}

/** Edwards 1993: minutes in five zones (50-60, 60-70, 70-80, 80-90, 90-100 % of maximum) times 1 to 5. */
export function edwardsTrimp(minutesByZone: readonly number[]): number {
	if (minutesByZone.length !== 5) throw new RangeError(`five zones expected, got ${minutesByZone.length}`);
	return minutesByZone.reduce((sum, minutes, i) => {
		mustNotBeNegative("minutes", minutes);
		return sum + minutes * (i + 1);
	}, 0);
}

/** Foster 2001: session RPE (CR-10) times minutes, in arbitrary units. */
export function sessionRpeLoad(rpe: number, minutes: number): number {
	mustNotBeNegative("rpe", rpe);
	mustNotBeNegative("minutes", minutes);
	if (rpe > 10) throw new RangeError(`rpe is at most 10, got ${rpe}`);
	return rpe * minutes;
}
