/** Done against planned, in the one set of bands that everything here speaks of: TrainingPeaks' colours. */
import type { Workout } from "../workout/workout.ts";
import type { Effort } from "./effort.ts";

export const complianceBands = ["green", "yellow", "orange", "red"] as const;
export type ComplianceBand = (typeof complianceBands)[number];

/** Of planned: green 80 to 120 %, yellow 50 to 79 and 121 to 150 %, orange below and above; red is not done [book: TrainingPeaks]. */
export const COMPLIANCE = { green: 0.8, greenMost: 1.2, yellow: 0.5, yellowMost: 1.5 } as const;

/** `ratio` is done over planned; null is not done. */
export function complianceBand(ratio: number | null): ComplianceBand {
	if (ratio === null || ratio <= 0) return "red";
	if (ratio >= COMPLIANCE.green && ratio <= COMPLIANCE.greenMost) return "green";
	return ratio >= COMPLIANCE.yellow && ratio <= COMPLIANCE.yellowMost ? "yellow" : "orange";
}

/** By duration, else distance, else load; a race by distance first, because finishing faster is not doing less. Null when nothing compares. */
export function complianceRatio({ kind, estimate }: Pick<Workout, "kind" | "estimate">, effort: Effort): number | null {
	const byDuration = over(effort.seconds, estimate.seconds);
	const byDistance = over(effort.metres, estimate.metres);
	const ratio = kind === "race" ? (byDistance ?? byDuration) : (byDuration ?? byDistance);
	return ratio ?? over(effort.load, estimate.load);
}

function over(done: number | null, planned: number): number | null {
	return done !== null && done > 0 && planned > 0 ? done / planned : null;
}
