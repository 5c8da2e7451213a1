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
