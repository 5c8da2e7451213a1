import { expect, test } from "vitest";
import { clockOf, isDate, parseXmlTime } from "./xml-time.ts";

const instant = Date.UTC(2026, 4, 2, 8) / 1000;

test.each([
	["2026-05-02T08:00:00Z", 0],
	["2026-05-02T08:00:00.000Z", 0],
	[" 2026-05-02t08:00:00z ", 0],
	["2026-05-02 08:00:00Z", 0],
	["2026-05-02T08:00Z", 0],
	["2026-05-02T10:00:00+02:00", 7200],
	["2026-05-02T10:00:00+0200", 7200],
	["2026-05-02T10:00:00+02", 7200],
	["2026-05-02T03:30:00-04:30", -16_200],
	["2026-05-02T08:00:00+00:00", 0],
	["2026-05-02T08:00:00", null],
])("%s is the same moment", (text, offset) => {
	expect(parseXmlTime(text)).toEqual({ seconds: instant, offset });
});

test("decimals of a second count, however many and behind either sign", () => {
	expect(parseXmlTime("2026-05-02T08:00:00.25Z")?.seconds).toBeCloseTo(instant + 0.25, 6);
	expect(parseXmlTime("2026-05-02T08:00:00,175000Z")?.seconds).toBeCloseTo(instant + 0.175, 6);
});

test.each([
	"",
	"now",
	"2026-05-02",
	"2026-02-30T08:00:00Z",
	"2026-13-01T08:00:00Z",
	"2026-05-02T24:00:00Z",
	"2026-05-02T08:61:00Z",
	"2026-05-02T08:00:00+19:00",
])("%s is no time", (text) => {
	expect(parseXmlTime(text)).toBeNull();
});

test("device uptime is no date", () => {
	expect(isDate(Date.UTC(1989, 11, 31) / 1000 + 500)).toBe(false);
	expect(isDate(0)).toBe(false);
	expect(isDate(instant)).toBe(true);
	expect(clockOf(instant + 0.9)).toBe("2026-05-02T08:00:00");
});
