import { describe, expect, test } from "vitest";
import { chain, FitWriter } from "../../test/fixtures/fit-writer.ts";
import { decodeFit } from "./decode.ts";

const START = 1_000_000_000;

function threeRecords(options = {}): FitWriter {
	const fit = new FitWriter(options);
	fit.define(0, 20, [
		[253, "uint32"],
		[3, "uint8"],
	]);
	return fit
		.message(0, START, 120)
		.message(0, START + 1, 121)
		.message(0, START + 2, 122);
}

const heartRates = (bytes: Uint8Array) => [...(decodeFit(bytes).records.columns.heartRate ?? [])];
const codes = (bytes: Uint8Array) => decodeFit(bytes).problems.map((problem) => problem.code);

describe("header", () => {
	test("12 and 14 bytes", () => {
		for (const headerSize of [12, 14] as const) {
			const content = decodeFit(threeRecords().file({ headerSize }));
			expect(content.problems).toEqual([]);
			expect(content.parts[0]).toMatchObject({ offset: 0, headerSize, protocol: "2.0", checksumOk: true });
			expect(content.records.rows).toBe(3);
		}
	});

	test("other bytes are not recognised", () => {
		expect(codes(new TextEncoder().encode("<?xml version='1.0'?><gpx></gpx>"))).toEqual(["not_recognised"]);
		expect(codes(new Uint8Array(5))).toEqual(["not_recognised"]);
		expect(codes(new Uint8Array(5_000))).toEqual(["not_recognised"]);
	});

	test("no bytes give no content and no problem", () => {
		expect(decodeFit(new Uint8Array(0))).toMatchObject({ parts: [], problems: [] });
	});
});

describe("end", () => {
	test("a wrong checksum is said and the content kept", () => {
		const bytes = threeRecords().file({ checksum: 0x1234 });
		expect(codes(bytes)).toEqual(["checksum_mismatch"]);
		expect(heartRates(bytes)).toEqual([120, 121, 122]);
	});

	test("every cut keeps the records before it and is named", () => {
		const whole = threeRecords().file();
		for (let length = 14; length < whole.length; length++) {
			const bytes = whole.slice(0, length);
			expect(codes(bytes)).toEqual(["cut_short"]);
			const kept = heartRates(bytes);
			expect([120, 121, 122].slice(0, kept.length)).toEqual(kept);
		}
		expect(heartRates(whole.slice(0, -3))).toEqual([120, 121]);
		expect(heartRates(whole.slice(0, -2))).toEqual([120, 121, 122]);
	});

	test("a stated size that ends inside a message drops that message only", () => {
		const size = threeRecords().file().length - 16;
		const bytes = threeRecords().file({ dataSize: size - 1 });
		expect(heartRates(bytes)).toEqual([120, 121]);
		expect(codes(bytes)).toContain("cut_short");
	});

	test("a recording that was never closed states no size and is read to its end", () => {
		const bytes = threeRecords().file({ dataSize: 0, checksum: null });
		expect(heartRates(bytes)).toEqual([120, 121, 122]);
		expect(codes(bytes)).toEqual(["cut_short"]);
	});

	test("nothing but zeros behind the header is damage, not records", () => {
		const bytes = new Uint8Array(5_000);
		bytes.set(threeRecords().file({ dataSize: 4_000 }).subarray(0, 14));
		expect(codes(bytes)).toContain("damaged");
		expect(decodeFit(bytes).records.rows).toBe(0);
	});
});

describe("chain", () => {
	test("records of all parts stand one behind the other", () => {
		const content = decodeFit(chain(threeRecords().file({ headerSize: 12 }), threeRecords().file()));
		expect(content.parts.map((part) => part.offset)).toEqual([0, threeRecords().file({ headerSize: 12 }).length]);
		expect(content.records.rows).toBe(6);
		expect(content.problems).toEqual([]);
	});

	test("definitions do not reach into the next part", () => {
		const bytes = chain(threeRecords().file(), new FitWriter().raw(0x00, 1, 2, 3, 4, 5).file());
		expect(codes(bytes)).toEqual(["damaged"]);
		expect(decodeFit(bytes).records.rows).toBe(3);
	});

	test("a fault in one part does not lose the next", () => {
		const bytes = chain(new FitWriter().raw(0x05, 1, 2, 3).file(), threeRecords().file());
		expect(codes(bytes)).toEqual(["damaged"]);
		expect(heartRates(bytes)).toEqual([120, 121, 122]);
	});

	test("bytes behind the end that are no FIT are said, zeros are padding", () => {
		expect(codes(chain(threeRecords().file(), Uint8Array.of(1, 2, 3)))).toEqual(["damaged"]);
		expect(codes(chain(threeRecords().file(), new Uint8Array(512)))).toEqual([]);
	});
});

test("a message without definition ends the part where it stands", () => {
	const bytes = threeRecords().raw(0x07, 1, 2, 3).file();
	const [problem] = decodeFit(bytes).problems;
	expect(problem).toMatchObject({ code: "damaged", byte: bytes.length - 2 - 4 });
	expect(heartRates(bytes)).toEqual([120, 121, 122]);
});

test("unknown messages are skipped by their size and counted", () => {
	const fit = threeRecords().define(3, 0xff01, [
		[0, "uint32", 3],
		[9, "string", 7],
	]);
	fit.message(3, [1, 2, 3], "abc").message(0, START + 3, 123);
	const content = decodeFit(fit.file());
	expect(content.counts.get(0xff01)).toBe(1);
	expect(content.counts.get(20)).toBe(4);
	expect(content.problems).toEqual([]);
});

test("a view into a larger buffer is read from its own start", () => {
	const file = threeRecords().file();
	const outer = new Uint8Array(file.length + 50).fill(0xaa);
	outer.set(file, 33);
	expect(heartRates(outer.subarray(33, 33 + file.length))).toEqual([120, 121, 122]);
});
