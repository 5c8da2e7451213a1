import { describe, expect, test } from "vitest";
import { type Detected, emptyWelcome, longRunDayOf, type RaceDraft, readRace, readTraining, type TrainingDraft } from "./welcome-draft.ts";

const today = "2026-11-21";
const detected: Detected = { name: "Mina", zone: "Asia/Seoul", language: "ko", units: "metric" };
const training = (change: Partial<TrainingDraft> = {}): TrainingDraft => ({ ...emptyWelcome.training, ...change });
const trainingErrors = (change: Partial<TrainingDraft>) => {
	const reading = readTraining(training(change), detected, today);
	return reading.ok ? {} : reading.errors;
};
const race = (change: Partial<RaceDraft> = {}): RaceDraft => ({
	day: "2026-10-11",
	distance: { choice: "10k", other: "" },
	seconds: 2_700,
	...change,
});
const raceErrors = (change: Partial<RaceDraft>) => {
	const reading = readRace(race(change), "metric", today);
	return reading.ok ? {} : reading.errors;
};

describe("training time", () => {
	test("what nobody touched is a whole profile", () => {
		expect(readTraining(training(), detected, today)).toEqual({
			ok: true,
			profile: {
				name: "Mina",
				zone: "Asia/Seoul",
				language: "ko",
				units: "metric",
				birthYear: null,
				sex: null,
				experience: "intermediate",
				availability: [0, 45, 0, 60, 0, 45, 90],
				longRunDay: 7,
				heartRates: { max: null, rest: null, threshold: null },
				races: [],
			},
		});
	});

	test("the long run goes to the longest day until a day is chosen", () => {
		expect(longRunDayOf({ minutes: [0, 45, 0, 60, 0, 120, 90], longRunDay: null })).toBe(6);
		expect(longRunDayOf({ minutes: [0, 60, 0, 60, 0, 0, 60], longRunDay: null })).toBe(7);
		expect(longRunDayOf({ minutes: [0, 45, 0, 60, 0, 120, 90], longRunDay: 7 })).toBe(7);
	});

	test("a week without time is refused at its field", () =>
		expect(trainingErrors({ minutes: [0, 0, 0, 0, 0, 0, 0] })).toEqual({ availability: "no_available_day" }));
	test("a chosen long-run day needs time", () =>
		expect(trainingErrors({ longRunDay: 1 })).toEqual({ longRunDay: "long_run_day_without_time" }));
	test("a year of birth is a year", () => {
		expect(trainingErrors({ birthYear: "1985" })).toEqual({});
		expect(trainingErrors({ birthYear: "85" })).toEqual({ birthYear: "birth_year_out_of_range" });
		expect(trainingErrors({ birthYear: "abc" })).toEqual({ birthYear: "birth_year_out_of_range" });
	});
	test("editing keeps heart rates and races", () => {
		const base = { heartRates: { max: 190, rest: 50, threshold: 172 }, races: [{ day: "2026-10-11", metres: 10_000, seconds: 2_700 }] };
		expect(readTraining(training(), detected, today, base)).toMatchObject({ ok: true, profile: base });
	});
});

describe("a remembered race", () => {
	test("is taken", () =>
		expect(readRace(race(), "metric", today)).toEqual({ ok: true, race: { day: "2026-10-11", metres: 10_000, seconds: 2_700 } }));
	test("needs day and time", () => expect(raceErrors({ day: "", seconds: null })).toEqual({ day: "required", seconds: "required" }));
	test("lies behind", () => expect(raceErrors({ day: "2026-11-22" })).toEqual({ day: "race_in_future" }));
	test("has a time that fits", () => expect(raceErrors({ seconds: 1_200 })).toEqual({ seconds: "impossible_race" }));
});
