/** What the same athletes' plans become when something happens to them, beside their undisturbed twins. */
import { describe, expect, test } from "vitest";
import { probes } from "./probes.ts";

/** Whole sessions round the figures of single athletes; more than one in eight outside is no rounding. */
const OUTSIDE = 0.125;

/** Half of those of the report. */
const ATHLETES = 12;

describe("the plan adapts", () => {
	test.for(probes(ATHLETES))("$name: $wanted", ({ asWanted, athletes, misses }) => {
		expect(asWanted / athletes, misses.join("; ")).toBeGreaterThanOrEqual(1 - OUTSIDE);
	});
});
