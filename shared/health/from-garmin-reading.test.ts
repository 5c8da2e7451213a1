/** Answers in the shapes that the web service is known to give for ranges. */
import { expect, test } from "vitest";
import { HealthFactSchema } from "./fact.ts";
import { entriesOf, readGarminDays } from "./from-garmin-reading.ts";
import { consentedFacts } from "./garmin-consent.ts";
import type { DayKind } from "./garmin-kinds.ts";

const day = "2026-11-20";
const read = (kind: DayKind, json: unknown) => {
	const { facts, problems } = readGarminDays(kind, json, "garmin_connect");
	for (const fact of facts) expect(HealthFactSchema.safeParse(fact).success).toBe(true);
	return { facts: facts.map(({ provenance, ...fact }) => fact), problems };
};

const night = {
	totalSleepTimeInSeconds: 25_200,
	deepTime: 4_000,
	lightTime: 15_200,
	remTime: 6_000,
	awakeTime: 900,
	sleepScore: 82,
	restingHeartRate: 47,
	avgOvernightHrv: 61,
	spO2: 96,
	respiration: 13.5,
	gmtSleepStartTimeInMillis: Date.UTC(2026, 10, 19, 21),
	gmtSleepEndTimeInMillis: Date.UTC(2026, 10, 20, 4, 15),
	localSleepStartTimeInMillis: Date.UTC(2026, 10, 19, 22),
	localSleepEndTimeInMillis: Date.UTC(2026, 10, 20, 5, 15),
};

test("a night of a range gives sleep and what was measured in it", () => {
	const { facts, problems } = read("sleep", { overallStats: {}, individualStats: [{ calendarDate: day, values: night }] });
	expect(problems).toEqual([]);
	expect(facts).toMatchObject([
		{
			kind: "sleep",
			day,
			startedAt: "2026-11-19T21:00:00Z",
			startedLocal: "2026-11-19T22:00:00",
			asleepSeconds: 25_200,
			deepSeconds: 4_000,
			score: 82,
		},
		{ kind: "resting_heart_rate", measure: "daily", bpm: 47 },
		{ kind: "hrv", measure: "overnight_mean", milliseconds: 61 },
		{ kind: "blood_oxygen", measure: "sleep", averagePercent: 96 },
		{ kind: "respiration", measure: "sleep", averagePerMinute: 13.5 },
	]);
});

test("of a night only what was consented to is taken", () => {
	const { facts } = readGarminDays("sleep", { individualStats: [{ calendarDate: day, values: night }] }, "garmin_connect");
	expect(consentedFacts(facts, ["sleep", "hrv"]).map(({ kind }) => kind)).toEqual(["sleep", "hrv"]);
});

test("a night without a recording is no night of nought, and one that ends before it starts has no times", () => {
	const stats = (values: object) => ({ individualStats: [{ calendarDate: day, values }] });
	expect(read("sleep", stats({ totalSleepTimeInSeconds: 0, restingHeartRate: 48 })).facts).toMatchObject([{ kind: "resting_heart_rate" }]);
	const { facts } = read("sleep", stats({ ...night, gmtSleepEndTimeInMillis: night.gmtSleepStartTimeInMillis - 1 }));
	expect(facts[0]).toMatchObject({ startedAt: null, endedAt: null, asleepSeconds: 25_200 });
});

test("stress, steps, resting heart rate", () => {
	const values = {
		overallStressLevel: 31,
		restStressDuration: 30_000,
		lowStressDuration: 14_000,
		mediumStressDuration: 6_000,
		highStressDuration: 1_000,
	};
	expect(read("stress", [{ calendarDate: day, values }]).facts).toMatchObject([
		{ kind: "stress", average: 31, seconds: { rest: 30_000, high: 1_000, unmeasured: 35_400 } },
	]);
	expect(read("stress", [{ calendarDate: day, values: { overallStressLevel: -1 } }]).facts).toEqual([]);
	expect(read("steps", [{ calendarDate: day, totalSteps: 9_120, totalDistance: 7_000, stepGoal: 9_000 }]).facts).toMatchObject([
		{ kind: "steps", count: 9_120 },
	]);
	const metricsMap = {
		WELLNESS_RESTING_HEART_RATE: [
			{ value: 48, calendarDate: day },
			{ value: null, calendarDate: "2026-11-19" },
		],
	};
	expect(read("resting_heart_rate", { userProfileId: 1, allMetrics: { metricsMap } }).facts).toMatchObject([
		{ kind: "resting_heart_rate", day, bpm: 48 },
	]);
});

test("body battery with its curve", () => {
	const at = (hour: number) => Date.UTC(2026, 10, 20, hour);
	const report = {
		date: day,
		charged: 60,
		drained: 55,
		bodyBatteryValuesArray: [
			[at(0), 30],
			[at(6), 90],
			[at(20), 35],
		],
		bodyBatteryValueDescriptorDTOList: [
			{ bodyBatteryValueDescriptorIndex: 0, bodyBatteryValueDescriptorKey: "timestamp" },
			{ bodyBatteryValueDescriptorIndex: 1, bodyBatteryValueDescriptorKey: "bodyBatteryLevel" },
		],
	};
	expect(read("body_battery", [report]).facts).toMatchObject([
		{
			kind: "body_battery",
			day,
			charged: 60,
			drained: 55,
			highest: 90,
			lowest: 30,
			series: { levels: [30, 90, 35], seconds: [0, 21_600, 72_000] },
		},
	]);
});

test("blood oxygen and breathing of a day", () => {
	expect(read("blood_oxygen", { calendarDate: day, averageSpO2: 96, lowestSpO2: 88 }).facts).toMatchObject([
		{ measure: "day", averagePercent: 96, lowestPercent: 88 },
	]);
	expect(read("respiration", { calendarDate: day, avgWakingRespirationValue: 14, lowestRespirationValue: -1 }).facts).toMatchObject([
		{ measure: "day", averagePerMinute: 14, lowestPerMinute: null },
	]);
});

test("days without the watch are no problem; another shape is one", () => {
	expect(read("respiration", { userProfilePK: 1, calendarDate: day }).problems).toEqual([]);
	expect(read("steps", []).problems).toEqual([]);
	expect(read("sleep", { individualStats: [] }).problems).toEqual([]);
	expect(read("sleep", { nights: [{ calendarDate: day }] }).problems).toMatchObject([{ code: "not_recognised" }]);
	expect(read("steps", [{ calendarDate: day, totalSteps: "many" }]).problems).toMatchObject([{ code: "wrong_type" }]);
});

test("answers about VO2max are counted, and no facts yet", () => {
	const json = [{ generic: { calendarDate: day, vo2MaxPreciseValue: 51.2 } }];
	expect([read("vo2max", json).facts, entriesOf("vo2max", json)]).toEqual([[], 1]);
});
