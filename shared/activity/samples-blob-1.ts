/**
 * The first version of stored samples, which is only read. Behind the header ("LRS", 1) stand the size of the inflated body (uint32) and its CRC-16 (uint16),
 * then the deflated body: varints for the number of rows, the channel bits, the number of pauses, the number of intervals + 1 (0: not recorded), then the
 * columns. A column holds, per value, 0 for "missing", else one more than the zigzag of the difference to the last value present.
 */
import { fitChecksum } from "../fit/checksum.ts";
import { channels, type Samples } from "./samples.ts";
import { inflate, MAX_UNPACKED_BYTES, type Refusal, rises, SECONDS_SCALE, scales } from "./samples-packing.ts";
import { unzigzag, VarintReader } from "./varint.ts";

const HEADER_SIZE = 10;

export function decodeVersion1(blob: Uint8Array): Samples | Refusal {
	if (blob.length < HEADER_SIZE) return "damaged";
	const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
	const size = view.getUint32(4, true);
	if (size > MAX_UNPACKED_BYTES) return "too_large";
	const body = inflate(blob.subarray(HEADER_SIZE), size);
	if (!body) return "damaged";
	if (fitChecksum(body) !== view.getUint16(8, true)) return "checksum_mismatch";
	return readBody(new VarintReader(body)) ?? "damaged";
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
	if (!time || !edges || !rr || reader.left > 0 || !rises(time) || !rises(edges)) return null;
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
