import fc from "fast-check";
import { expect, test } from "vitest";
import { movingMean, movingMedian } from "./smoothed.ts";

test("a moving mean is of the seconds around, of fewer towards the ends", () => {
	expect(Array.from(movingMean(Float64Array.of(0, 3, 3, 9, 10), 3))).toEqual([1.5, 3, 7 / 3, 3.5]);
	expect(movingMean(Float64Array.of(0), 3)).toHaveLength(0);
	expect(movingMean(Float64Array.of(), 3)).toHaveLength(0);
});

test("a moving median is the median of every window", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 60 }), fc.constantFrom(1, 3, 7, 9), (values, window) => {
			const medians = movingMedian(Float64Array.from(values), window);
			const reach = (window - 1) / 2;
			for (const [i, value] of medians.entries()) {
				const whole = i >= reach && i + reach < values.length && values.length >= window;
				const median = values.slice(i - reach, i + reach + 1).sort((a, b) => a - b)[reach];
				expect(value).toBe(whole ? median : values[i]);
			}
		}),
	);
});
