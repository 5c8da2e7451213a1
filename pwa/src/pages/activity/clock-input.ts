/** Seconds of what an athlete types as a time: 42:10, 1:03:00, or minutes alone. Null when it is none. */
export function secondsOfClock(text: string): number | null {
	const match = /^(?:(\d{1,2}):)?(\d{1,3})(?::([0-5]\d))?$/.exec(text.trim());
	if (!match) return null;
	const [, first, second, third] = match;
	if (third !== undefined) return Number(first ?? 0) * 3600 + Number(second) * 60 + Number(third);
	// Two numbers are minutes and seconds; one alone is minutes.
	if (first === undefined) return Number(second) * 60;
	return Number(second) < 60 && second?.length === 2 ? Number(first) * 60 + Number(second) : null;
}
