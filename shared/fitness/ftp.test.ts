import { describe, expect, test } from "vitest";
import { measuredOf, profileOf } from "../../test/fixtures/measured.ts";
import { day, entryOf, fitnessOf, id, spoken, typedHeartRates } from "../../test/fixtures/performances.ts";
import { addDays } from "../calendar.ts";
import { curveDurations } from "../metrics/mean-max.ts";
import { ftpOf } from "./ftp.ts";
import { type PowerBest, powerBestsOf } from "./power-bests.ts";

const best = (minutes: PowerBest["minutes"], watts: number) => ({ minutes, watts });

describe("FTP of one ride", () => {
	test.each([
		["20 minutes at 260 W", [best(20, 260)], 247, "power_20_min"],
		["8 minutes at 280 W", [best(8, 280)], 252, "power_8_min"],
		["5 minutes at 300 W", [best(5, 300)], 255, "power_5_min"],
		["the strongest of several", [best(1, 500), best(5, 300), best(8, 290), best(20, 270)], 261, "power_8_min"],
		["a ramp of 20 W a minute to 320 W", [best(1, 320), best(5, 280), best(8, 250), best(20, 150)], 240, "power_ramp"],
	])("%s", (_, bests, watts, rule) => {
		expect(ftpOf(bests)?.watts).toBeCloseTo(watts, 9);
		expect(ftpOf(bests)?.rule).toBe(rule);
	});

	test("a sprint is no ramp, and without power nothing is known", () => {
		expect(ftpOf([best(1, 600)])).toBeNull();
		expect(ftpOf([])).toBeNull();
	});
});

test("bests come from the curve, from no shorter a stretch", () => {
	const durations = curveDurations(1500);
	const powerCurve = durations.map((seconds) => 1000 - seconds / 2);
	for (const { minutes, watts } of powerBestsOf({ powerCurve })) {
		expect(watts).toBeLessThanOrEqual(1000 - (60 * minutes) / 2);
		expect(watts).toBeGreaterThan(1000 - (60 * minutes * 1.021) / 2);
	}
	expect(powerBestsOf({ powerCurve }).map(({ minutes }) => minutes)).toEqual([1, 5, 8, 20]);
	expect(
		powerBestsOf({
			powerCurve: powerCurve.slice(
				0,
				durations.findIndex((seconds) => seconds > 400),
			),
		}),
	).toHaveLength(2);
	expect(powerBestsOf({ powerCurve: null })).toEqual([]);
});

describe("FTP of an athlete", () => {
	const ride = (daysAgo: number, watts: number, changes: object = { feedback: { ...spoken, effort: 9 } }) => ({
		...measuredOf({ id: id(daysAgo + 1), day: addDays(day, -daysAgo), sport: "cycling" }),
		powerBests: [best(20, watts)],
		...changes,
	});

	test("is typed, else of the strongest all-out ride of eight weeks", () => {
		const recent = [ride(2, 250), ride(9, 260), ride(60, 300)];
		expect(fitnessOf({ profile: profileOf({ ftp: 270 }), recent }).ftp).toEqual({ value: 270, kind: "typed" });
		expect(fitnessOf({ recent }).ftp).toEqual({ value: 247, kind: "effort" });
		expect(fitnessOf().ftp).toBeNull();
	});

	test("all-out is a race, an effort of 9, or a heart rate at threshold; an easy ride shows nothing", () => {
		const peak = (peakHeartRate: number) => ({ metrics: measuredOf({}, { peakHeartRate }).metrics });
		const of = (changes: object) => fitnessOf({ profile: profileOf(typedHeartRates), recent: [ride(2, 200, changes)] }).ftp;
		expect(of({})).toBeNull();
		expect(of({ feedback: { ...spoken, effort: 8 } })).toBeNull();
		expect(of({ feedback: { ...spoken, race: true } })).toEqual({ value: 190, kind: "effort" });
		expect(of(peak(169))).toBeNull();
		expect(of(peak(170))).toEqual({ value: 190, kind: "effort" });
	});

	test("running power is no FTP", () => {
		const { activity } = measuredOf({ day, sport: "running" });
		expect(fitnessOf({ recent: [ride(2, 200, { activity, feedback: { ...spoken, effort: 10 } })] }).ftp).toBeNull();
	});

	test("stays known for half a year, and is gone when refused", () => {
		const evidence = { activityId: id(91), rule: "power_20_min" as const, metres: null, seconds: 1200 };
		const found = entryOf({ kind: "ftp", state: "detected", value: 240, day: addDays(day, -90), evidence });
		expect(fitnessOf({ thresholds: [found] }).ftp).toEqual({ value: 240, kind: "effort" });
		expect(fitnessOf({ thresholds: [{ ...found, day: addDays(day, -183) }] }).ftp).toBeNull();
		expect(fitnessOf({ thresholds: [{ ...found, state: "refused" }] }).ftp).toBeNull();
		const recent = [ride(2, 300)];
		const refused = entryOf({ kind: "ftp", state: "refused", value: 285, evidence: { ...evidence, activityId: id(3) } });
		expect(fitnessOf({ recent, thresholds: [refused] }).ftp).toBeNull();
	});
});
