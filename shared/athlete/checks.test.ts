import { describe, expect, test } from "vitest";
import { checkGoal, checkProfile } from "./checks.ts";
import type { RaceGoal } from "./goal.ts";
import type { Profile } from "./profile.ts";

const today = "2026-11-21";
const race = (change: Partial<RaceGoal> = {}): RaceGoal => ({
	kind: "race",
	name: "Seoul",
	day: "2027-03-14",
	metres: 42_195,
	targetSeconds: 11_700,
	...change,
});
const profile = (change: Partial<Profile> = {}): Profile => ({
	name: "Mina",
	zone: "Asia/Seoul",
	language: "ko",
	units: "metric",
	birthYear: 1990,
	sex: "female",
	experience: "intermediate",
	availability: [0, 60, 60, 60, 60, 0, 150],
	longRunDay: 7,
	heartRates: { max: null, rest: null, threshold: null },
	races: [],
	...change,
});
const codes = (findings: { code: string }[]) => findings.map((finding) => finding.code);

describe("goal", () => {
	test("a marathon in four months with a sane time is fine", () => expect(checkGoal(race(), today)).toEqual([]));
	test("today is not in the past", () => expect(checkGoal(race({ day: today }), today)).toEqual([]));
	test("yesterday is", () => expect(codes(checkGoal(race({ day: "2026-11-20" }), today))).toEqual(["goal_in_past"]));
	test("three years ahead is too far", () => expect(codes(checkGoal(race({ day: "2029-11-20" }), today))).toEqual(["goal_too_far"]));
	test("a marathon under the world record is impossible", () =>
		expect(codes(checkGoal(race({ targetSeconds: 6_900 }), today))).toEqual(["impossible_time"]));
	test("a marathon of twenty hours is impossible too", () =>
		expect(codes(checkGoal(race({ targetSeconds: 72_000 }), today))).toEqual(["impossible_time"]));
	test.each([0, Number.NaN, -5])("a time of %d is impossible, not a crash", (targetSeconds) =>
		expect(codes(checkGoal(race({ targetSeconds }), today))).toEqual(["impossible_time"]),
	);
	test("a goal without a race has nothing to check", () => expect(checkGoal({ kind: "general", name: "" }, today)).toEqual([]));
});

describe("profile", () => {
	test("a whole profile is fine", () => expect(checkProfile(profile(), today)).toEqual([]));
	test("the long-run day needs time", () =>
		expect(codes(checkProfile(profile({ longRunDay: 6 }), today))).toEqual(["long_run_day_without_time"]));
	test("a week without a day is no week", () =>
		expect(codes(checkProfile(profile({ availability: [0, 0, 0, 0, 0, 0, 0] }), today))).toEqual(["no_available_day"]));
	test("a zone must exist", () => expect(codes(checkProfile(profile({ zone: "Mars/Olympus" }), today))).toEqual(["unknown_zone"]));
	test("a remembered race lies behind and names its place in the list", () =>
		expect(checkProfile(profile({ races: [{ day: "2026-12-01", metres: 5_000, seconds: 1_200 }] }), today)).toEqual([
			{ code: "race_in_future", field: "races.0.day" },
		]));
	test("resting above maximum heart rate is refused", () =>
		expect(codes(checkProfile(profile({ heartRates: { max: 100, rest: 105, threshold: null } }), today))).toEqual(["rest_above_max"]));
});
