import { describe, expect, test } from "vitest";
import { daysAgo, TODAY } from "../../test/fixtures/health/facts.ts";
import { hrvBaseline } from "./hrv-baseline.ts";

/** Values by age in days. */
const byAge = (values: Record<number, number>) => new Map(Object.entries(values).map(([age, ms]) => [daysAgo(Number(age)), ms]));
const every = (days: number, value: (age: number) => number) =>
	Object.fromEntries(Array.from({ length: days }, (_, age) => [age, value(age)]));

describe("the athlete's own range", () => {
	test("60 days around 50 ms, worked by hand", () => {
		// 30 days each of e^3.8 and e^4.0, alternating: mean 3.9, sample deviation 0.1 x sqrt(60 / 59); the last week holds four of the higher.
		const baseline = hrvBaseline(byAge(every(60, (age) => Math.exp(age % 2 === 0 ? 4 : 3.8))), TODAY);
		const deviation = 0.1 * Math.sqrt(60 / 59);
		expect(baseline?.mean).toBeCloseTo(3.9, 12);
		expect(baseline?.deviation).toBeCloseTo(deviation, 12);
		expect(baseline?.lowMilliseconds).toBeCloseTo(Math.exp(3.9 - deviation / 2), 9);
		expect(baseline?.highMilliseconds).toBeCloseTo(Math.exp(3.9 + deviation / 2), 9);
		expect(baseline?.weekMilliseconds).toBeCloseTo(Math.exp((4 * 4 + 3 * 3.8) / 7), 9);
		expect(baseline?.position).toBeCloseTo(0.1 / 7 / deviation, 9);
		expect(baseline).toMatchObject({ mornings: 60, weekMornings: 7 });
	});

	test("days before the 60, and after the day, do not count", () => {
		const values = every(60, (age) => 50 + (age % 5));
		const more = { ...values, 60: 200, 61: 200, [-1]: 5 };
		expect(hrvBaseline(byAge(more), TODAY)).toEqual(hrvBaseline(byAge(values), TODAY));
	});

	test("equal values have a range of 5 %, not of nothing", () => {
		const baseline = hrvBaseline(byAge(every(60, () => 50)), TODAY);
		expect(baseline).toMatchObject({ deviation: 0.05, position: expect.closeTo(0, 9) });
		expect(baseline?.lowMilliseconds).toBeCloseTo(50 * Math.exp(-0.025), 9);
	});
});

describe("too few values", () => {
	const threeAWeek = every(60, () => 50);
	for (const age of Object.keys(threeAWeek)) if (Number(age) % 7 > 2) delete threeAWeek[age];

	test("three mornings a week are enough", () => {
		expect(hrvBaseline(byAge(threeAWeek), TODAY)?.weekMornings).toBe(3);
	});

	test("two in the last seven days are not", () => {
		const { 0: _, ...fewer } = threeAWeek;
		expect(hrvBaseline(byAge(fewer), TODAY)).toBeNull();
	});

	test("three weeks are enough, two are not", () => {
		const weeks = (count: number) => Object.fromEntries(Object.entries(threeAWeek).filter(([age]) => Number(age) < 7 * count));
		expect(hrvBaseline(byAge(weeks(3)), TODAY)?.mornings).toBe(9);
		expect(hrvBaseline(byAge(weeks(2)), TODAY)).toBeNull();
		expect(hrvBaseline(new Map(), TODAY)).toBeNull();
	});

	test("two a week never make a range, however long", () => {
		const twoAWeek = Object.fromEntries(Object.entries(threeAWeek).filter(([age]) => Number(age) < 3 || Number(age) % 7 < 2));
		expect(hrvBaseline(byAge(twoAWeek), TODAY)).toBeNull();
	});
});
