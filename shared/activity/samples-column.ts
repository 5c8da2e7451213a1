/**
 * One column of numbers as bytes. Values become whole steps; what is kept is how far each lies from what was expected: the value before, or the value before
 * and its last step again where that is nearer over the column (distance and positions move on evenly). Every value has one byte with the lowest
 * seven bits; the eighth says that the rest follows, as a varint, behind the bytes of all values: bytes of a kind stand together and deflate well.
 */
import { unzigzag, VarintReader, VarintWriter, zigzag } from "./varint.ts";

/** How the next value is expected: 1 as the one before, 2 as far from it as that one was from its own. */
export type Order = 1 | 2;

/** Beyond this the distances between values would not be whole numbers any more. */
const MOST_STEPS = 2 ** 48;
/** Bytes that a value can take at most. */
export const LONGEST_VALUE = 8;

/** NaN is "missing". Throws a RangeError for values that no channel can have. */
export function packColumn(values: Float64Array, scale: number): { order: Order; bytes: Uint8Array } {
	const count = values.length;
	const near = new Float64Array(count);
	const even = new Float64Array(count);
	let [nearBits, evenBits] = [0, 0];
	let [last, stride] = [0, 0];
	for (let i = 0; i < count; i++) {
		const value = values[i] ?? Number.NaN;
		// 0 stays for "missing"; else one more than the zigzag of the distance from what was expected.
		if (Number.isNaN(value)) continue;
		const step = Math.round(value * scale);
		if (Math.abs(step) > MOST_STEPS) throw new RangeError(`${value} is beyond what samples can hold`);
		const away = step - last;
		near[i] = zigzag(away) + 1;
		even[i] = zigzag(away - stride) + 1;
		nearBits += bits(near[i] ?? 0);
		evenBits += bits(even[i] ?? 0);
		stride = away;
		last = step;
	}
	return evenBits < nearBits ? { order: 2, bytes: bytesOf(even) } : { order: 1, bytes: bytesOf(near) };
}

function bytesOf(codes: Float64Array): Uint8Array {
	const rest = new VarintWriter(codes.length);
	const low = new Uint8Array(codes.length);
	for (let i = 0; i < codes.length; i++) {
		const code = codes[i] ?? 0;
		low[i] = (code % 128) | (code > 127 ? 128 : 0);
		if (code > 127) rest.write(Math.floor(code / 128));
	}
	const high = rest.done();
	const bytes = new Uint8Array(low.length + high.length);
	bytes.set(low);
	bytes.set(high, low.length);
	return bytes;
}

/** Of a whole number; 32 stands for more. */
function bits(code: number): number {
	return 32 - Math.clz32(Math.min(code, 0xffffffff));
}

/** Null when the bytes do not hold exactly `count` values. */
export function unpackColumn(bytes: Uint8Array, count: number, scale: number, order: Order): Float64Array | null {
	if (bytes.length < count) return null;
	const rest = new VarintReader(bytes.subarray(count));
	const values = new Float64Array(count);
	let last = 0;
	let stride = 0;
	for (let i = 0; i < count; i++) {
		const low = bytes[i] ?? 0;
		const code = low < 128 ? low : (low & 0x7f) + 128 * rest.read();
		if (Number.isNaN(code)) return null;
		if (code === 0) {
			values[i] = Number.NaN;
			continue;
		}
		const away = unzigzag(code - 1);
		stride = order === 2 ? stride + away : away;
		last += stride;
		values[i] = last / scale;
	}
	return rest.left === 0 ? values : null;
}
