/** Days and dates in the words of Garmin Connect. Its dates have no zone; those of the service are GMT. */

const DAY = 24 * 3600 * 1000;

/** Days since 1970-01-01; null for what is not a day. */
export function dayNumber(day: string): number | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
	const at = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(at) || dayOf(at / DAY) !== day ? null : at / DAY;
}

/** "2026-11-21". */
export function dayOf(number: number): string {
	return new Date(number * DAY).toISOString().slice(0, 10);
}

/** "2026-02-08T00:57:16.0". */
export function timestamp(epochMs: number): string {
	return `${new Date(epochMs).toISOString().slice(0, 19)}.0`;
}

/** "2026-02-08 00:57:16". */
export function spacedTimestamp(epochMs: number): string {
	return new Date(epochMs).toISOString().slice(0, 19).replace("T", " ");
}

/** Monday 0 … Sunday 6. */
export function weekday(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}
