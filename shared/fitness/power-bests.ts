/** Highest mean power over the lengths that tests of FTP use. */
import { curveDurations } from "../metrics/mean-max.ts";
import type { Measures } from "../metrics/measures.ts";
import type { MeasuredActivity } from "./day-totals.ts";

const powerTestMinutes = [1, 5, 8, 20] as const;

export interface PowerBest {
	minutes: (typeof powerTestMinutes)[number];
	watts: number;
}

/** An activity with what its power curve says at the lengths of tests; absent when it has none, or is not at hand. */
export interface RecentActivity extends MeasuredActivity {
	powerBests?: readonly PowerBest[] | undefined;
}

/** From the power curve; of its 2 % grid the first duration that is at least as long, so never more than was held. Empty without power. */
export function powerBestsOf({ powerCurve }: Pick<Measures, "powerCurve">): PowerBest[] {
	if (powerCurve === null) return [];
	return powerTestMinutes.flatMap((minutes) => {
		const watts = powerCurve[GRID_AT[minutes]];
		return watts !== undefined && watts > 0 ? [{ minutes, watts }] : [];
	});
}

const GRID_AT = Object.fromEntries(
	powerTestMinutes.map((minutes) => [minutes, curveDurations(2 * 60 * minutes).findIndex((seconds) => seconds >= 60 * minutes)]),
) as Record<PowerBest["minutes"], number>;
