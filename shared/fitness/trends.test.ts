import { describe, expect, test } from "vitest";
import { dayOf, profileOf } from "../../test/fixtures/measured.ts";
import { day, entryOf, fitnessOf, race } from "../../test/fixtures/performances.ts";
import { addDays } from "../calendar.ts";
import type { DayTotals } from "./fitness.ts";
import { formAt } from "./form-series.ts";
import { fitnessTrends, type TrendsInput, TrendsSchema } from "./trends.ts";

function trendsOf(history: DayTotals[], changes: Partial<TrendsInput> = {}) {
	const trends = fitnessTrends({ history, from: addDays(day, -13), to: day, snapshots: [], entries: [], ...changes });
	expect(TrendsSchema.parse(trends)).toEqual(trends);
	return trends;
}

/** The last day is a Sunday. */
const worked = [100, 0, 60, 120, 0, 80, 150];
const history = [...new Array<number>(100).fill(50), ...worked].map((load, i) => dayOf(addDays(day, i - 106), { load }));

describe("trends", () => {
	test("have every day of the range with load and form, as fitness of that day says", () => {
		const { days } = trendsOf(history);
		expect(days.map((each) => each.day)).toEqual(Array.from({ length: 14 }, (_, i) => addDays(day, i - 13)));
		expect(days.slice(-7).map(({ load }) => load)).toEqual(worked);
		for (const { day: on, ctl, atl, tsb, settling } of days) expect({ ctl, atl, tsb, settling }).toEqual(formAt(history, on));
	});

	test("settle after 42 days", () => {
		const { days } = trendsOf(history, { from: "2020-01-01" });
		expect(days).toHaveLength(107);
		expect(days.findIndex(({ settling }) => !settling)).toBe(41);
	});

	test("sum weeks from Monday to Sunday, with monotony, strain and ramp", () => {
		const { weeks } = trendsOf(history, { from: addDays(day, -10) });
		expect(weeks).toHaveLength(2);
		expect(weeks[0]).toMatchObject({ monday: addDays(day, -13), load: 350, runs: 7, runMetres: 70_000, seconds: 25_200, monotony: 10 });
		expect(weeks[1]).toMatchObject({ monday: addDays(day, -6), load: 510 });
		expect(weeks[1]?.monotony).toBeCloseTo(1.372, 3);
		expect(weeks[1]?.strain).toBeCloseTo(699.7, 1);
		expect(weeks[1]?.ramp).toBeCloseTo(3.64, 2);
	});

	test("leave monotony and strain of a week out that is not whole, and ramp without a week before", () => {
		const { weeks } = trendsOf(history.slice(-9), { to: addDays(day, -1) });
		expect(weeks).toMatchObject([
			{ monotony: null, ramp: null, load: 100 },
			{ monotony: null, strain: null, load: 360 },
		]);
		expect(weeks[1]?.ramp).not.toBeNull();
	});

	test("add up zones", () => {
		const zoned = [dayOf(day, { zoneSeconds: [1, 2, 3, 4, 5] }), dayOf(addDays(day, -6), { zoneSeconds: [10, 0, 0, 0, 10] })];
		expect(trendsOf(zoned).weeks.at(-1)?.zoneSeconds).toEqual([11, 2, 3, 4, 15]);
	});

	test("show VDOT by month and the history of limits without what was refused", () => {
		const snapshot = (month: string, vdot: number | null) => ({
			month,
			fitness: fitnessOf({ profile: profileOf({ races: vdot === null ? [] : [race(vdot, 5)] }) }),
		});
		const entries = [
			entryOf({ kind: "max_heart_rate", state: "typed", day: "2026-05-20", value: 191 }),
			entryOf({ kind: "max_heart_rate", state: "detected", day: "2025-01-20", value: 189 }),
			entryOf({ kind: "max_heart_rate", state: "refused", day: "2026-05-21", value: 230 }),
			entryOf({ kind: "ftp", state: "typed", day: "2026-06-01", value: 250 }),
		];
		const trends = trendsOf([], {
			from: "2026-03-15",
			snapshots: [snapshot("2026-05", 50), snapshot("2026-02", 40), snapshot("2026-03", 48), snapshot("2026-04", null)],
			entries,
		});
		expect(trends.vdot.map(({ month }) => month)).toEqual(["2026-03", "2026-05"]);
		expect(trends.vdot[1]?.value).toBeCloseTo(50, 6);
		expect(trends.thresholds.map(({ value }) => value)).toEqual([189, 191]);
	});

	test("are empty without history and for a range that ends before it begins", () => {
		expect(trendsOf([])).toEqual({ days: [], weeks: [], vdot: [], thresholds: [] });
		expect(trendsOf(history, { from: addDays(day, 1) }).days).toEqual([]);
	});
});
