import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { noSampleFiles, sampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { HealthFactSchema } from "./fact.ts";
import { readGarminHeartRate } from "./from-garmin-heart-rate.ts";
import { readGarminHrv } from "./from-garmin-hrv.ts";
import { readGarminSleep } from "./from-garmin-sleep.ts";
import { readGarminStress } from "./from-garmin-stress.ts";
import { readGarminTrainingReadiness } from "./from-garmin-training-readiness.ts";
import { readGarminTrainingStatus } from "./from-garmin-training-status.ts";
import { readGarminWeight } from "./from-garmin-weight.ts";
import { readiness } from "./readiness.ts";

const readers = {
	readGarminSleep,
	readGarminHrv,
	readGarminStress,
	readGarminTrainingReadiness,
	readGarminTrainingStatus,
	readGarminWeight,
	readGarminHeartRate,
};

/** The reader of each file; of files that are not about health, none. */
const readerOf: Readonly<Record<string, keyof typeof readers>> = {
	"json/garmin_connect_sleep.json": "readGarminSleep",
	"json/garmin_connect_hrv.json": "readGarminHrv",
	"json/garmin_connect_body_battery_stress.json": "readGarminStress",
	"json/garmin_connect_training_readiness.json": "readGarminTrainingReadiness",
};

const sample = (file: string): unknown => JSON.parse(sampleText(file));

describe.skipIf(noSampleFiles)("real answers of Garmin Connect", () => {
	test.each(sampleFiles("json"))("%s is read by its own reader alone, and named by the others", (file) => {
		for (const [name, read] of Object.entries(readers)) {
			const { facts, problems } = read(sample(file));
			if (name === readerOf[file]) {
				expect(problems).toEqual([]);
				expect(facts.length).toBeGreaterThan(0);
			} else {
				expect(facts).toEqual([]);
				expect(problems.map((problem) => problem.code)).toContain("not_recognised");
			}
			for (const fact of facts) expect(z.safeParse(HealthFactSchema, fact).error).toBeUndefined();
		}
	});

	test("json/garmin_connect_sleep.json holds two nights, six hours behind UTC", () => {
		const { facts } = readGarminSleep(sample("json/garmin_connect_sleep.json"));
		expect(facts.filter((fact) => fact.kind === "sleep")).toMatchObject([
			{
				day: "2025-07-07",
				measure: "device",
				startedAt: "2025-07-07T04:47:28Z",
				startedLocal: "2025-07-06T22:47:28",
				endedAt: "2025-07-07T11:37:28Z",
				endedLocal: "2025-07-07T05:37:28",
				asleepSeconds: 24_180,
				deepSeconds: 5280,
				lightSeconds: 13_440,
				remSeconds: 5460,
				awakeSeconds: 420,
				napSeconds: 0,
				score: 83,
			},
			{ day: "2025-07-06", asleepSeconds: 24_208, deepSeconds: 5340, lightSeconds: 12_240, remSeconds: 6660, score: 83 },
		]);
		expect(facts.filter((fact) => fact.kind === "resting_heart_rate")).toMatchObject([{ bpm: 44 }, { bpm: 45 }]);
		expect(facts.find((fact) => fact.kind === "blood_oxygen")).toMatchObject({
			averagePercent: 93,
			lowestPercent: 86,
			highestPercent: 100,
		});
		expect(facts.find((fact) => fact.kind === "respiration")).toMatchObject({
			averagePerMinute: 13,
			lowestPerMinute: 9,
			highestPerMinute: 17,
		});
	});

	test("json/garmin_connect_hrv.json holds a night's mean and high, a week's mean and Garmin's range", () => {
		expect(readGarminHrv(sample("json/garmin_connect_hrv.json")).facts).toMatchObject([
			{ day: "2023-07-20", measure: "overnight_mean", milliseconds: 42 },
			{ measure: "overnight_high", milliseconds: 66 },
			{ measure: "weekly_mean", milliseconds: 39 },
			{ kind: "hrv_band", lowMilliseconds: 39, highMilliseconds: 52, status: "balanced" },
		]);
	});

	test("json/garmin_connect_body_battery_stress.json holds a day with gaps", () => {
		const [stress, battery] = readGarminStress(sample("json/garmin_connect_body_battery_stress.json")).facts;
		// 397 rows of three minutes, 154 unmeasured and 13 with too much motion.
		expect(stress).toMatchObject({ kind: "stress", day: "2025-12-18", average: 22, max: 97 });
		const seconds = stress?.kind === "stress" ? stress.seconds : null;
		expect(seconds).toMatchObject({ active: 13 * 180, unmeasured: 154 * 180 });
		expect((seconds?.rest ?? 0) + (seconds?.low ?? 0) + (seconds?.medium ?? 0) + (seconds?.high ?? 0)).toBe(230 * 180);
		expect(battery).toMatchObject({ kind: "body_battery", day: "2025-12-18", highest: 97, lowest: 18, charged: 71, drained: 81 });
		const series = battery?.kind === "body_battery" ? battery.series : null;
		expect(series?.startedAt).toBe("2025-12-18T06:39:00Z");
		expect(series?.levels).toHaveLength(260);
		expect([series?.levels[0], series?.levels.at(-1), series?.seconds.at(-1)]).toEqual([28, 18, 83_880]);
	});

	test("json/garmin_connect_training_readiness.json holds the value after waking among five of a day", () => {
		expect(readGarminTrainingReadiness(sample("json/garmin_connect_training_readiness.json")).facts).toMatchObject([
			{
				day: "2025-07-07",
				measure: "after_waking",
				measuredAt: "2025-07-07T11:45:17Z",
				measuredLocal: "2025-07-07T05:45:17",
				score: 80,
				recoverySeconds: 60,
				acuteLoad: 351,
				factors: { sleep: 76, sleepHistory: 80, hrv: 99, stressHistory: 84, recovery: 99, acuteLoad: 90 },
			},
		]);
	});

	test("json/garmin_connect_sleep.json and json/garmin_connect_training_readiness.json make a readiness of two inputs", () => {
		const facts = [
			...readGarminSleep(sample("json/garmin_connect_sleep.json")).facts,
			...readGarminTrainingReadiness(sample("json/garmin_connect_training_readiness.json")).facts,
		];
		const { score, inputs, missing } = readiness(facts, "2025-07-07");
		expect(score).toBeCloseTo((2 / 3) * 83 + (1 / 3) * ((99 + 90) / 2), 9);
		expect(inputs.map(({ input, basis }) => [input, basis])).toEqual([
			["sleep", "device_score"],
			["training_status", "load_factors"],
		]);
		expect(missing).toEqual([
			{ input: "hrv", reason: "not_measured" },
			{ input: "body_battery", reason: "not_measured" },
		]);
		expect(readiness(facts, "2025-07-06")).toMatchObject({ score: null, reason: "too_few_inputs" });
	});

	test("json/garmin_connect_hrv.json is judged by Garmin's range, for want of a history", () => {
		const { inputs } = readiness(readGarminHrv(sample("json/garmin_connect_hrv.json")).facts, "2023-07-20");
		// The week's mean lies on the lower end of the range.
		expect(inputs).toMatchObject([{ input: "hrv", basis: "source_range", measure: "weekly_mean", points: expect.closeTo(60, 9) }]);
	});
});
