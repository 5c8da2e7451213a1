import { expect, test } from "vitest";
import { z } from "zod/mini";
import { daysAgo, hrvOf, restingOf, sleepOf, TODAY } from "../../test/fixtures/health/facts.ts";
import { dailyFigures, mergeDays, oneADay } from "./days.ts";
import { HealthDaySchema } from "./fact.ts";

const typed = { source: "manual", device: null } as const;
const exported = { source: "garmin_export", device: null } as const;

test("what is read again replaces what was stored, the rest stays", () => {
	const stored = mergeDays([], [sleepOf(TODAY, 3), restingOf(TODAY, 50), sleepOf(daysAgo(1), 7)]);
	const days = mergeDays(stored, [sleepOf(TODAY, 8), sleepOf(TODAY, 7.5, { provenance: exported })]);
	expect(days.map((each) => each.day)).toEqual([daysAgo(1), TODAY]);
	expect(days[1]?.facts).toHaveLength(3);
	expect(days[1]?.facts).toContainEqual(sleepOf(TODAY, 8));
	expect(days[1]?.facts).not.toContainEqual(sleepOf(TODAY, 3));
	for (const day of days) expect(z.safeParse(HealthDaySchema, day).error).toBeUndefined();
});

test("reading the same twice changes nothing", () => {
	const facts = [hrvOf(TODAY, 50), sleepOf(TODAY), hrvOf(TODAY, 70, "overnight_high")];
	const once = mergeDays([], facts);
	expect(mergeDays(once, facts.toReversed())).toEqual(once);
});

test("of several sources what the athlete typed comes first, whatever the order", () => {
	const facts = [
		sleepOf(TODAY, 8, { provenance: exported }),
		sleepOf(TODAY, 6, { measure: "typed", provenance: typed }),
		sleepOf(TODAY, 7),
	];
	for (const each of [facts, facts.toReversed()]) {
		expect(dailyFigures(oneADay(each, "sleep"), (night) => night.asleepSeconds)).toEqual(new Map([[TODAY, 6 * 3600]]));
	}
	expect(oneADay([sleepOf(TODAY, 8), sleepOf(TODAY, 7)], "sleep")).toEqual(oneADay([sleepOf(TODAY, 7), sleepOf(TODAY, 8)], "sleep"));
});

test("a measure is not mixed with another", () => {
	const facts = [hrvOf(TODAY, 50), hrvOf(TODAY, 80, "overnight_high"), hrvOf(daysAgo(1), 81, "overnight_high")];
	expect([...oneADay(facts, "hrv", "overnight_mean").values()]).toEqual([hrvOf(TODAY, 50)]);
});
