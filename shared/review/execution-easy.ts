/** Whether an easy day stayed easy: the share of time above its cap. */
import { heartRateZoneBounds, speedZoneBounds } from "../metrics/zone-bounds.ts";
import type { Carried } from "./carried.ts";
import type { Place } from "./execution-align-laps.ts";
import { capScore, sharesIn } from "./execution-score.ts";
import type { Signal } from "./execution-signal.ts";
import type { PlannedStep } from "./planned-steps.ts";
import { type Band, bandOf, HEART_RATE_TOLERANCE, PACE_TOLERANCE } from "./target-band.ts";

/** Zones 1 and 2 are easy: the lower bound of zone 3 is the cap. */
const CAP_ZONE = 1;

/**
 * By the targets of the easy steps; where those are effort or open, by the top of zone 2 in heart rate, then in pace; and where only the
 * activity's zones are known, by them. Null when nothing tells.
 */
export function easyCapScore(planned: readonly PlannedStep[], places: readonly Place[], signal: Signal, carried: Carried): number | null {
	const easy = planned.filter(({ step }) => step.intensity === "easy");
	const found = easy.filter(({ index }) => places[index]);
	const spans = found.length > 0 ? found : easy.slice(0, 1);
	let [over, total] = [0, 0];
	for (const { index, step } of spans) {
		// A step that was not told apart is judged over the whole activity.
		const { from, to } = places[index] ?? { from: 0, to: signal.end };
		const own = bandOf(step.target);
		const band = own && signal.has(own.channel) ? own : zoneCap(signal, carried);
		const shares = band && sharesIn({ ...band, low: 0 }, signal, from, to);
		if (!shares) continue;
		over += shares.over * (to - from);
		total += to - from;
	}
	if (total > 0) return Math.round(capScore(over / total));
	const share = overByZones(carried);
	return share === null ? null : Math.round(capScore(share));
}

function zoneCap(signal: Signal, { thresholds }: Carried): Band | null {
	if (!thresholds) return null;
	const beats = heartRateZoneBounds(thresholds)?.[CAP_ZONE];
	if (beats !== undefined && signal.has("heart_rate")) return { channel: "heart_rate", low: 0, high: beats + HEART_RATE_TOLERANCE };
	const speed = speedZoneBounds(thresholds)?.[CAP_ZONE];
	return speed !== undefined && signal.has("speed") ? { channel: "speed", low: 0, high: speed * (1 + PACE_TOLERANCE) } : null;
}

function overByZones({ metrics }: Carried): number | null {
	for (const zones of [metrics.heartRateZoneSeconds, metrics.paceZoneSeconds]) {
		if (!Array.isArray(zones)) continue;
		const total = zones.reduce((sum, each) => sum + each, 0);
		if (total > 0) return zones.slice(CAP_ZONE + 1).reduce((sum, each) => sum + each, 0) / total;
	}
	return null;
}
