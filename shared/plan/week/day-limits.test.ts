import { describe, expect, test } from "vitest";
import { aProfile } from "../../../test/simulate/builders.ts";
import { addDays } from "../../calendar.ts";
import type { Circumstance } from "../circumstance.ts";
import { breaksOf, dayLimitsOf } from "./day-limits.ts";

const MONDAY = "2026-03-02";
const profile = aProfile({ availability: [60, 75, 75, 75, 60, 90, 180] });
const day = (offset: number): string => addDays(MONDAY, offset);
const limits = (...circumstances: Circumstance[]) => dayLimitsOf({ profile, circumstances });

test("a usual day has the minutes of its weekday", () =>
	expect(limits()(day(6))).toEqual({
		seconds: 10_800,
		training: true,
		racing: true,
		easyOnly: false,
		share: 1,
		runWalk: null,
		reason: null,
	}));

test("one week may have other minutes, the next has the usual ones", () => {
	const week = limits({ kind: "availability", monday: MONDAY, minutes: [0, 30, 0, 0, 0, 0, 60] });
	expect([0, 1, 6, 7].map((offset) => week(day(offset)).seconds / 60)).toEqual([0, 30, 60, 60]);
	expect(week(day(1)).reason).toBe("blocked_days");
});

test("away with some minutes: never more than the day has at home", () => {
	const away = limits({ kind: "travel", from: day(0), to: day(6), minutesPerDay: 70 });
	expect([0, 1, 6].map((offset) => away(day(offset)).seconds / 60)).toEqual([60, 70, 70]);
});

test("days blocked in the profile are days without training", () => {
	const blocked = dayLimitsOf({ profile: { ...profile, blocked: [{ from: day(1), to: day(2), reason: "work" }] }, circumstances: [] });
	expect([0, 1, 2, 3].map((offset) => blocked(day(offset)).training)).toEqual([true, false, false, true]);
});

describe("illness", () => {
	test("above the neck is easy at half", () =>
		expect(limits({ kind: "illness", from: day(0), to: day(2), illness: "above_neck" })(day(1))).toMatchObject({
			training: true,
			easyOnly: true,
			share: 0.5,
			reason: "illness",
		}));
	test("with fever: nothing until two days without symptoms, then an easy day for each day ill", () => {
		const ill = limits({ kind: "illness", from: day(0), to: day(4), illness: "systemic" });
		expect([0, 4, 6, 7].map((offset) => ill(day(offset)).training)).toEqual([false, false, false, true]);
		expect([7, 11, 12].map((offset) => ill(day(offset)).easyOnly)).toEqual([true, true, false]);
	});
	test("three easy days at least", () => {
		const ill = limits({ kind: "illness", from: day(0), to: day(0), illness: "systemic" });
		expect([3, 5, 6].map((offset) => ill(day(offset)).easyOnly)).toEqual([true, true, false]);
	});
});

describe("injury", () => {
	const hurt = (pain: number, to: string | null = null, stressFracture = false) =>
		limits({ kind: "injury", from: MONDAY, to, part: "calf", pain, stressFracture });
	test("little pain changes nothing, some takes the quality away, more takes all", () => {
		expect(hurt(2)(day(1))).toMatchObject({ training: true, easyOnly: false });
		expect(hurt(4)(day(1))).toMatchObject({ training: true, easyOnly: true, share: 0.7 });
		expect(hurt(5)(day(100)).training).toBe(false);
	});
	test("the way back is run and walk, longest after a stress fracture", () => {
		expect([5, 12, 19].map((offset) => hurt(6, day(4))(day(offset)).runWalk)).toEqual([4, 5, null]);
		const fracture = hurt(3, day(41), true);
		expect([42, 49, 83, 84].map((offset) => fracture(day(offset)).runWalk)).toEqual([0, 1, 5, null]);
	});
	test("a stress fracture counts as more than eight weeks off", () => {
		const circumstances: Circumstance[] = [{ kind: "injury", from: MONDAY, to: day(13), part: "shin", pain: 5, stressFracture: true }];
		expect(breaksOf({ profile, circumstances })).toEqual([{ days: 57, from: day(14) }]);
	});
});

test("breaks that touch are one break", () => {
	const circumstances: Circumstance[] = [
		{ kind: "pause", from: day(0), to: day(3), reason: "travel" },
		{ kind: "pause", from: day(4), to: day(9), reason: "work" },
	];
	expect(breaksOf({ profile, circumstances })).toEqual([{ days: 10, from: day(10) }]);
	expect(breaksOf({ profile, circumstances: circumstances.slice(0, 1) })).toEqual([]);
});

test("a day of rest that a review has given is off, and says why", () => {
	const adjustments = [{ reviewedWeek: "2026-02-23", reason: "overreach" as const, volumeFactor: 0.7, easyUntil: null, restDay: day(2) }];
	expect(dayLimitsOf({ profile, circumstances: [], adjustments })(day(2))).toMatchObject({ training: false, reason: "overreach" });
});

test("an injury of the profile that has an end ahead is one until then", () => {
	const injuries = [{ part: "achilles" as const, from: day(-20), to: day(9), stressFracture: false, note: "" }];
	const told = dayLimitsOf({ profile: { ...profile, injuries }, circumstances: [] });
	expect([9, 10].map((offset) => told(day(offset)).easyOnly)).toEqual([true, false]);
});

test("a break counts the days beside it on which the athlete never runs", () => {
	const availability = [0, 60, 0, 60, 60, 0, 0];
	const circumstances: Circumstance[] = [{ kind: "pause", from: day(0), to: day(6), reason: "work" }];
	expect(breaksOf({ profile: { ...profile, availability }, circumstances })).toEqual([{ days: 10, from: day(8) }]);
});
