/**
 * Kilometres or miles? Nothing in the header says. Stride length is in metres in every account, so that stride × cadence × time is the
 * distance in metres, and its ratio to the distance column is 1000 or 1609. Without runs that show it the file leaves the question open.
 */
export const METRES_PER_MILE = 1_609.344;
export const METRES_PER_YARD = 0.9144;
export const METRES_PER_FOOT = 0.3048;

export interface UnitEvidence {
	/** In the file's unit. */
	distance: number;
	seconds: number;
	/** Metres. */
	strideLength: number;
	/** Steps a minute. */
	cadence: number;
}

export type DistanceUnit = "kilometre" | "mile";

/** The unit by the median row, or null when it speaks for neither. */
export function distanceUnitOf(evidence: readonly UnitEvidence[]): DistanceUnit | null {
	const ratios = evidence
		.filter((row) => row.distance > 0.5 && row.seconds > 0 && row.strideLength > 0 && row.cadence > 0)
		.map((row) => (row.strideLength * row.cadence * row.seconds) / 60 / row.distance)
		.toSorted((a, b) => a - b);
	const median = ratios[ratios.length >> 1];
	if (median === undefined) return null;
	if (median > 800 && median < 1_250) return "kilometre";
	if (median > 1_330 && median < 1_950) return "mile";
	return null;
}

/** Is this distance in metres (a track run, a swim)? Then pace per kilometre, or per 100 for swims, times thousandths is the time. */
export function isInMetres(distance: number, seconds: number, paceSeconds: number, pacePer: number): boolean {
	return Math.abs((distance / pacePer) * paceSeconds - seconds) <= 0.1 * seconds;
}
