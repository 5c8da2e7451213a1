import { addDays, type IsoDate } from "../calendar.ts";
import { FLAG_DAYS } from "./flag.ts";

/**
 * The latest run of at least `least` calendar days without a gap, each of them with `holds`, that ends within the week up to `day`; null when there is
 * none. A day of which nothing is known ends a run.
 */
export function latestRun(day: IsoDate, least: number, holds: (day: IsoDate) => boolean): IsoDate[] | null {
	for (let back = 0; back < FLAG_DAYS; back++) {
		const last = addDays(day, -back);
		const run: IsoDate[] = [];
		for (let each = last; holds(each); each = addDays(each, -1)) run.unshift(each);
		if (run.length >= least) return run;
	}
	return null;
}
