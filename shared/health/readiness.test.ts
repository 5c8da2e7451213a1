import { describe, expect, test } from "vitest";
import {
	bandOf,
	batteryOf,
	daysAgo,
	hrvOf,
	hrvSeries,
	sleepOf,
	statusOf,
	TODAY,
	watchReadinessOf,
} from "../../test/fixtures/health/facts.ts";
import type { HealthFact } from "./fact.ts";
import { READINESS_WEIGHTS, type Readiness, readiness } from "./readiness.ts";
import type { ReadinessInput } from "./readiness-part.ts";

/** 60 days between 45 and 55 ms whose last week is like the others. */
const steady = Array.from({ length: 60 }, (_, i) => 45 + ((i * 3) % 11));

const part = (facts: readonly HealthFact[], input: ReadinessInput, day = TODAY) =>
	readiness(facts, day).inputs.find((each) => each.input === input);
const shares = ({ inputs }: Readiness) => Object.fromEntries(inputs.map(({ input, share }) => [input, share]));

describe("the score", () => {
	test("of all four inputs is their weighted mean", () => {
		const facts = [sleepOf(TODAY, 8, { score: 80 }), ...hrvSeries(steady), batteryOf(TODAY, 30, 70), statusOf(TODAY, "productive")];
		const result = readiness(facts, TODAY);
		expect(shares(result)).toEqual(READINESS_WEIGHTS);
		const hrv = part(facts, "hrv")?.points ?? Number.NaN;
		expect(result.score).toBeCloseTo(0.3 * 80 + 0.3 * hrv + 0.25 * 70 + 0.15 * 85, 9);
		expect(result).toMatchObject({ reason: null, missing: [] });
	});

	test("of two is rescaled to them", () => {
		const result = readiness([sleepOf(TODAY, 8, { score: 80 }), batteryOf(TODAY, 20, 40)], TODAY);
		expect(shares(result)).toEqual({ sleep: expect.closeTo(0.3 / 0.55, 12), body_battery: expect.closeTo(0.25 / 0.55, 12) });
		expect(result.score).toBeCloseTo((0.3 * 80 + 0.25 * 40) / 0.55, 9);
		expect(result.missing).toEqual([
			{ input: "hrv", reason: "not_measured" },
			{ input: "training_status", reason: "not_measured" },
		]);
	});

	test("of one is silent, and says why", () => {
		expect(readiness([sleepOf(TODAY)], TODAY)).toMatchObject({
			score: null,
			reason: "too_few_inputs",
			inputs: [{ input: "sleep", share: 1 }],
		});
		expect(readiness([], TODAY)).toMatchObject({ score: null, reason: "too_few_inputs", inputs: [] });
	});

	test("takes nothing from other days", () => {
		expect(readiness([sleepOf(daysAgo(1)), batteryOf(daysAgo(-1), 20), statusOf(daysAgo(1), "peaking")], TODAY).inputs).toEqual([]);
	});
});

describe("sleep", () => {
	test("by the device's score, else by the time asleep", () => {
		expect(part([sleepOf(TODAY, 4, { score: 83 })], "sleep")).toMatchObject({ points: 83, basis: "device_score" });
		expect([2, 3, 4.5, 6, 7, 8, 10].map((hours) => part([sleepOf(TODAY, hours)], "sleep")?.points)).toEqual([0, 0, 30, 60, 85, 100, 100]);
		expect(part([sleepOf(TODAY, 7, { measure: "typed" })], "sleep")).toMatchObject({ basis: "time_asleep", measure: "typed" });
	});
});

describe("HRV", () => {
	/** 53 days of 50 ms and a spread of 10 %, then a week at another level. */
	const weekAt = (milliseconds: number) =>
		hrvSeries([...Array.from({ length: 53 }, (_, i) => (i % 2 ? 45 : 55)), ...new Array(7).fill(milliseconds)]);
	const points = (milliseconds: number) => part(weekAt(milliseconds), "hrv")?.points ?? Number.NaN;

	test("more is better, up to the upper end of the normal range", () => {
		const levels = [25, 35, 40, 44, 47, 50, 53, 56, 70].map(points);
		expect(levels).toEqual(levels.toSorted((a, b) => a - b));
		expect(levels[0]).toBe(0);
		expect(points(50)).toBeGreaterThan(80);
		expect(points(50)).toBeLessThan(90);
		expect(points(70)).toBe(100);
	});

	test("says what it was measured against", () => {
		const { figures, ...rest } = part(weekAt(50), "hrv") ?? {};
		expect(rest).toMatchObject({ basis: "own_baseline", measure: "overnight_mean" });
		expect(figures?.milliseconds).toBeCloseTo(50, 9);
		expect(figures?.lowMilliseconds).toBeLessThan(50);
		expect(figures?.highMilliseconds).toBeGreaterThan(50);
	});

	test("kinds are not mixed into one baseline", () => {
		const mixed = hrvSeries(steady).map((fact, i) => (i < 45 ? { ...fact, measure: "morning" as const } : fact));
		expect(readiness(mixed, TODAY).missing).toContainEqual({ input: "hrv", reason: "no_baseline" });
		const high = hrvSeries(
			steady.map((value) => value + 40),
			"overnight_high",
		);
		const both = [...hrvSeries(steady), ...high];
		expect(part(both, "hrv")).toEqual(part(hrvSeries(steady), "hrv"));
		expect(part(high, "hrv")).toMatchObject({ measure: "overnight_high" });
	});

	test("a weekly mean has no baseline of its own, only the source's range", () => {
		const weekly = hrvSeries(steady, "weekly_mean");
		expect(readiness(weekly, TODAY).missing).toContainEqual({ input: "hrv", reason: "no_baseline" });
		const inRange = [hrvOf(TODAY, 50, "weekly_mean"), bandOf(TODAY, 40, 62.5)];
		expect(part(inRange, "hrv")).toMatchObject({ basis: "source_range", measure: "weekly_mean", points: expect.closeTo(85, 9) });
		expect(part([hrvOf(TODAY, 50, "overnight_mean"), bandOf(TODAY, 40, 62.5)], "hrv")).toBeUndefined();
	});

	test("the athlete's own days come before the source's range", () => {
		const facts = [...hrvSeries(steady), hrvOf(TODAY, 50, "weekly_mean"), bandOf(TODAY, 40, 62)];
		expect(part(facts, "hrv")).toMatchObject({ basis: "own_baseline" });
	});

	test("a week without today's value says nothing about today", () => {
		const facts = hrvSeries(steady).filter((fact) => fact.day !== TODAY);
		expect(readiness(facts, TODAY).missing).toContainEqual({ input: "hrv", reason: "not_measured" });
	});
});

describe("body battery and training", () => {
	test("the highest level of the day counts", () => {
		expect(part([batteryOf(TODAY, 10, 88)], "body_battery")).toMatchObject({ points: 88, basis: "highest_level" });
		expect(part([batteryOf(TODAY, 10, null)], "body_battery")).toBeUndefined();
	});

	test("the training status, else recovery and load of the watch's readiness", () => {
		const watch = watchReadinessOf(TODAY, 90, 70);
		expect(part([watch], "training_status")).toMatchObject({ points: 80, basis: "load_factors", measure: "after_waking" });
		expect(part([watch, statusOf(TODAY, "overreaching")], "training_status")).toMatchObject({ points: 15, basis: "training_status" });
	});

	test("the watch's readiness of later in the day does not count", () => {
		expect(part([watchReadinessOf(TODAY, 90, 70, { measure: "later" })], "training_status")).toBeUndefined();
	});
});
