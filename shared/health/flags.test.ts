import { describe, expect, test } from "vitest";
import { bandOf, batteryOf, daysAgo, hrvOf, hrvSeries, restingOf, sleepOf, stressOf, TODAY } from "../../test/fixtures/health/facts.ts";
import type { HealthFact } from "./fact.ts";
import type { FlagRule } from "./flag.ts";
import { healthFlags } from "./flags.ts";

const find = (facts: readonly HealthFact[], rule: FlagRule, day = TODAY) => healthFlags(facts, day).find((each) => each.rule === rule);
/** Values by days ago. */
const nights = (hours: Record<number, number>) => Object.entries(hours).map(([days, value]) => sleepOf(daysAgo(Number(days)), value));
const nightsEach = (...hours: number[]) => nights(Object.fromEntries(hours.map((value, i) => [hours.length - 1 - i, value])));

test("nothing measured, nothing flagged", () => {
	expect(healthFlags([], TODAY)).toEqual([]);
});

describe("sleep over a week", () => {
	test("under 6.5 hours in the mean", () => {
		expect(find(nightsEach(6, 7, 6, 7, 6, 7, 6), "short_sleep_week")).toEqual({
			id: `short_sleep_week:${daysAgo(6)}`,
			rule: "short_sleep_week",
			strength: "moderate",
			source: expect.stringContaining("Watson"),
			days: [6, 5, 4, 3, 2, 1, 0].map(daysAgo),
			measure: null,
			figures: { meanSeconds: expect.closeTo((45 / 7) * 3600, 6), nights: 7, limitSeconds: 23_400 },
		});
		expect(find(nightsEach(6, 7, 6, 7, 6, 7, 6.5), "short_sleep_week")).toBeUndefined();
	});

	test("four recorded nights stand for the week, fewer do not", () => {
		expect(find(nightsEach(6.2, 6.2, 6.2, 6.2), "short_sleep_week")).toMatchObject({ figures: { nights: 4 } });
		expect(find(nightsEach(5.3, 5.3, 5.3, 5.3), "short_sleep_week")?.figures.meanSeconds).toBeCloseTo(5.3 * 3600, 6);
		expect(find(nightsEach(6.5, 6.5, 6.5, 6.5), "short_sleep_week")).toBeUndefined();
		expect(find(nightsEach(2, 2, 2), "short_sleep_week")).toBeUndefined();
	});

	test("nights before the week and after the day do not count", () => {
		const facts = nights({ 8: 3, 7: 3, 6: 7, 5: 7, 4: 7, 3: 7, 2: 7, 1: 7, 0: 7, [-1]: 1 });
		expect(find(facts, "short_sleep_week")).toBeUndefined();
	});
});

describe("short nights running", () => {
	test("three under 6 hours", () => {
		expect(find(nights({ 3: 7, 2: 5.9, 1: 4, 0: 5 }), "short_nights")).toMatchObject({
			days: [2, 1, 0].map(daysAgo),
			figures: { nights: 3, longestSeconds: 5.9 * 3600 },
		});
		expect(find(nights({ 2: 5.9, 1: 6, 0: 5 }), "short_nights")).toBeUndefined();
	});

	test("a gap ends the run", () => {
		expect(find(nights({ 4: 5, 3: 5, 1: 5, 0: 5 }), "short_nights")).toBeUndefined();
	});

	test("a run that ends within the week may have begun before", () => {
		expect(find(nights({ 8: 5, 7: 5, 6: 5 }), "short_nights")?.days).toEqual([8, 7, 6].map(daysAgo));
		expect(find(nights({ 9: 5, 8: 5, 7: 5 }), "short_nights")).toBeUndefined();
	});
});

describe("HRV that falls", () => {
	test("on three days running", () => {
		expect(find(hrvSeries([50, 60, 55, 50, 45]), "hrv_falling")).toMatchObject({
			strength: "weak",
			measure: "overnight_mean",
			days: [3, 2, 1, 0].map(daysAgo),
			figures: { fromMilliseconds: 60, toMilliseconds: 45, falls: 3 },
		});
		expect(find(hrvSeries([60, 55, 50]), "hrv_falling")).toBeUndefined();
		expect(find(hrvSeries([60, 55, 55, 50]), "hrv_falling")).toBeUndefined();
	});

	test("a missing day, or a day of another kind, is no fall", () => {
		const [a, b, c, d] = hrvSeries([60, 55, 50, 45]);
		if (!a || !b || !c || !d) throw new Error("four values");
		expect(find([a, b, d], "hrv_falling")).toBeUndefined();
		expect(find([a, b, { ...c, measure: "morning" }, d], "hrv_falling")).toBeUndefined();
	});
});

describe("HRV outside its normal range", () => {
	const weekAt = (milliseconds: number) =>
		hrvSeries([...Array.from({ length: 53 }, (_, i) => (i % 2 ? 45 : 55)), ...new Array(7).fill(milliseconds)]);

	test("below it", () => {
		const found = find(weekAt(42), "hrv_outside_range");
		expect(found).toMatchObject({ strength: "moderate", measure: "overnight_mean", days: [6, 5, 4, 3, 2, 1, 0].map(daysAgo) });
		expect(found?.figures.milliseconds).toBeCloseTo(42, 9);
		expect(found?.figures.lowMilliseconds).toBeGreaterThan(42);
	});

	test("above it is weaker, within it nothing", () => {
		expect(find(weekAt(60), "hrv_outside_range")).toMatchObject({ strength: "weak" });
		expect(find(weekAt(50), "hrv_outside_range")).toBeUndefined();
	});

	test("too few values make none", () => {
		const facts = weekAt(42).filter((fact) => fact.day < daysAgo(6) || fact.day > daysAgo(2));
		expect(find(facts, "hrv_outside_range")).toBeUndefined();
		expect(find(hrvSeries([50, 50, 50, 20, 20, 20, 20]), "hrv_outside_range")).toBeUndefined();
	});

	test("the last known day stands for a week whose end is missing", () => {
		const facts = weekAt(42).filter((fact) => fact.day < TODAY);
		expect(find(facts, "hrv_outside_range")?.days.at(-1)).toBe(daysAgo(1));
	});

	test("against the source's range where there is no history", () => {
		expect(find([hrvOf(TODAY, 38, "weekly_mean"), bandOf(TODAY, 39, 52)], "hrv_outside_range")).toMatchObject({ measure: "weekly_mean" });
		expect(find([hrvOf(TODAY, 39, "weekly_mean"), bandOf(TODAY, 39, 52)], "hrv_outside_range")).toBeUndefined();
		expect(find([hrvOf(TODAY, 52, "weekly_mean"), bandOf(TODAY, 39, 52)], "hrv_outside_range")).toBeUndefined();
	});
});

describe("stress", () => {
	test("above 50 in a day's mean, weightier on several", () => {
		expect(find([stressOf(daysAgo(2), 51)], "high_stress")).toMatchObject({
			strength: "weak",
			days: [daysAgo(2)],
			figures: { highest: 51 },
		});
		const three = [4, 2, 0].map((days) => stressOf(daysAgo(days), 60));
		expect(find(three, "high_stress")).toMatchObject({ strength: "moderate", figures: { days: 3, highest: 60 } });
		expect(find([stressOf(TODAY, 50), stressOf(daysAgo(7), 90)], "high_stress")).toBeUndefined();
	});
});

describe("body battery", () => {
	test("under 20 on three days of the week", () => {
		const three = [5, 3, 0].map((days) => batteryOf(daysAgo(days), 19));
		expect(find(three, "low_body_battery")).toMatchObject({
			strength: "weak",
			days: [5, 3, 0].map(daysAgo),
			figures: { days: 3, lowest: 19 },
		});
		expect(find([...three.slice(1), batteryOf(daysAgo(5), 20)], "low_body_battery")).toBeUndefined();
		expect(find([...three.slice(1), batteryOf(daysAgo(5), null), batteryOf(daysAgo(7), 5)], "low_body_battery")).toBeUndefined();
	});

	test("on most days it weighs more", () => {
		expect(
			find(
				[6, 5, 3, 2, 0].map((days) => batteryOf(daysAgo(days), 5)),
				"low_body_battery",
			),
		).toMatchObject({ strength: "moderate" });
	});
});

describe("resting heart rate", () => {
	const week = (today: number) => [...[7, 6, 5, 4, 3, 2, 1].map((days) => restingOf(daysAgo(days), 50)), restingOf(TODAY, today)];

	test("7 above the week before, strong from 10", () => {
		expect(find(week(56.9), "high_resting_heart_rate")).toBeUndefined();
		expect(find(week(57), "high_resting_heart_rate")).toMatchObject({
			strength: "moderate",
			measure: "daily",
			days: [TODAY],
			figures: { bpm: 57, baselineBpm: 50, aboveBpm: 7 },
		});
		expect(find(week(60), "high_resting_heart_rate")).toMatchObject({ strength: "strong" });
	});

	test("needs three days before", () => {
		expect(find(week(60).slice(5), "high_resting_heart_rate")).toBeUndefined();
		expect(find(week(60).slice(4), "high_resting_heart_rate")).toMatchObject({ figures: { aboveBpm: 10 } });
	});

	test("counted in the morning is not held against the watch's", () => {
		expect(find([...week(50).slice(0, -1), restingOf(TODAY, 60, "morning")], "high_resting_heart_rate")).toBeUndefined();
	});
});
