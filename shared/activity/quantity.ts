/** Facts as `Summary` and `Lap` allow them: from 0 to ten million, else unknown. */
const LIMIT = 1e7;

export function quantity(value: number | null | undefined): number | null {
	return value !== null && value !== undefined && value >= 0 && value <= LIMIT ? value : null;
}

/** For what cannot be zero when it was measured (heart rate, power over a whole activity): devices write 0 for "no sensor". */
export function measured(value: number | null | undefined): number | null {
	const known = quantity(value);
	return known === 0 ? null : known;
}
