import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { activityFile, LAP, record, START, session } from "../../test/fixtures/fit-activity.ts";
import { chain, FitWriter } from "../../test/fixtures/fit-writer.ts";
import { generateRun } from "../../test/fixtures/generate-run.ts";
import { SummarySchema } from "./activity.ts";
import { MAX_FIT_BYTES, readFit } from "./from-fit.ts";

const codes = (bytes: Uint8Array) => readFit(bytes).problems.map((problem) => problem.code);
function only(bytes: Uint8Array) {
	const { activities } = readFit(bytes);
	expect(activities).toHaveLength(1);
	const [activity] = activities;
	if (!activity) throw new Error("no activity");
	return activity;
}

describe("a generated run", () => {
	const bytes = generateRun({ startedAt: "2026-04-05T07:00:00Z", minutes: 30, speed: 3, heartRate: 145, seed: 1 });

	test("gives its facts", () => {
		const { activities, problems } = readFit(bytes);
		expect(problems).toEqual([]);
		const [run] = activities;
		expect(z.safeParse(SummarySchema, run?.summary).success).toBe(true);
		expect(run?.summary).toMatchObject({
			sport: "running",
			subSport: null,
			startedAt: "2026-04-05T07:00:00Z",
			startedLocal: "2026-04-05T08:00:00",
			zone: "+01:00",
			elapsedSeconds: 1800,
			timerSeconds: 1800,
			ascentMetres: 40,
			averagePower: null,
		});
		expect(run?.summary.distanceMetres).toBeGreaterThan(5_000);
		expect(run?.summary.laps.map((lap) => Math.round((lap.distanceMetres ?? 0) / 100)).slice(0, 5)).toEqual([10, 10, 10, 10, 10]);
		expect(run?.device).toBe("garmin fr245");
	});

	test("gives its samples, one a second, cadence in steps", () => {
		const { samples, summary } = only(bytes);
		expect(samples?.time.length).toBe(1800);
		expect(samples?.time.at(-1)).toBe(1799);
		expect(samples?.channels.cadence?.[100]).toBeGreaterThan(160);
		expect(summary.averageCadence).toBeGreaterThan(160);
		expect(samples?.channels.distance?.at(-1)).toBeCloseTo(summary.distanceMetres ?? 0, 5);
		expect(samples?.pauses).toEqual([]);
		expect(samples?.rr).toBeNull();
	});

	test("is the same for the same seed and another for another", () => {
		const options = { startedAt: "2026-04-05T07:00:00Z", minutes: 5, speed: 3, heartRate: 145 };
		expect(generateRun({ ...options, seed: 7 })).toEqual(generateRun({ ...options, seed: 7 }));
		expect(generateRun({ ...options, seed: 8 })).not.toEqual(generateRun({ ...options, seed: 7 }));
	});
});

describe("what is no activity", () => {
	test("an empty file, a large file, other bytes", () => {
		expect(codes(new Uint8Array(0))).toEqual(["empty_file"]);
		expect(codes(new Uint8Array(MAX_FIT_BYTES + 1))).toEqual(["too_large"]);
		expect(codes(new TextEncoder().encode("Activity Type,Date\n"))).toEqual(["not_recognised"]);
	});

	test("workouts, courses and daily monitoring say what they are", () => {
		for (const [type, words] of [
			[5, "workout"],
			[6, "course"],
			[32, "monitoring"],
			[99, "type 99"],
		] as const) {
			const { activities, problems } = readFit(record(activityFile(type), START).file());
			expect(activities).toEqual([]);
			expect(problems).toMatchObject([{ code: "not_an_activity" }]);
			expect(problems[0]?.detail).toContain(words);
		}
	});

	test("an activity file without session and record", () => {
		expect(codes(activityFile().file())).toEqual(["not_an_activity"]);
	});
});

describe("sessions", () => {
	test("a multisport file gives one activity each, with its own records, laps and distance", () => {
		const fit = activityFile();
		for (let i = 0; i < 180; i++) record(fit, START + i, { distance: 2 * i, heartRate: 100 + Math.floor(i / 60) });
		// Laps that start a second before their session still belong to it.
		for (const at of [0, 59, 119]) fit.message(LAP, START + at, 60_000, 12_000);
		session(fit, { at: START, sport: 5, subSport: 18, heartRate: null });
		session(fit, { at: START + 60, sport: 3 });
		session(fit, { at: START + 120, sport: 2 });
		const { activities, problems } = readFit(fit.file());
		expect(problems).toEqual([]);
		expect(activities.map(({ summary }) => [summary.sport, summary.subSport])).toEqual([
			["swimming", "open_water"],
			["transition", null],
			["cycling", null],
		]);
		for (const [i, { summary, samples }] of activities.entries()) {
			expect(samples?.time.length).toBe(60);
			expect(samples?.time[0]).toBe(0);
			expect(samples?.channels.heartRate?.every((value) => value === 100 + i)).toBe(true);
			expect(samples?.channels.distance?.at(-1)).toBeCloseTo(i === 0 ? 118 : 120, 6);
			expect(summary.laps).toHaveLength(1);
		}
	});

	test("summaries may stand before the records", () => {
		const fit = session(session(activityFile(), { at: START + 10, sport: 2 }), { at: START, sport: 1 });
		for (let i = 0; i < 20; i++) record(fit, START + i);
		const { activities } = readFit(fit.file());
		expect(activities.map(({ summary, samples }) => [summary.sport, samples?.time.length])).toEqual([
			["running", 10],
			["cycling", 10],
		]);
	});

	test("without a session the records stand for it", () => {
		const fit = activityFile().define(6, 12, [
			[0, "enum"],
			[1, "enum"],
		]);
		fit.message(6, 1, 3);
		for (let i = 0; i <= 100; i++) record(fit, START + i, { distance: 3 * i, heartRate: 150 });
		const { summary } = only(fit.file());
		expect(codes(fit.file())).toEqual(["missing_session"]);
		expect(summary).toMatchObject({
			sport: "running",
			subSport: "trail",
			startedAt: "2026-04-05T07:00:00Z",
			elapsedSeconds: 100,
			timerSeconds: 100,
			distanceMetres: 300,
			averageHeartRate: 150,
			maxHeartRate: 150,
			averageCadence: 170,
		});
	});

	test("what a session leaves out is taken from its records", () => {
		const fit = activityFile();
		for (let i = 0; i <= 50; i++) record(fit, START + i, { distance: 4 * i, heartRate: 130 + (i % 2) * 10 });
		const { summary } = only(session(fit, { distance: null, heartRate: null }).file());
		expect(summary).toMatchObject({ distanceMetres: 200, maxHeartRate: 140, elapsedSeconds: 60 });
		expect(summary.averageHeartRate).toBeCloseTo(134.9, 1);
	});

	test("parts of a chain that are no activity add nothing", () => {
		const whole = session(record(activityFile(), START)).file();
		const settings = new FitWriter()
			.define(0, 0, [[0, "enum"]])
			.message(0, 2)
			.file();
		expect(readFit(chain(whole, settings))).toEqual(readFit(whole));
	});
});

describe("values", () => {
	test("a heart rate of zero is missing; power and cadence that are always zero were not there", () => {
		const fit = activityFile();
		record(fit, START, { heartRate: 0, cadence: 0, power: 0 });
		record(fit, START + 1, { heartRate: 150, cadence: 0, power: 0 });
		const { samples, summary } = only(session(fit, { sport: 2, heartRate: 0 }).file());
		expect(samples?.channels).toEqual({ heartRate: Float64Array.of(Number.NaN, 150) });
		expect(summary).toMatchObject({ averageHeartRate: 150, averagePower: null });
	});

	test("zero power amid power is coasting", () => {
		const fit = activityFile();
		record(fit, START, { power: 200 });
		record(fit, START + 1, { power: 0 });
		expect([...(only(session(fit, { sport: 2 }).file()).samples?.channels.power ?? [])]).toEqual([200, 0]);
	});

	test("cadence that counts both legs already is not doubled", () => {
		const fit = activityFile();
		for (let i = 0; i < 5; i++) record(fit, START + i, { cadence: 172 });
		expect(only(session(fit).file()).samples?.channels.cadence?.[0]).toBe(172);
	});

	test("developer power counts only where the session has no native power", () => {
		const fit = activityFile()
			.define(6, 206, [
				[0, "uint8"],
				[1, "uint8"],
				[2, "uint8"],
				[3, "string", 8],
			])
			.message(6, 0, 0, 0x84, "Power")
			.define(
				7,
				20,
				[
					[253, "uint32"],
					[7, "uint16"],
				],
				[[0, "uint16", 0]],
			);
		for (let i = 0; i < 10; i++) fit.message(7, START + i, i < 5 ? 200 : null, 300);
		session(session(fit, { sport: 2 }), { at: START + 5, sport: 1 });
		const [ride, run] = readFit(fit.file()).activities;
		expect([...(ride?.samples?.channels.power ?? [])]).toEqual([200, 200, 200, 200, 200]);
		expect([...(run?.samples?.channels.power ?? [])]).toEqual([300, 300, 300, 300, 300]);
	});

	test("beat-to-beat intervals go to the session they stand in", () => {
		const fit = activityFile().define(6, 78, [[0, "uint16", 2]]);
		record(fit, START).message(6, [800, 0xffff]);
		record(fit, START + 100).message(6, [500, 510]);
		session(session(fit), { at: START + 100, sport: 2 });
		expect(readFit(fit.file()).activities.map(({ samples }) => [...(samples?.rr ?? [])])).toEqual([[0.8], [0.5, 0.51]]);
	});
});

test("a damaged file keeps what stands before the fault", () => {
	const fit = session(activityFile());
	for (let i = 0; i < 10; i++) record(fit, START + i);
	const { activities, problems } = readFit(fit.raw(0x0e, 1, 2, 3).file());
	expect(activities[0]?.samples?.time.length).toBe(10);
	expect(problems).toMatchObject([{ code: "damaged" }]);
});
