/** Whether an easy day stayed easy: the share of time above its cap. */
import type { Carried } from "./carried.ts";
import type { Place } from "./execution-align-laps.ts";
import { capScore, sharesIn } from "./execution-score.ts";
import type { Signal } from "./execution-signal.ts";
import type { PlannedStep } from "./planned-steps.ts";
import { bandOf } from "./target-band.ts";

/** Zones 1 and 2 are easy: the lower bound of zone 3 is the cap. */
const CAP_ZONE = 1;

/**
 * By the targets of the easy steps; where those are effort or open, by the activity's own zones in heart rate, then in pace, which every screen and
 * the week's review have alike. Null when nothing tells.
 */
export function easyCapScore(planned: readonly PlannedStep[], places: readonly Place[], signal: Signal, carried: Carried): number | null {
	const easy = planned.filter(({ step }) => step.intensity === "easy");
	const found = easy.filter(({ index }) => places[index]);
	const spans = found.length > 0 ? found : easy.slice(0, 1);
	let [over, total] = [0, 0];
	for (const { index, step } of spans) {
		// A step that was not told apart is judged over the whole activity.
		const { from, to } = places[index] ?? { from: 0, to: signal.end };
		const band = bandOf(step.target);
		const shares = band && signal.has(band.channel) && sharesIn({ ...band, low: 0 }, signal, from, to);
		if (!shares) continue;
		over += shares.over * (to - from);
		total += to - from;
	}
	if (total > 0) return Math.round(capScore(over / total));
	const share = overByZones(carried);
	return share === null ? null : Math.round(capScore(share));
}

function overByZones({ metrics }: Carried): number | null {
	for (const zones of [metrics.heartRateZoneSeconds, metrics.paceZoneSeconds]) {
		if (!Array.isArray(zones)) continue;
		const total = zones.reduce((sum, each) => sum + each, 0);
		if (total > 0) return zones.slice(CAP_ZONE + 1).reduce((sum, each) => sum + each, 0) / total;
	}
	return null;
}
