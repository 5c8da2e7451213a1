/** All metrics of one activity. */
import type { Summary } from "../activity/activity.ts";
import type { Samples } from "../activity/samples.ts";
import type { Measured } from "./metric.ts";
import type { Metrics, nullableMetrics } from "./metrics.ts";
import { recordingOf } from "./recording.ts";
import { metrics } from "./registry.ts";
import type { AthleteThresholds } from "./thresholds.ts";

type Nullable = (typeof nullableMetrics)[number];

/**
 * Metrics from what the source states and, where there are any, its samples. What cannot be known is null (or an empty list) with a reason; an
 * activity of any quality gives metrics, nothing throws.
 */
export function computeMetrics(summary: Summary, samples: Samples | null, athlete: AthleteThresholds): Metrics {
	const recording = recordingOf(summary, samples, athlete);
	const reasons: NonNullable<Metrics["missing"]> = {};
	function orNull<T>(id: Nullable, measured: Measured<T>): T | null {
		if ("reason" in measured) reasons[id] = measured.reason;
		return measured.value;
	}
	const distanceMetres = orNull("distanceMetres", metrics.distanceMetres.compute(recording));
	const movingSeconds = orNull("movingSeconds", metrics.movingSeconds.compute(recording));
	const gradedSpeed = orNull("gradedSpeed", metrics.gradedSpeed.compute(recording));
	const bestEfforts = orNull("bestEfforts", metrics.bestEfforts.compute(recording)) ?? [];
	const peakHeartRate = orNull("peakHeartRate", metrics.peakHeartRate.compute(recording));
	const zones = metrics.heartRateZoneSeconds.compute(recording);
	const trusted = metrics.load.compute(recording);
	return {
		version: 1,
		distanceMetres,
		movingSeconds,
		load:
			trusted.value === null ? trusted : { value: trusted.value.load, method: trusted.value.method, passedOver: trusted.value.passedOver },
		heartRateZoneSeconds: zones.value === null ? { reason: zones.reason } : zones.value,
		gradedSpeed,
		bestEfforts,
		peakHeartRate,
		missing: reasons,
	};
}
