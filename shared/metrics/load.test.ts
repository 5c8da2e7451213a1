import { describe, expect, test } from "vitest";
import { banisterTrimp, edwardsTrimp, heartRateLoad, sessionRpeLoad } from "./load.ts";

const hour = { minutes: 60, hr: 150, hrRest: 50, hrMax: 190, sex: "male" } as const;

describe("Banister's training impulse", () => {
	test("an hour at 150 is 108.10 for men and 121.50 for women", () => {
		expect(banisterTrimp(hour)).toBeCloseTo(108.1, 2);
		expect(banisterTrimp({ ...hour, sex: "female" })).toBeCloseTo(121.5, 2);
	});

	test("below resting heart rate nothing counts", () => {
		expect(banisterTrimp({ ...hour, hr: 45 })).toBe(0);
	});

	test("the mean heart rate of an uneven hour underestimates it", () => {
		const halves = banisterTrimp({ ...hour, minutes: 30, hr: 130 }) + banisterTrimp({ ...hour, minutes: 30, hr: 170 });
		expect(halves).toBeGreaterThan(banisterTrimp(hour));
	});
});

describe("heart rate load", () => {
	test("an hour at 150 with threshold 170 is 63.34", () => {
		expect(heartRateLoad({ ...hour, lthr: 170 })).toBeCloseTo(63.34, 2);
	});

	test("an hour at threshold is 100 for everybody", () => {
		expect(heartRateLoad({ ...hour, hr: 170, lthr: 170 })).toBeCloseTo(100, 9);
		expect(heartRateLoad({ ...hour, hr: 170, lthr: 170, sex: "female" })).toBeCloseTo(100, 9);
	});
});

test("Edwards weighs the five zones by 1 to 5", () => {
	expect(edwardsTrimp([10, 20, 15, 10, 5])).toBe(10 + 40 + 45 + 40 + 25);
});

test("session RPE: an hour at 8 is 480", () => {
	expect(sessionRpeLoad(8, 60)).toBe(480);
});

test("impossible input throws", () => {
	expect(() => banisterTrimp({ ...hour, hr: Number.NaN })).toThrow(RangeError);
	expect(() => banisterTrimp({ ...hour, minutes: -1 })).toThrow(RangeError);
	expect(() => banisterTrimp({ ...hour, hrRest: 190 })).toThrow(RangeError);
	expect(() => heartRateLoad({ ...hour, lthr: 50 })).toThrow(RangeError);
	expect(() => edwardsTrimp([1, 2, 3])).toThrow(RangeError);
	expect(() => sessionRpeLoad(11, 60)).toThrow(RangeError);
});
