/** What a heart beat brings. */
import { lastRowUpTo, valueAt } from "./column.ts";
import { intervals } from "./intervals.ts";
import { type Measured, type Metric, missing, once } from "./metric.ts";
import { totalsInMotion } from "./motion.ts";
import { wayInMotion } from "./motion-way.ts";
import { onFoot } from "./on-foot.ts";
import { powerInMotion } from "./power-in-motion.ts";
import type { Recording } from "./recording.ts";
import { weightedMean } from "./series.ts";
import { variability } from "./variability.ts";

/** Share of the time in motion that must have a heart rate. */
const ENOUGH = 0.7;
/** Shorter outings say nothing, seconds in motion. */
const SHORTEST = 10 * 60;
/** Heart rate drifts only in what is long and even, seconds in motion ... */
const SHORTEST_STEADY = 45 * 60;
/** ... after the heart has come up to its work. */
const WARM_UP = 10 * 60;
/** Weighted over mean of an even outing: on foot, and on the bike, where coasting is part of it. */
const STEADY = { onFoot: 1.03, cycling: 1.1 };

/** Graded metres a minute (on foot; plain without altitude) or weighted watts (cycling), per heart beat a minute, over time in motion. */
export const efficiencyFactor: Metric<number> = {
	id: "efficiencyFactor",
	unit: "m or W per beat",
	needs: ["on_foot_or_cycling", "samples", "heart_rate", "distance", "power"],
	source: "Friel's efficiency factor",
	compute(recording) {
		const work = workOf(recording);
		if (work.value === null) return work;
		const { clock } = work.value;
		if (valueAt(clock, clock.length - 1) < SHORTEST) return missing("too_short");
		const factor = work.value.factor(0, clock.length - 1);
		return factor === null ? missing("too_short") : { value: factor };
	},
};

/**
 * How much the efficiency factor fell from the first half to the second, percent. Halves by time in motion after ten minutes of warm-up; only of
 * steady outings of 45 minutes and more: without intervals, and weighted at most 3 % (on foot; 10 % on the bike) above the mean.
 */
export const decoupling: Metric<number> = {
	id: "decouplingPercent",
	unit: "%",
	needs: ["on_foot_or_cycling", "samples", "heart_rate", "distance", "power"],
	source: "Friel's aerobic decoupling (Pa:HR, Pw:HR)",
	compute(recording) {
		const work = workOf(recording);
		if (work.value === null) return work;
		const { clock, factor } = work.value;
		const seconds = valueAt(clock, clock.length - 1);
		if (seconds < SHORTEST_STEADY) return missing("too_short");
		if (!isSteady(recording)) return missing("not_steady");
		const start = lastRowUpTo(clock, WARM_UP);
		const middle = lastRowUpTo(clock, (WARM_UP + seconds) / 2);
		const [first, second] = [factor(start, middle), factor(middle, clock.length - 1)];
		return first === null || second === null ? missing("patchy_heart_rate") : { value: (100 * (first - second)) / first };
	},
};

function isSteady(recording: Recording): boolean {
	const most = recording.summary.sport === "cycling" ? STEADY.cycling : STEADY.onFoot;
	const uneven = variability.compute(recording).value;
	return uneven !== null && uneven <= most && intervals.compute(recording).value?.length === 0;
}

interface Work {
	/** Seconds in motion, per row of the motion. */
	clock: Float64Array;
	/** The efficiency factor between two rows; null where there is too little heart rate. */
	factor: (from: number, to: number) => number | null;
}

const workOf: (recording: Recording) => Measured<Work> = once((recording): Measured<Work> => {
	const { summary, samples, motion, heartRate } = recording;
	const cycling = summary.sport === "cycling";
	if (!cycling && !onFoot(summary.sport)) return missing("not_this_sport");
	if (samples === null) return missing("no_samples");
	if (heartRate === null) return missing("no_heart_rate");
	if (motion === null) return missing("no_time");
	const output = cycling ? wattsBetween(recording) : metresAMinuteBetween(recording);
	if (output.value === null) return output;
	const beats = totalsInMotion(motion, heartRate);
	const rate = (from: number, to: number) => {
		const covered = valueAt(beats.covered, to) - valueAt(beats.covered, from);
		const enough = covered > 0 && covered >= ENOUGH * (valueAt(motion.clock, to) - valueAt(motion.clock, from));
		return enough ? (valueAt(beats.total, to) - valueAt(beats.total, from)) / covered : null;
	};
	if (rate(0, motion.clock.length - 1) === null) return missing("patchy_heart_rate");
	const between = output.value;
	return {
		value: {
			clock: motion.clock,
			factor(from, to) {
				const [done, bpm] = [between(from, to), rate(from, to)];
				return done === null || bpm === null || done === 0 ? null : done / bpm;
			},
		},
	};
});

type Between = (from: number, to: number) => number | null;

function metresAMinuteBetween(recording: Recording): Measured<Between> {
	const { motion } = recording;
	const way = motion && wayInMotion(recording, motion);
	if (motion === null || way === null) return missing("no_distance");
	const { clock } = motion;
	return { value: (from, to) => (60 * (valueAt(way, to) - valueAt(way, from))) / (valueAt(clock, to) - valueAt(clock, from)) };
}

function wattsBetween(recording: Recording): Measured<Between> {
	const power = powerInMotion(recording);
	if (power.value === null) return power;
	const { clock, series } = power.value;
	return { value: (from, to) => weightedMean(series.subarray(Math.round(valueAt(clock, from)), Math.round(valueAt(clock, to)) + 1)) };
}
