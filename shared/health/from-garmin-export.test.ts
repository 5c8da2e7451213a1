import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import {
	type GarminExportNight,
	garminExport,
	garminExportDay,
	garminExportNight,
	garminExportStatus,
	garminExportTraining,
	garminExportWeight,
} from "../../test/fixtures/garmin-export.ts";
import { garminReadiness } from "../../test/fixtures/health/garmin-answers.ts";
import { noSampleFiles, sampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { type EntryKind, entryKinds, kindOfEntry } from "../activity/archive-entry.ts";
import { allows, consentWords } from "../activity/provenance.ts";
import { type HealthFact, HealthFactSchema, type HealthKind, isKind } from "./fact.ts";
import { type GarminHealthEntry, isGarminHealthEntry, readGarminExportHealth } from "./from-garmin-export.ts";
import { HealthProblemSchema } from "./problem.ts";

const night: GarminExportNight = { day: "2026-05-31", weight: 70.5 };
const provenance = { source: "garmin_export", device: null };
const healthKinds = entryKinds.filter(isGarminHealthEntry);
const of = <K extends HealthKind>(facts: readonly HealthFact[], kind: K) => facts.filter((fact) => isKind(fact, kind));

describe("sleep", () => {
	const read = (...nights: unknown[]) => readGarminExportHealth("garmin_sleep", nights);

	test("a night and what was measured in it", () => {
		expect(read(garminExportNight(night))).toEqual({
			problems: [],
			facts: [
				{
					kind: "sleep",
					measure: "device",
					day: "2026-05-31",
					provenance,
					startedAt: "2026-05-30T21:50:00Z",
					startedLocal: null,
					endedAt: "2026-05-31T05:30:00Z",
					endedLocal: null,
					asleepSeconds: 27_000,
					deepSeconds: 5_400,
					lightSeconds: 16_200,
					remSeconds: 5_400,
					awakeSeconds: 600,
					unmeasuredSeconds: 0,
					napSeconds: null,
					score: 81,
				},
				{
					kind: "blood_oxygen",
					measure: "sleep",
					day: "2026-05-31",
					provenance,
					averagePercent: 95.5,
					lowestPercent: 88,
					highestPercent: null,
				},
				{
					kind: "respiration",
					measure: "sleep",
					day: "2026-05-31",
					provenance,
					averagePerMinute: 13,
					lowestPerMinute: 9,
					highestPerMinute: 17,
				},
			],
		});
	});

	test("a watch that knows no REM sleep", () => {
		const { remSleepSeconds: _, ...old } = garminExportNight(night);
		expect(of(read(old).facts, "sleep")).toMatchObject([{ asleepSeconds: 21_600, remSeconds: null }]);
	});

	test("a watch that was not worn, and a window without stages, are no nights", () => {
		const empty = {
			calendarDate: "2026-05-31",
			sleepWindowConfirmationType: "UNCONFIRMED",
			sleepStartTimestampGMT: "2026-05-30T20:00:00.0",
		};
		expect(read(empty, { ...garminExportNight(night), sleepWindowConfirmationType: "OFF_WRIST" })).toMatchObject({
			facts: [],
			problems: [{ code: "no_data" }],
		});
	});

	test("of several entries of a day the longest is the night", () => {
		const nap = { ...garminExportNight({ ...night, hours: 1 }), averageRespiration: 18 };
		const { facts } = read(garminExportNight(night), nap);
		expect(of(facts, "sleep")).toMatchObject([{ asleepSeconds: 27_000 }]);
		expect(of(facts, "respiration")).toMatchObject([{ averagePerMinute: 13 }]);
	});

	test("times that contradict each other are left out and named", () => {
		expect(read({ ...garminExportNight(night), sleepEndTimestampGMT: "2026-05-30T20:00:00.0" })).toMatchObject({
			facts: [{ startedAt: null, endedAt: null, asleepSeconds: 27_000 }, {}, {}],
			problems: [{ code: "unusable_time", field: "[0].sleepEndTimestampGMT" }],
		});
	});
});

describe("days", () => {
	const read = (changes: Record<string, unknown> = {}) => readGarminExportHealth("garmin_day", [{ ...garminExportDay(night), ...changes }]);

	test("steps, heart rates, stress, body battery, blood oxygen and breathing", () => {
		const { facts, problems } = read();
		expect(problems).toEqual([]);
		expect(facts).toMatchObject([
			{ kind: "steps", measure: "day", day: "2026-05-31", provenance, count: 9_533 },
			{ kind: "resting_heart_rate", measure: "daily", bpm: 48 },
			{ kind: "heart_rate", averageBpm: null, lowestBpm: 45, highestBpm: 161 },
			{
				kind: "stress",
				average: 31,
				max: 91,
				seconds: { rest: 30_000, low: 20_000, medium: 8_000, high: 2_400, active: 16_000, unmeasured: 10_000 },
			},
			{ kind: "body_battery", charged: 45, drained: 52, highest: 85, lowest: 22, series: null },
			{ kind: "blood_oxygen", measure: "day", averagePercent: 95, lowestPercent: 86 },
			{ kind: "respiration", measure: "day", averagePerMinute: 15, lowestPerMinute: 8, highestPerMinute: 21 },
		]);
	});

	test("a resting heart rate far above the smoothed one is a watch hardly worn", () => {
		const resting = (today: number | null, smoothed: number | null) =>
			of(read({ currentDayRestingHeartRate: today, restingHeartRate: smoothed }).facts, "resting_heart_rate").map(({ bpm }) => bpm);
		expect(resting(105, 71)).toEqual([71]);
		expect(resting(60, 50)).toEqual([60]);
		expect(resting(null, 50)).toEqual([50]);
		expect(resting(null, null)).toEqual([]);
	});

	test("negative levels stand for nothing measured", () => {
		const { facts, problems } = read({
			allDayStress: { aggregatorList: [{ type: "TOTAL", averageStressLevel: -2, maxStressLevel: -1 }] },
			bodyBattery: { chargedValue: -1, bodyBatteryStatList: [] },
			respiration: { avgWakingRespirationValue: -1 },
		});
		expect(problems).toEqual([]);
		expect(facts.map(({ kind }) => kind)).toEqual(["steps", "resting_heart_rate", "heart_rate", "blood_oxygen"]);
	});

	test("what cannot be is left out and named", () => {
		expect(read({ totalSteps: 9e9 }).problems).toMatchObject([{ code: "out_of_range", field: "[0].totalSteps" }]);
		expect(read({ calendarDate: "31.05.2026" })).toMatchObject({ facts: [], problems: [{}, { code: "unusable_time" }] });
	});
});

describe("the other files", () => {
	test("HRV of a night and Garmin's range, and nothing of the other metrics", () => {
		expect(readGarminExportHealth("garmin_health_status", [garminExportStatus(night)])).toEqual({
			problems: [],
			facts: [
				{ kind: "hrv", measure: "overnight_mean", day: "2026-05-31", provenance, milliseconds: 50 },
				{
					kind: "hrv_band",
					measure: "overnight_mean",
					day: "2026-05-31",
					provenance,
					lowMilliseconds: 42,
					highMilliseconds: 58,
					status: null,
				},
			],
		});
		expect(readGarminExportHealth("garmin_health_status", [garminExportStatus({ ...night, hrv: null })])).toMatchObject({
			facts: [],
			problems: [{ code: "no_data" }],
		});
	});

	test("the last weight of a day, in kilograms", () => {
		const earlier = garminExportWeight({ ...night, weight: 72 });
		const typed = { metaData: { calendarDate: "2026-05-31T21:00:00.0" }, weight: { weight: 71_000, sourceType: "MANUAL" } };
		const other = garminExportWeight({ day: "2026-06-01" });
		expect(readGarminExportHealth("garmin_biometrics", [typed, earlier, other])).toMatchObject({
			facts: [{ kind: "weight", measure: "typed", day: "2026-05-31", provenance, kilograms: 71 }],
			problems: [],
		});
		expect(readGarminExportHealth("garmin_biometrics", [earlier]).facts).toMatchObject([{ measure: "scale", kilograms: 72 }]);
	});

	test("training readiness as on the page", () => {
		expect(readGarminExportHealth("garmin_readiness", [garminReadiness()]).facts).toMatchObject([
			{ kind: "training_readiness", measure: "after_waking", provenance, score: 77, recoverySeconds: 5_400 },
		]);
	});

	test("the last training status of a day", () => {
		const morning = { ...garminExportTraining(night), timestamp: "2026-05-31T04:00:00.0", trainingStatus2FeedbackPhrase: "RECOVERY_1" };
		const none = {
			...garminExportTraining({ day: "2026-06-01" }),
			trainingStatus: "NO_STATUS",
			trainingStatus2FeedbackPhrase: "NO_STATUS_1",
		};
		expect(readGarminExportHealth("garmin_training_history", [garminExportTraining(night), morning, none])).toMatchObject({
			facts: [{ kind: "training_status", day: "2026-05-31", provenance, status: "productive", acuteLoad: null }],
			problems: [],
		});
	});
});

test("a whole export gives every kind of fact, all of it the athlete's own to use", () => {
	const nights = Array.from({ length: 3 }, (_, i) => ({ ...night, day: `2026-05-0${i + 1}` }));
	const facts = Object.entries(unzipSync(garminExport({ nights }))).flatMap(([path, bytes]) => {
		const kind: EntryKind = kindOfEntry(path, bytes.length);
		if (!isGarminHealthEntry(kind)) return [];
		const reading = readGarminExportHealth(kind, JSON.parse(new TextDecoder().decode(bytes)));
		expect(reading.problems).toEqual([]);
		return reading.facts;
	});
	const kinds = new Set(facts.map(({ kind }) => kind));
	expect([...kinds].sort()).toEqual(
		[
			"blood_oxygen",
			"body_battery",
			"heart_rate",
			"hrv",
			"hrv_band",
			"respiration",
			"resting_heart_rate",
			"sleep",
			"steps",
			"stress",
			"training_readiness",
			"training_status",
			"weight",
		].sort(),
	);
	const consent = { source: "garmin_export", use: "model", granted: true, words: consentWords, at: 0 } as const;
	for (const fact of facts) {
		expect(fact.provenance).toEqual(provenance);
		expect(allows(fact.provenance, "model")).toBe(false);
		expect(allows(fact.provenance, "model", [consent])).toBe(true);
	}
});

test("mutated files never throw, and what is read can be stored", () => {
	const strange = [null, undefined, true, "", "x", "2026-13-01", -1, 0, 1, 1e300, -1e300, 1.8e12, 0.5, [], {}, [[]], [null]];
	const random = seeded(20_260_531);
	const mutate = (value: unknown): unknown => {
		if (random() < 0.06) return strange[Math.floor(random() * strange.length)];
		if (Array.isArray(value)) return value.map(mutate);
		if (typeof value === "object" && value !== null)
			return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mutate(each)]));
		return value;
	};
	const files: Record<GarminHealthEntry, unknown> = {
		garmin_sleep: [garminExportNight(night), garminExportNight(night)],
		garmin_day: [garminExportDay(night)],
		garmin_health_status: [garminExportStatus(night)],
		garmin_biometrics: [garminExportWeight(night), garminExportWeight(night)],
		garmin_readiness: [garminReadiness()],
		garmin_training_history: [garminExportTraining(night), garminExportTraining(night)],
	};
	for (const kind of healthKinds) {
		let count = 0;
		for (let i = 0; i < 400; i++) {
			const { facts, problems } = readGarminExportHealth(kind, mutate(files[kind]));
			expect(facts.length + problems.length).toBeGreaterThan(0);
			for (const fact of facts) expect(z.safeParse(HealthFactSchema, fact).error).toBeUndefined();
			for (const problem of problems) expect(z.safeParse(HealthProblemSchema, problem).success).toBe(true);
			count += facts.length;
		}
		expect(count).toBeGreaterThan(100);
	}
});

describe.skipIf(noSampleFiles)("real answers of the page", () => {
	const own = "json/garmin_connect_training_readiness.json";

	test.each(sampleFiles("json").filter((file) => file !== own))("%s is none of the export's files", (file) => {
		for (const kind of healthKinds) {
			const { facts, problems } = readGarminExportHealth(kind, JSON.parse(sampleText(file)));
			expect(facts).toEqual([]);
			expect(problems.map(({ code }) => code)).toContain("not_recognised");
		}
	});

	test(`${own} has the form that the export has too`, () => {
		expect(readGarminExportHealth("garmin_readiness", JSON.parse(sampleText(own))).facts).toMatchObject([{ score: 80, provenance }]);
	});
});
