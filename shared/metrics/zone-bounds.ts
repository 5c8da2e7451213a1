/** Where an athlete's zones begin: lower bounds of zone 2 and up, rising. What the athlete has typed wins; null is "not known". */
import { frielRunZones } from "../physiology/heart-rate.ts";
import type { AthleteThresholds } from "./thresholds.ts";

/** Friel's running pace zones: slower than 129 % of threshold pace is zone 1; 5a, 5b and 5c are one, which begins at threshold pace as it does for heart rate. */
const PACE_SHARES = [1.29, 1.14, 1.06, 1];
/** Coggan's power zones as shares of functional threshold power. */
const POWER_SHARES = [0.55, 0.75, 0.9, 1.05, 1.2, 1.5];

/** bpm, zones 2 to 5: Friel's from lactate threshold heart rate, 5a to 5c as one. */
export function heartRateZoneBounds({ heartRateBounds, lthr }: AthleteThresholds): readonly number[] | null {
	if (heartRateBounds !== null) return heartRateBounds;
	if (lthr === null || !(lthr > 0)) return null;
	return frielRunZones(lthr)
		.slice(1, 5)
		.map((zone) => zone.from);
}

/** The last whole beat below zone 3, bpm: as far as an easy run goes. Null without zones. */
export function topOfEasyHeartRate(thresholds: AthleteThresholds): number | null {
	const thirdZone = heartRateZoneBounds(thresholds)?.[1];
	return thirdZone === undefined ? null : Math.ceil(thirdZone) - 1;
}

/** m/s, zones 2 to 5: Friel's from threshold pace. */
export function speedZoneBounds({ speedBounds, thresholdSpeed }: AthleteThresholds): readonly number[] | null {
	if (speedBounds !== null) return speedBounds;
	return thresholdSpeed !== null && thresholdSpeed > 0 ? PACE_SHARES.map((share) => thresholdSpeed / share) : null;
}

/** W, zones 2 to 7: Coggan's from functional threshold power. */
export function powerZoneBounds({ powerBounds, ftp }: AthleteThresholds): readonly number[] | null {
	if (powerBounds !== null) return powerBounds;
	return ftp !== null && ftp > 0 ? POWER_SHARES.map((share) => ftp * share) : null;
}
