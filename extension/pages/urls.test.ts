import { describe, expect, test } from "vitest";
import { garminActivityId } from "./garmin-url.ts";
import { isStravaDayPage, stravaActivityId } from "./strava-url.ts";

describe("an activity's number in Strava's address", () => {
	test.each([
		["https://www.strava.com/activities/123", "123"],
		["https://www.strava.com/activities/123/", "123"],
		["https://www.strava.com/activities/123/overview", "123"],
		["https://www.strava.com/activities/123/laps?hl=en#7", "123"],
		["https://www.strava.com/activities/123#kudos", "123"],
		["https://www.strava.com/activities/123/segments/456", "123"],
		["https://www.strava.com/activities/123/edit", null],
		["https://www.strava.com/activities/123/truncate", null],
		["https://www.strava.com/activities/123/export_original", null],
		["https://www.strava.com/activities/abc", null],
		["https://www.strava.com/activities", null],
		["https://www.strava.com/dashboard", null],
		["https://www.strava.com.example.org/activities/123", null],
		["http://www.strava.com/activities/123", null],
	])("%s: %s", (url, id) => {
		expect(stravaActivityId(new URL(url))).toBe(id);
	});
});

test.each([
	["/dashboard", true],
	["/dashboard/following", true],
	["/athlete/calendar", true],
	["/athlete/calendar/2026", true],
	["/athlete/training", false],
	["/activities/1", false],
])("whether %s is a page for the day: %s", (path, is) => {
	expect(isStravaDayPage(new URL(path, "https://www.strava.com"))).toBe(is);
});

test.each([
	["https://connect.garmin.com/app/activity/123", "123"],
	["https://connect.garmin.com/modern/activity/123", "123"],
	["https://connect.garmin.com/app/activities", null],
	["https://connect.garmin.com/app/activity/123/edit", null],
	["https://connect.garmin.com.example.org/app/activity/123", null],
])("Garmin Connect's %s: %s", (url, id) => {
	expect(garminActivityId(new URL(url))).toBe(id);
});
