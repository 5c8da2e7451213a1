import { describe, expect, test } from "vitest";
import { place } from "./placement.ts";

const nothing = { startedAt: null, startedLocal: null, zone: null };

describe("an instant", () => {
	test("is read in its own zone", () => {
		expect(place({ ...nothing, startedAt: "2026-04-05T22:30:00Z", zone: "+09:00" }, "Europe/Berlin")).toEqual({
			startedLocal: "2026-04-06T07:30:00",
			day: "2026-04-06",
			zone: "+09:00",
			zoneAssumed: false,
		});
		expect(place({ ...nothing, startedAt: "2026-01-05T02:30:00Z", zone: "America/New_York" }, "Europe/Berlin")).toMatchObject({
			startedLocal: "2026-01-04T21:30:00",
			day: "2026-01-04",
		});
	});

	test("is read in the athlete's zone of that date where it has none, and that is said", () => {
		const berlin = (startedAt: string) => place({ ...nothing, startedAt }, "Europe/Berlin");
		expect(berlin("2026-03-28T23:30:00Z")).toEqual({
			startedLocal: "2026-03-29T00:30:00",
			day: "2026-03-29",
			zone: "Europe/Berlin",
			zoneAssumed: true,
		});
		// Clocks went forward at 01:00 UTC.
		expect(berlin("2026-03-29T01:30:00Z")?.startedLocal).toBe("2026-03-29T03:30:00");
		expect(berlin("2026-10-25T01:30:00Z")?.startedLocal).toBe("2026-10-25T02:30:00");
	});

	test("falls back to the athlete's zone where its own is not known here", () => {
		expect(place({ ...nothing, startedAt: "2026-04-05T22:30:00Z", zone: "Mars/Olympus" }, "Asia/Seoul")).toEqual({
			startedLocal: "2026-04-06T07:30:00",
			day: "2026-04-06",
			zone: "Asia/Seoul",
			zoneAssumed: true,
		});
	});

	test("loses its fractions of a second", () => {
		expect(place({ ...nothing, startedAt: "2026-04-05T22:29:59.900Z", zone: "+00:00" }, "UTC")?.startedLocal).toBe("2026-04-05T22:29:59");
	});
});

describe("a wall clock", () => {
	test("counts as it is, in whatever zone", () => {
		expect(place({ ...nothing, startedLocal: "2026-04-05T23:59:59" }, "Asia/Seoul")).toEqual({
			startedLocal: "2026-04-05T23:59:59",
			day: "2026-04-05",
			zone: "Asia/Seoul",
			zoneAssumed: true,
		});
	});

	test("beside an instant is trusted more", () => {
		const both = { startedAt: "2026-04-05T22:00:00Z", startedLocal: "2026-04-06T07:00:00", zone: "+09:00" };
		expect(place(both, "Europe/Berlin")).toMatchObject({ day: "2026-04-06", zone: "+09:00", zoneAssumed: false });
	});
});

test("no time gives no place", () => {
	expect(place(nothing, "Europe/Berlin")).toBeNull();
});

test("an athlete's zone that is none is a bug", () => {
	expect(() => place({ ...nothing, startedAt: "2026-04-05T22:00:00Z" }, "nowhere")).toThrow(RangeError);
});
