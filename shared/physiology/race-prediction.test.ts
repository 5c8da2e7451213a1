import { describe, expect, test } from "vitest";
import { riegelSeconds, tandaMarathonSeconds, vickersMarathonSeconds } from "./race-prediction.ts";

const clock = (text: string) => text.split(":").reduce((total, part) => total * 60 + Number(part), 0);
const mile = 1.609344;
const half = { metres: 21_097.5, seconds: clock("1:45:00") };
const tenKilometres = { metres: 10_000, seconds: clock("47:00") };

describe("Riegel", () => {
	test("a 40:00 10 km is a 1:28:15 half and a 3:04:00 marathon", () => {
		expect(Math.round(riegelSeconds(2400, 10_000, 21_097.5))).toBe(clock("1:28:15"));
		expect(Math.round(riegelSeconds(2400, 10_000, 42_195))).toBe(clock("3:04:00"));
	});

	test("a 1:45:00 half is a 3:38:55 marathon", () => {
		expect(Math.round(riegelSeconds(half.seconds, half.metres, 42_195))).toBe(clock("3:38:55"));
	});

	test("the exponent can be personal", () => {
		expect(riegelSeconds(1000, 5000, 10_000, 1)).toBe(2000);
	});
});

describe("Vickers and Vertosick", () => {
	test("a 1:45:00 half on 30 miles a week is a 3:54:10 marathon", () => {
		expect(Math.round(vickersMarathonSeconds({ races: [half], kmPerWeek: 30 * mile }))).toBe(clock("3:54:10"));
	});

	test("with a 47:00 10 km too it is 3:53:25, in whichever order the races come", () => {
		for (const races of [
			[half, tenKilometres],
			[tenKilometres, half],
		]) {
			expect(Math.round(vickersMarathonSeconds({ races, kmPerWeek: 30 * mile }))).toBe(clock("3:53:25"));
		}
	});

	test("of many races the two longest distances count, each with its best time", () => {
		const slowerHalf = { ...half, seconds: half.seconds + 300 };
		const fiveKilometres = { metres: 5000, seconds: clock("25:00") };
		const all = vickersMarathonSeconds({ races: [fiveKilometres, slowerHalf, half, tenKilometres], kmPerWeek: 40 });
		expect(all).toBe(vickersMarathonSeconds({ races: [half, tenKilometres], kmPerWeek: 40 }));
	});

	test("two races of one length count as one", () => {
		const twice = vickersMarathonSeconds({ races: [half, { ...half, seconds: half.seconds + 60 }], kmPerWeek: 40 });
		expect(twice).toBe(vickersMarathonSeconds({ races: [half], kmPerWeek: 40 }));
	});

	test("more kilometres a week make a faster marathon", () => {
		const at = (kmPerWeek: number) => vickersMarathonSeconds({ races: [half], kmPerWeek });
		expect(at(80)).toBeLessThan(at(30));
	});
});

test("Tanda: 60 miles a week at 7:30 per mile is a 2:59:11 marathon", () => {
	// The example drops the fraction of the last second.
	expect(Math.floor(tandaMarathonSeconds(60 * mile, 450 / mile))).toBe(clock("2:59:11"));
});

test("impossible input throws", () => {
	expect(() => riegelSeconds(Number.NaN, 5000, 10_000)).toThrow(RangeError);
	expect(() => riegelSeconds(1000, 0, 10_000)).toThrow(RangeError);
	expect(() => vickersMarathonSeconds({ races: [], kmPerWeek: 30 })).toThrow(RangeError);
	expect(() => vickersMarathonSeconds({ races: [half], kmPerWeek: -1 })).toThrow(RangeError);
	expect(() => tandaMarathonSeconds(50, 0)).toThrow(RangeError);
});
