import { describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { expectedFit, noSampleFiles, sampleBytes, sampleFiles } from "../../test/fixtures/sample-files.ts";
import type { Sport } from "../athlete/sport.ts";
import { SummarySchema } from "./activity.ts";
import { readFit } from "./from-fit.ts";
import { decodeSamples, encodeSamples } from "./samples-blob.ts";

/** See `shared/fit/real-files.test.ts`: the reference finds nothing in this unclosed recording, here its records are recovered. */
const IN_DOUBT = "fit/empty-activities.fit";

const sports: Readonly<Record<string, Sport>> = {
	running: "running",
	cycling: "cycling",
	swimming: "swimming",
	transition: "transition",
	cross_country_skiing: "cross_country_skiing",
	training: "strength",
	generic: "other",
};

const expected = noSampleFiles ? {} : expectedFit();

describe.skipIf(noSampleFiles)("real FIT files", () => {
	test.each(sampleFiles("fit"))("%s gives activities or a named problem", (file) => {
		const { activities, problems } = readFit(sampleBytes(file));
		expect(activities.length + problems.length).toBeGreaterThan(0);
		for (const { summary, samples } of activities) {
			expect(z.safeParse(SummarySchema, summary).error).toBeUndefined();
			if (!samples) continue;
			expect(samples.time.every((time, row) => time >= (samples.time[row - 1] ?? 0))).toBe(true);
			expect(decodeSamples(encodeSamples(samples))).toEqual({ ok: true, samples });
		}
	});

	test.each(Object.keys(expected).filter((file) => file !== IN_DOUBT))("%s agrees with the reference's sessions", (file) => {
		const { sessions = [], records } = expected[file] ?? {};
		const { activities, problems } = readFit(sampleBytes(file));
		if (sessions.length === 0) {
			// Cut recordings become one activity; files that are no activity become none.
			expect(activities).toHaveLength(records && records.count > 0 ? 1 : 0);
			expect(problems.map((problem) => problem.code)).toContain(records && records.count > 0 ? "missing_session" : "not_an_activity");
			return;
		}
		expect(activities).toHaveLength(sessions.length);
		for (const [i, session] of sessions.entries()) {
			const summary = activities[i]?.summary;
			expect(summary?.sport).toBe(sports[String(session.sport)]);
			expect(summary?.startedAt).toBe(session.start_time);
			const facts = [
				[summary?.elapsedSeconds, session.total_elapsed_time],
				[summary?.timerSeconds, session.total_timer_time],
				[summary?.distanceMetres, session.total_distance],
				[summary?.averageHeartRate, session.avg_heart_rate],
				[summary?.maxHeartRate, session.max_heart_rate],
				[summary?.averagePower, session.avg_power],
				[summary?.maxPower, session.max_power],
				[summary?.calories, session.total_calories],
				[summary?.ascentMetres, session.total_ascent],
			] as const;
			for (const [k, [actual, reference]] of facts.entries()) {
				// Null in the reference: taken from the records here. Zero heart rate or power is "no sensor" and null here.
				if (reference === null || (reference === 0 && actual === null)) continue;
				expect(Math.abs((actual ?? Number.NaN) - reference), `fact ${k}`).toBeLessThanOrEqual(1e-5 * Math.max(1, reference));
			}
		}
	});

	test("only the triathlons are multisport, and only the swim in lanes knows its pool", () => {
		const all = sampleFiles("fit").map((file) => ({ file, activities: readFit(sampleBytes(file)).activities }));
		const races = all.filter(({ activities }) => activities.some(({ multisport }) => multisport));
		expect(races.map(({ file, activities }) => [file, activities.filter(({ multisport }) => multisport).length]).toSorted()).toEqual([
			["fit/activity-large-fenxi2-multisport.fit", expected["fit/activity-large-fenxi2-multisport.fit"]?.sessions.length],
			["fit/multisport-triathlon-fenix3.fit", 5],
			["fit/triathlon_summary_first.fit", 5],
			["fit/triathlon_summary_last.fit", 5],
		]);
		const pools = all.flatMap(({ file, activities }) => activities.map(({ summary }) => [file, summary.poolMetres] as const));
		expect(pools.filter(([, metres]) => metres !== undefined)).toEqual([["fit/swim-25m-lane.fit", 25]]);
	});

	test("runs with an app's power have it, and no file holds two sources at once", () => {
		for (const file of ["FR920xt-with-Stryd", "garmin-runPower", "FR735XT-with-performance-condition", "treadmill"]) {
			const { activities, problems } = readFit(sampleBytes(`fit/${file}.fit`));
			expect(activities[0]?.samples?.channels.power?.some((watts) => watts > 100)).toBe(true);
			expect(activities[0]?.summary.averagePower).toBeGreaterThan(50);
			expect(problems.map((problem) => problem.code)).not.toContain("several_power_sources");
		}
	});

	test("the summaries' place in the file does not matter", () => {
		const [first, last] = ["first", "last"].map((place) => readFit(sampleBytes(`fit/triathlon_summary_${place}.fit`)).activities);
		expect(first?.map(({ samples }) => samples?.time.length)).toEqual(last?.map(({ samples }) => samples?.time.length));
		expect(first?.map(({ summary }) => summary.laps)).toEqual(last?.map(({ summary }) => summary.laps));
	});

	test("a ride whose clock jumps by 30 days has samples of half an hour", () => {
		const { activities, problems } = readFit(sampleBytes("fit/31-days-activity.fit"));
		expect(activities[0]?.samples?.time.at(-1)).toBeLessThan(2_000);
		expect(problems.map((problem) => problem.code)).toEqual(["unusable_time"]);
	});
});
