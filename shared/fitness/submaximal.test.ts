import { describe, expect, test } from "vitest";
import { profileOf } from "../../test/fixtures/measured.ts";
import { day, entryOf, fitnessOf, id, race, run } from "../../test/fixtures/performances.ts";
import { addDays } from "../calendar.ts";
import { vdotOf } from "../physiology/vdot.ts";
import { maximalOxygen } from "./submaximal.ts";

const profile = profileOf({ heartRates: { max: 190, rest: 50, threshold: null } });
/** 5 km at 5:00 a kilometre and 152 bpm, 80 % of maximum, begun after ten minutes. */
const steady = (daysAgo: number, effort = {}, activity = {}, metrics = {}) =>
	run(
		40,
		daysAgo,
		{ seconds: 1500, averageHeartRate: 152, heartRateDeciles: new Array<number>(11).fill(152), ...effort },
		activity,
		metrics,
	);
const three = [steady(1), steady(8), steady(15)];

test("200 m/min cost 36.01 ml/kg/min; 80 % of maximum heart rate are 66.25 % of VO2max: 54.36", () => {
	expect(maximalOxygen(5000, 1500, 0.8)).toBeCloseTo(54.356, 3);
});

describe("the VDOT of easy running", () => {
	test("is the median of at least three runs, times 0.9", () => {
		expect(fitnessOf({ profile, recent: three }).submaximalVdot).toMatchObject({ runs: 3 });
		expect(fitnessOf({ profile, recent: three }).submaximalVdot?.value).toBeCloseTo(0.9 * 54.356, 2);
		const odd = [...three, steady(20, { averageHeartRate: 165 }), steady(22, { averageHeartRate: 130 })];
		expect(fitnessOf({ profile, recent: odd }).submaximalVdot?.value).toBeCloseTo(0.9 * 54.356, 2);
		expect(fitnessOf({ profile, recent: three.slice(1) }).submaximalVdot).toBeNull();
	});

	test("fills in at 0.85 where nothing better than estimates is known", () => {
		const { vdot, thresholdSpeed } = fitnessOf({ profile, recent: three });
		expect(vdot?.kind).toBe("estimated");
		expect(vdot?.value).toBeCloseTo(0.85 * 54.356, 2);
		expect(thresholdSpeed?.kind).toBe("estimated");
		const faster = [run(48, 3), run(48, 4)];
		expect(fitnessOf({ profile, recent: [...three, ...faster] }).vdot?.value).toBeCloseTo(48, 6);
	});

	test("is shown, but sets no paces, while nobody has confirmed the maximum that it rests on", () => {
		const peak = { peakHeartRate: 190 };
		const recent = [steady(1, {}, {}, peak), steady(8, {}, {}, peak), steady(15)];
		const guessed = profileOf({ birthYear: 1986 });
		const fitness = fitnessOf({ profile: guessed, recent });
		expect(fitness.maxHeartRate).toEqual({ value: 190, kind: "effort" });
		expect(fitness.submaximalVdot?.value).toBeCloseTo(0.9 * 54.356, 2);
		expect(fitness.vdot?.value).toBeCloseTo(vdotOf(5000, 1500), 6);
		const evidence = { activityId: id(2), rule: "peak_heart_rate" as const, metres: null, seconds: null };
		const confirmed = entryOf({ kind: "max_heart_rate", state: "confirmed", value: 190, day: addDays(day, -1), evidence });
		expect(fitnessOf({ profile: guessed, recent, thresholds: [confirmed] }).vdot?.value).toBeCloseTo(0.85 * 54.356, 2);
	});

	test("takes no more from an altitude that wanders than a climb is made up for", () => {
		const level = fitnessOf({ profile, recent: three }).submaximalVdot?.value ?? 0;
		const wandering = [1, 8, 15].map((daysAgo) => steady(daysAgo, { gradedSeconds: 1430 }));
		expect(fitnessOf({ profile, recent: wandering }).submaximalVdot?.value).toBeLessThan(1.04 * level);
	});

	test("never moves what a race shows", () => {
		const raced = { ...profile, races: [race(40, 100)] };
		expect(fitnessOf({ profile: raced, recent: three }).vdot).toMatchObject({ kind: "race" });
		expect(fitnessOf({ profile: raced, recent: three }).vdot?.value).toBeCloseTo(40, 6);
	});

	test("needs a maximum that is not guessed from age", () => {
		expect(fitnessOf({ profile: profileOf({ birthYear: 2000 }), recent: three }).submaximalVdot).toBeNull();
	});

	test.each([
		["too hard", steady(1, { averageHeartRate: 172 })],
		["too easy", steady(1, { averageHeartRate: 123 })],
		["uneven", steady(1, { heartRateDeciles: [170, 165, 160, 156, 154, 152, 150, 148, 146, 140, 130] })],
		["at the start", steady(1, { startSeconds: 60 })],
		["late", steady(1, { startSeconds: 2200 })],
		["short", steady(1, { metres: 1500, seconds: 450 })],
		["hilly", steady(1, { gradedSeconds: 1400 })],
		["off the road", steady(1, {}, { subSport: "trail" })],
		["hot", steady(1, {}, {}, { heat: { meanCelsius: 30, maxCelsius: 31, slowerPercent: 4 } })],
		["old", steady(30)],
		["without deciles", steady(1, { heartRateDeciles: undefined })],
	])("does not come from a run that is %s", (_, odd) => {
		expect(fitnessOf({ profile, recent: [odd, steady(8), steady(15)] }).submaximalVdot).toBeNull();
	});
});
