import fc from "fast-check";
import { gunzipSync, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { noSampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { type StravaArchiveActivity, stravaArchive, stravaCsv } from "../../test/fixtures/strava-archive.ts";
import { ProblemSchema } from "../problem.ts";
import { OutsideIdSchema, SummarySchema } from "./activity.ts";
import { readFit } from "./from-fit.ts";
import { MAX_CSV_CHARACTERS, readGarminCsv } from "./from-garmin-csv.ts";
import { readGpx } from "./from-gpx.ts";
import { activityOfStravaRow, isStravaCsv, readStravaCsv } from "./from-strava-csv.ts";
import { sportOfStrava } from "./from-strava-csv-sport.ts";
import { readTcx } from "./from-tcx.ts";

const run: StravaArchiveActivity = { id: 1001, startedAt: "2026-07-12T17:13:58Z", minutes: 50, name: 'Easy, with "strides"' };
const typed: StravaArchiveActivity = { ...run, id: 1002, startedAt: "2026-07-10T05:00:00Z", format: null };

const codes = (text: string) => readStravaCsv(text).problems.map((problem) => problem.code);

describe("a row", () => {
	test.each(["en", "de", "fr", "ko"] as const)("header, dates and numbers in %s", (language) => {
		const { rows, problems } = readStravaCsv(stravaCsv([run, typed], language));
		expect(problems).toEqual([]);
		expect(rows[0]).toEqual({
			fileName: "activities/1001.fit.gz",
			outsideIds: [{ system: "strava", id: "1001" }],
			line: 2,
			summary: {
				sport: "running",
				subSport: null,
				name: 'Easy, with "strides"',
				startedAt: "2026-07-12T17:13:58Z",
				startedLocal: null,
				zone: null,
				elapsedSeconds: 3_000,
				timerSeconds: 2_970,
				distanceMetres: 9_000,
				ascentMetres: 120.5,
				descentMetres: 118.25,
				averageHeartRate: 140,
				maxHeartRate: 155,
				averagePower: null,
				maxPower: null,
				averageCadence: 170,
				calories: 610,
				laps: [],
			},
		});
	});

	test("rows without a file are activities by themselves", () => {
		const { rows, activities } = readStravaCsv(stravaCsv([run, typed]));
		expect(rows.map((row) => row.fileName)).toEqual(["activities/1001.fit.gz", null]);
		expect(activities).toMatchObject([{ outsideIds: [{ id: "1002" }], samples: null, device: null }]);
		expect(rows.map(activityOfStravaRow)).toMatchObject([{ outsideIds: [{ id: "1001" }] }, { outsideIds: [{ id: "1002" }] }]);
	});

	test("power of a meter is taken, an estimate without a highest value is not", () => {
		const [metered] = readStravaCsv(stravaCsv([{ ...run, power: 240 }])).rows;
		expect(metered?.summary).toMatchObject({ averagePower: 240, maxPower: 480 });
		const estimated = stravaCsv([run]).replace(",,610,", ",87.17,610,");
		expect(readStravaCsv(estimated).rows[0]?.summary).toMatchObject({ averagePower: null, maxPower: null, calories: 610 });
	});

	test("what was not measured is unknown", () => {
		expect(readStravaCsv(stravaCsv([{ ...run, heartRate: null }])).rows[0]?.summary).toMatchObject({
			averageHeartRate: null,
			maxHeartRate: null,
		});
	});

	test("Strava's own word for the sport is more exact than the type", () => {
		const text = stravaCsv([run]).trimEnd();
		expect(readStravaCsv(`${text}TrailRun\n`).rows[0]?.summary).toMatchObject({ sport: "running", subSport: "trail" });
	});
});

describe("older archives", () => {
	test("ten columns with kilometres", () => {
		const text =
			"Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,Activity Gear,Filename\n" +
			'77,"12 Jul 2016, 17:13:58",Evening Ride,Ride,,3600,30.5,false,,activities/77.gpx\n';
		expect(readStravaCsv(text).rows).toMatchObject([
			{
				fileName: "activities/77.gpx",
				summary: { sport: "cycling", startedAt: "2016-07-12T17:13:58Z", elapsedSeconds: 3600, timerSeconds: null, distanceMetres: 30_500 },
			},
		]);
	});

	test("ten columns with metres", () => {
		const text =
			"id,date,name,type,description,elapsed_time,distance,commute,gear,filename\n77,2016-07-12 17:13:58,Ride,Ride,,3600,30500.5,false,,\n";
		expect(readStravaCsv(text).activities).toMatchObject([{ summary: { startedAt: "2016-07-12T17:13:58Z", distanceMetres: 30_500.5 } }]);
	});

	test("one column fewer in front of the file's name", () => {
		const text = stravaCsv([run]).replace("Distance,Max Heart Rate,", "Distance,").replace(",9.00,,", ",9.00,");
		expect(readStravaCsv(text)).toMatchObject({
			problems: [],
			rows: [{ fileName: "activities/1001.fit.gz", summary: { distanceMetres: 9_000, maxHeartRate: 155 } }],
		});
	});
});

test.each([
	["Run", "running", null],
	["TrailRun", "running", "trail"],
	["VirtualRide", "cycling", "virtual"],
	["Virtual Ride", "cycling", "virtual"],
	["E-Bike Ride", "cycling", null],
	["Mountain Bike Ride", "cycling", "mountain"],
	["Weight Training", "strength", null],
	["Nordic Ski", "cross_country_skiing", null],
	["Rock Climb", "climbing", null],
	["Workout", "other", null],
	["Snowboard", "other", null],
	["Lauf", "running", null],
	["Radfahrt", "cycling", null],
	["Schwimmen", "swimming", null],
	["Wanderung", "hiking", null],
	["Gewichtstraining", "strength", null],
	["Course à pied", "running", null],
	["Sortie à vélo", "cycling", null],
	["Natation", "swimming", null],
	["Randonnée", "hiking", null],
	["Marche", "walking", null],
	["Carrera", "running", null],
	["Caminata", "walking", null],
	["Natación", "swimming", null],
	["Camminata", "walking", null],
	["Hardloopsessie", "running", null],
	["Fietsrit", "cycling", null],
	["Wandeling", "walking", null],
	["달리기", "running", null],
	["라이드", "cycling", null],
	["수영", "swimming", null],
	["웨이트 트레이닝", "strength", null],
] as const)("the type %s", (type, sport, subSport) => expect(sportOfStrava(type)).toEqual({ sport, subSport }));

describe("faults", () => {
	test("a row without a date is named by its line, the others go on", () => {
		const text = stravaCsv([run, { ...typed, description: "two\nlines" }, typed]).replace("Jul 12, 2026", "Juli");
		expect(readStravaCsv(text)).toMatchObject({
			rows: [{ line: 3 }, { line: 5 }],
			problems: [{ code: "unreadable_row", line: 2, detail: expect.stringContaining("Juli") }],
		});
	});

	test("a value that is no number is named, the rest of the row kept", () => {
		const { rows, problems } = readStravaCsv(stravaCsv([run]).replace(",140,", ",abc,"));
		expect(rows[0]?.summary).toMatchObject({ averageHeartRate: null, maxHeartRate: 155 });
		expect(problems).toMatchObject([{ code: "unreadable_row", line: 2, detail: expect.stringContaining("averageHeartRate") }]);
	});

	test("a file cut inside quotes keeps the rows before", () => {
		const text = stravaCsv([typed, run]);
		expect(readStravaCsv(text.slice(0, text.lastIndexOf("Easy") + 3))).toMatchObject({
			rows: [{ outsideIds: [{ id: "1002" }] }],
			problems: [{ code: "cut_short", line: 3 }],
		});
	});

	test("many bad rows are not all named", () => {
		const bad = Array.from({ length: 300 }, () => "1,never,x,Run,,1,1").join("\n");
		const { problems } = readStravaCsv(`${stravaCsv([run])}${bad}\n`);
		expect(problems).toHaveLength(101);
		expect(problems.at(-1)?.detail).toContain("200 more");
	});

	test("what is not Strava's list", () => {
		expect(codes("")).toEqual(["empty_file"]);
		expect(codes("x".repeat(MAX_CSV_CHARACTERS + 1))).toEqual(["too_large"]);
		expect(codes(stravaCsv([]))).toEqual(["empty_file"]);
		expect(codes("Activity Type,Date,Title\nRunning,2026-04-05 07:00:00,Run")).toEqual(["not_recognised"]);
		expect(codes("\u0000\u0001")).toEqual(["not_recognised"]);
	});

	test("it is told from Garmin's list by its first lines", () => {
		expect(isStravaCsv(stravaCsv([run], "ko"))).toBe(true);
		expect(
			isStravaCsv(
				stravaCsv(
					Array.from({ length: 1_000 }, () => run),
					"de",
				),
			),
		).toBe(true);
		expect(isStravaCsv("Activity Type,Date,Title\nRunning,2026-04-05 07:00:00,Run")).toBe(false);
		expect(isStravaCsv("")).toBe(false);
		expect(readGarminCsv(stravaCsv([run])).problems).toMatchObject([{ code: "not_recognised" }]);
	});

	test("mutated files never throw, and what is read can be stored", () => {
		const texts = (["en", "de", "fr", "ko"] as const).map((language) => stravaCsv([run, typed, { ...run, power: 200 }], language));
		const change = fc.tuple(fc.nat(), fc.constantFrom('"', ",", ";", "\n", ".", "-", ":", "0", "1", "9", "a", "\t", "e"));
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 12 }), (text, changes) => {
				const letters = [...text];
				for (const [at, sign] of changes) letters[at % letters.length] = sign;
				const { rows, activities, problems } = readStravaCsv(letters.join(""));
				for (const { summary, outsideIds } of [...rows, ...activities]) {
					expect(z.safeParse(SummarySchema, summary).error).toBeUndefined();
					expect(z.safeParse(z.array(OutsideIdSchema), outsideIds).success).toBe(true);
				}
				for (const problem of problems) expect(z.safeParse(ProblemSchema, problem).success).toBe(true);
			}),
			{ numRuns: 500 },
		);
	});
});

test("an archive holds the files that its table names, and they are of the same efforts", () => {
	const formats = (["fit", "gpx", "tcx"] as const).map((format, i) => ({ ...run, id: 2_000 + i, minutes: 10, format, gzip: i > 0 }));
	const files = unzipSync(stravaArchive({ activities: [...formats, typed] }));
	const { rows } = readStravaCsv(new TextDecoder().decode(files["activities.csv"]));
	const readers = [
		readFit,
		(bytes: Uint8Array) => readGpx(new TextDecoder().decode(bytes)),
		(bytes: Uint8Array) => readTcx(new TextDecoder().decode(bytes)),
	];
	for (const [i, read] of readers.entries()) {
		const row = rows[i];
		const bytes = files[row?.fileName ?? ""] ?? new Uint8Array();
		const { activities, problems } = read(row?.fileName?.endsWith(".gz") ? gunzipSync(bytes) : bytes);
		expect(problems).toEqual([]);
		expect(activities[0]?.summary).toMatchObject({ sport: "running", startedAt: row?.summary.startedAt });
		expect((activities[0]?.summary.distanceMetres ?? 0) / (row?.summary.distanceMetres ?? 1)).toBeCloseTo(1, 1);
	}
	expect(rows[3]?.fileName).toBeNull();
});

describe.skipIf(noSampleFiles)("real files", () => {
	test("csv/strava_bulk_activities_en.csv holds eight rides, typed in or without their files", () => {
		const text = sampleText("csv/strava_bulk_activities_en.csv");
		expect(isStravaCsv(text)).toBe(true);
		const { rows, activities, problems } = readStravaCsv(text);
		expect(problems).toEqual([]);
		expect(activities).toHaveLength(8);
		expect(rows[0]).toMatchObject({
			fileName: null,
			outsideIds: [{ system: "strava", id: "9125662739" }],
			summary: {
				sport: "cycling",
				name: "Evening Ride",
				startedAt: "2023-05-23T12:40:57Z",
				elapsedSeconds: 6124,
				timerSeconds: 5103,
				distanceMetres: 33_912.48046875,
				ascentMetres: 124,
				descentMetres: 126,
				averageHeartRate: null,
				averagePower: null,
				averageCadence: null,
				calories: 683,
			},
		});
		expect(activities[7]?.summary).toMatchObject({ startedAt: "2023-05-13T00:38:00Z", distanceMetres: 67_160, calories: null });
	});

	test.each(["csv/garmin_activities_en_decimal_comma.csv", "csv/garmin_activities_de_excerpt.csv", "csv/garmin_laps_en_decimal_comma.csv"])(
		"%s is not Strava's list",
		(file) => {
			expect(isStravaCsv(sampleText(file))).toBe(false);
			expect(codes(sampleText(file))).toEqual(["not_recognised"]);
		},
	);
});
