/**
 * `hr` messages: heart rate that a strap stored while the watch could not hear it (in water), handed over afterwards, often in a chained part of its own.
 * One message ties the strap's counter to the clock (`timestamp`, `fractional_timestamp`, `event_timestamp`); those that follow give
 * beats by the counter alone, mostly its lowest twelve bits, two in three bytes (`event_timestamp_12`). FIT profile, message `hr`.
 */
import { BASE_TYPE } from "./base-type.ts";
import { type FieldLayout, holdsNumbers } from "./definition.ts";
import { TableBuilder } from "./table.ts";

interface ArrayAt {
	at: number;
	count: number;
}

export interface StoredHeartRateLayout {
	/** 1/32768 s on top of the timestamp. */
	fraction: ArrayAt | null;
	/** bpm, one for each beat. */
	filtered: ArrayAt | null;
	/** The counter, 1/1024 s. */
	events: ArrayAt | null;
	/** Its lowest twelve bits, packed; `count` is how many. */
	packed: ArrayAt | null;
}

const TICKS = 1024;
const ROLL_OVER = 0x1000;

export function storedHeartRateLayout(fields: readonly FieldLayout[]): StoredHeartRateLayout {
	const array = (number: number, baseType: number, bytes: number): ArrayAt | null => {
		const field = fields.find((candidate) => candidate.number === number && candidate.baseType === baseType && holdsNumbers(candidate));
		return field ? { at: field.at, count: Math.floor(field.size / bytes) } : null;
	};
	return {
		fraction: array(0, BASE_TYPE.uint16, 2),
		filtered: array(6, BASE_TYPE.uint8, 1),
		events: array(9, BASE_TYPE.uint32, 4),
		packed: array(10, BASE_TYPE.byte, 1.5),
	};
}

export class StoredHeartRate {
	/** Beats that nothing ties to the clock. */
	withoutTime = 0;
	readonly #beats = new TableBuilder();
	/** FIT seconds at which the counter was 0; NaN before it is tied to the clock. */
	#zero = Number.NaN;
	/** The counter of the last beat, counted on over its roll-overs. */
	#counter = 0;

	/** A chained part starts anew. */
	restart(): void {
		this.#zero = Number.NaN;
		this.#counter = 0;
	}

	/** `timestamp` is NaN when the message has none. False when there is no room for more beats. */
	read(view: DataView, at: number, littleEndian: boolean, layout: StoredHeartRateLayout, timestamp: number): boolean {
		const { fraction, filtered, events, packed } = layout;
		const fractions = fraction === null ? 0xffff : view.getUint16(at + fraction.at, littleEndian);
		const now = timestamp + (fractions === 0xffff ? 0 : fractions / 32_768);
		const bpm = (beat: number) => (filtered && beat < filtered.count ? view.getUint8(at + filtered.at + beat) : 0xff);
		if (!events && !packed) return Number.isNaN(now) || this.#add(now, bpm(0));

		let beat = 0;
		for (let i = 0; i < (events?.count ?? 0); i++, beat++) {
			const counter = view.getUint32(at + (events?.at ?? 0) + 4 * i, littleEndian);
			if (counter === 0xffffffff) continue;
			if (i === 0 && !Number.isNaN(now)) {
				this.#counter = counter;
				this.#zero = now - counter / TICKS;
			} else {
				this.#counter += (counter - this.#counter) | 0;
			}
			if (!this.#add(this.#zero + this.#counter / TICKS, bpm(beat))) return false;
		}
		for (let i = 0; i < (packed?.count ?? 0); i++, beat++) {
			const first = at + (packed?.at ?? 0) + 3 * (i >> 1);
			const low =
				i % 2 === 0
					? view.getUint8(first) | ((view.getUint8(first + 1) & 0x0f) << 8)
					: (view.getUint8(first + 1) >> 4) | (view.getUint8(first + 2) << 4);
			// Filling behind the last beat must not turn the counter.
			if (low === 0xfff && bpm(beat) === 0xff) continue;
			this.#counter += (low - (this.#counter % ROLL_OVER) + ROLL_OVER) % ROLL_OVER;
			if (!this.#add(this.#zero + this.#counter / TICKS, bpm(beat))) return false;
		}
		return true;
	}

	/** Of all messages, in order of time: parts of a chain may come in any. */
	build(): { seconds: Float64Array; bpm: Float64Array } {
		const { columns } = this.#beats.build<"seconds" | "bpm", never>();
		const { seconds = new Float64Array(0), bpm = new Float64Array(0) } = columns;
		const order = Array.from(seconds.keys()).toSorted((a, b) => (seconds[a] ?? 0) - (seconds[b] ?? 0));
		return { seconds: Float64Array.from(order, (i) => seconds[i] ?? 0), bpm: Float64Array.from(order, (i) => bpm[i] ?? 0) };
	}

	#add(seconds: number, bpm: number): boolean {
		if (bpm === 0xff || bpm === 0) return true;
		if (Number.isNaN(seconds)) {
			this.withoutTime++;
			return true;
		}
		const row = this.#beats.addRow();
		if (row < 0) return false;
		this.#beats.column("seconds").values[row] = seconds;
		this.#beats.column("bpm").values[row] = bpm;
		return true;
	}
}
