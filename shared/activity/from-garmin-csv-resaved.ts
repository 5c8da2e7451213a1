/**
 * What a spreadsheet does to an `Activities.csv` that is saved again: dates turn into the computer's own form ("12/11/20 11:59"), and minutes with seconds
 * into hours with minutes ("30:48" becomes "30:48:00").
 */
/** As Garmin writes it. */
const GARMIN_DATE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
/** Nothing that is done for sport is slower, m/s, or faster. */
const SLOWEST = 0.25;
const FASTEST = 25;
/** Longer is no session without a distance. */
const LONGEST = 12 * 3600;

export function isResaved(dates: readonly string[]): boolean {
	const known = dates.filter((date) => date.trim() !== "");
	return known.length > 0 && known.filter((date) => !GARMIN_DATE.test(date.trim())).length > known.length / 2;
}

/** The duration that was meant: of `h:mm:00` that only makes sense as `m:ss`, a sixtieth. */
export function meantSeconds(seconds: number | null, metres: number | null): number | null {
	if (seconds === null || seconds < 3600 || seconds % 60 !== 0) return seconds;
	const shifted = seconds / 60;
	if (metres === null || metres <= 0) return seconds > LONGEST ? shifted : seconds;
	return metres / seconds < SLOWEST && metres / shifted <= FASTEST ? shifted : seconds;
}
