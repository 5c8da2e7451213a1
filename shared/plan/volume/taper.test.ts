import { expect, test } from "vitest";
import { addDays } from "../../calendar.ts";
import { B_RACE_TAPER_VOLUME, SHORT_TAPER_VOLUME, TAPER_VOLUME } from "../rules.ts";
import { taperOf } from "./taper.ts";

const MONDAY = "2026-03-02";

function week(raceIn: number, metres: number) {
	const aim = { day: addDays(MONDAY, raceIn), metres };
	return taperOf({ monday: MONDAY, longDay: 7, longPart: 0, aim, beside: [] });
}

test("far from a race nothing is cut", () => {
	expect(week(70, 42_195)).toEqual({ share: 1, long: 1, toAim: false });
});

test("before a marathon the last week is lighter than the one before it", () => {
	expect(week(7, 42_195).share).toBeCloseTo(TAPER_VOLUME[0]);
	expect(week(14, 42_195).share).toBeCloseTo(TAPER_VOLUME[1]);
	expect(week(7, 42_195).toAim).toBe(true);
});

test("a short race keeps a little more", () => {
	expect(week(7, 5_000).share).toBeCloseTo(SHORT_TAPER_VOLUME[0]);
	expect(SHORT_TAPER_VOLUME[0]).toBeGreaterThan(TAPER_VOLUME[0]);
});

test("on the day of the race and after it nothing is planned", () => {
	expect(week(0, 42_195).share).toBe(0);
});

test("a race of priority B takes a little off the week before it, and leads to no taper of the season", () => {
	const taper = taperOf({ monday: MONDAY, longDay: 7, longPart: 0, aim: null, beside: [{ day: addDays(MONDAY, 7) }] });
	expect(taper.share).toBeLessThan(1);
	expect(taper.toAim).toBe(false);
	const own = taperOf({ monday: MONDAY, longDay: 7, longPart: 0, aim: null, beside: [{ day: addDays(MONDAY, 6) }] });
	expect(own.share).toBeCloseTo(B_RACE_TAPER_VOLUME);
	const ahead = taperOf({ monday: addDays(MONDAY, -7), longDay: 7, longPart: 0.3, aim: null, beside: [{ day: addDays(MONDAY, 6) }] });
	expect(ahead).toMatchObject({ share: 1, long: 1 });
});

test("the week of a race on Sunday holds what the taper says, whatever the long run was before", () => {
	const aim = { day: addDays(MONDAY, 6), metres: 42_195 };
	for (const longPart of [0, 0.4])
		expect(taperOf({ monday: MONDAY, longDay: 7, longPart, aim, beside: [] }).share).toBeCloseTo(TAPER_VOLUME[0]);
});
