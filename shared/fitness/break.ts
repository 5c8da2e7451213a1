/** What breaks in running have taken from a race result since it was run. */
import { epochDay, type IsoDate } from "../calendar.ts";
import { FREE_DAYS, vdotFactorAfterBreak } from "../physiology/detraining.ts";
import { firstDay } from "./day-totals.ts";
import type { DayTotals } from "./fitness.ts";

/** A break with at least this many days of other training a week counts as cross-trained. */
const CROSS_TRAINED_DAYS_A_WEEK = 2;

/** Days without running after `last` and before `next`; the running one has no `next`, the one before the first run no `last`. Days since 1970. */
interface Gap {
	last: number | null;
	next: number | null;
}

/**
 * Gives the factor on a VDOT that was shown on some day, as it stands on `until`: Daniels' factor for the running break since then that weighs
 * most. After the return it goes back to 1 in even steps over as many days as the break lasted (Daniels: as long to come back as one was away).
 * Days before the first day of history are unknown, not a break; without history the factor is 1.
 */
export function breakFactors(history: readonly DayTotals[], until: IsoDate): (since: IsoDate) => number {
	const known = firstDay(history, until);
	if (known === null) return () => 1;
	const firstKnown = epochDay(known);
	const today = epochDay(until);
	const past = history.filter((totals) => totals.day <= until);
	const runDays = past.filter((totals) => totals.runs > 0).map((totals) => epochDay(totals.day));
	const otherDays = past.filter((totals) => totals.runs === 0 && totals.load > 0).map((totals) => epochDay(totals.day));
	const gaps = gapsBetween(runDays.sort((a, b) => a - b));
	// Asked of the same days again and again: each of a hundred results, with and without what is not confirmed.
	const answered = new Map<IsoDate, number>();
	return (since) => {
		const factor = answered.get(since) ?? factorOf(since);
		answered.set(since, factor);
		return factor;
	};

	function factorOf(since: IsoDate): number {
		const shown = epochDay(since);
		let factor = 1;
		for (const { last, next } of gaps) {
			if ((next ?? today) <= shown || (last === null && shown < firstKnown)) continue;
			// A race is a run too: the break starts after it.
			const start = Math.max(last ?? shown, shown);
			const daysOff = next === null ? today - start : next - start - 1;
			if (daysOff <= FREE_DAYS) continue;
			const trained = otherDays.filter((day) => day > start && day <= start + daysOff).length;
			const lost = 1 - vdotFactorAfterBreak(daysOff, trained / daysOff >= CROSS_TRAINED_DAYS_A_WEEK / 7);
			const regained = next === null ? 0 : Math.min(1, (today - next) / daysOff);
			factor = Math.min(factor, 1 - lost * (1 - regained));
		}
		return factor;
	}
}

/** Only those long enough to matter. */
function gapsBetween(runDays: readonly number[]): Gap[] {
	const ends: (number | null)[] = [null, ...runDays, null];
	return ends.slice(1).flatMap((next, i) => {
		const last = ends[i] ?? null;
		return last !== null && next !== null && next - last - 1 <= FREE_DAYS ? [] : [{ last, next }];
	});
}
