/** One input of the readiness score, on its own scale of 0 to 100. */

export const readinessInputs = ["sleep", "hrv", "body_battery", "training_status"] as const;
export type ReadinessInput = (typeof readinessInputs)[number];

export const readinessBases = [
	/** The device's judgement of the night. */
	"device_score",
	"time_asleep",
	/** HRV against the athlete's own 60 days, or against the range its source gives. */
	"own_baseline",
	"source_range",
	"highest_level",
	"training_status",
	/** Recovery and load alone, of the watch's readiness. */
	"load_factors",
] as const;

export const missingReasons = [
	/** Nothing was measured that day. */
	"not_measured",
	/** Measured, but there are too few earlier values of the same kind. */
	"no_baseline",
] as const;

export interface PointsPart {
	points: number;
	basis: (typeof readinessBases)[number];
	measure: string;
	figures: Record<string, number>;
}

export interface MissingPart {
	points: null;
	reason: (typeof missingReasons)[number];
}

export const notMeasured: MissingPart = { points: null, reason: "not_measured" };

/** Points between given ones in a straight line, before the first and after the last level. `scale` ascends by its first figures. */
export function pointsOn(scale: readonly (readonly [at: number, points: number])[], value: number): number {
	let before = scale[0];
	if (!before) throw new RangeError("a scale without points");
	for (const next of scale) {
		if (value <= next[0]) {
			const width = next[0] - before[0];
			return width > 0 && value > before[0] ? before[1] + ((next[1] - before[1]) * (value - before[0])) / width : next[1];
		}
		before = next;
	}
	return before[1];
}
