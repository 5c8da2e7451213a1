/** The facts a summary can have from samples alone, for sources that state none. */
import type { Channel, Samples } from "./samples.ts";

interface SamplesFacts {
	/** From second 0 to the last sample. */
	elapsedSeconds: number;
	/** Without pauses. */
	timerSeconds: number;
	distanceMetres: number | null;
	averageHeartRate: number | null;
	maxHeartRate: number | null;
	averagePower: number | null;
	maxPower: number | null;
	/** While turning: zeros left out. */
	averageCadence: number | null;
}

/** Averages are over samples, not over time. Null where there is no such channel. */
export function factsOf(samples: Samples): SamplesFacts {
	const elapsedSeconds = samples.time.at(-1) ?? 0;
	const paused = samples.pauses.reduce((sum, pause) => sum + pause.to - pause.from, 0);
	const heartRate = spread(samples, "heartRate", 0);
	const power = spread(samples, "power", 0);
	return {
		elapsedSeconds,
		timerSeconds: Math.max(0, elapsedSeconds - paused),
		distanceMetres: samples.channels.distance?.findLast((value) => !Number.isNaN(value)) ?? null,
		averageHeartRate: heartRate.mean,
		maxHeartRate: heartRate.max,
		averagePower: power.mean,
		maxPower: power.max,
		averageCadence: spread(samples, "cadence", Number.MIN_VALUE).mean,
	};
}

function spread(samples: Samples, channel: Channel, atLeast: number): { mean: number | null; max: number | null } {
	let sum = 0;
	let count = 0;
	let max = Number.NEGATIVE_INFINITY;
	for (const value of samples.channels[channel] ?? []) {
		if (!(value >= atLeast)) continue;
		sum += value;
		count++;
		max = Math.max(max, value);
	}
	return count === 0 ? { mean: null, max: null } : { mean: sum / count, max };
}
