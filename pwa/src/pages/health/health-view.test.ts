import { expect, test } from "vitest";
import { bandOf, batteryOf, daysAgo, hrvOf, hrvSeries, restingOf, sleepOf, TODAY } from "../../../../test/fixtures/health/facts.ts";
import { chartsOf, windowOf } from "./health-view.ts";

const days = windowOf(TODAY, 30);
const chart = (facts: Parameters<typeof chartsOf>[0], name: string) => chartsOf(facts, days).find((each) => each.name === name);

test("the window ends today", () => {
	expect(windowOf(TODAY, 3)).toEqual([daysAgo(2), daysAgo(1), TODAY]);
});

test("only what has a value in the window is drawn, a value a day", () => {
	const charts = chartsOf([sleepOf(TODAY, 7), restingOf(daysAgo(40), 50)], days);
	expect(charts.map(({ name }) => name)).toEqual(["sleep"]);
	expect(charts[0]?.lines[0]?.values).toEqual([...new Array(29).fill(null), 7]);
});

test("kinds of one measurement are not drawn into one line: the fuller one is", () => {
	const facts = [restingOf(TODAY, 60, "morning"), restingOf(daysAgo(1), 50), restingOf(daysAgo(2), 51)];
	expect(chart(facts, "resting")).toMatchObject({ measure: "daily" });
	expect(chart(facts, "resting")?.lines[0]?.values.slice(-3)).toEqual([51, 50, null]);
	expect(chart([...hrvSeries([50, 51]), hrvOf(TODAY, 90, "overnight_high")], "hrv")).toMatchObject({ measure: "overnight_mean" });
});

test("HRV stands before the athlete's own normal range, or the source's for its weekly mean", () => {
	const own = chart(hrvSeries(Array.from({ length: 90 }, (_, i) => 45 + ((i * 3) % 11))), "hrv");
	expect(own?.band?.low.every((low, at) => low !== null && low < (own.band?.high[at] ?? 0))).toBe(true);
	expect(chart(hrvSeries([50, 51, 52]), "hrv")?.band).toBeNull();
	const weekly = chart([hrvOf(TODAY, 50, "weekly_mean"), bandOf(TODAY, 40, 60)], "hrv");
	expect([weekly?.band?.low.at(-1), weekly?.band?.high.at(-1)]).toEqual([40, 60]);
});

test("the energy level has its highest and its lowest", () => {
	expect(chart([batteryOf(TODAY, 12, 88)], "battery")?.lines.map(({ name, values }) => [name, values.at(-1)])).toEqual([
		["highest", 88],
		["lowest", 12],
	]);
});
