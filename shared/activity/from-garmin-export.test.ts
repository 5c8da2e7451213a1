import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { garminExport, garminSummary } from "../../test/fixtures/garmin-export.ts";
import { noSampleFiles, sampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { ProblemSchema } from "../problem.ts";
import { OutsideIdSchema, SummarySchema } from "./activity.ts";
import { kindOfEntry } from "./archive-entry.ts";
import { readFit } from "./from-fit.ts";
import { readGarminActivityList } from "./from-garmin-activity-list.ts";
import { readGarminExport } from "./from-garmin-export.ts";

const run = { id: 24_251_846_565, startedAt: "2026-07-12T17:13:58Z", minutes: 50, name: "Evening Run" };
const wrapped = (...summaries: unknown[]) => [{ summarizedActivitiesExport: summaries }];
const read = (more: Record<string, unknown>) => readGarminExport(wrapped(garminSummary({ ...run, more })));

test("a run: centimetres, milliseconds and kilojoules", () => {
	expect(readGarminExport(wrapped(garminSummary(run, 7200)))).toEqual({
		problems: [],
		activities: [
			{
				samples: null,
				device: null,
				outsideIds: [{ system: "garmin_connect", id: "24251846565" }],
				summary: {
					sport: "running",
					subSport: null,
					name: "Evening Run",
					startedAt: "2026-07-12T17:13:58Z",
					startedLocal: "2026-07-12T19:13:58",
					zone: "+02:00",
					elapsedSeconds: 3_030,
					timerSeconds: 3_000,
					distanceMetres: 9_000,
					ascentMetres: 241,
					descentMetres: 338,
					averageHeartRate: 140,
					maxHeartRate: 155,
					averagePower: null,
					maxPower: null,
					averageCadence: 169,
					calories: expect.closeTo(607, 6),
					laps: [],
				},
			},
		],
	});
});

describe("what a summary says otherwise", () => {
	test("the cadence of one foot counts twice, a bike's once", () => {
		expect(read({ avgDoubleCadence: null }).activities[0]?.summary.averageCadence).toBe(169);
		const ride = { activityType: "road_biking", avgDoubleCadence: null, avgRunCadence: null, avgBikeCadence: 88 };
		expect(read(ride).activities[0]?.summary).toMatchObject({ sport: "cycling", subSport: "road", averageCadence: 88 });
	});

	test("types are keys, alone or in an object", () => {
		expect(read({ activityType: "treadmill_running" }).activities[0]?.summary).toMatchObject({ sport: "running", subSport: "treadmill" });
		expect(read({ activityType: { typeKey: "open_water_swimming" } }).activities[0]?.summary).toMatchObject({ subSport: "open_water" });
		expect(read({ activityType: "strength_training" }).activities[0]?.summary.sport).toBe("strength");
	});

	test("a pool in centimetres, or in its own unit", () => {
		const pool = (more: Record<string, unknown>) => read({ activityType: "lap_swimming", ...more }).activities[0]?.summary.poolMetres;
		expect(pool({ poolLength: 2_500, unitOfPoolLength: { unitKey: "meter", factor: 100 } })).toBe(25);
		expect(pool({ poolLength: 25, unitOfPoolLength: { unitKey: "yard" } })).toBeCloseTo(22.86, 6);
		expect(pool({ poolLength: 0 })).toBeUndefined();
		expect(read({ poolLength: 2_500 }).activities[0]?.summary.poolMetres).toBeUndefined();
	});

	test("a start in milliseconds beside a wall clock in seconds", () => {
		const { activities } = read({
			beginTimestamp: Date.parse("2026-07-12T17:13:58.640Z"),
			startTimeLocal: Date.parse("2026-07-12T18:13:58Z"),
		});
		expect(activities[0]?.summary).toMatchObject({
			startedAt: "2026-07-12T17:13:58Z",
			startedLocal: "2026-07-12T18:13:58",
			zone: "+01:00",
		});
	});

	test("a wall clock that is in no zone is left out", () => {
		expect(read({ startTimeLocal: Date.parse("2026-07-13T17:20:00Z") }).activities[0]?.summary).toMatchObject({
			startedAt: "2026-07-12T17:13:58Z",
			startedLocal: null,
			zone: null,
		});
	});

	test("of a multisport race the legs are kept, not the whole", () => {
		const whole = garminSummary({ ...run, id: 1, type: "multi_sport", more: { parent: true } });
		const legs = [2, 3].map((id) => garminSummary({ ...run, id, more: { parentId: 1 } }));
		expect(readGarminExport(wrapped(whole, ...legs)).activities.map(({ outsideIds }) => outsideIds?.[0]?.id)).toEqual(["2", "3"]);
		expect(readGarminExport(wrapped(whole)).activities).toHaveLength(1);
	});

	test("zeros and missing values are unknown", () => {
		expect(read({ distance: 0, avgHr: 0, maxHr: null, calories: 0, elevationGain: null }).activities[0]?.summary).toMatchObject({
			distanceMetres: null,
			averageHeartRate: null,
			maxHeartRate: null,
			calories: null,
			ascentMetres: null,
		});
	});
});

describe("faults", () => {
	test("a distance in another unit contradicts the speed, and is left out", () => {
		const { activities, problems } = read({ distance: 9_000 });
		expect(activities[0]?.summary).toMatchObject({ distanceMetres: null, timerSeconds: 3_000 });
		expect(problems).toMatchObject([{ code: "unreadable_row", detail: expect.stringContaining("contradict") }]);
	});

	test("an activity without a time that can be is named, the others kept", () => {
		const broken = garminSummary({ ...run, more: { beginTimestamp: 12, startTimeGmt: 12, startTimeLocal: "never" } });
		const { activities, problems } = readGarminExport(wrapped(broken, null, garminSummary(run)));
		expect(activities).toHaveLength(1);
		expect(problems.map(({ code }) => code)).toEqual(["unreadable_row", "unreadable_row"]);
	});

	test("what is not the list", () => {
		for (const json of [null, "x", 7, {}, [1], [{ activityId: 1 }]]) {
			expect(readGarminExport(json)).toMatchObject({ activities: [], problems: [{ code: "not_recognised" }] });
		}
		expect(readGarminExport(wrapped())).toMatchObject({ activities: [], problems: [{ code: "empty_file" }] });
		expect(readGarminExport([])).toMatchObject({ activities: [], problems: [{ code: "empty_file" }] });
	});

	test("mutated lists never throw, and what is read can be stored", () => {
		const strange = [null, undefined, true, "", "x", -1, 0, 1e300, Number.NaN, 1.8e12, [], {}, [[]], "2026-01-01 10:00:00"];
		const random = seeded(7);
		const mutate = (value: unknown): unknown => {
			if (random() < 0.08) return strange[Math.floor(random() * strange.length)];
			if (Array.isArray(value)) return value.map(mutate);
			if (typeof value === "object" && value !== null)
				return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mutate(each)]));
			return value;
		};
		const list = [
			{ activityId: 1, startTimeLocal: "2026-01-01 10:00:00", startTimeGMT: "2026-01-01 09:00:00", distance: 5_000, duration: 1_500 },
		];
		let activities = 0;
		for (let i = 0; i < 1_000; i++) {
			for (const reading of [
				readGarminExport(mutate(wrapped(garminSummary(run), garminSummary(run)))),
				readGarminActivityList(mutate(list)),
			]) {
				for (const { summary, outsideIds } of reading.activities) {
					expect(z.safeParse(SummarySchema, summary).error).toBeUndefined();
					expect(z.safeParse(z.array(OutsideIdSchema), outsideIds).success).toBe(true);
				}
				for (const problem of reading.problems) expect(z.safeParse(ProblemSchema, problem).success).toBe(true);
				activities += reading.activities.length;
			}
		}
		expect(activities).toBeGreaterThan(500);
	});
});

test("an export holds the recordings of the efforts that it lists", () => {
	const files = unzipSync(garminExport({ activities: [run, { ...run, id: 3, startedAt: "2026-07-14T06:00:00Z" }], filesPerZip: 1 }));
	const nested = Object.keys(files).filter((path) => kindOfEntry(path) === "nested_zip");
	const list = Object.keys(files).find((path) => kindOfEntry(path) === "garmin_summaries");
	const { activities } = readGarminExport(JSON.parse(new TextDecoder().decode(files[list ?? ""])));
	expect(nested).toHaveLength(2);
	const recordings = nested.flatMap((path) => Object.values(unzipSync(files[path] ?? new Uint8Array())).map((bytes) => readFit(bytes)));
	expect(recordings.filter(({ problems }) => problems.some(({ code }) => code === "not_an_activity"))).toHaveLength(2);
	const recorded = recordings.flatMap((reading) => reading.activities);
	for (const [i, { summary }] of activities.entries()) {
		expect(recorded[i]?.summary).toMatchObject({ startedAt: summary.startedAt, startedLocal: summary.startedLocal, zone: summary.zone });
	}
});

test("Garmin Connect's own list has metres, seconds and kilocalories", () => {
	const entry = {
		activityId: 5,
		activityName: "Swim",
		startTimeLocal: "2026-07-30 19:31:42",
		startTimeGMT: "2026-07-30 17:31:42",
		activityType: { typeKey: "lap_swimming" },
		distance: 1_275,
		duration: 1_923.88,
		poolLength: 2_500,
		unitOfPoolLength: { unitId: 1, unitKey: "meter", factor: 100 },
		averageHR: 124,
		calories: 300,
	};
	expect(readGarminActivityList([entry])).toMatchObject({
		problems: [],
		activities: [
			{
				outsideIds: [{ system: "garmin_connect", id: "5" }],
				summary: { sport: "swimming", zone: "+02:00", distanceMetres: 1_275, timerSeconds: 1_923.88, poolMetres: 25, calories: 300 },
			},
		],
	});
	expect(readGarminActivityList({})).toMatchObject({ activities: [], problems: [{ code: "not_recognised" }] });
});

describe.skipIf(noSampleFiles)("real files", () => {
	test("json/garmin_connect_activity_list.json holds a trail run, a hike and a paddle", () => {
		const { activities, problems } = readGarminActivityList(JSON.parse(sampleText("json/garmin_connect_activity_list.json")));
		expect(problems).toEqual([]);
		expect(activities.map(({ summary }) => summary.sport)).toEqual(["running", "hiking", "other"]);
		expect(activities[0]?.summary).toMatchObject({
			subSport: "trail",
			startedAt: "2026-01-08T14:10:21Z",
			startedLocal: "2026-01-08T08:10:21",
			zone: "-06:00",
			elapsedSeconds: 2225.44091796875,
			timerSeconds: 2223.326904296875,
			distanceMetres: 4261.18994140625,
			ascentMetres: 151,
			descentMetres: 147,
			averageHeartRate: 142,
			maxHeartRate: 162,
			averagePower: 194,
			maxPower: 587,
			averageCadence: 111.734375,
			calories: 390,
		});
		for (const { summary } of activities) expect(z.safeParse(SummarySchema, summary).error).toBeUndefined();
	});

	test.each(sampleFiles("json"))("%s is not taken for a list of the export", (file) => {
		expect(readGarminExport(JSON.parse(sampleText(file)))).toMatchObject({ activities: [] });
	});
});
