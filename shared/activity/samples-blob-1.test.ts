import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decodeSamples } from "./samples-blob.ts";

/** As the first version wrote it. */
const stored =
	"TFJTAWsAAACzPmP9zczIwniRf6f4S/bu3u3MHxmZGVg5Gq8wNTI2MjI0XGPaaWA8nbHB6L3eD0bOj4yZU+sYP7K8ZWPc/KV26fyXy1kYNne/YWL8NvnvEvYH026wMlxddXUVN+MXIF+aD2iU+Ue9m9+2MjdyyLRyAwA=";
const bytes = Uint8Array.from(atob(stored), (letter) => letter.charCodeAt(0));

const given = {
	time: Float64Array.of(0, 1, 2.5, 3, 3_600.125),
	channels: {
		heartRate: Float64Array.of(120, 121, Number.NaN, 123, 119),
		cadence: Float64Array.of(170, 170.5, 171, Number.NaN, 0),
		speed: Float64Array.of(3.1, 3.125, 3.2, 0, 2.999),
		altitude: Float64Array.of(-12.4, -12, 0, 5.2, 812.6),
		latitude: Float64Array.of(48.5, Number.NaN, 48.75, 48.75, -33.25),
		longitude: Float64Array.of(-0.5, Number.NaN, 127, 127, -180),
		distance: Float64Array.of(0, 3.12, 7.5, 7.5, 10_321.99),
		temperature: Float64Array.of(-7, -7, -6, Number.NaN, 21),
	},
	pauses: [{ from: 3, to: 3_590.5 }],
	rr: Float64Array.of(0.512, 0.498, 1.204),
};

const code = (blob: Uint8Array) => {
	const decoded = decodeSamples(blob);
	return decoded.ok ? "read" : decoded.problem.code;
};

describe("samples stored in the first version", () => {
	test("are read as they were given, positions to the centimetre", () => {
		const decoded = decodeSamples(bytes);
		if (!decoded.ok) throw new Error(decoded.problem.detail);
		const { channels, ...rest } = decoded.samples;
		expect(rest).toEqual({ time: given.time, pauses: given.pauses, rr: given.rr });
		expect(Object.keys(channels).toSorted()).toEqual(Object.keys(given.channels).toSorted());
		for (const [channel, values] of Object.entries(given.channels)) {
			const found = channels[channel as keyof typeof channels] ?? [];
			for (const [row, value] of values.entries()) {
				if (Number.isNaN(value)) expect(found[row]).toBeNaN();
				else expect(found[row]).toBeCloseTo(value, 6);
			}
		}
	});

	test("are refused when a byte is wrong or missing", () => {
		for (let at = 4; at < bytes.length; at++) {
			const flipped = bytes.slice();
			flipped[at] = (flipped[at] ?? 0) ^ 0x41;
			expect(["damaged", "checksum_mismatch", "too_large"]).toContain(code(flipped));
			expect(code(bytes.slice(0, at))).toBe("damaged");
		}
	});

	test("are refused when they unpack to more than they state, or state more than can be", () => {
		const bomb = (size: number, body: Uint8Array) => {
			const packed = deflateSync(body, { level: 9 });
			const blob = new Uint8Array(10 + packed.length);
			blob.set([0x4c, 0x52, 0x53, 1]);
			new DataView(blob.buffer).setUint32(4, size, true);
			blob.set(packed, 10);
			return blob;
		};
		expect(code(bomb(1_000, new Uint8Array(5_000_000)))).toBe("damaged");
		expect(code(bomb(0xffffffff, new Uint8Array(10)))).toBe("too_large");
		expect(code(bomb(20_000_000, new Uint8Array(10)))).toBe("damaged");
	});
});
