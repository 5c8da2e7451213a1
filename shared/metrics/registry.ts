/** Every metric of one activity: measured by itself, and judged by the athlete's thresholds. Screens, documents and the coach read names, units and sources from here. */
import { ascent } from "./ascent.ts";
import { bestEfforts } from "./best-efforts.ts";
import { cadence, stepLength } from "./cadence.ts";
import { distance } from "./distance.ts";
import { durationLoad } from "./duration-load.ts";
import { decoupling, efficiencyFactor } from "./efficiency.ts";
import { gradedSpeed } from "./graded-speed.ts";
import { heartRateTrainingLoad } from "./heart-rate-load.ts";
import { heartRateZoneSeconds } from "./heart-rate-zones.ts";
import { heartRates } from "./heart-rates.ts";
import { heat } from "./heat.ts";
import { intervals } from "./intervals.ts";
import type { Judging } from "./judging.ts";
import { meanHeartRate } from "./mean-heart-rate.ts";
import { meanPower } from "./mean-power.ts";
import type { NullableMeasure } from "./measures.ts";
import type { Metric } from "./metric.ts";
import { movingTime } from "./moving-time.ts";
import { paceLoad } from "./pace-load.ts";
import { paceZoneSeconds } from "./pace-zones.ts";
import { peakHeartRate } from "./peak-heart-rate.ts";
import { powerCurve } from "./power-curve.ts";
import { powerLoad } from "./power-load.ts";
import { powerZoneSeconds } from "./power-zones.ts";
import { powers } from "./powers.ts";
import { perceivedLoad } from "./session-rpe-load.ts";
import { speedCurve } from "./speed-curve.ts";
import { speeds } from "./speeds.ts";
import { temperature } from "./temperature.ts";
import { timerTime } from "./timer-time.ts";
import { trainingLoad } from "./training-load.ts";
import { variability } from "./variability.ts";
import { weightedPower } from "./weighted-power.ts";
import { weightedSpeed } from "./weighted-speed.ts";

/** Of a recording. */
export const measured = {
	timerSeconds: timerTime,
	distanceMetres: distance,
	movingSeconds: movingTime,
	ascentMetres: ascent,
	gradedSpeed,
	weightedSpeed,
	weightedPower,
	meanPower,
	meanHeartRate,
	peakHeartRate,
	cadence,
	stepMetres: stepLength,
	efficiencyFactor,
	decouplingPercent: decoupling,
	variability,
	temperature,
	bestEfforts,
	intervals,
	heartRates,
	speeds,
	powers,
	speedCurve,
	powerCurve,
} as const satisfies Record<NullableMeasure, Metric<unknown>>;

/** Of what was measured and its athlete. */
export const judged = {
	load: trainingLoad,
	powerLoad,
	heartRateLoad: heartRateTrainingLoad,
	paceLoad,
	sessionRpeLoad: perceivedLoad,
	durationLoad,
	heartRateZoneSeconds,
	paceZoneSeconds,
	powerZoneSeconds,
	heat,
} as const satisfies Record<string, Metric<unknown, Judging>>;

/** What each of them says about itself. */
export const metrics = { ...measured, ...judged };
