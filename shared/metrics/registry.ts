/** Every metric of one activity. Screens, documents and the coach read names, units and sources from here. */
import { bestEfforts } from "./best-efforts.ts";
import { distance } from "./distance.ts";
import { durationLoad } from "./duration-load.ts";
import { gradedSpeed } from "./graded-speed.ts";
import { heartRateTrainingLoad } from "./heart-rate-load.ts";
import { heartRateZoneSeconds } from "./heart-rate-zones.ts";
import type { Metric } from "./metric.ts";
import { movingTime } from "./moving-time.ts";
import { paceLoad } from "./pace-load.ts";
import { peakHeartRate } from "./peak-heart-rate.ts";
import { trainingLoad } from "./training-load.ts";

export const metrics = {
	distanceMetres: distance,
	movingSeconds: movingTime,
	gradedSpeed,
	bestEfforts,
	heartRateZoneSeconds,
	peakHeartRate,
	heartRateLoad: heartRateTrainingLoad,
	paceLoad,
	durationLoad,
	load: trainingLoad,
} as const satisfies Record<string, Metric<unknown>>;
