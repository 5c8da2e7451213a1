import { expect, test } from "vitest";
import { garminHeartRate, garminWeight } from "../../test/fixtures/health/garmin-answers.ts";
import { readGarminHeartRate } from "./from-garmin-heart-rate.ts";
import { readGarminWeight } from "./from-garmin-weight.ts";

test("a weight in kilograms, from a scale or typed", () => {
	expect(readGarminWeight(garminWeight([{}])).facts).toMatchObject([
		{ kind: "weight", measure: "scale", day: "2026-05-31", kilograms: 70.5 },
	]);
	expect(readGarminWeight(garminWeight([{ sourceType: "MANUAL" }])).facts).toMatchObject([{ measure: "typed" }]);
});

test("the last weight of a day counts", () => {
	const later = { weight: 71_000, timestampGMT: Date.parse("2026-05-31T18:00:00Z"), date: Date.parse("2026-05-31T20:00:00Z") };
	expect(readGarminWeight(garminWeight([later, {}])).facts).toMatchObject([{ kilograms: 71 }]);
});

test("a range of weights is read like a day", () => {
	const [entry] = garminWeight([{}]).dateWeightList as unknown[];
	const summary = { summaryDate: "2026-05-31", latestWeight: entry, allWeightMetrics: [entry] };
	expect(readGarminWeight({ dailyWeightSummaries: [summary] })).toMatchObject({ facts: [{ kilograms: 70.5 }], problems: [] });
});

test("weights that cannot be are named", () => {
	expect(readGarminWeight(garminWeight([{ weight: 70.5 }])).problems).toMatchObject([
		{ code: "out_of_range", field: "dateWeightList[0].weight" },
	]);
	expect(readGarminWeight(garminWeight([])).problems).toMatchObject([{ code: "no_data" }]);
});

test("a resting heart rate", () => {
	expect(readGarminHeartRate(garminHeartRate())).toMatchObject({
		facts: [{ kind: "resting_heart_rate", measure: "daily", day: "2026-05-31", bpm: 47 }],
		problems: [],
	});
	expect(readGarminHeartRate(garminHeartRate({ restingHeartRate: null })).problems).toMatchObject([{ code: "no_data" }]);
	expect(readGarminHeartRate(garminHeartRate({ calendarDate: 20_260_531 })).problems).toMatchObject([
		{ code: "wrong_type" },
		{ code: "unusable_time" },
	]);
});
