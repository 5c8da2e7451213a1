/** What adjustments do to a week. Each is keyed by the week that was reviewed and acts from the week after. */
import { addDays, type IsoDate, mondayOf } from "../calendar.ts";
import type { Adjustment, Season } from "./plan.ts";
import { type Returning, returnFactor } from "./return.ts";

/** Adjustments that still matter for this season: those of its own weeks, and a return that is not over. Earlier ones are in its level. */
export function adjustmentsWithin(season: Pick<Season, "startsOn">, adjustments: readonly Adjustment[], today: IsoDate): Adjustment[] {
	const first = addDays(mondayOf(season.startsOn), -7);
	return adjustments.filter(
		({ reviewedWeek, returning }) =>
			reviewedWeek >= first || (returning !== undefined && addDays(returning.from, returning.days * 2) > today),
	);
}

function adjustmentFor(adjustments: readonly Adjustment[], monday: IsoDate): Adjustment | undefined {
	const reviewed = addDays(monday, -7);
	return adjustments.find((each) => each.reviewedWeek === reviewed);
}

/** Factor on the loading week itself, from which volume grows again: holding and low adherence. Null when nothing holds it back. */
export function levelAdjustment(adjustments: readonly Adjustment[], monday: IsoDate): number | null {
	const each = adjustmentFor(adjustments, monday);
	return each && (each.reason === "hold" || each.reason === "low_adherence") ? each.volumeFactor : null;
}

/** Share of this one week only: rest after too much. */
export function factorFor(adjustments: readonly Adjustment[], monday: IsoDate): number {
	const each = adjustmentFor(adjustments, monday);
	return each?.reason === "overreach" ? each.volumeFactor : 1;
}

/** Share of the usual load while coming back from days off; 1 otherwise. */
export function returnShareFor(adjustments: readonly Adjustment[], monday: IsoDate): number {
	const returning = latestReturn(adjustments, monday);
	return returning ? returnFactor(returning, monday) : 1;
}

/** A later break replaces an earlier one. */
function latestReturn(adjustments: readonly Adjustment[], monday: IsoDate): Returning | undefined {
	const sunday = addDays(monday, 6);
	let latest: Adjustment | undefined;
	for (const each of adjustments) {
		if (each.returning && each.returning.from <= sunday && (!latest || each.reviewedWeek > latest.reviewedWeek)) latest = each;
	}
	return latest?.returning;
}

/** The latest date before which nothing above easy is run, when it lies in or after this week. */
export function easyUntilFor(adjustments: readonly Adjustment[], monday: IsoDate): IsoDate | null {
	let latest: IsoDate | null = null;
	for (const each of adjustments) {
		if (each.easyUntil === null || each.reviewedWeek >= monday) continue;
		if (latest === null || each.easyUntil > latest) latest = each.easyUntil;
	}
	return latest !== null && latest > monday ? latest : null;
}
