/** Metres up and down for recordings that state none. Good for a summary; the metrics smooth the altitude and compute their own. */

/** Metres of height that count as a change: less is noise of the sensor. */
const THRESHOLD = 3;

/** Changes of at least 3 m from the last turning point count, whole. Null with fewer than two altitudes. */
export function climbOf(altitude: Float64Array | undefined): { ascent: number; descent: number } | null {
	const known = altitude?.filter((value) => !Number.isNaN(value)) ?? new Float64Array();
	if (known.length < 2) return null;
	let ascent = 0;
	let descent = 0;
	let reference = known[0] ?? 0;
	for (const height of known) {
		const change = height - reference;
		if (Math.abs(change) < THRESHOLD) continue;
		if (change > 0) ascent += change;
		else descent -= change;
		reference = height;
	}
	return { ascent, descent };
}
