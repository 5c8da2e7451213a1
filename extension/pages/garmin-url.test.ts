import { describe, expect, test } from "vitest";
import { garminActivityId, garminBuilder, garminSendPage } from "./garmin-url.ts";

const at = (path: string) => new URL(path, "https://connect.garmin.com");

describe("where sending is at home", () => {
	test.each([
		["/app/calendar", "calendar"],
		["/modern/calendar/2026/10", "calendar"],
		["/app/workouts", "workouts"],
		["/modern/workouts?page=2", "workouts"],
		["/app/home", "home"],
		["/modern/", "home"],
		["/app", "home"],
		["/app/calendar#longrun-send", "calendar"],
	])("%s", (path, page) => expect(garminSendPage(at(path))).toBe(page));

	test.each(["/app/activity/1", "/app/workout/12", "/signin", "/", "/app/calendars", "/web/calendar"])("not %s", (path) => {
		expect(garminSendPage(at(path))).toBeNull();
	});

	test("not on a site that looks like it", () => {
		for (const origin of ["https://connect.garmin.com.example.org", "http://connect.garmin.com", "https://connect-garmin.com"])
			expect(garminSendPage(new URL("/app/calendar", origin))).toBeNull();
	});
});

test("an activity has its page under both parts of the site", () => {
	expect(
		["/app/activity/77", "/modern/activity/77", "/app/activity/77/laps", "/app/activities"].map((path) => garminActivityId(at(path))),
	).toEqual(["77", "77", null, null]);
});

test("the builder is under the same part of the site, and the new one is told the sport", () => {
	expect(garminBuilder(at("/app/calendar"), "12", "running")).toBe("/app/workout/12?workoutType=running");
	expect(garminBuilder(at("/modern/workouts"), "12", "running")).toBe("/modern/workout/12");
	expect(garminBuilder(at("/app/home"), "12", null)).toBe("/app/workout/12");
});
