import { expect, test } from "vitest";
import { secondsOfClock } from "./clock-input.ts";

test.each([
	["42:10", 2530],
	["1:03:00", 3780],
	["90", 5400],
	[" 5:00 ", 300],
	["0:30", 30],
])("%s is a time", (text, seconds) => expect(secondsOfClock(text)).toBe(seconds));

test.each(["", "abc", "5:7", "1:99", "1:03:99", "-5"])("%j is none", (text) => expect(secondsOfClock(text)).toBeNull());
