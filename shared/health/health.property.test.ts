import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histories, thinned } from "../../test/fixtures/health/arbitraries.ts";
import { daysAgo, TODAY } from "../../test/fixtures/health/facts.ts";
import type { HealthFact, HealthKind } from "./fact.ts";
import { type FlagRule, HealthFlagSchema } from "./flag.ts";
import { healthFlags } from "./flags.ts";
import { ReadinessSchema, readiness } from "./readiness.ts";

const RUNS = { numRuns: 200 };

const kindsOf: Record<FlagRule, HealthKind[]> = {
	short_sleep_week: ["sleep"],
	short_nights: ["sleep"],
	hrv_falling: ["hrv"],
	hrv_outside_range: ["hrv", "hrv_band"],
	high_stress: ["stress"],
	low_body_battery: ["body_battery"],
	high_resting_heart_rate: ["resting_heart_rate"],
};
/** Rules that look at each day by itself. The others compare with a mean, which any value moves. */
const dayByDay: FlagRule[] = ["short_sleep_week", "short_nights", "hrv_falling", "high_stress", "low_body_battery"];

const rulesOf = (facts: readonly HealthFact[]) => healthFlags(facts, TODAY).map((each) => each.rule);

describe("readiness", () => {
	test("lies within 0 and 100, and between its lowest and its highest input", () => {
		fc.assert(
			fc.property(histories, (facts) => {
				const result = readiness(facts, TODAY);
				expect(ReadinessSchema.parse(result)).toEqual(result);
				expect(result.inputs.length + result.missing.length).toBe(4);
				expect(result.score === null).toBe(result.inputs.length < 2);
				if (result.score === null) return;
				const points = result.inputs.map((each) => each.points);
				expect(result.score).toBeGreaterThanOrEqual(Math.min(...points) - 1e-9);
				expect(result.score).toBeLessThanOrEqual(Math.max(...points) + 1e-9);
				expect(result.inputs.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 12);
			}),
			RUNS,
		);
	});

	test("has no input more when facts are missing", () => {
		fc.assert(
			fc.property(thinned, ({ facts, fewer }) => {
				const all = readiness(facts, TODAY).inputs.map((each) => each.input);
				for (const { input } of readiness(fewer, TODAY).inputs) expect(all).toContain(input);
			}),
			RUNS,
		);
	});
});

describe("flags", () => {
	test("have their shape, one a rule, and only days that were measured", () => {
		fc.assert(
			fc.property(histories, (facts) => {
				const flags = healthFlags(facts, TODAY);
				expect(new Set(flags.map((each) => each.rule)).size).toBe(flags.length);
				for (const each of flags) {
					expect(HealthFlagSchema.parse(each)).toEqual(each);
					expect(each.days.length).toBeGreaterThan(0);
					const measured = new Set(facts.filter((fact) => kindsOf[each.rule].includes(fact.kind)).map((fact) => fact.day));
					for (const day of each.days) expect(measured).toContain(day);
				}
			}),
			RUNS,
		);
	});

	test("of a rule that looks at days do not come from missing facts", () => {
		fc.assert(
			fc.property(thinned, ({ facts, fewer }) => {
				const all = rulesOf(facts);
				// A week's mean is that of its recorded nights: without a long one it falls.
				for (const rule of rulesOf(fewer)) if (dayByDay.includes(rule) && rule !== "short_sleep_week") expect(all).toContain(rule);
			}),
			RUNS,
		);
	});

	test("of any rule do not come from a kind that is missing altogether", () => {
		fc.assert(
			fc.property(histories, fc.constantFrom(...Object.values(kindsOf).flat()), (facts, kind) => {
				const without = rulesOf(facts.filter((fact) => fact.kind !== kind));
				for (const rule of without) expect(rulesOf(facts)).toContain(rule);
			}),
			RUNS,
		);
	});
});

test("neither depends on the order of the facts, nor on later days", () => {
	const shuffled = histories.chain((facts) => fc.shuffledSubarray(facts, { minLength: facts.length }).map((other) => ({ facts, other })));
	fc.assert(
		fc.property(shuffled, ({ facts, other }) => {
			const past = facts.filter((fact) => fact.day <= daysAgo(5));
			expect(readiness(other, daysAgo(5))).toEqual(readiness(past, daysAgo(5)));
			expect(healthFlags(other, daysAgo(5))).toEqual(healthFlags(past, daysAgo(5)));
		}),
		RUNS,
	);
});
