/** How well a step, and a workout, kept to its plan: 0 to 100 [convention, all of it]. */
import type { Place } from "./execution-align-laps.ts";
import type { Signal } from "./execution-signal.ts";
import type { PlannedStep } from "./planned-steps.ts";
import type { StepExecution } from "./review.ts";
import { type Band, bandOf, HEART_RATE_DELAY_SECONDS } from "./target-band.ts";

/** Full marks within ten percent of the planned length, none at less than 0.4 or more than 1.6 of it. */
const FULL_WITHIN = 0.1;
const NONE_BEYOND = 0.6;

/** Done over planned to 0..100. */
export function ratioScore(ratio: number): number {
	return 100 * clamp((NONE_BEYOND - Math.abs(ratio - 1)) / (NONE_BEYOND - FULL_WITHIN));
}

/** Time above the cap counts twice: an easy day run too hard must cost more than one cut short. */
export function capScore(overShare: number): number {
	return 100 * clamp(1 - 2 * overShare);
}

export interface Shares {
	value: number;
	inTarget: number;
	over: number;
	under: number;
}

/** Time on, above and below a band; null where the channel was not measured for half of the span. */
export function sharesIn(band: Band, signal: Signal, from: number, to: number): Shares | null {
	const start = band.channel === "heart_rate" ? from + HEART_RATE_DELAY_SECONDS : from;
	if (to <= start) return null;
	let [total, sum, over, under] = [0, 0, 0, 0];
	signal.visit(band.channel, start, to, (value, seconds) => {
		total += seconds;
		sum += value * seconds;
		if (value > band.high) over += seconds;
		else if (value < band.low) under += seconds;
	});
	if (total === 0 || total < (to - start) / 2) return null;
	return { value: sum / total, inTarget: (total - over - under) / total, over: over / total, under: under / total };
}

/** A work step is scored by its time in the band and by how much of it was done; an easy one by staying under its cap. */
export function stepExecution(planned: PlannedStep, place: Place, signal: Signal): StepExecution {
	const { index, step } = planned;
	const isWork = step.role === "work" && step.intensity !== "easy";
	if (!place) {
		return { index, from: null, seconds: null, value: null, inTarget: null, over: null, under: null, score: isWork ? 0 : null };
	}
	const seconds = place.to - place.from;
	const band = bandOf(step.target);
	const shares = band && sharesIn(band, signal, place.from, place.to);
	return {
		index,
		from: tenth(place.from),
		seconds: tenth(seconds),
		value: shares && thousandth(shares.value),
		inTarget: shares && thousandth(shares.inTarget),
		over: shares && thousandth(shares.over),
		under: shares && thousandth(shares.under),
		score: scoreOf(),
	};

	function scoreOf(): number | null {
		if (!isWork) return shares && Math.round(capScore(shares.over));
		const whole = lengthDone(planned, place, signal);
		return shares ? Math.round(100 * shares.inTarget * whole) : band ? null : Math.round(100 * whole);
	}
}

/** Share of the step's length that was done, at most 1: metres by the speed measured, else seconds. */
function lengthDone({ step, seconds }: PlannedStep, place: Place, signal: Signal): number {
	if (!place) return 0;
	const took = place.to - place.from;
	if (step.duration.kind === "distance" && signal.has("speed")) {
		let metres = 0;
		signal.visit("speed", place.from, place.to, (value, held) => {
			metres += value * held;
		});
		if (metres > 0) return nearlyWhole(metres / step.duration.metres);
	}
	return seconds === null || seconds <= 0 ? 1 : nearlyWhole(took / seconds);
}

function nearlyWhole(share: number): number {
	return share >= 1 - FULL_WITHIN ? 1 : share;
}

/** Mean of the scores that are known, weighted by planned time; null without any. */
export function meanScore(steps: readonly StepExecution[], planned: readonly PlannedStep[]): number | null {
	let [sum, weight] = [0, 0];
	for (const { index, score } of steps) {
		if (score === null) continue;
		const seconds = Math.max(1, planned[index]?.seconds ?? 1);
		sum += score * seconds;
		weight += seconds;
	}
	return weight === 0 ? null : sum / weight;
}

/** Weights renormalised over the parts that are known. */
export function weighted(parts: readonly (readonly [number | null, number])[]): number {
	const known = parts.filter((part): part is readonly [number, number] => part[0] !== null);
	const weight = known.reduce((sum, [, each]) => sum + each, 0);
	return weight === 0 ? 0 : known.reduce((sum, [value, each]) => sum + value * each, 0) / weight;
}

function clamp(value: number): number {
	return Math.max(0, Math.min(1, value));
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

function thousandth(value: number): number {
	return Math.round(value * 1000) / 1000;
}
