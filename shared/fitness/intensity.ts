/** How training time is spread over intensities. */
import { addDays, type IsoDate } from "../calendar.ts";
import type { DayTotals, Fitness } from "./fitness.ts";
import { polarisationIndex } from "./strain.ts";

const DAYS = 28;

/**
 * Time in heart-rate zones of the four weeks that end on `day`, in Seiler's three zones: below 90 % of threshold heart rate, from there to threshold, and
 * above. With only the lactate threshold known, these are Friel's zones 1-2, 3-4 and 5 (convention; Seiler & Kjerland, Scand J Med Sci Sports 16,
 * 2006, bound them by two lactate turn points). By time, not by sessions. Null without time in zones.
 */
export function recentIntensity(history: readonly DayTotals[], day: IsoDate): Fitness["intensity"] {
	const zones = [0, 0, 0];
	const before = addDays(day, -DAYS);
	for (const totals of history) {
		if (totals.day <= before || totals.day > day) continue;
		for (const [zone, seconds] of totals.zoneSeconds.entries()) {
			const third = Math.floor(zone / 2);
			zones[third] = (zones[third] ?? 0) + seconds;
		}
	}
	const [low = 0, middle = 0, high = 0] = zones;
	const seconds = low + middle + high;
	if (!(seconds > 0)) return null;
	return { shares: zones.map((each) => each / seconds), polarisationIndex: polarisationIndex(low, middle, high), seconds };
}
