/** What reading asks for and what may be asked for at all are two lists: the one must fit the other, and no more. */
import { expect, test } from "vitest";
import { dayCalls, dayKinds, pictureCalls, pictureKinds } from "../../shared/health/garmin-kinds.ts";
import { isAllowed } from "./paths.ts";

const names = ["6d7a5f0e-1111-2222-3333-444455556666", "mina.runs", "미나 러너", "a b/c?d#e", "o'neil!(x)*~"];

test.each(names)("every call of reading is on the list, whatever the account is called: %s", (displayName) => {
	const account = { profileId: "4711", displayName };
	const days = dayKinds.map((kind) => dayCalls[kind].path("2026-10-25", "2026-11-21", account));
	const pictures = pictureKinds.flatMap((kind) => pictureCalls(kind, "2026-12-31", account));
	expect([...days, ...pictures].filter((path) => !isAllowed("GET", path))).toEqual([]);
});

test("the month after December is January's", () => {
	expect(pictureCalls("calendar", "2026-12-31", { profileId: "1", displayName: "x" })).toEqual([
		"/calendar-service/year/2026/month/11",
		"/calendar-service/year/2027/month/0",
	]);
});

test.each([
	"/activitylist-service/activities/search/activities?start=0&limit=100",
	"/activitylist-service/activities/count",
	"/download-service/files/activity/20100000001",
])("%s is read and never written", (path) => {
	expect(isAllowed("GET", path)).toBe(true);
	for (const method of ["POST", "PUT", "DELETE"] as const) expect(isAllowed(method, path)).toBe(false);
});

test.each([
	"/download-service/files/activity/1/../../../../workout-service/workout/7",
	"/download-service/files/activity/1?x=/y",
	"/activitylist-service/activities/search/activities?start=0&limit=20&search=doctor",
	"/sleep-service/stats/sleep/daily/2026-10-25/2026-11-21/../../x",
	"/personalrecord-service/personalrecord/prs/a/b",
	"/userprofile-service/userprofile/personal-information",
	"/wellness-service/wellness/dailyHeartRate/x",
	"/graphql-gateway/graphql",
])("%s is not on the list", (path) => {
	expect(isAllowed("GET", path)).toBe(false);
});
