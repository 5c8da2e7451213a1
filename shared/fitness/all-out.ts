/** Which stretches were run as fast as the athlete could. */
import type { BestEffort } from "../metrics/metrics.ts";
import { type FrielZone, frielRunZones } from "../physiology/heart-rate.ts";
import type { MeasuredActivity } from "./day-totals.ts";

/** Share of the time in motion below which a stretch had breaks that an all-out effort has not. */
const LEAST_MOVING = 0.9;

/**
 * How much of an all-out stretch lies in which of Friel's heart-rate zones and above, by its longest distance; one of the pairs is enough. Up to
 * 3 km zone 5 for 60 %; 5 and 10 km zone 5 for 50 % or zones 4 and 5 for 80 %; 15 km and half zones 4 and 5 for 70 %; marathon zones 3 to 5 for
 * 80 %. Convention.
 */
const ALL_OUT: readonly { upTo: number; shares: readonly { zone: FrielZone; share: number }[] }[] = [
	{ upTo: 3_000, shares: [{ zone: "5a", share: 0.6 }] },
	{
		upTo: 10_000,
		shares: [
			{ zone: "5a", share: 0.5 },
			{ zone: "4", share: 0.8 },
		],
	},
	{ upTo: 21_097.5, shares: [{ zone: "4", share: 0.7 }] },
	{ upTo: 42_195, shares: [{ zone: "3", share: 0.8 }] },
];

/** Time in the zones of this threshold heart rate (bpm) shows it to be all-out; false without heart rate. */
export function isAllOutByHeartRate({ metres, heartRateDeciles }: Pick<BestEffort, "metres" | "heartRateDeciles">, lthr: number): boolean {
	const rule = ALL_OUT.find(({ upTo }) => metres <= upTo);
	if (rule === undefined || heartRateDeciles === undefined) return false;
	const zones = frielRunZones(lthr);
	return rule.shares.some(({ zone, share }) => {
		const from = zones.find((each) => each.zone === zone)?.from ?? Number.POSITIVE_INFINITY;
		// Shares are read from a line between deciles: a share that is met exactly must not fail by a last digit.
		return shareFrom(heartRateDeciles, from) >= share - 1e-9;
	});
}

/** Share of the time (0 to 1) at `bpm` or above, from heart rates exceeded for 0, 10, … 100 % of it, by a line between them. */
export function shareFrom(deciles: readonly number[], bpm: number): number {
	const at = deciles.findLastIndex((each) => each >= bpm);
	const above = deciles[at];
	const below = deciles[at + 1];
	if (above === undefined) return 0;
	if (below === undefined) return 1;
	return (at + (above - bpm) / (above - below)) / (deciles.length - 1);
}

/** Nearly all of its time in motion: of the stretch, else of the whole activity; true where neither is known. */
export function hasNoBreaks({ movingShare }: Pick<BestEffort, "movingShare">, { activity, metrics }: MeasuredActivity): boolean {
	if (movingShare !== undefined) return movingShare >= LEAST_MOVING;
	if (metrics.movingSeconds === null || activity.elapsedSeconds === null) return true;
	return metrics.movingSeconds >= LEAST_MOVING * activity.elapsedSeconds;
}
