import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { generateRun } from "../../test/fixtures/generate-run.ts";
import { fitChecksum } from "../fit/checksum.ts";
import { SEMICIRCLES_PER_DEGREE } from "../fit/profile.ts";
import { readFit } from "./from-fit.ts";
import { type Channel, channels, type Samples } from "./samples.ts";
import { decodeSamples, encodeSamples } from "./samples-blob.ts";
import { VarintWriter } from "./varint.ts";

/** The steps FIT has per unit, and the raw values it can hold. */
const fitValues: Record<Channel, [steps: number, low: number, high: number]> = {
	heartRate: [1, 0, 254],
	cadence: [128, 0, 65_000],
	power: [1, 0, 65_534],
	speed: [1000, 0, 4_294_967_294],
	altitude: [5, -2_500, 4_294_964_794],
	distance: [100, 0, 4_294_967_294],
	latitude: [SEMICIRCLES_PER_DEGREE, -(2 ** 30), 2 ** 30],
	longitude: [SEMICIRCLES_PER_DEGREE, -(2 ** 31), 2 ** 31 - 2],
	temperature: [1, -127, 126],
};

const milliseconds = (max: number) => fc.nat(max).map((value) => value / 1000);

const samples: fc.Arbitrary<Samples> = fc.nat(60).chain((rows) => {
	const column = (channel: Channel) => {
		const [steps, low, high] = fitValues[channel];
		const value = fc.integer({ min: low, max: high }).map((raw) => raw / steps);
		return fc
			.array(fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) }), {
				minLength: rows,
				maxLength: rows,
			})
			.map((values) => Float64Array.from(values));
	};
	return fc.record({
		time: fc
			.array(milliseconds(5_000_000), { minLength: rows, maxLength: rows })
			.map((values) => Float64Array.from(values.toSorted((a, b) => a - b))),
		channels: fc.record(Object.fromEntries(channels.map((channel) => [channel, column(channel)])), { requiredKeys: [] }),
		pauses: fc
			.array(milliseconds(9_000_000), { maxLength: 11 })
			.map((edges) => edges.sort((a, b) => a - b))
			.map((edges) =>
				Array.from({ length: Math.floor(edges.length / 2) }, (_, i) => ({ from: edges[2 * i] ?? 0, to: edges[2 * i + 1] ?? 0 })),
			),
		rr: fc.option(fc.array(milliseconds(65_000), { maxLength: 20 }).map((values) => Float64Array.from(values))),
	});
});

const run = readFit(generateRun({ startedAt: "2026-04-05T07:00:00Z", minutes: 60, speed: 3, heartRate: 145, seed: 3 })).activities[0]
	?.samples;
if (!run) throw new Error("no samples");

describe("what is encoded comes back unchanged", () => {
	test("for any samples in FIT's resolution", () => {
		fc.assert(
			fc.property(samples, (given) => {
				// Minus zero is a zero like any other.
				for (const column of Object.values(given.channels)) for (const [i, value] of column.entries()) column[i] = value === 0 ? 0 : value;
				expect(decodeSamples(encodeSamples(given))).toEqual({ ok: true, samples: given });
			}),
			{ numRuns: 300 },
		);
	});

	test("for no samples at all", () => {
		const none: Samples = { time: new Float64Array(0), channels: {}, pauses: [], rr: null };
		expect(decodeSamples(encodeSamples(none))).toEqual({ ok: true, samples: none });
	});

	test("and an hour of running takes less than 30 KB", () => {
		const blob = encodeSamples(run);
		expect(decodeSamples(blob)).toEqual({ ok: true, samples: run });
		expect(blob.length).toBeLessThan(30_000);
	});

	test("finer values are rounded to the channel's step", () => {
		const blob = encodeSamples({ time: Float64Array.of(0.12349), channels: { speed: Float64Array.of(3.12345) }, pauses: [], rr: null });
		expect(decodeSamples(blob)).toMatchObject({ samples: { time: Float64Array.of(0.123), channels: { speed: Float64Array.of(3.123) } } });
	});
});

describe("what is refused", () => {
	const code = (blob: Uint8Array) => {
		const decoded = decodeSamples(blob);
		return decoded.ok ? "read" : decoded.problem.code;
	};
	const blob = encodeSamples(run);

	test("other bytes and unknown versions", () => {
		expect(code(new Uint8Array(0))).toBe("not_recognised");
		expect(code(new TextEncoder().encode("something else altogether"))).toBe("not_recognised");
		const next = blob.slice();
		next[3] = 3;
		expect(code(next)).toBe("not_recognised");
	});

	test("every flipped byte of the content, every cut", () => {
		const small = encodeSamples({
			time: Float64Array.of(0, 1, 2),
			channels: { heartRate: Float64Array.of(1, 2, 3) },
			pauses: [],
			rr: null,
		});
		for (let at = 4; at < small.length; at++) {
			const flipped = small.slice();
			flipped[at] = (flipped[at] ?? 0) ^ 0x41;
			expect(["damaged", "checksum_mismatch", "too_large"]).toContain(code(flipped));
			expect(["damaged", "checksum_mismatch"]).toContain(code(small.slice(0, at)));
		}
	});

	/** A blob with this directory and these packed columns behind it, its checksum right. */
	function forged(directory: number[], ...columns: Uint8Array[]): Uint8Array {
		const writer = new VarintWriter(64);
		for (const number of directory) writer.write(number);
		const rest = [...writer.done(), ...columns.flatMap((column) => [...column])];
		const bytes = Uint8Array.from([0x4c, 0x52, 0x53, 2, 0, 0, ...rest]);
		new DataView(bytes.buffer).setUint16(4, fitChecksum(bytes, 6), true);
		return bytes;
	}
	const zeros = (count: number) => deflateSync(new Uint8Array(count), { level: 9 });
	const none = [0, 0, 0, 0];

	test("counts that the bytes cannot hold, before memory is taken for them", () => {
		const packed = zeros(10);
		for (const rows of [11, 1_000_000, 2 ** 31, 2 ** 50]) {
			expect(["damaged", "too_large"]).toContain(code(forged([rows, 0, 0, 0, 20, packed.length, ...none], packed)));
		}
		expect(code(forged([100_000, 0, 0, 0, 200_000, packed.length, ...none], packed))).toBe("damaged");
		expect(code(forged([0, 0, 2 ** 40, 0, 0, 0, 2 ** 50, 0, 0, 0]))).toBe("too_large");
		expect(code(forged([0, 0, 0, 2 ** 31, 0, 0, 0, 0, 2 ** 33, 0]))).toBe("too_large");
		expect(code(forged([0, 1 << 9, 0, 0, 0, 0, ...none]))).toBe("damaged");
	});

	test("columns that unpack to more or less than they state", () => {
		const bomb = zeros(5_000_000);
		expect(code(forged([1_000, 0, 0, 0, 2_000, bomb.length, ...none], bomb))).toBe("damaged");
		const short = zeros(500);
		expect(code(forged([1_000, 0, 0, 0, 2_000, short.length, ...none], short))).toBe("damaged");
		const many = zeros(2_000_000);
		expect(code(forged([2_000_000, 0, 0, 0, 4_000_000, many.length, ...none], many))).toBe("too_large");
	});

	test("rows without a time, times that fall, bytes that are left over", () => {
		const column = (...values: number[]) => deflateSync(Uint8Array.from(values));
		const [missing, falling, even] = [column(1, 0), column(3, 2), column(1, 1)];
		expect(code(forged([2, 0, 0, 0, 4, missing.length, ...none], missing))).toBe("damaged");
		expect(code(forged([2, 0, 0, 0, 4, falling.length, ...none], falling))).toBe("damaged");
		expect(code(forged([2, 0, 0, 0, 4, even.length, ...none], even))).toBe("read");
		expect(code(forged([2, 0, 0, 0, 4, even.length, ...none], even, Uint8Array.of(0)))).toBe("damaged");
		const surplus = column(1, 1, 1);
		expect(code(forged([2, 0, 0, 0, 6, surplus.length, ...none], surplus))).toBe("damaged");
	});

	test("any directory at all, checksum right", () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.nat(300), fc.maxSafeNat()), { maxLength: 30 }),
				fc.uint8Array({ maxLength: 50 }),
				(numbers, tail) => {
					expect(typeof code(forged(numbers, tail))).toBe("string");
				},
			),
			{ numRuns: 500 },
		);
	});

	test("random bytes never throw", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => {
				const bytes = new Uint8Array(6 + tail.length);
				bytes.set(blob.subarray(0, 6));
				bytes.set(tail, 6);
				expect(decodeSamples(bytes).ok).toBe(false);
			}),
		);
	});
});

describe("samples that break their own rules are bugs", () => {
	const empty = { channels: {}, pauses: [], rr: null };

	test("columns of another length, time that falls or is missing, pauses that overlap, values beyond all measure", () => {
		const time = Float64Array.of(0, 1);
		expect(() => encodeSamples({ ...empty, time, channels: { power: Float64Array.of(1) } })).toThrow(RangeError);
		expect(() => encodeSamples({ ...empty, time: Float64Array.of(1, 0) })).toThrow(RangeError);
		expect(() => encodeSamples({ ...empty, time: Float64Array.of(0, Number.NaN) })).toThrow(RangeError);
		const overlapping = [
			{ from: 0, to: 5 },
			{ from: 4, to: 6 },
		];
		expect(() => encodeSamples({ ...empty, time, pauses: overlapping })).toThrow(RangeError);
		expect(() => encodeSamples({ ...empty, time, pauses: [{ from: 5, to: 4 }] })).toThrow(RangeError);
		expect(() => encodeSamples({ ...empty, time, pauses: [{ from: Number.NaN, to: 4 }] })).toThrow(RangeError);
		expect(() => encodeSamples({ ...empty, time, channels: { power: Float64Array.of(1, Number.POSITIVE_INFINITY) } })).toThrow(RangeError);
	});
});
