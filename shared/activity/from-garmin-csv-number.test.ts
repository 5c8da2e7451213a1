import { describe, expect, test } from "vitest";
import { decimalSignOf, parseDuration, parseNumber, parseWallClock } from "./from-garmin-csv-number.ts";

describe("the decimal sign", () => {
	test("is told by cells that can be read in one way only", () => {
		expect(decimalSignOf(["3,40", "5.810", "255"])).toBe(",");
		expect(decimalSignOf(["1.34", "1,086", "0.0"])).toBe(".");
		expect(decimalSignOf(["00:01:39,6", "1.195"])).toBe(",");
		expect(decimalSignOf(["1.234.567"])).toBe(",");
	});

	test("is a point where nothing tells", () => {
		expect(decimalSignOf(["1,214", "255", "--"])).toBe(".");
	});
});

test("numbers in both formats", () => {
	expect(["5.48", "4,808", "1,234.5", "-4", "0.0"].map((cell) => parseNumber(cell, "."))).toEqual([5.48, 4808, 1234.5, -4, 0]);
	expect(["3,40", "5.810", "1.234,5", "1.234.567"].map((cell) => parseNumber(cell, ","))).toEqual([3.4, 5810, 1234.5, 1_234_567]);
});

test("a cell that fits only the other format is read in that", () => {
	expect(parseNumber("3,4", ".")).toBe(3.4);
	expect(parseNumber("3.4", ",")).toBe(3.4);
});

test("missing, guarded and grouped cells", () => {
	expect(parseNumber("--", ".")).toBeNull();
	expect(parseNumber("", ".")).toBeNull();
	expect(parseNumber("'-12", ".")).toBe(-12);
	expect(parseNumber("1 234,5", ",")).toBe(1234.5);
	expect(parseNumber("1’234.5", ".")).toBe(1234.5);
	expect(parseNumber("abc", ".")).toBeNaN();
});

test("durations", () => {
	expect(["00:17:01", "00:01:39,6", "02:02.67", "5:44", "10:43:47", "100:00:00"].map(parseDuration)).toEqual([
		1021, 99.6, 122.67, 344, 38_627, 360_000,
	]);
	expect(parseDuration("--")).toBeNull();
	for (const wrong of ["12", "1:75", "1:60:00", "x:00"]) expect(parseDuration(wrong)).toBeNaN();
});

test("wall clocks that exist", () => {
	expect(parseWallClock("2025-02-06 17:06:03")).toBe("2025-02-06T17:06:03");
	expect(parseWallClock("2025-02-06T17:06")).toBe("2025-02-06T17:06:00");
	for (const wrong of ["2025-02-30 10:00:00", "2025-02-06 24:10:00", "12/11/20 11:59", "Jul 12, 2016, 5:13:58 PM", ""]) {
		expect(parseWallClock(wrong)).toBeNull();
	}
});
