import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { type CsvActivity, generateGarminCsv } from "../../test/fixtures/generate-garmin-csv.ts";
import { noSampleFiles, sampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { SummarySchema } from "./activity.ts";
import { type GarminCsvOptions, MAX_CSV_CHARACTERS, readGarminCsv } from "./from-garmin-csv.ts";

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
		["fr", "."],
		["fr", ","],
	] as const)("header %s, decimal %s", (language, decimal) => {
		const text = generateGarminCsv([run], { language, decimal });
		expect(codes(text)).toEqual([]);
		const [activity] = readGarminCsv(text).activities;
		expect(activity).toMatchObject({ samples: null, device: null, summary: facts });
		expect(z.safeParse(SummarySchema, activity?.summary).success).toBe(true);
	});

	test("a header in an unknown language is read by its values, and that is said", () => {
		const korean =
			"활동 유형,날짜,즐겨찾기,제목,거리,칼로리,시간,평균 심박,최대 심박,평균 케이던스,평균 페이스,총 상승,평균 보폭,감압,경과 시간";
		for (const decimal of [".", ","] as const) {
			const text = generateGarminCsv([run, { ...run, distance: 12.4, seconds: 3_700, elapsedSeconds: 3_900, strideLength: 1.183 }], {
				language: "unknown",
				decimal,
			});
			const inKorean = text.replace(/^.*\n/, `${korean}\n`);
			expect(codes(inKorean)).toEqual(["unknown_column_language"]);
			expect(summaries(inKorean)[0]).toMatchObject({
				startedLocal: "2026-04-05T07:00:00",
				distanceMetres: 10_000,
				timerSeconds: 3000,
				elapsedSeconds: 3100,
				maxHeartRate: 171,
				averageCadence: 170,
				// A number of which no other column speaks stays unknown.
				ascentMetres: null,
			});
		}
	});

	test("values tell miles in an unknown language", () => {
		const miles = { ...run, distance: 6.21, strideLength: 1.18 };
		expect(summaries(generateGarminCsv([miles, miles, miles], { language: "unknown" }))[0]?.distanceMetres).toBeCloseTo(9_994, 0);
	});

	test("the header of all types keeps one column for cadences and one for paces and speeds", () => {
		const text = [
			"Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo total,FC Média,FC máxima,Cadência bicicleta média,Velocidade média,Subida total,Descida total,Comprimento médio da passada,Tempo transcorrido",
			'Corrida,2026-07-10 17:55:15,false,"São Paulo Corrida","2.49","296","00:44:17","119","157","116","17:46","137","143","0.77","00:49:23"',
			'Corrida em esteira,2026-07-07 20:08:02,false,"Esteira","3.11","434","00:33:54","174","189","164","10:53","--","--","0.90","00:34:00"',
		].join("\n");
		expect(codes(text)).toEqual([]);
		const [first, second] = summaries(text);
		expect(first).toMatchObject({ sport: "running", name: "São Paulo Corrida", averageCadence: 116, elapsedSeconds: 2963 });
		// Miles and feet.
		expect(first?.distanceMetres).toBeCloseTo(4_007, 0);
		expect(first?.ascentMetres).toBeCloseTo(41.8, 1);
		expect(second).toMatchObject({ sport: "running", timerSeconds: 2034, ascentMetres: null });
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

	test("the athlete's answer counts where the file does not tell", () => {
		const open = generateGarminCsv([
			{ ...run, strideLength: null },
			{ ...run, type: "Pool Swim", distance: 1_000, strideLength: null },
		]);
		const { activities, problems } = readGarminCsv(open, { distanceUnit: "mile" });
		expect(problems).toEqual([]);
		expect(activities[0]?.summary.distanceMetres).toBeCloseTo(16_093.44, 2);
		expect(activities[0]?.summary.ascentMetres).toBeCloseTo(381, 0);
		expect(activities[1]?.summary.distanceMetres).toBeCloseTo(914.4, 2);
		expect(readGarminCsv(open, { distanceUnit: "kilometre" })).toMatchObject({
			problems: [],
			activities: [{ summary: { distanceMetres: 10_000 } }, { summary: { distanceMetres: 1_000 } }],
		});
	});

	test("what the file tells is not overruled by an answer", () => {
		const { activities } = readGarminCsv(generateGarminCsv([run]), { distanceUnit: "mile" });
		expect(activities[0]?.summary.distanceMetres).toBe(10_000);
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

describe("a file that a spreadsheet has saved again", () => {
	const header = "Activity Type;Date;Favorite;Title;Distance;Calories;Time;Avg HR;Max HR;Avg Pace;Elapsed Time";
	const rows = [
		"Running;25/11/20 11:59;FALSE;Lunch;6,2;447;30:48:00;150;171;4:58:00;31:10:00",
		"Running;12/11/20 18:05;FALSE;Long;20,1;1.447;1:45:30;150;171;5:15:00;1:50:00",
		"Strength Training;11/11/20 07:00;FALSE;Gym;0;200;45:00:00;100;130;--;45:00:00",
		"Hiking;10/11/20 07:00;FALSE;Hill;9;900;3:30:00;110;150;23:20:00;4:10:00",
	];

	test("dates, and minutes that have become hours", () => {
		const text = [header, ...rows].join("\r\n");
		expect(codes(text)).toEqual(["unknown_distance_unit"]);
		expect(summaries(text)).toMatchObject([
			{ startedLocal: "2020-11-25T11:59:00", distanceMetres: 6_200, timerSeconds: 1848, elapsedSeconds: 1870 },
			{ startedLocal: "2020-11-12T18:05:00", distanceMetres: 20_100, timerSeconds: 6330, elapsedSeconds: 6600, calories: 1447 },
			{ startedLocal: "2020-11-11T07:00:00", distanceMetres: null, timerSeconds: 2700 },
			{ startedLocal: "2020-11-10T07:00:00", distanceMetres: 9_000, timerSeconds: 12_600, elapsedSeconds: 15_000 },
		]);
	});

	const on = (...dates: string[]) =>
		[header, ...dates.map((date) => `Running;${date} 18:05;FALSE;Run;5;300;25:10:00;150;171;5:02:00;25:10:00`)].join("\n");
	const starts = (text: string, options?: GarminCsvOptions) =>
		readGarminCsv(text, options).activities.map(({ summary }) => summary.startedLocal?.slice(0, 10));

	test("dates that can be read in two ways are told by the sorting of the rows", () => {
		expect(starts(on("05/12/20", "09/11/20", "07/11/20"))).toEqual(["2020-12-05", "2020-11-09", "2020-11-07"]);
	});

	test("where nothing tells, the rows are left out until someone says", () => {
		const open = on("12/11/20", "10/11/20", "09/10/20");
		expect(starts(open)).toEqual([]);
		expect(codes(open)).toEqual(["unknown_date_order", "unknown_distance_unit"]);
		expect(starts(open, { dateOrder: "day_first" })).toEqual(["2020-11-12", "2020-11-10", "2020-10-09"]);
		expect(starts(open, { dateOrder: "month_first" })).toEqual(["2020-12-11", "2020-10-11", "2020-09-10"]);
	});

	test("a true duration of whole minutes stays", () => {
		expect(summaries(generateGarminCsv([{ ...run, distance: null, seconds: 13 * 3600 }]))[0]?.timerSeconds).toBe(13 * 3600);
	});
});

describe("faults", () => {
	test("a row without a date is named by its line, the others go on", () => {
		const text = generateGarminCsv([run, { ...run, date: "someday 11:59", title: "two\nlines" }, run]);
		const { activities, problems } = readGarminCsv(text);
		expect(activities).toHaveLength(2);
		expect(problems).toMatchObject([{ code: "unreadable_row", line: 3, detail: expect.stringContaining("someday") }]);
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
		const unknown = generateGarminCsv([run, { ...run, date: "12/11/20 11:59" }, run], { language: "unknown" });
		for (let i = 0; i < 2_000; i++) {
			const letters = [...(i % 2 === 0 ? text : unknown)];
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
