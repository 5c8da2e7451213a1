import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakePersonalApi, startFakeGarminPersonalApi } from "./start.ts";

let personal: FakePersonalApi;
beforeEach(async () => {
	personal = await startFakeGarminPersonalApi({ plain: true, key: "k" });
});
afterEach(() => personal.stop());

const exchange = (key: string) =>
	fetch(`${personal.origin}/personalapitoken-service/personal-api/personal-api-key/token`, {
		method: "POST",
		headers: { authorization: `ApiKey ${key}` },
	});

async function token(): Promise<string> {
	const answer = (await (await exchange("k")).json()) as { access_token: string; expires_in: number };
	expect(answer.expires_in).toBe(86_400);
	return answer.access_token;
}

const read = (path: string, bearer: string, method = "GET") =>
	fetch(personal.origin + path, { method, headers: { authorization: `Bearer ${bearer}` } });

test("a key gives a token, the token gives data, a revoked key and an expired token give 401", async () => {
	const bearer = await token();
	const list = await read("/activitylist-service/activities/search/activities?start=0&limit=5", bearer);
	expect([list.status, ((await list.json()) as object[]).length]).toEqual([200, 5]);
	expect((await exchange("another")).status).toBe(401);
	personal.expireTokens();
	expect((await read("/userprofile-service/socialProfile", bearer)).status).toBe(401);
	personal.revokeKey();
	expect((await exchange("k")).status).toBe(401);
});

test("it only reads, and has no workouts, readiness, status, VO2max or records", async () => {
	const bearer = await token();
	const statuses = await Promise.all([
		read("/workout-service/workouts", bearer),
		read("/metrics-service/metrics/trainingreadiness/2026-11-19", bearer),
		read("/metrics-service/metrics/trainingstatus/aggregated/2026-11-19", bearer),
		read("/metrics-service/metrics/maxmet/latest/2026-11-19", bearer),
		read("/personalrecord-service/personalrecord/prs/me", bearer),
		read("/userprofile-service/socialProfile", bearer, "POST"),
	]);
	expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 405]);
});

test.each([
	["/sleep-service/stats/sleep/daily", 31],
	["/usersummary-service/stats/stress/daily", 28],
	["/usersummary-service/stats/steps/daily", 28],
	["/usersummary-service/stats/daily", 35],
	["/hrv-service/hrv/daily", 35],
])("%s gives %i days at once and no more", async (path, days) => {
	const bearer = await token();
	const until = (count: number) => new Date(Date.UTC(2026, 8, count)).toISOString().slice(0, 10);
	expect((await read(`${path}/2026-09-01/${until(days)}`, bearer)).status).toBe(200);
	expect((await read(`${path}/2026-09-01/${until(days + 1)}`, bearer)).status).toBe(400);
});

test("more than twelve calls at once are throttled for 14 seconds", async () => {
	await personal.stop();
	personal = await startFakeGarminPersonalApi({ plain: true, key: "k", slowMs: 1500 });
	const bearer = await token();
	const answers = await Promise.all(Array.from({ length: 14 }, () => read("/userprofile-service/socialProfile", bearer)));
	const throttled = answers.filter(({ status }) => status === 429);
	expect(throttled).toHaveLength(2);
	expect(throttled[0]?.headers.get("retry-after")).toBe("14");
	expect(personal.mostAtOnce()).toBeGreaterThan(12);
});
