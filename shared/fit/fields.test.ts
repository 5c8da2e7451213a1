import { describe, expect, test } from "vitest";
import { chain, FitWriter, semicircles } from "../../test/fixtures/fit-writer.ts";
import { decodeFit } from "./decode.ts";
import { cell } from "./table.ts";

const START = 1_000_000_000;

describe("numbers", () => {
	test("both byte orders give the same columns", () => {
		const [little, big] = [false, true].map((bigEndian) => {
			const fit = new FitWriter({ bigEndian }).define(0, 20, [
				[253, "uint32"],
				[0, "sint32"],
				[2, "uint16"],
				[5, "uint32"],
				[13, "sint8"],
			]);
			return decodeFit(fit.message(0, START, semicircles(-33.5), (123.4 + 500) * 5, 123_456, -7).file()).records;
		});
		expect(big).toEqual(little);
		expect(little?.columns).toMatchObject({
			timestamp: Float64Array.of(START),
			altitude: Float64Array.of(123.4),
			distance: Float64Array.of(1234.56),
			temperature: Float64Array.of(-7),
		});
		expect(little?.columns.latitude?.[0]).toBeCloseTo(-33.5, 6);
	});

	test("invalid values are missing in every type", () => {
		const types = ["uint8", "sint8", "uint16", "sint16", "uint32", "sint32", "float32", "float64", "uint8z", "uint16z", "uint32z"] as const;
		for (const type of types) {
			const fit = new FitWriter().define(0, 20, [[3, type]]);
			const { columns } = decodeFit(fit.message(0, null).message(0, 99).file()).records;
			expect([...(columns.heartRate ?? [])]).toEqual([Number.NaN, 99]);
		}
	});

	test("the enhanced field wins where it is valid, in any order", () => {
		for (const order of [
			[6, 73],
			[73, 6],
		]) {
			const fit = new FitWriter().define(
				0,
				20,
				order.map((number) => [number, "uint32"] as const),
			);
			const values = (plain: number | null, enhanced: number | null) => order.map((number) => (number === 6 ? plain : enhanced));
			fit
				.message(0, ...values(3000, 3123))
				.message(0, ...values(3000, null))
				.message(0, ...values(null, null));
			expect([...(decodeFit(fit.file()).records.columns.speed ?? [])]).toEqual([3.123, 3, Number.NaN]);
		}
	});

	test("of an array the first value counts; text is no number", () => {
		const fit = new FitWriter().define(0, 20, [
			[3, "uint8", 3],
			[4, "string", 4],
		]);
		const { columns } = decodeFit(fit.message(0, [140, 1, 2], "90").file()).records;
		expect(columns.heartRate?.[0]).toBe(140);
		expect(columns.cadence?.[0] ?? Number.NaN).toBeNaN();
	});

	test("a size that is no multiple of the type means nothing, and the fields behind it are still found", () => {
		// Cadence as uint32 in three bytes, as COROS writes such fields.
		const fit = new FitWriter().raw(0x40, 0, 0, 20, 0, 3, 253, 4, 0x86, 4, 3, 0x86, 3, 1, 0x02);
		const { columns } = decodeFit(fit.raw(0x00, 0, 0xca, 0x9a, 0x3b, 1, 2, 3, 150).file()).records;
		expect(columns.timestamp?.[0]).toBe(START);
		expect(columns.heartRate?.[0]).toBe(150);
		expect(columns.cadence).toBeUndefined();
	});
});

test("text without a terminator ends with its field", () => {
	const fit = new FitWriter().define(0, 0, [
		[8, "string", 4],
		[0, "enum"],
	]);
	const { fileIds } = decodeFit(fit.message(0, "BOLT", 4).message(0, "A", 2).file());
	expect(fileIds.texts.productName).toEqual(["BOLT", "A"]);
	expect([...(fileIds.columns.type ?? [])]).toEqual([4, 2]);
});

describe("compressed timestamp headers", () => {
	test("count on from the last full time and roll over every 32 seconds", () => {
		const base = START - (START % 32);
		const fit = new FitWriter()
			.define(0, 20, [
				[253, "uint32"],
				[3, "uint8"],
			])
			.define(1, 20, [[3, "uint8"]]);
		fit
			.message(0, base + 28, 100)
			.compressed(1, 29, 101)
			.compressed(1, 31, 102)
			.compressed(1, 2, 103)
			.compressed(1, 2, 104)
			.compressed(1, 1, 105);
		const { columns } = decodeFit(fit.file()).records;
		expect([...(columns.timestamp ?? [])].map((time) => time - base)).toEqual([28, 29, 31, 34, 34, 65]);
		expect([...(columns.heartRate ?? [])]).toEqual([100, 101, 102, 103, 104, 105]);
	});

	test("without a full time before, and in a new part, there is no time", () => {
		const fit = new FitWriter().define(1, 20, [[3, "uint8"]]).compressed(1, 5, 90);
		const timed = new FitWriter().define(0, 20, [[253, "uint32"]]).message(0, START);
		expect(decodeFit(fit.file()).records.columns.timestamp?.[0] ?? Number.NaN).toBeNaN();
		expect(decodeFit(chain(timed.file(), fit.file())).records.columns.timestamp?.[1]).toBeNaN();
	});
});

test("packed speed and distance are unpacked, the distance over its roll-over", () => {
	const pack = (speed: number, distance: number) => {
		const sixteenths = Math.round(distance * 16) & 0xfff;
		const hundredths = Math.round(speed * 100);
		return [hundredths & 0xff, (hundredths >> 8) | ((sixteenths & 0x0f) << 4), sixteenths >> 4];
	};
	const fit = new FitWriter().define(0, 20, [[8, "byte", 3]]);
	fit.message(0, pack(3.25, 100)).message(0, pack(4, 250)).message(0, [255, 255, 255]).message(0, pack(11.5, 300));
	const { columns } = decodeFit(fit.file()).records;
	expect([...(columns.speed ?? [])]).toEqual([3.25, 4, Number.NaN, 11.5]);
	expect([...(columns.distance ?? [])]).toEqual([100, 250, Number.NaN, 300]);
});

test("beat-to-beat intervals: padding is left out, order kept", () => {
	const fit = new FitWriter().define(0, 78, [[0, "uint16", 5]]).define(1, 20, [[3, "uint8"]]);
	fit.message(0, [800, 810, 0xffff, 0xffff, 0xffff]).message(1, 75).message(0, [820, 830, 840, 850, 860]);
	const { seconds, recordsBefore } = decodeFit(fit.file()).intervals;
	expect([...seconds]).toEqual([0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86]);
	expect([...recordsBefore]).toEqual([0, 0, 1, 1, 1, 1, 1]);
});

test("definitions may change at any time; their data goes to the same columns", () => {
	const fit = new FitWriter();
	for (let i = 0; i < 50; i++) {
		if (i % 2) fit.define(0, 20, [[3, "uint8"]]).message(0, i);
		else
			fit
				.define(0, 20, [
					[7, "uint16"],
					[3, "uint16"],
				])
				.message(0, 200 + i, i);
	}
	const { records } = decodeFit(fit.file());
	expect([...(records.columns.heartRate ?? [])]).toEqual(Array.from({ length: 50 }, (_, i) => i));
	expect(cell(records, "power", 48)).toBe(248);
	expect(cell(records, "power", 49)).toBeNull();
});
