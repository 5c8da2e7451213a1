/** What adjustments do to a week. Each is keyed by the week that was reviewed and acts from the week after. */
import { addDays, type IsoDate, mondayOf } from "../calendar.ts";
import type { Adjustment, Season } from "./plan.ts";
import { easyUntilAfter, type Returning, returnFactor } from "./return.ts";

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

/** Factor on the loading week itself, from which volume grows again: holding, low adherence, a raise. Null when the curve just goes on. */
export function levelAdjustment(adjustments: readonly Adjustment[], monday: IsoDate): number | null {
	const each = adjustmentFor(adjustments, monday);
	return each && levelReasons.has(each.reason) ? each.volumeFactor : null;
}

const levelReasons: ReadonlySet<Adjustment["reason"]> = new Set<Adjustment["reason"]>(["hold", "low_adherence", "raised"]);
const weekReasons: ReadonlySet<Adjustment["reason"]> = new Set<Adjustment["reason"]>(["overreach", "poor_recovery", "red_flag"]);

/** The raise that the athlete agreed to for this week; 1 without one. */
export function raiseFor(adjustments: readonly Adjustment[], monday: IsoDate): number {
	const each = adjustmentFor(adjustments, monday);
	return each?.reason === "raised" ? Math.max(1, each.volumeFactor) : 1;
}

/** Share of this one week only: rest after too much, or after signs of too little recovery. */
export function factorFor(adjustments: readonly Adjustment[], monday: IsoDate): number {
	const each = adjustmentFor(adjustments, monday);
	return each && weekReasons.has(each.reason) ? Math.min(1, each.volumeFactor) : 1;
}

/** Share of the usual load while coming back from days off, reviewed or told by the athlete; 1 otherwise. */
export function returnShareFor(adjustments: readonly Adjustment[], monday: IsoDate, breaks: readonly Returning[] = []): number {
	const returning = latestReturn(adjustments, monday);
	const sunday = addDays(monday, 6);
	const told = breaks.filter((each) => each.from <= sunday).map((each) => returnFactor(each, monday));
	return Math.min(returning ? returnFactor(returning, monday) : 1, ...told);
}

/** Weekdays whose sessions have moved, in the order of the reviews. */
export function weekdaysMovedBy(adjustments: readonly Adjustment[], monday: IsoDate): NonNullable<Adjustment["weekdayMoved"]>[] {
	return adjustments.filter((each) => each.reviewedWeek < monday).flatMap((each) => each.weekdayMoved ?? []);
}

/** What agreed steps add to VDOT; newer evidence takes their place. */
export function vdotSteps(adjustments: readonly Adjustment[], evidenceDay: IsoDate | null): number {
	return adjustments
		.filter((each) => evidenceDay === null || each.reviewedWeek > evidenceDay)
		.reduce((sum, each) => sum + (each.vdotStep ?? 0), 0);
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
export function easyUntilFor(adjustments: readonly Adjustment[], monday: IsoDate, breaks: readonly Returning[] = []): IsoDate | null {
	let latest: IsoDate | null = null;
	for (const each of adjustments) {
		if (each.easyUntil === null || each.reviewedWeek >= monday) continue;
		if (latest === null || each.easyUntil > latest) latest = each.easyUntil;
	}
	for (const each of breaks) {
		if (each.from > addDays(monday, 6)) continue;
		const until = easyUntilAfter(each);
		if (latest === null || until > latest) latest = until;
	}
	return latest !== null && latest > monday ? latest : null;
}
