/**
 * Samples as they are stored and sent: a directory, then one deflated column after the other (`samples-column.ts`).
 *
 * Layout: "LRS", version 2, CRC-16 of all that follows (uint16), then varints: number of rows, channel bits, number of pauses, number of intervals + 1
 * (0: not recorded), and for each column its unpacked size × 2 + (order - 1) and its packed size; then the packed columns. Columns are time, the
 * channels that are there, the pauses' edges, the intervals; one without values takes no bytes. Values are rounded to a fixed step per channel.
 */
import { deflateSync } from "fflate";
import { fitChecksum } from "../fit/checksum.ts";
import type { Problem } from "../problem.ts";
import { type Channel, channels, type Samples } from "./samples.ts";
import { decodeVersion1 } from "./samples-blob-1.ts";
import { LONGEST_VALUE, type Order, packColumn, unpackColumn } from "./samples-column.ts";
import { inflate, MAX_UNPACKED_BYTES, MAX_VALUES, type Refusal, rises, SECONDS_SCALE, scales } from "./samples-packing.ts";
import { VarintReader, VarintWriter } from "./varint.ts";

export type DecodedSamples = { ok: true; samples: Samples } | { ok: false; problem: Problem };

const MAGIC = [0x4c, 0x52, 0x53];
const VERSION = 2;
const HEADER_SIZE = 6;

/** Throws a RangeError for columns that break the rules of `Samples`: those are bugs, not bad input. */
export function encodeSamples(samples: Samples): Uint8Array {
	const { time, pauses, rr } = samples;
	if (time.length > MAX_VALUES) throw new RangeError(`${time.length} rows are more than samples can hold`);
	if (!rises(time)) throw new RangeError("time has a gap or falls");
	const edges = Float64Array.from(pauses.flatMap((pause) => [pause.from, pause.to]));
	if (!rises(edges)) throw new RangeError("pauses overlap or are out of order");
	const present = channels.filter((channel) => samples.channels[channel] !== undefined);
	const directory = new VarintWriter(64);
	directory.write(time.length);
	directory.write(present.reduce((bits, channel) => bits | (1 << channels.indexOf(channel)), 0));
	directory.write(pauses.length);
	directory.write(rr === null ? 0 : rr.length + 1);

	const columns: Uint8Array[] = [];
	const add = (values: Float64Array, scale: number) => {
		const { order, bytes } = packColumn(values, scale);
		const packed = values.length === 0 ? new Uint8Array(0) : deflateSync(bytes, { level: 6 });
		directory.write(2 * bytes.length + order - 1);
		directory.write(packed.length);
		columns.push(packed);
	};
	add(time, SECONDS_SCALE);
	for (const channel of present) {
		const column = samples.channels[channel] ?? new Float64Array(0);
		if (column.length !== time.length) throw new RangeError(`${channel} has ${column.length} values for ${time.length} rows`);
		add(column, scales[channel]);
	}
	add(edges, SECONDS_SCALE);
	add(rr ?? new Float64Array(0), SECONDS_SCALE);
	return wrap([directory.done(), ...columns]);
}

function wrap(pieces: Uint8Array[]): Uint8Array {
	const blob = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, HEADER_SIZE));
	blob.set([...MAGIC, VERSION]);
	let at = HEADER_SIZE;
	for (const piece of pieces) {
		blob.set(piece, at);
		at += piece.length;
	}
	new DataView(blob.buffer).setUint16(4, fitChecksum(blob, HEADER_SIZE), true);
	return blob;
}

/** Never throws; memory is bounded by `MAX_UNPACKED_BYTES`, whatever the bytes say. */
export function decodeSamples(blob: Uint8Array): DecodedSamples {
	if (blob.length <= MAGIC.length || MAGIC.some((byte, i) => blob[i] !== byte)) return refused("not_recognised", "These are not samples.");
	const version = blob[MAGIC.length];
	if (version !== 1 && version !== VERSION) return refused("not_recognised", `Samples of version ${version} are not known here.`);
	const samples = version === 1 ? decodeVersion1(blob) : decodeVersion2(blob);
	return typeof samples === "string" ? refused(samples, reasons[samples]) : { ok: true, samples };
}

const reasons: Readonly<Record<Refusal, string>> = {
	damaged: "The samples' columns cannot be unpacked or do not fit together.",
	checksum_mismatch: "The samples' checksum is wrong.",
	too_large: `The samples would take more than ${MAX_UNPACKED_BYTES} bytes.`,
};

function refused(code: Problem["code"], detail: string): DecodedSamples {
	return { ok: false, problem: { code, detail } };
}

interface Entry {
	channel: Channel | "time" | "pauses" | "rr";
	values: number;
	scale: number;
	order: Order;
	size: number;
	packed: number;
}

function decodeVersion2(blob: Uint8Array): Samples | Refusal {
	if (blob.length < HEADER_SIZE) return "damaged";
	const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
	if (fitChecksum(blob, HEADER_SIZE) !== view.getUint16(4, true)) return "checksum_mismatch";
	const reader = new VarintReader(blob.subarray(HEADER_SIZE));
	const entries = readDirectory(reader);
	if (typeof entries === "string") return entries;

	const columns: Partial<Record<Entry["channel"], Float64Array>> = {};
	let at = blob.length - reader.left;
	for (const { channel, values, scale, order, size, packed } of entries.columns) {
		const bytes = size === 0 ? new Uint8Array(0) : inflate(blob.subarray(at, at + packed), size);
		const column = bytes && unpackColumn(bytes, values, scale, order);
		if (!column) return "damaged";
		columns[channel] = column;
		at += packed;
	}
	const { time, pauses: edges, rr, ...found } = columns;
	if (!time || !edges || !rr || !rises(time) || !rises(edges)) return "damaged";
	const pauses = Array.from({ length: edges.length / 2 }, (_, i) => ({ from: edges[2 * i] ?? 0, to: edges[2 * i + 1] ?? 0 }));
	return { time, channels: found, pauses, rr: entries.withIntervals ? rr : null };
}

/** Refuses counts and sizes that cannot be before any memory is taken for them. */
function readDirectory(reader: VarintReader): { columns: Entry[]; withIntervals: boolean } | Refusal {
	const [rows, bits, pauses, intervals] = [reader.read(), reader.read(), reader.read(), reader.read()];
	if (!(bits < 1 << channels.length)) return "damaged";
	const columns: Entry[] = [];
	const add = (channel: Entry["channel"], values: number, scale: number) => {
		const stated = reader.read();
		columns.push({ channel, values, scale, order: stated % 2 === 1 ? 2 : 1, size: Math.floor(stated / 2), packed: reader.read() });
	};
	add("time", rows, SECONDS_SCALE);
	for (const [i, channel] of channels.entries()) if ((bits >> i) & 1) add(channel, rows, scales[channel]);
	add("pauses", 2 * pauses, SECONDS_SCALE);
	add("rr", Math.max(0, intervals - 1), SECONDS_SCALE);
	const total = (of: (entry: Entry) => number) => columns.reduce((sum, entry) => sum + of(entry), 0);
	if (total(({ size }) => size) > MAX_UNPACKED_BYTES || columns.some(({ values }) => values > MAX_VALUES)) return "too_large";
	// Written so that NaN, a directory cut short, is refused too.
	const possible = columns.every(({ values, size }) => size >= values && size <= values * LONGEST_VALUE);
	if (!possible || !(total(({ packed }) => packed) === reader.left)) return "damaged";
	return { columns, withIntervals: intervals > 0 };
}
