/** What a recording means for its athlete. */
import type { Summary } from "../activity/activity.ts";
import type { Feedback } from "../activity/feedback.ts";
import type { Judging } from "./judging.ts";
import type { Measures } from "./measures.ts";
import type { Measured } from "./metric.ts";
import { type Metrics, nullableMetrics } from "./metrics.ts";
import { judged } from "./registry.ts";
import type { AthleteThresholds } from "./thresholds.ts";

/**
 * Metrics from what was measured, by the athlete's thresholds and how hard it felt. Reads distributions and weighted values only, never samples: cheap
 * enough to be done again for a whole history. Nothing throws.
 */
export function judge(measures: Measures, summary: Summary, athlete: AthleteThresholds, feedback: Feedback | null): Metrics {
	const judging: Judging = { measures, summary, athlete, feedback };
	const load = judged.load.compute(judging);
	const heat = judged.heat.compute(judging);
	return {
		version: 2,
		distanceMetres: measures.distanceMetres,
		movingSeconds: measures.movingSeconds,
		ascentMetres: measures.ascentMetres,
		load: load.value ?? load,
		heartRateZoneSeconds: zones(judged.heartRateZoneSeconds.compute(judging)),
		paceZoneSeconds: zones(judged.paceZoneSeconds.compute(judging)),
		powerZoneSeconds: zones(judged.powerZoneSeconds.compute(judging)),
		gradedSpeed: measures.gradedSpeed,
		weightedPower: measures.weightedPower?.value ?? null,
		bestEfforts: measures.bestEfforts,
		peakHeartRate: measures.peakHeartRate,
		cadence: measures.cadence,
		stepMetres: measures.stepMetres,
		efficiencyFactor: measures.efficiencyFactor,
		decouplingPercent: measures.decouplingPercent,
		variability: measures.variability,
		heat: heat.value,
		missing: { ...reasonsOf(measures), ...(heat.value === null ? { heat: heat.reason } : {}) },
	};
}

function zones(measured: Measured<number[]>): Metrics["heartRateZoneSeconds"] {
	return measured.value ?? { reason: measured.reason };
}

/** Of those measures that are metrics. */
function reasonsOf({ missing }: Measures): Metrics["missing"] {
	const reasons: Metrics["missing"] = {};
	for (const id of nullableMetrics) {
		const reason = id === "heat" ? undefined : missing[id];
		if (reason !== undefined) reasons[id] = reason;
	}
	return reasons;
}
