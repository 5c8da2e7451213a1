/** What the fake answers has the fields and types of the recorded answers; it may leave some out. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noSampleFiles, sampleText } from "../../fixtures/sample-files.ts";
import { type FakeGarmin, startFakeGarmin } from "./start.ts";

type Shape = string | Shape[] | { [field: string]: Shape };

describe.skipIf(noSampleFiles)("recorded shapes", () => {
	let garmin: FakeGarmin;
	let shapes: Record<string, Shape>;
	beforeAll(async () => {
		garmin = await startFakeGarmin();
		shapes = JSON.parse(sampleText("garmin-workouts/read-endpoint-shapes.json"));
	});
	afterAll(() => garmin.stop());

	const date = "2026-11-18";

	test.each([
		["GET /activitylist-service/activities/search/activities?start=0&limit=5"],
		["GET /hrv-service/hrv/{date}"],
		["GET /hrv-service/hrv/daily/{date}/{date}"],
		["GET /sleep-service/sleep/dailySleepData?date={date}"],
		["GET /metrics-service/metrics/trainingreadiness/{date}"],
		["GET /metrics-service/metrics/maxmet/daily/{date}/{date}"],
		["GET /metrics-service/metrics/maxmet/latest/{date}"],
		["GET /metrics-service/metrics/trainingstatus/aggregated/{date}"],
		["GET /biometric-service/biometric/latestLactateThreshold"],
		["GET /biometric-service/biometric/latestFunctionalThresholdPower/CYCLING"],
		["GET /biometric-service/heartRateZones/"],
		["GET /weight-service/weight/dayview/{date}"],
		["GET /weight-service/weight/range/{date}/{date}?includeAll=true"],
		["GET /userprofile-service/socialProfile"],
		["GET /userprofile-service/userprofile/user-settings"],
		["GET /userprofile-service/userprofile/settings"],
		["GET /wellness-service/wellness/daily/spo2/{date}"],
		["GET /wellness-service/wellness/daily/respiration/{date}"],
		["GET /wellness-service/wellness/dailyHeartRate/?date={date}"],
		["GET /wellness-service/wellness/dailyStress/{date}"],
		["GET /biometric-service/stats/lactateThresholdSpeed/range/{date}/{date}?sport=RUNNING&aggregation=daily&aggregationStrategy=LATEST"],
	])("%s", async (call) => {
		expect(Object.keys(shapes)).toContain(call);
		const answer = await garmin.fetch(`/gc-api${call.slice(4).replaceAll("{date}", date)}`);
		expect(answer.status).toBe(200);
		expect(differences((await answer.json()) as unknown, shapes[call] as Shape, "")).toEqual([]);
	});

	test("calendar items", async () => {
		const call = "GET /calendar-service/year/2026/month/0/day/28/start/1";
		const answer = await garmin.fetch("/gc-api/calendar-service/year/2026/month/10/day/18/start/1");
		expect(differences((await answer.json()) as unknown, shapes[call] as Shape, "")).toEqual([]);
	});
});

/** Null says nothing about a type, here as there; an empty list nothing about its items. */
function differences(value: unknown, shape: Shape, at: string): string[] {
	if (value === null || shape === "null") return [];
	if (Array.isArray(shape)) {
		if (!Array.isArray(value)) return [`${at}: not a list`];
		// A point is a list of several types; the recording names the first.
		return value.flatMap((item, index) =>
			shape[0] === undefined || (index > 0 && !isObject(shape[0])) ? [] : differences(item, shape[0], `${at}[]`),
		);
	}
	if (isObject(shape)) {
		if (!isObject(value)) return [`${at}: not an object`];
		const byId = shape["<numeric id>"];
		return Object.entries(value).flatMap(([field, inner]) => {
			const expected = byId ?? (shape as Record<string, Shape>)[field];
			return expected === undefined ? [`${at}.${field}: not in the recording`] : differences(inner, expected as Shape, `${at}.${field}`);
		});
	}
	return typeFits(value, shape) ? [] : [`${at}: ${JSON.stringify(value)} is not ${shape}`];
}

function isObject(value: unknown): value is Record<string, Shape> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeFits(value: unknown, type: string): boolean {
	switch (type) {
		case "integer":
			return Number.isInteger(value);
		case "number":
			return typeof value === "number";
		case "epoch ms":
			return typeof value === "number" && value > 1e12;
		case "boolean":
			return typeof value === "boolean";
		case "string":
			return typeof value === "string";
		default: {
			const pattern = type
				.replace("YYYY-MM-DD", "\\d{4}-\\d{2}-\\d{2}")
				.replace("HH:MM:SS", "\\d{2}:\\d{2}:\\d{2}")
				.replace(".f", "\\.\\d+");
			return typeof value === "string" && new RegExp(`^${pattern}$`).test(value);
		}
	}
}
