import { expect, test } from "vitest";
import { fitClock } from "./from-fit-clock.ts";

const DAY = 86_400;

test("a steady clock is counted from the start", () => {
	const clock = fitClock(Float64Array.of(103, 104, 110), 100);
	expect([...clock.seconds]).toEqual([3, 4, 10]);
	expect(clock.jumps.count).toBe(0);
	expect([clock.at(100), clock.at(107), clock.at(130), clock.at(90)]).toEqual([0, 7, 30, 0]);
});

test("small steps back hold time, large ones and days are closed to one second", () => {
	const clock = fitClock(Float64Array.of(0, 5, 4, 5, 6, 6 + 3 * DAY, 7 + 3 * DAY, 50, 51), 0);
	expect([...clock.seconds]).toEqual([0, 5, 5, 5, 6, 7, 8, 9, 10]);
	expect(clock.jumps).toEqual({ count: 2, firstIndex: 5, firstBy: 3 * DAY });
});

test("other times find their place on either side of a jump, and inside it", () => {
	const clock = fitClock(Float64Array.of(0, 10, 20, 20 + 5 * DAY, 30 + 5 * DAY), 0);
	expect(clock.at(15)).toBe(15);
	expect(clock.at(25 + 5 * DAY)).toBe(26);
	expect(clock.at(2 * DAY)).toBe(21);
	expect(clock.at(40 + 5 * DAY)).toBe(41);
});
