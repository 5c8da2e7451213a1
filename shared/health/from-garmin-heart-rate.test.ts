import { expect, test } from "vitest";
import { garminHeartRate } from "../../test/fixtures/health/garmin-answers.ts";
import { readGarminHeartRate } from "./from-garmin-heart-rate.ts";

test("the day's mean and extremes stand beside its resting heart rate", () => {
	const values = [
		[1, 50],
		[2, null],
		[3, 70],
		[4, 9_999],
	];
	const { facts, problems } = readGarminHeartRate(garminHeartRate({ maxHeartRate: 171, minHeartRate: 44, heartRateValues: values }));
	expect(problems).toEqual([]);
	expect(facts).toMatchObject([
		{ kind: "resting_heart_rate", measure: "daily", bpm: 47 },
		{ kind: "heart_rate", measure: "day", day: "2026-05-31", averageBpm: 60, highestBpm: 171, lowestBpm: 44 },
	]);
});

test("a day of which only the resting heart rate is known has no mean", () => {
	expect(readGarminHeartRate(garminHeartRate()).facts).toMatchObject([{ kind: "resting_heart_rate" }]);
	expect(readGarminHeartRate(garminHeartRate({ restingHeartRate: null, heartRateValues: null })).problems).toMatchObject([
		{ code: "no_data" },
	]);
});
