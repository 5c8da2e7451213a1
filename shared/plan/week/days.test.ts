import { describe, expect, test } from "vitest";
import { aProfile } from "../../../test/simulate/builders.ts";
import type { Profile } from "../../athlete/profile.ts";
import { limitsOf } from "../limits.ts";
import { layoutOf, longDay, runsPerWeek } from "./days.ts";

const season = { startSeconds: 4 * 3600, startsOn: "2026-03-02" };

function layout(runs: number, profile: Profile) {
	return layoutOf(runs, profile, limitsOf(profile, season));
}

describe("running days", () => {
	const everyDay = aProfile({ availability: [60, 60, 60, 60, 60, 60, 120] });

	test("with a long run on Sunday, quality stands on Tuesday and Thursday", () => {
		expect(layout(5, everyDay)).toMatchObject({ long: 7, quality: [2, 4] });
	});
	test("four runs have one quality day, in the middle of the week", () => expect(layout(4, everyDay).quality).toEqual([3]));
	test("three runs are spread", () => expect(layout(3, everyDay)).toEqual({ long: 7, quality: [3], easy: [5] }));
	test("the day after the long run is for rest when there is a choice", () => expect(layout(6, everyDay).easy).not.toContain(1));
	test("novices and runners from 60 on have 72 hours between hard days", () => {
		for (const profile of [aProfile({ ...everyDay, experience: "beginner" }), aProfile({ ...everyDay, birthYear: 1960 })]) {
			expect(layout(5, profile).quality).toEqual([3]);
		}
	});
	test("a weekend runner has no quality day next to the long run", () => {
		expect(layout(2, aProfile({ availability: [0, 0, 0, 0, 0, 60, 120] }))).toEqual({ long: 7, quality: [], easy: [6] });
	});
});

describe("the long run's day", () => {
	test("is the athlete's own", () => expect(longDay(aProfile({ longRunDay: 6 }))).toBe(6));
	test("moves when that day has no time", () =>
		expect(longDay(aProfile({ longRunDay: 3, availability: [30, 30, 0, 30, 30, 150, 90] }))).toBe(6));
	test("moves when that day has hardly any", () =>
		expect(longDay(aProfile({ longRunDay: 3, availability: [30, 30, 30, 30, 30, 150, 90] }))).toBe(6));
});

describe("runs a week", () => {
	const profile = aProfile({ availability: [90, 90, 90, 90, 90, 90, 90] });
	const limits = limitsOf(profile, season);
	test("are the usual number", () => expect(runsPerWeek(4, 4 * 3600, profile, limits)).toBe(4));
	test("are more when they would grow too long", () => expect(runsPerWeek(4, 7 * 3600, profile, limits)).toBe(6));
	test("are fewer when they would hardly be runs", () => expect(runsPerWeek(4, 3_600, profile, limits)).toBe(2));
	test("leave a rest day, novices two", () => {
		const novice = limitsOf(aProfile({ experience: "beginner" }), season);
		expect([runsPerWeek(7, 9 * 3600, profile, limits), runsPerWeek(7, 9 * 3600, profile, novice)]).toEqual([6, 5]);
	});
});
