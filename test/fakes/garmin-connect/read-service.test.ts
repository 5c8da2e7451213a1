import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFit } from "../../../shared/activity/from-fit.ts";
import { type FakeGarmin, startFakeGarmin } from "./start.ts";

let garmin: FakeGarmin;
beforeAll(async () => {
	garmin = await startFakeGarmin({
		history: { count: 1200, minutes: 3, manualEvery: 10 },
		health: { from: "2026-01-01", without: ["2026-11-10"] },
	});
});
afterAll(() => garmin.stop());

const get = (path: string) => garmin.fetch(`/gc-api${path}`);
async function read<T>(path: string): Promise<T> {
	const answer = await get(path);
	expect([path, answer.status]).toEqual([path, 200]);
	return answer.json() as Promise<T>;
}

interface Listed {
	activityId: number;
	beginTimestamp: number;
	startTimeGMT: string;
	distance: number;
	manualActivity: boolean;
}
const list = (query: string) => read<Listed[]>(`/activitylist-service/activities/search/activities?${query}`);

describe("activities", () => {
	test("come in pages, the newest first, each once", async () => {
		const seen: Listed[] = [];
		for (let start = 0; ; start += 500) {
			const page = await list(`start=${start}&limit=500`);
			seen.push(...page);
			if (page.length < 500) break;
		}
		expect(new Set(seen.map(({ activityId }) => activityId)).size).toBe(1200);
		expect(seen.map(({ beginTimestamp }) => beginTimestamp)).toEqual(
			seen.map(({ beginTimestamp }) => beginTimestamp).toSorted((a, b) => b - a),
		);
		expect(seen[0]?.startTimeGMT).toBe("2026-11-20 06:30:00");
		expect(await list("")).toHaveLength(20);
		expect(await list("start=0&limit=5000")).toHaveLength(1000);
		expect(await read("/activitylist-service/activities/count")).toEqual({ totalCount: 1200 });
	});

	test("of a range of days", async () => {
		const days = await list("start=0&limit=100&startDate=2026-11-18&endDate=2026-11-20");
		expect(days.map(({ startTimeGMT }) => startTimeGMT.slice(0, 10))).toEqual(["2026-11-20", "2026-11-19", "2026-11-18"]);
	});

	test("an original is a ZIP with the watch's file, the same each time, and fits the list", async () => {
		const [activity] = (await list("start=0&limit=20")).filter(({ manualActivity, distance }) => !manualActivity && distance > 0);
		const path = `/download-service/files/activity/${activity?.activityId}`;
		const [first, second] = await Promise.all(
			[get(path), get(path)].map(async (answer) => new Uint8Array(await (await answer).arrayBuffer())),
		);
		expect(first).toEqual(second);
		const files = unzipSync(first ?? new Uint8Array());
		expect(Object.keys(files)).toEqual([`${activity?.activityId}_ACTIVITY.fit`]);
		const { activities, problems } = readFit(Object.values(files)[0] ?? new Uint8Array());
		expect(problems).toEqual([]);
		expect(activities.map(({ summary: { startedAt } }) => Date.parse(startedAt ?? ""))).toEqual([activity?.beginTimestamp]);
	});

	test("one typed in by hand has no original, said in three ways", async () => {
		const manual = (await list("start=0&limit=200")).filter(({ manualActivity }) => manualActivity);
		const answers = await Promise.all(
			manual.map(async ({ activityId }) => (await get(`/download-service/files/activity/${activityId}`)).status),
		);
		expect(new Set(answers)).toEqual(new Set([204, 404, 500]));
	});

	test("a fresh one is the first of the list and on the calendar, there in ms and cm", async () => {
		const own = await startFakeGarmin({ history: { count: 2 } });
		const { activityId } = own.activities.add({
			sport: "ride",
			startedAt: "2026-11-21T07:00:00Z",
			minutes: 10,
			speed: 8,
			heartRate: 130,
			name: "Now",
		});
		expect(own.activities.page(0, 5).map((activity) => activity.activityId)[0]).toBe(activityId);
		expect(own.activities.page(0, 5)).toHaveLength(3);
		const month = (await (await own.fetch("/gc-api/calendar-service/year/2026/month/10")).json()) as { calendarItems: { id: number }[] };
		expect(month.calendarItems.find(({ id }) => id === activityId)).toMatchObject({
			itemType: "activity",
			duration: 600_000,
			distance: 480_000,
		});
		await own.stop();
	});
});

describe("health", () => {
	test("the same day gives the same values on every path", async () => {
		const day = "2026-11-19";
		const sleep = await read<{ dailySleepDTO: Record<string, number>; avgOvernightHrv: number; restingHeartRate: number }>(
			`/sleep-service/sleep/dailySleepData?date=${day}`,
		);
		const stats = await read<{ individualStats: { calendarDate: string; values: Record<string, number> }[] }>(
			`/sleep-service/stats/sleep/daily/${day}/${day}`,
		);
		expect(stats.individualStats[0]?.values.totalSleepTimeInSeconds).toBe(sleep.dailySleepDTO.sleepTimeSeconds);
		const hrv = await read<{ hrvSummary: { lastNightAvg: number } }>(`/hrv-service/hrv/${day}`);
		expect(hrv.hrvSummary.lastNightAvg).toBe(sleep.avgOvernightHrv);
		const resting = await read<{ allMetrics: { metricsMap: { WELLNESS_RESTING_HEART_RATE: { value: number }[] } } }>(
			`/userstats-service/wellness/daily/${garmin.profile.displayName}?fromDate=${day}&untilDate=${day}&metricId=60`,
		);
		expect(resting.allMetrics.metricsMap.WELLNESS_RESTING_HEART_RATE).toEqual([{ value: sleep.restingHeartRate, calendarDate: day }]);
	});

	test("weights are in grams, on the days of weighing", async () => {
		const { dailyWeightSummaries } = await read<{ dailyWeightSummaries: { latestWeight: { weight: number } }[] }>(
			"/weight-service/weight/range/2026-11-01/2026-11-20?includeAll=true",
		);
		expect(dailyWeightSummaries.length).toBeGreaterThan(4);
		for (const { latestWeight } of dailyWeightSummaries) expect(latestWeight.weight).toBeGreaterThan(60_000);
	});

	test("the morning's readiness is not the first of its list", async () => {
		const list = await read<{ inputContext: string }[]>("/metrics-service/metrics/trainingreadiness/2026-11-19");
		expect(list.map(({ inputContext }) => inputContext)).toEqual(["AFTER_POST_EXERCISE_RESET", "AFTER_WAKEUP_RESET"]);
	});

	test("a day without data is empty, not an error", async () => {
		expect((await get("/hrv-service/hrv/2026-11-10")).status).toBe(204);
		expect(await read("/sleep-service/sleep/dailySleepData?date=2026-11-10")).toMatchObject({ dailySleepDTO: { sleepTimeSeconds: null } });
		expect(await read("/metrics-service/metrics/trainingreadiness/2026-11-10")).toEqual([]);
	});

	test.each([
		["/sleep-service/stats/sleep/daily", 28],
		["/usersummary-service/stats/stress/daily", 28],
		["/usersummary-service/stats/steps/daily", 28],
		["/hrv-service/hrv/daily", 28],
	])("%s gives %i days at once and no more", async (path, days) => {
		const from = new Date(Date.UTC(2026, 9, 1)).toISOString().slice(0, 10);
		const until = (count: number) => new Date(Date.UTC(2026, 9, count)).toISOString().slice(0, 10);
		expect((await get(`${path}/${from}/${until(days)}`)).status).toBe(200);
		expect((await get(`${path}/${from}/${until(days + 1)}`)).status).toBe(400);
	});

	test.each(["2026-13-01", "2026-02-30", "today"])("a day that is none (%s) is refused", async (day) => {
		expect((await get(`/sleep-service/sleep/dailySleepData?date=${day}`)).status).toBe(400);
	});
});

describe("the graph gateway", () => {
	const ask = (query: string) =>
		garmin.fetch("/gc-api/graphql-gateway/graphql", {
			method: "POST",
			headers: { "connect-csrf-token": garmin.token },
			body: JSON.stringify({ query }),
		});

	test("gives a year of HRV, a month of sleep, and no more", async () => {
		const status = async (name: string, from: string, until: string) =>
			(await ask(`query{${name}(startDate:"${from}", endDate:"${until}")}`)).status;
		expect(await status("heartRateVariabilityScalar", "2026-01-01", "2026-11-20")).toBe(200);
		expect(await status("heartRateVariabilityScalar", "2025-01-01", "2026-11-20")).toBe(400);
		expect(await status("sleepSummariesScalar", "2026-10-01", "2026-10-31")).toBe(200);
		expect(await status("sleepSummariesScalar", "2026-10-01", "2026-11-01")).toBe(400);
	});

	test("an unknown field is an error in an answer with 200", async () => {
		const answer = await ask('query{nothingScalar(startDate:"2026-10-01")}');
		expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ data: null, errors: expect.any(Array) })]);
	});
});
