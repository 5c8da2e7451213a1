import { expect, test } from "vitest";
import { vdotFactorAfterBreak } from "./detraining.ts";

// Published to three places, cut off rather than rounded; 42 days with cross-training is printed as 0.994, a misprint for 0.944.
test.each([
	[5, 1, 1],
	[14, 0.973, 0.986],
	[28, 0.931, 0.965],
	[42, 0.889, 0.944],
	[56, 0.847, 0.923],
])("after %d days", (days, off, crossTrained) => {
	expect(Math.floor(vdotFactorAfterBreak(days, false) * 1000 + 1e-9) / 1000).toBe(off);
	expect(Math.floor(vdotFactorAfterBreak(days, true) * 1000 + 1e-9) / 1000).toBe(crossTrained);
});

test("the first five days cost nothing, and no break costs more than a fifth", () => {
	expect(vdotFactorAfterBreak(0, false)).toBe(1);
	expect(vdotFactorAfterBreak(5, true)).toBe(1);
	expect(vdotFactorAfterBreak(6, false)).toBeCloseTo(0.997, 9);
	expect(vdotFactorAfterBreak(400, false)).toBe(0.8);
	expect(vdotFactorAfterBreak(400, true)).toBe(0.9);
});

test("impossible input throws", () => {
	expect(() => vdotFactorAfterBreak(-1, false)).toThrow(RangeError);
	expect(() => vdotFactorAfterBreak(Number.NaN, true)).toThrow(RangeError);
});
