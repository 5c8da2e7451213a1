import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { type CsvActivity, generateGarminCsv } from "../../test/fixtures/generate-garmin-csv.ts";
import { noSampleFiles, sampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { SummarySchema } from "./activity.ts";
import { MAX_CSV_CHARACTERS, readGarminCsv } from "./from-garmin-csv.ts";

const run: CsvActivity = {
	date: "2026-04-05 07:00:00",
	title: 'Easy, with "strides"',
	distance: 10,
	seconds: 3000,
	calories: 1_100,
	averageHeartRate: 150,
	maxHeartRate: 171,
	cadence: 170,
	strideLength: 1.18,
	ascent: 1_250,
	elapsedSeconds: 3100,
};

const codes = (text: string) => readGarminCsv(text).problems.map((problem) => problem.code);
const summaries = (text: string) => readGarminCsv(text).activities.map((activity) => activity.summary);

describe("a run", () => {
	const facts = {
		sport: "running",
		subSport: null,
		name: 'Easy, with "strides"',
		startedAt: null,
		startedLocal: "2026-04-05T07:00:00",
		zone: null,
		elapsedSeconds: 3100,
		timerSeconds: 3000,
		distanceMetres: 10_000,
		ascentMetres: 1250,
		averageHeartRate: 150,
		maxHeartRate: 171,
		averageCadence: 170,
		calories: 1100,
		laps: [],
	};

	test.each([
		["en", "."],
		["en", ","],
		["de", "."],
		["de", ","],
	] as const)("header %s, decimal %s", (language, decimal) => {
		const text = generateGarminCsv([run], { language, decimal });
		expect(codes(text)).toEqual([]);
		const [activity] = readGarminCsv(text).activities;
		expect(activity).toMatchObject({ samples: null, device: null, summary: facts });
		expect(z.safeParse(SummarySchema, activity?.summary).success).toBe(true);
	});

	test("the French header does not name the stride length we know, so the unit stays open", () => {
		const text = generateGarminCsv([run], { language: "fr", decimal: "," });
		expect(codes(text)).toEqual(["unknown_distance_unit"]);
		expect(summaries(text)).toMatchObject([facts]);
	});

	test("a header in an unknown language is read by its values, and that is said", () => {
		const text = generateGarminCsv([run, run], { language: "unknown" });
		expect(codes(text)).toEqual(["unknown_column_language", "unknown_distance_unit"]);
		expect(summaries(text)[0]).toMatchObject({
			startedLocal: "2026-04-05T07:00:00",
			distanceMetres: 10_000,
			timerSeconds: 3000,
			maxHeartRate: 171,
		});
	});

	test("missing and zero values are unknown", () => {
		const bare = generateGarminCsv([{ ...run, averageHeartRate: 0, maxHeartRate: null, calories: null, ascent: null, distance: 0 }]);
		expect(summaries(bare)).toMatchObject([
			{ averageHeartRate: null, maxHeartRate: null, calories: null, ascentMetres: null, distanceMetres: null },
		]);
	});
});

describe("units", () => {
	test("stride length tells miles, and then feet and yards", () => {
		const miles = { ...run, distance: 6.21 };
		const swim = { ...run, type: "Pool Swim", distance: 1_000, strideLength: null, cadence: null };
		const [first, second] = summaries(generateGarminCsv([miles, swim]));
		expect(first?.distanceMetres).toBeCloseTo(9_994, 0);
		expect(first?.ascentMetres).toBeCloseTo(381, 0);
		expect(second?.distanceMetres).toBeCloseTo(914.4, 3);
	});

	test("without stride length kilometres are taken, and that is said", () => {
		const text = generateGarminCsv([{ ...run, strideLength: null }]);
		expect(codes(text)).toEqual(["unknown_distance_unit"]);
		expect(summaries(text)).toMatchObject([{ distanceMetres: 10_000 }]);
	});

	test("swims are in metres, thousands grouped", () => {
		for (const decimal of [".", ","] as const) {
			const text = generateGarminCsv([run, { ...run, type: "Open Water Swimming", distance: 1_214 }], { decimal });
			expect(summaries(text)[1]).toMatchObject({ sport: "swimming", subSport: "open_water", distanceMetres: 1214 });
		}
	});

	test("a pace per kilometre shows a distance in metres", () => {
		const text = generateGarminCsv([run, { ...run, type: "Track Running", distance: 8_000, seconds: 2400 }]);
		const inMetres = text.replace('"00:00"', '"5:00"');
		expect(inMetres).not.toBe(text);
		expect(summaries(inMetres)[1]).toMatchObject({ subSport: "track", distanceMetres: 8_000 });
	});
});

describe("faults", () => {
	test("a row without a date is named by its line, the others go on", () => {
		const text = generateGarminCsv([run, { ...run, date: "12/11/20 11:59", title: "two\nlines" }, run]);
		const { activities, problems } = readGarminCsv(text);
		expect(activities).toHaveLength(2);
		expect(problems).toMatchObject([{ code: "unreadable_row", line: 3, detail: expect.stringContaining("12/11/20") }]);
	});

	test("a value that is no number is named, the rest of the row kept", () => {
		const { activities, problems } = readGarminCsv(generateGarminCsv([run]).replace('"150"', '"abc"'));
		expect(activities[0]?.summary).toMatchObject({ averageHeartRate: null, maxHeartRate: 171 });
		expect(problems).toMatchObject([{ code: "unreadable_row", line: 2, detail: expect.stringContaining('averageHeartRate "abc"') }]);
	});

	test("a file cut inside quotes keeps the rows before", () => {
		const text = generateGarminCsv([run, run]);
		const { activities, problems } = readGarminCsv(text.slice(0, text.lastIndexOf("Easy") + 3));
		expect(activities).toHaveLength(1);
		expect(problems).toMatchObject([{ code: "cut_short", line: 3 }]);
	});

	test("a row that ends before its time is left out and named", () => {
		const text = generateGarminCsv([run]);
		const { activities, problems } = readGarminCsv(`${text}Running,2026-04-06 07:00:00,false\n`);
		expect(activities).toHaveLength(1);
		expect(problems).toMatchObject([{ code: "unreadable_row", line: 3 }]);
	});

	test("many bad rows are not all named", () => {
		const { problems } = readGarminCsv(generateGarminCsv([run, ...Array.from({ length: 300 }, () => ({ ...run, date: "?" }))]));
		expect(problems).toHaveLength(101);
		expect(problems.at(-1)?.detail).toContain("200 more");
	});

	test("what is no list of activities", () => {
		expect(codes("")).toEqual(["empty_file"]);
		expect(codes("x".repeat(MAX_CSV_CHARACTERS + 1))).toEqual(["too_large"]);
		expect(codes(generateGarminCsv([]))).toEqual(["empty_file"]);
		expect(codes('"Laps","Time","Distancekm"\n"1","5:58,1","1,00"')).toEqual(["not_an_activity"]);
		expect(codes("Activity ID,Activity Date\n1,2")).toEqual(["not_recognised"]);
		expect(codes("\u0000\u0001\u0002")).toEqual(["not_recognised"]);
	});

	test("mutated files never throw", () => {
		const text = generateGarminCsv([run, { ...run, type: "Cycling" }, run], { decimal: "," });
		const random = seeded(5);
		const signs = '",;\n.-:0189a\t';
		for (let i = 0; i < 2_000; i++) {
			const letters = [...text];
			for (let k = 0; k <= random() * 10; k++)
				letters[Math.floor(random() * letters.length)] = signs[Math.floor(random() * signs.length)] ?? "";
			for (const { summary } of readGarminCsv(letters.join("")).activities) expect(z.safeParse(SummarySchema, summary).success).toBe(true);
		}
	});
});

describe.skipIf(noSampleFiles)("real files", () => {
	test.each(sampleFiles("csv"))("%s gives activities or a named problem", (file) => {
		const { activities, problems } = readGarminCsv(sampleText(file));
		expect(activities.length + problems.length).toBeGreaterThan(0);
		for (const { summary } of activities) expect(z.safeParse(SummarySchema, summary).success).toBe(true);
	});

	test("English header, decimal comma: 1,131 runs at speeds people run", () => {
		const { activities, problems } = readGarminCsv(sampleText("csv/garmin_activities_en_decimal_comma.csv"));
		expect(problems).toEqual([]);
		expect(activities).toHaveLength(1131);
		for (const { summary } of activities) {
			const speed = (summary.distanceMetres ?? 0) / (summary.timerSeconds ?? 0);
			expect(speed).toBeGreaterThan(1);
			expect(speed).toBeLessThan(7);
		}
		expect(activities[0]?.summary).toMatchObject({ distanceMetres: 3400, timerSeconds: 1021, averagePower: 352, subSport: "treadmill" });
	});

	test("German header, decimal point", () => {
		const { activities, problems } = readGarminCsv(sampleText("csv/garmin_activities_de_excerpt.csv"));
		expect(problems).toEqual([]);
		expect(activities).toHaveLength(20);
		expect(activities[0]?.summary).toMatchObject({ distanceMetres: 1340, timerSeconds: 482.2, elapsedSeconds: 555.9, averagePower: null });
		expect(activities[4]?.summary).toMatchObject({ sport: "running", subSport: "treadmill", ascentMetres: null });
	});
});
