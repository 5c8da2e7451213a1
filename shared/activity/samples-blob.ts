/**
 * Samples as they are stored and sent: per channel the differences from value to value as varints, all deflated.
 *
 * Layout: "LRS", version 1, size of the inflated body (uint32), its CRC-16 (uint16), then the deflated body. The body is varints: number of
 * rows, channel bits, number of pauses, number of intervals + 1 (0: not recorded), then the columns. A column holds, per value, 0 for "missing", else one more than the
 * zigzag of the difference to the last value present. Values are rounded to a fixed step per channel, no coarser than FIT's own, so
 * that what a FIT file says comes back unchanged.
 */
import { deflateSync, inflateSync } from "fflate";
import { fitChecksum } from "../fit/checksum.ts";
import { SEMICIRCLES_PER_DEGREE } from "../fit/profile.ts";
import type { Problem } from "../problem.ts";
import { type Channel, channels, type Samples } from "./samples.ts";
import { unzigzag, VarintReader, VarintWriter, zigzag } from "./varint.ts";

export type DecodedSamples = { ok: true; samples: Samples } | { ok: false; problem: Problem };

const MAGIC = [0x4c, 0x52, 0x53];
const VERSION = 1;
const HEADER_SIZE = 10;
/** No activity needs more: a day of every channel is about 1.5 MB. */
const MAX_BODY_BYTES = 24 * 1024 * 1024;
/** Deflate cannot do better than about 1 : 1032. */
const MAX_RATIO = 1_040;

const SECONDS_SCALE = 1_000;
/** Steps in one unit. */
const scales: Readonly<Record<Channel, number>> = {
	heartRate: 1,
	cadence: 128,
	power: 1,
	speed: 1_000,
	altitude: 10,
	distance: 100,
	latitude: SEMICIRCLES_PER_DEGREE,
	longitude: SEMICIRCLES_PER_DEGREE,
	temperature: 1,
};

/** Throws a RangeError for columns that break the rules of `Samples`: those are bugs, not bad input. */
export function encodeSamples(samples: Samples): Uint8Array {
	const present = channels.filter((channel) => samples.channels[channel] !== undefined);
	const rows = samples.time.length;
	if (!rises(samples.time)) throw new RangeError("time has a gap or falls");
	const writer = new VarintWriter(rows * (present.length + 1) * 2);
	writer.write(rows);
	writer.write(present.reduce((bits, channel) => bits | (1 << channels.indexOf(channel)), 0));
	writer.write(samples.pauses.length);
	writer.write(samples.rr === null ? 0 : samples.rr.length + 1);
	writeColumn(writer, samples.time, SECONDS_SCALE);
	for (const channel of present) {
		const column = samples.channels[channel] ?? new Float64Array(0);
		if (column.length !== rows) throw new RangeError(`${channel} has ${column.length} values for ${rows} rows`);
		writeColumn(writer, column, scales[channel]);
	}
	writeColumn(writer, Float64Array.from(samples.pauses.flatMap((pause) => [pause.from, pause.to])), SECONDS_SCALE);
	writeColumn(writer, samples.rr ?? new Float64Array(0), SECONDS_SCALE);
	return wrap(writer.done());
}

function writeColumn(writer: VarintWriter, values: Float64Array, scale: number): void {
	let last = 0;
	for (const value of values) {
		if (Number.isNaN(value)) {
			writer.write(0);
			continue;
		}
		const steps = Math.round(value * scale);
		if (Math.abs(steps) > 2 ** 50) throw new RangeError(`${value} is beyond what samples can hold`);
		writer.write(zigzag(steps - last) + 1);
		last = steps;
	}
}

function wrap(body: Uint8Array): Uint8Array {
	const packed = deflateSync(body, { level: 6 });
	const blob = new Uint8Array(HEADER_SIZE + packed.length);
	const view = new DataView(blob.buffer);
	blob.set(MAGIC);
	blob[3] = VERSION;
	view.setUint32(4, body.length, true);
	view.setUint16(8, fitChecksum(body), true);
	blob.set(packed, HEADER_SIZE);
	return blob;
}

/** Never throws; memory is bounded by `MAX_BODY_BYTES`, whatever the bytes say. */
export function decodeSamples(blob: Uint8Array): DecodedSamples {
	if (blob.length < HEADER_SIZE || MAGIC.some((byte, i) => blob[i] !== byte)) return refused("not_recognised", "These are not samples.");
	if (blob[3] !== VERSION) return refused("not_recognised", `Samples of version ${blob[3]} are not known here.`);
	const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
	const size = view.getUint32(4, true);
	if (size > MAX_BODY_BYTES) return refused("too_large", `The samples would take ${size} bytes; the limit is ${MAX_BODY_BYTES}.`);
	const packed = blob.subarray(HEADER_SIZE);
	const body = size <= packed.length * MAX_RATIO ? inflate(packed, size) : null;
	if (!body) return refused("damaged", "The samples cannot be unpacked.");
	if (fitChecksum(body) !== view.getUint16(8, true)) return refused("checksum_mismatch", "The samples' checksum is wrong.");
	const samples = readBody(new VarintReader(body));
	return samples ? { ok: true, samples } : refused("damaged", "The samples' columns do not fit together.");
}

function refused(code: Problem["code"], detail: string): DecodedSamples {
	return { ok: false, problem: { code, detail } };
}

/** Null unless exactly `size` bytes come out. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
	try {
		// With a buffer given fflate writes no further than its end; one byte more shows an overlong body.
		const body = inflateSync(packed, { out: new Uint8Array(size + 1) });
		return body.length === size ? body : null;
	} catch {
		// fflate reports every kind of broken stream by throwing; the caller says so in its problem.
		return null;
	}
}

function readBody(reader: VarintReader): Samples | null {
	const rows = reader.read();
	const bits = reader.read();
	const pauses = reader.read();
	const intervals = reader.read();
	if (!(bits < 1 << channels.length)) return null;
	const present = channels.filter((_, i) => (bits >> i) & 1);
	// Every value takes a byte: counts that the rest cannot hold are refused before memory is taken for them.
	if (!(rows * (present.length + 1) + 2 * pauses + Math.max(0, intervals - 1) <= reader.left)) return null;

	const time = readColumn(reader, rows, SECONDS_SCALE);
	const columns: Samples["channels"] = {};
	for (const channel of present) {
		const column = readColumn(reader, rows, scales[channel]);
		if (!column) return null;
		columns[channel] = column;
	}
	const edges = readColumn(reader, 2 * pauses, SECONDS_SCALE);
	const rr = readColumn(reader, Math.max(0, intervals - 1), SECONDS_SCALE);
	if (!time || !edges || !rr || reader.left > 0 || !rises(time)) return null;
	const spans = Array.from({ length: pauses }, (_, i) => ({ from: edges[2 * i] ?? 0, to: edges[2 * i + 1] ?? 0 }));
	return { time, channels: columns, pauses: spans, rr: intervals === 0 ? null : rr };
}

function readColumn(reader: VarintReader, count: number, scale: number): Float64Array | null {
	const values = new Float64Array(count);
	let last = 0;
	for (let i = 0; i < count; i++) {
		const code = reader.read();
		if (Number.isNaN(code)) return null;
		if (code > 0) last += unzigzag(code - 1);
		values[i] = code === 0 ? Number.NaN : last / scale;
	}
	return values;
}

/** Every row has a time and none is earlier than the one before. */
function rises(time: Float64Array): boolean {
	return time.every((value, i) => value >= (time[i - 1] ?? Number.NEGATIVE_INFINITY));
}
