import { describe, expect, test } from "vitest";
import { noSampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { readStravaStreams } from "./from-strava-streams.ts";

const streams = {
	time: { data: [0, 1, 5, 6] },
	heartrate: { data: [100, 101, null, 105] },
	cadence: { data: [0, 85, 86, 84] },
	latlng: { data: [[48, 11], [48.1, 11.1], null, [48.2, 11.2]] },
	distance: { data: [0, 3, 15, 18] },
	watts: { data: [null, null, null, null] },
};

test("streams become columns; a run's cadence counts both feet", () => {
	const { samples, problems } = readStravaStreams(streams, "running");
	expect(problems).toEqual([]);
	expect(samples?.time).toEqual(Float64Array.of(0, 1, 5, 6));
	expect(samples?.channels).toEqual({
		heartRate: Float64Array.of(100, 101, Number.NaN, 105),
		cadence: Float64Array.of(0, 170, 172, 168),
		distance: Float64Array.of(0, 3, 15, 18),
		latitude: Float64Array.of(48, 48.1, Number.NaN, 48.2),
		longitude: Float64Array.of(11, 11.1, Number.NaN, 11.2),
	});
	expect(readStravaStreams(streams, "cycling").samples?.channels.cadence).toEqual(Float64Array.of(0, 85, 86, 84));
});

test("a list of streams is read like an object of them", () => {
	const list = Object.entries(streams).map(([type, { data }]) => ({ type, data }));
	expect(readStravaStreams(list, "running")).toEqual(readStravaStreams(streams, "running"));
});

test("rows without a time, or that go back in it, are left out and named", () => {
	const { samples, problems } = readStravaStreams({ time: { data: [0, 5, 4, null, 6] }, heartrate: { data: [1, 2, 3, 4, 5] } }, "running");
	expect(samples?.time).toEqual(Float64Array.of(0, 5, 6));
	expect(samples?.channels.heartRate).toEqual(Float64Array.of(1, 2, 5));
	expect(problems).toMatchObject([{ code: "unusable_time" }]);
});

test("what are no streams, or have no time", () => {
	for (const json of [null, "x", [], {}, [{ type: "time" }]]) {
		expect(readStravaStreams(json, "running")).toMatchObject({ samples: null, problems: [{ code: "not_recognised" }] });
	}
	expect(readStravaStreams({ distance: { data: [1] } }, "running")).toMatchObject({ samples: null, problems: [{ code: "unusable_time" }] });
	expect(readStravaStreams({ time: { data: [] } }, "running")).toMatchObject({ samples: null, problems: [{ code: "unusable_time" }] });
});

test("mutated streams never throw, and what is read is a recording", () => {
	const random = seeded(11);
	const strange = [null, "x", -1, 1e300, [], {}, Number.NaN, true, [1]];
	const mutate = (value: unknown): unknown => {
		if (random() < 0.1) return strange[Math.floor(random() * strange.length)];
		if (Array.isArray(value)) return value.map(mutate);
		if (typeof value === "object" && value !== null)
			return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mutate(each)]));
		return value;
	};
	for (let i = 0; i < 500; i++) {
		const { samples, problems } = readStravaStreams(mutate(streams), "running");
		expect(samples !== null || problems.length > 0).toBe(true);
		for (const column of Object.values(samples?.channels ?? {})) expect(column).toHaveLength(samples?.time.length ?? 0);
		expect(samples?.time.every((time, row) => row === 0 || time >= (samples.time[row - 1] ?? 0)) ?? true).toBe(true);
	}
});

describe.skipIf(noSampleFiles)("real files", () => {
	test("json/strava_api_streams.json is a ride of 78 rows with power", () => {
		const { samples, problems } = readStravaStreams(JSON.parse(sampleText("json/strava_api_streams.json")), "cycling");
		expect(problems).toEqual([]);
		if (!samples) throw new Error("no samples");
		expect(Object.keys(samples.channels).sort()).toEqual(
			["altitude", "cadence", "distance", "heartRate", "latitude", "longitude", "power", "speed"].sort(),
		);
		expect([samples.time.length, samples.time[2], samples.channels.heartRate?.[0], samples.channels.latitude?.[0]]).toEqual([
			78, 8, 73, 45.210371,
		]);
	});
});
