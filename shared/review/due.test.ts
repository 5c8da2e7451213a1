import { describe, expect, test } from "vitest";
import { nextRefreshAt, reviewedWeekAt } from "./due.ts";

// 2026-11-22 is a Sunday. Seoul is nine hours ahead of UTC, Honolulu ten behind.
describe("the reviewed week", () => {
	test("is the running one from Sunday 23:00 on", () => expect(reviewedWeekAt("Asia/Seoul", "2026-11-22T14:00:00Z")).toBe("2026-11-16"));
	test("a minute earlier it is the one before", () => expect(reviewedWeekAt("Asia/Seoul", "2026-11-22T13:59:00Z")).toBe("2026-11-09"));
	test("follows the athlete's own wall", () => {
		expect(reviewedWeekAt("Pacific/Honolulu", "2026-11-23T08:59:00Z")).toBe("2026-11-09");
		expect(reviewedWeekAt("Pacific/Honolulu", "2026-11-23T09:00:00Z")).toBe("2026-11-16");
	});
	test("a late run in mid-week still reviews the week that ended", () =>
		expect(reviewedWeekAt("Europe/Berlin", "2026-11-25T03:00:00Z")).toBe("2026-11-16"));
});

describe("the next refresh", () => {
	test("is this week's Sunday 23:00", () => expect(nextRefreshAt("Asia/Seoul", "2026-11-18T00:00:00Z")).toBe("2026-11-22T14:00:00Z"));
	test("at the due time itself it is a week later", () =>
		expect(nextRefreshAt("Asia/Seoul", "2026-11-22T14:00:00Z")).toBe("2026-11-29T14:00:00Z"));
	test("moves with summer time: 168 hours and one more when the clocks go back", () =>
		expect([nextRefreshAt("Europe/Berlin", "2026-10-12T00:00:00Z"), nextRefreshAt("Europe/Berlin", "2026-10-19T00:00:00Z")]).toEqual([
			"2026-10-18T21:00:00Z",
			"2026-10-25T22:00:00Z",
		]));
	test("what is due is the week that it reviews", () => {
		const due = nextRefreshAt("America/New_York", "2026-03-02T12:00:00Z");
		expect(reviewedWeekAt("America/New_York", due)).toBe("2026-03-02");
	});
});
