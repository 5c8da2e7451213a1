/** Laps of one session. */
import type { FitContent } from "../fit/content.ts";
import { cell } from "../fit/table.ts";
import type { Lap } from "./activity.ts";
import type { Swum } from "./from-fit-lengths.ts";
import { measured, quantity } from "./quantity.ts";
import type { Samples } from "./samples.ts";
import { firstAbove } from "./samples-search.ts";

interface LapParts {
	content: FitContent;
	/** Asked for the time in the middle of a lap: its start may stand a second before its session's. */
	belongs: (time: number) => boolean;
	/** FIT seconds as seconds after the session's start. */
	at: (time: number) => number;
	swum: Swum | null;
	/** Where the stated power is not of the sensor that was taken: the samples that hold it. */
	powerFrom: Samples | null;
}

export function lapsOf({ content, belongs, at, swum, powerFrom }: LapParts): Lap[] {
	const { laps } = content;
	const power = powerFrom && meanPowerOf(powerFrom);
	const found: Lap[] = [];
	for (let row = 0; row < laps.rows; row++) {
		const elapsed = cell(laps, "totalElapsedTime", row);
		const end = cell(laps, "timestamp", row);
		const start = cell(laps, "startTime", row) ?? (end !== null && elapsed !== null ? end - elapsed : null);
		if (start === null || !belongs(start + (elapsed ?? 0) / 2)) continue;
		const over = start + (elapsed ?? 0);
		const distance = cell(laps, "totalDistance", row);
		found.push({
			startSeconds: at(start),
			elapsedSeconds: quantity(elapsed),
			timerSeconds: quantity(cell(laps, "totalTimerTime", row)),
			// Some apps for pools leave the distance at zero.
			distanceMetres: measured(distance) ?? swum?.between(start, over) ?? quantity(distance),
			averageHeartRate: measured(cell(laps, "averageHeartRate", row)),
			averagePower: measured(power ? power(at(start), at(over)) : cell(laps, "averagePower", row)),
		});
	}
	return found;
}

/** Mean of the samples after `from` until `to`, seconds; null without any. */
function meanPowerOf({ time, channels }: Samples): (from: number, to: number) => number | null {
	const sums = new Float64Array(time.length + 1);
	const counts = new Float64Array(time.length + 1);
	for (let row = 0; row < time.length; row++) {
		const power = channels.power?.[row] ?? Number.NaN;
		const missing = Number.isNaN(power);
		sums[row + 1] = (sums[row] ?? 0) + (missing ? 0 : power);
		counts[row + 1] = (counts[row] ?? 0) + (missing ? 0 : 1);
	}
	return (from, to) => {
		const [first, end] = [firstAbove(time, from), firstAbove(time, to)];
		const count = (counts[end] ?? 0) - (counts[first] ?? 0);
		return count > 0 ? ((sums[end] ?? 0) - (sums[first] ?? 0)) / count : null;
	};
}
