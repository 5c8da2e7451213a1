import { describe, expect, test } from "vitest";
import { garminSleep } from "../../test/fixtures/health/garmin-answers.ts";
import { readGarminSleep } from "./from-garmin-sleep.ts";

const provenance = { source: "garmin_connect", device: null };

describe("a night", () => {
	test("gives sleep, and what was measured during it", () => {
		expect(readGarminSleep(garminSleep({}, { avgOvernightHrv: 52 }))).toEqual({
			problems: [],
			facts: [
				{
					kind: "sleep",
					measure: "device",
					day: "2026-05-31",
					provenance,
					startedAt: "2026-05-30T21:00:00Z",
					startedLocal: "2026-05-30T23:00:00",
					endedAt: "2026-05-31T04:40:00Z",
					endedLocal: "2026-05-31T06:40:00",
					asleepSeconds: 27_000,
					deepSeconds: 6_000,
					lightSeconds: 15_000,
					remSeconds: 6_000,
					awakeSeconds: 600,
					unmeasuredSeconds: 0,
					napSeconds: 0,
					score: 81,
				},
				{ kind: "resting_heart_rate", measure: "daily", day: "2026-05-31", provenance, bpm: 46 },
				{ kind: "hrv", measure: "overnight_mean", day: "2026-05-31", provenance, milliseconds: 52 },
				{
					kind: "blood_oxygen",
					measure: "sleep",
					day: "2026-05-31",
					provenance,
					averagePercent: 94,
					lowestPercent: null,
					highestPercent: null,
				},
				{
					kind: "respiration",
					measure: "sleep",
					day: "2026-05-31",
					provenance,
					averagePerMinute: 13,
					lowestPerMinute: null,
					highestPerMinute: null,
				},
			],
		});
	});

	test("says which source it was read from", () => {
		const { facts } = readGarminSleep(garminSleep(), "garmin_personal_api");
		expect(facts.map((fact) => fact.provenance.source)).toEqual(new Array(facts.length).fill("garmin_personal_api"));
	});

	test("entered by hand is told from one of the watch", () => {
		expect(readGarminSleep(garminSleep({ sleepFromDevice: false })).facts[0]).toMatchObject({ measure: "typed" });
	});

	test("without a total is the sum of its stages", () => {
		expect(readGarminSleep(garminSleep({ sleepTimeSeconds: null })).facts[0]).toMatchObject({ asleepSeconds: 27_000 });
		expect(readGarminSleep(garminSleep({ sleepTimeSeconds: null, remSleepSeconds: null })).facts[0]?.kind).not.toBe("sleep");
	});

	test("without a date belongs to the local day on which it ends", () => {
		expect(readGarminSleep(garminSleep({ calendarDate: null })).facts[0]?.day).toBe("2026-05-31");
	});

	test("through a change of clocks keeps both offsets", () => {
		const night = garminSleep({
			sleepStartTimestampGMT: Date.parse("2026-10-24T21:00:00Z"),
			sleepStartTimestampLocal: Date.parse("2026-10-24T23:00:00Z"),
			sleepEndTimestampGMT: Date.parse("2026-10-25T05:00:00Z"),
			sleepEndTimestampLocal: Date.parse("2026-10-25T06:00:00Z"),
		});
		expect(readGarminSleep(night)).toMatchObject({
			problems: [],
			facts: [{ startedLocal: "2026-10-24T23:00:00", endedLocal: "2026-10-25T06:00:00" }, {}, {}, {}],
		});
	});
});

describe("a night that was not recorded", () => {
	test.each([
		["null", { sleepTimeSeconds: null, deepSleepSeconds: null }],
		["zero", { sleepTimeSeconds: 0, deepSleepSeconds: 0, lightSleepSeconds: 0, remSleepSeconds: 0 }],
	])("%s is no sleep, not a sleep of 0", (_, night) => {
		const { facts } = readGarminSleep(garminSleep(night));
		expect(facts.map((fact) => fact.kind)).not.toContain("sleep");
	});

	test.each([[null], [[]], [[[], null]], [{ dailySleepDTO: null }], [undefined]])("%j holds no nights", (json) => {
		expect(readGarminSleep(json)).toMatchObject({ facts: [], problems: [{ code: "no_data" }] });
	});
});

describe("faults", () => {
	test("wrong types are named with their place, the rest kept", () => {
		const { facts, problems } = readGarminSleep([garminSleep(), garminSleep({ deepSleepSeconds: "6000", sleepScores: [81] })]);
		expect(facts.filter((fact) => fact.kind === "sleep")).toMatchObject([
			{ deepSeconds: 6_000, score: 81 },
			{ deepSeconds: null, score: null, lightSeconds: 15_000 },
		]);
		expect(problems).toMatchObject([
			{ code: "wrong_type", field: "[1].dailySleepDTO.deepSleepSeconds" },
			{ code: "wrong_type", field: "[1].dailySleepDTO.sleepScores" },
		]);
	});

	test("figures that cannot be are named and left out", () => {
		const { facts, problems } = readGarminSleep(garminSleep({ awakeSleepSeconds: -1 }, { restingHeartRate: 400 }));
		expect(facts.map((fact) => fact.kind)).not.toContain("resting_heart_rate");
		expect(problems.map(({ code, field }) => [code, field])).toEqual([
			["out_of_range", "dailySleepDTO.awakeSleepSeconds"],
			["out_of_range", "restingHeartRate"],
		]);
	});

	test("a wall clock that is no time zone's is left out, the instant kept", () => {
		const { facts, problems } = readGarminSleep(garminSleep({ sleepStartTimestampLocal: Date.parse("2026-05-31T23:07:00Z") }));
		expect(facts[0]).toMatchObject({ startedAt: "2026-05-30T21:00:00Z", startedLocal: null });
		expect(problems).toMatchObject([{ code: "unusable_time", field: "dailySleepDTO.sleepStartTimestampLocal" }]);
	});

	test("a night that ends before it starts keeps its length, not its times", () => {
		const { facts, problems } = readGarminSleep(
			garminSleep({
				sleepEndTimestampGMT: Date.parse("2026-05-30T20:00:00Z"),
				sleepEndTimestampLocal: Date.parse("2026-05-30T22:00:00Z"),
			}),
		);
		expect(facts[0]).toMatchObject({ startedAt: null, startedLocal: null, endedAt: null, endedLocal: null, asleepSeconds: 27_000 });
		expect(problems).toMatchObject([{ code: "unusable_time" }]);
	});

	test("times that cannot be are named", () => {
		const night = garminSleep({ sleepStartTimestampGMT: 1, sleepEndTimestampGMT: 1e300, calendarDate: "2026-02-30" });
		expect(readGarminSleep(night).problems.map(({ code, field }) => [code, field])).toEqual([
			["unusable_time", "dailySleepDTO.sleepStartTimestampGMT"],
			["unusable_time", "dailySleepDTO.sleepEndTimestampGMT"],
			["unusable_time", "dailySleepDTO.calendarDate"],
		]);
	});

	test("other answers are not taken for nights", () => {
		for (const json of [{ error: "NotFound" }, [{ hrvSummary: null }], "text", 5, true]) {
			expect(readGarminSleep(json).facts).toEqual([]);
			expect(readGarminSleep(json).problems[0]?.code).toMatch(/not_recognised|wrong_type/);
		}
	});

	test("there is an end to what is read, and to what is named", () => {
		expect(readGarminSleep(new Array(5_000).fill(garminSleep())).problems).toMatchObject([{ code: "too_much", field: "[4000]" }]);
		expect(readGarminSleep(new Array(500).fill(7)).problems).toHaveLength(101);
	});
});
