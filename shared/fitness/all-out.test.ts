import { describe, expect, test } from "vitest";
import { held } from "../../test/fixtures/performances.ts";
import { isAllOutByHeartRate, shareFrom } from "./all-out.ts";

describe("the share of time from a heart rate on", () => {
	const rising = [180, 176, 172, 168, 164, 160, 156, 152, 148, 144, 100];

	test.each([
		[181, 0],
		[180, 0],
		[178, 0.05],
		[160, 0.5],
		[158, 0.55],
		[100, 1],
		[90, 1],
	])("of %d bpm is %d", (bpm, share) => {
		expect(shareFrom(rising, bpm)).toBeCloseTo(share, 12);
	});

	test("counts the bound itself, as zones do", () => {
		expect(shareFrom(held(170, 6), 170)).toBeCloseTo(0.6, 12);
		expect(shareFrom(held(170, 10), 170)).toBe(1);
	});
});

// Threshold 170: zone 3 from 153, zone 4 from 161.5, zone 5 from 170.
test.each([
	[1500, 170, 6, true],
	[1500, 170, 5, false],
	[1609.344, 169, 10, false],
	[3000, 170, 6, true],
	[5000, 170, 5, true],
	[5000, 170, 4, false],
	[5000, 162, 8, true],
	[10_000, 162, 7, false],
	[10_000, 161, 10, false],
	[15_000, 162, 7, true],
	[15_000, 162, 6, false],
	[21_097.5, 162, 7, true],
	[21_097.5, 161, 10, false],
	[42_195, 153, 8, true],
	[42_195, 175, 8, true],
	[42_195, 153, 7, false],
	[50_000, 175, 10, false],
])("%d m at %d bpm for %d tenths of the time is all-out: %s", (metres, bpm, tenths, expected) => {
	expect(isAllOutByHeartRate({ metres, heartRateDeciles: held(bpm, tenths) }, 170)).toBe(expected);
});

test("without heart rate nothing is told by it", () => {
	expect(isAllOutByHeartRate({ metres: 5000 }, 170)).toBe(false);
});
