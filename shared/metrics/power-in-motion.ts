/** Power while moving. */
import { valueAt } from "./column.ts";
import { type Measured, missing, once } from "./metric.ts";
import { totalsInMotion } from "./motion.ts";
import type { Recording } from "./recording.ts";
import { atWholeSeconds } from "./series.ts";

/** Share of the time in motion that must have a power; the rest is then taken to have been like it. */
const ENOUGH = 0.7;

export interface PowerInMotion {
	/** Seconds in motion with a known power, per row of the motion. */
	clock: Float64Array;
	/** Joules up to each row. */
	energy: Float64Array;
	/** Joules at whole seconds of that clock. */
	series: Float64Array;
	/** Seconds in motion, power or not. */
	seconds: number;
}

/** Stops and seconds without a value are cut out (a coasting zero is a value): what is not known is not a zero. */
export const powerInMotion: (recording: Recording) => Measured<PowerInMotion> = once(({ samples, motion, power, timerSeconds }) => {
	if (samples === null) return missing("no_samples");
	if (power === null) return missing("no_power");
	if (motion === null || timerSeconds === null) return missing("no_time");
	const { covered: clock, total: energy } = totalsInMotion(motion, power);
	const seconds = valueAt(motion.clock, motion.clock.length - 1);
	if (valueAt(clock, clock.length - 1) < ENOUGH * seconds) return missing("no_power");
	return { value: { clock, energy, series: atWholeSeconds(clock, energy), seconds } };
});
