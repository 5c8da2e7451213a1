/** The simulated watch: takes one row each second, keeps every few of them, counts laps and totals. */
import type { Lap, Summary } from "../../shared/activity/activity.ts";
import type { Channel, Samples } from "../../shared/activity/samples.ts";

const quantities = ["heartRate", "cadence", "power", "speed", "altitude", "distance"] as const satisfies Channel[];
type Quantity = (typeof quantities)[number];

/** What the sensors say in one second; the same ones all through an activity. */
export type Row = { heartRate: number } & Partial<Record<Quantity, number>>;

/** What the watch stores: whole beats and steps, mm/s, 20 cm of height, centimetres of way. */
const steps: Record<Quantity, number> = { heartRate: 1, cadence: 1, power: 1, speed: 0.001, altitude: 0.2, distance: 0.01 };

type Totals = Pick<
	Summary,
	| "elapsedSeconds"
	| "timerSeconds"
	| "distanceMetres"
	| "ascentMetres"
	| "descentMetres"
	| "averageHeartRate"
	| "maxHeartRate"
	| "averagePower"
	| "maxPower"
	| "averageCadence"
	| "laps"
>;

export class Recording {
	readonly #everySeconds: number;
	readonly #times: number[] = [];
	readonly #columns: Record<Quantity, number[]> = { heartRate: [], cadence: [], power: [], speed: [], altitude: [], distance: [] };
	readonly #pauses: Samples["pauses"] = [];
	readonly #laps: Lap[] = [];
	/** Running sums over the whole activity and over the open lap. */
	readonly #total = new Tally();
	#lap = new Tally();
	#lapStart = { seconds: 0, distance: 0 };
	#last: Row | null = null;
	#climbed = { up: 0, down: 0 };
	/** Seconds since the start, pauses included. */
	elapsed = 0;

	constructor(everySeconds: number) {
		this.#everySeconds = everySeconds;
	}

	/** One second with the timer on. */
	add(row: Row): void {
		if (this.#total.seconds % this.#everySeconds === 0) this.#keep(row);
		if (row.altitude !== undefined && this.#last?.altitude !== undefined) {
			const step = row.altitude - this.#last.altitude;
			if (step > 0) this.#climbed.up += step;
			else this.#climbed.down -= step;
		}
		this.#total.add(row);
		this.#lap.add(row);
		this.#last = row;
		this.elapsed++;
	}

	pause(seconds: number): void {
		this.#pauses.push({ from: this.elapsed, to: this.elapsed + seconds });
		this.elapsed += seconds;
	}

	lap(): void {
		if (this.#lap.seconds === 0) return;
		const distance = this.#last?.distance;
		this.#laps.push({
			startSeconds: this.#lapStart.seconds,
			elapsedSeconds: this.elapsed - this.#lapStart.seconds,
			timerSeconds: this.#lap.seconds,
			distanceMetres: distance === undefined ? null : toStep(distance - this.#lapStart.distance, steps.distance),
			averageHeartRate: whole(this.#lap.mean("heartRate")),
			averagePower: whole(this.#lap.mean("power")),
		});
		this.#lap = new Tally();
		this.#lapStart = { seconds: this.elapsed, distance: distance ?? 0 };
	}

	end(): { totals: Totals; samples: Samples } {
		this.lap();
		const { distance, altitude } = this.#last ?? {};
		return {
			totals: {
				elapsedSeconds: this.elapsed,
				timerSeconds: this.#total.seconds,
				distanceMetres: distance === undefined ? null : toStep(distance, steps.distance),
				ascentMetres: altitude === undefined ? null : Math.round(this.#climbed.up),
				descentMetres: altitude === undefined ? null : Math.round(this.#climbed.down),
				averageHeartRate: whole(this.#total.mean("heartRate")),
				maxHeartRate: whole(this.#total.max("heartRate")),
				averagePower: whole(this.#total.mean("power")),
				maxPower: whole(this.#total.max("power")),
				averageCadence: whole(this.#total.mean("cadence")),
				laps: this.#laps,
			},
			samples: { time: Float64Array.from(this.#times), channels: this.#channels(), pauses: this.#pauses, rr: null },
		};
	}

	#keep(row: Row): void {
		this.#times.push(this.elapsed);
		for (const name of quantities) {
			const value = row[name];
			if (value !== undefined) this.#columns[name].push(toStep(value, steps[name]));
		}
	}

	#channels(): Samples["channels"] {
		const recorded = quantities.filter((name) => this.#columns[name].length > 0);
		return Object.fromEntries(recorded.map((name) => [name, Float64Array.from(this.#columns[name])]));
	}
}

class Tally {
	seconds = 0;
	readonly #sums: Partial<Record<Quantity, number>> = {};
	readonly #maxima: Partial<Record<Quantity, number>> = {};

	add(row: Row): void {
		this.seconds++;
		for (const name of quantities) {
			const value = row[name];
			if (value === undefined) continue;
			this.#sums[name] = (this.#sums[name] ?? 0) + value;
			this.#maxima[name] = Math.max(this.#maxima[name] ?? value, value);
		}
	}

	mean(name: Quantity): number | null {
		const sum = this.#sums[name];
		return sum === undefined ? null : sum / this.seconds;
	}

	max(name: Quantity): number | null {
		return this.#maxima[name] ?? null;
	}
}

function whole(value: number | null): number | null {
	return value === null ? null : Math.round(value);
}

function toStep(value: number, step: number): number {
	return Math.round(Math.round(value / step) * step * 1_000) / 1_000;
}
