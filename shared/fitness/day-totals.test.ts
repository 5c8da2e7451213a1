import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, measuredOf } from "../../test/fixtures/measured.ts";
import type { Source } from "../activity/provenance.ts";
import { addDays } from "../calendar.ts";
import { dailyLoads, dayTotals, type MeasuredActivity } from "./day-totals.ts";
import { formSeries } from "./form-series.ts";

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const load = (value: number) => ({ value, method: "pace" as const, passedOver: [], others: [] });
const from = (source: Source) => ({ source, device: null, fileSha256: null, part: 0 });

const history: fc.Arbitrary<MeasuredActivity[]> = fc
	.array(fc.record({ offset: fc.nat(90), load: fc.double({ min: 0, max: 300, noNaN: true }), run: fc.boolean() }), { maxLength: 60 })
	.map((list) =>
		list.map(({ offset, load, run }, i) =>
			measuredOf(
				{ id: id(i), day: addDays("2026-01-01", offset), sport: run ? "running" : "cycling", distanceMetres: 5000 + 37 * i },
				{ load: { value: load, method: "heart_rate", passedOver: [], others: [] }, movingSeconds: 1800 + i },
			),
		),
	);

describe("day totals", () => {
	test("add up the activities of a day, running apart", () => {
		const totals = dayTotals([
			measuredOf(
				{ id: id(1), day: "2026-05-02" },
				{ load: load(50), movingSeconds: 3000, distanceMetres: 9000, heartRateZoneSeconds: [1000, 1500, 500, 0, 0] },
			),
			measuredOf(
				{ id: id(2), day: "2026-05-02", distanceMetres: 4000, provenance: from("tcx_file") },
				{ load: load(20), movingSeconds: 1200, heartRateZoneSeconds: [0, 0, 200, 600, 400] },
			),
			measuredOf({ id: id(3), day: "2026-05-02", sport: "cycling", provenance: from("fit_file") }, { load: load(40) }),
			measuredOf({ id: id(4), day: "2026-04-30" }, { load: load(10), movingSeconds: 600, distanceMetres: 2000 }),
		]);
		expect(totals).toEqual([
			{
				day: "2026-04-30",
				load: 10,
				runMetres: 2000,
				runSeconds: 600,
				runs: 1,
				longestRunMetres: 2000,
				seconds: 600,
				zoneSeconds: [0, 0, 0, 0, 0],
				sources: ["simulated"],
			},
			{
				day: "2026-05-02",
				load: 110,
				runMetres: 13_000,
				runSeconds: 4200,
				runs: 2,
				longestRunMetres: 9000,
				seconds: 7800,
				zoneSeconds: [1000, 1500, 700, 600, 400],
				sources: ["fit_file", "simulated", "tcx_file"],
			},
		]);
	});

	test("a run without load, distance or time is still a run", () => {
		const bare = measuredOf(
			{ day: "2026-05-02", distanceMetres: null, elapsedSeconds: null, timerSeconds: null },
			{ load: { value: null, reason: "no_time" } },
		);
		expect(dayTotals([bare])).toMatchObject([{ load: 0, runMetres: 0, runSeconds: 0, runs: 1, longestRunMetres: 0, seconds: 0 }]);
	});

	test("do not depend on the order of the activities", () => {
		const pair = history.chain((activities) =>
			fc.tuple(fc.constant(activities), fc.shuffledSubarray(activities, { minLength: activities.length })),
		);
		fc.assert(
			fc.property(pair, ([ordered, shuffled]) => {
				expect(dayTotals(shuffled)).toEqual(dayTotals(ordered));
			}),
		);
	});
});

test("daily loads have every calendar day from the first, and nothing after the last", () => {
	const days = [dayOf("2026-02-27", { load: 10 }), dayOf("2026-03-02", { load: 20 }), dayOf("2026-03-05", { load: 30 })];
	expect(dailyLoads(days, "2026-03-03")).toEqual([10, 0, 0, 20, 0]);
	expect(dailyLoads(days, "2026-02-26")).toEqual([]);
	expect(dailyLoads([], "2026-03-03")).toEqual([]);
});

describe("the form series", () => {
	test("is the same from one import as from late data in any order", () => {
		fc.assert(
			fc.property(history, fc.nat(), (activities, cut) => {
				const at = activities.length === 0 ? 0 : cut % activities.length;
				const late = [...activities.slice(at), ...activities.slice(0, at)];
				expect(formSeries(dayTotals(late), "2026-04-15")).toEqual(formSeries(dayTotals(activities), "2026-04-15"));
			}),
		);
	});

	test("past its first 42 days is not changed by what comes later", () => {
		const days = Array.from({ length: 80 }, (_, i) => dayOf(addDays("2026-01-01", i), { load: (i * 37) % 120 }));
		const early = formSeries(days, "2026-02-20");
		expect(formSeries(days, "2026-03-10").slice(0, early.length)).toEqual(early);
	});

	test("names every day and starts from the mean load of the first 42 days", () => {
		const days = Array.from({ length: 42 }, (_, i) => dayOf(addDays("2026-01-01", i), { load: 50 }));
		const series = formSeries(days, "2026-02-11");
		expect(series).toHaveLength(42);
		expect(series[0]).toMatchObject({ day: "2026-01-01" });
		expect(series.at(-1)?.day).toBe("2026-02-11");
		expect(series.at(-1)?.ctl).toBeCloseTo(50, 9);
		expect(series.at(-1)?.tsb).toBeCloseTo(0, 9);
	});

	test("of one first activity is no season", () => {
		expect(formSeries([dayOf("2026-01-01", { load: 100 })], "2026-01-01")[0]?.ctl).toBeLessThan(5);
	});
});
