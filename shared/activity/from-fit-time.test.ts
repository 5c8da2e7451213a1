import { describe, expect, test } from "vitest";
import { ACTIVITY, activityFile, EVENT, record, SESSION, START, session } from "../../test/fixtures/fit-activity.ts";
import { FitWriter, semicircles } from "../../test/fixtures/fit-writer.ts";
import { readFit } from "./from-fit.ts";

const codes = (bytes: Uint8Array) => readFit(bytes).problems.map((problem) => problem.code);
function only(bytes: Uint8Array) {
	const { activities } = readFit(bytes);
	expect(activities).toHaveLength(1);
	const [activity] = activities;
	if (!activity) throw new Error("no activity");
	return activity;
}

describe("time", () => {
	test("partial records of the same second become one", () => {
		const fit = activityFile();
		record(fit, START, { heartRate: 140, cadence: null, distance: null });
		record(fit, START, { heartRate: null, cadence: 86, distance: 0 });
		record(fit, START + 1, { heartRate: null, cadence: null, distance: 4 });
		const { samples } = only(session(fit).file());
		expect([...(samples?.time ?? [])]).toEqual([0, 1]);
		expect(samples?.channels).toEqual({
			heartRate: Float64Array.of(140, Number.NaN),
			cadence: Float64Array.of(172, Number.NaN),
			distance: Float64Array.of(0, 4),
		});
	});

	test("a step back of a second never makes time fall", () => {
		const fit = activityFile();
		for (const at of [0, 1, 0, 1, 2, 3]) record(fit, START + at);
		expect([...(only(session(fit).file()).samples?.time ?? [])]).toEqual([0, 1, 2, 3]);
	});

	test("a clock set forward by weeks or back by an hour goes on one second later, and is said", () => {
		for (const jump of [30 * 86_400, -3_600]) {
			const fit = activityFile();
			for (let i = 0; i < 5; i++) record(fit, START + 4_000 + i);
			for (let i = 0; i < 5; i++) record(fit, START + 4_000 + jump + i);
			const bytes = session(fit, { at: START + 4_000 }).file();
			expect([...(only(bytes).samples?.time ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
			expect(codes(bytes)).toEqual(["unusable_time"]);
		}
	});

	test("records without time are left out, and their number is said", () => {
		const fit = record(record(activityFile(), null), null);
		const { activities, problems } = readFit(session(fit).file());
		expect(activities[0]?.samples).toBeNull();
		expect(activities[0]?.summary.startedAt).toBe("2026-04-05T07:00:00Z");
		expect(problems).toMatchObject([{ code: "unusable_time", detail: expect.stringContaining("2 of 2") }]);
	});

	test("device uptime is no date: the file's making is taken, the samples are kept", () => {
		const fit = activityFile();
		for (let i = 0; i < 10; i++) record(fit, 5_000 + i);
		const bytes = session(fit, { at: 5_000 }).file();
		const { summary, samples } = only(bytes);
		expect(codes(bytes)).toEqual(["unusable_time"]);
		expect(summary.startedAt).toBe("2026-04-05T07:00:00Z");
		expect(samples?.time.at(-1)).toBe(9);
	});

	test("uptime beside real dates is left out", () => {
		const fit = record(record(record(activityFile(), 77), START), START + 1);
		expect(only(session(fit).file()).samples?.time.length).toBe(2);
	});

	test("no date anywhere gives an activity without a start", () => {
		const fit = new FitWriter().define(SESSION, 18, [
			[2, "uint32"],
			[5, "enum"],
		]);
		const { activities, problems } = readFit(fit.message(SESSION, 5_000, 1).file());
		expect(activities[0]?.summary).toMatchObject({ startedAt: null, startedLocal: null, zone: null });
		expect(problems).toMatchObject([{ code: "unusable_time" }]);
	});

	test("records long before their session count from the first of them", () => {
		const fit = activityFile();
		for (let i = 0; i < 10; i++) record(fit, START - 2_000 + i);
		const bytes = session(fit).file();
		expect(only(bytes).samples?.time[0]).toBe(0);
		expect(only(bytes).summary.startedAt).toBe("2026-04-05T07:00:00Z");
		expect(codes(bytes)).toEqual(["unusable_time"]);
	});
});

describe("pauses", () => {
	test("lie between the timer's stop and start; the last stop is the end", () => {
		const fit = activityFile().message(EVENT, START, 0, 0);
		for (let i = 0; i < 20; i++) record(fit, START + i);
		fit.message(EVENT, START + 20, 0, 4).message(EVENT, START + 50, 0, 0);
		for (let i = 50; i < 60; i++) record(fit, START + i);
		fit.message(EVENT, START + 60, 0, 4);
		expect(only(session(fit).file()).samples?.pauses).toEqual([{ from: 20, to: 50 }]);
	});

	test("are taken off the timer where the file has no session", () => {
		const fit = activityFile();
		record(fit, START).message(EVENT, START + 10, 0, 1);
		fit.message(EVENT, START + 40, 0, 0);
		expect(only(record(fit, START + 60).file()).summary).toMatchObject({ elapsedSeconds: 60, timerSeconds: 30 });
	});

	test("of other events there are none", () => {
		const fit = activityFile();
		record(fit, START).message(EVENT, START + 10, 9, 1);
		fit.message(EVENT, START + 40, 9, 0);
		expect(only(session(record(fit, START + 60)).file()).samples?.pauses).toEqual([]);
	});
});

describe("zone", () => {
	function started(offsetHours: number, longitude: number | null) {
		const fit = activityFile().define(6, 20, [
			[253, "uint32"],
			[1, "sint32"],
		]);
		fit.message(6, START, longitude === null ? null : semicircles(longitude));
		const { summary } = only(
			session(fit)
				.message(ACTIVITY, START + 60, START + 60 + offsetHours * 3600)
				.file(),
		);
		return [summary.startedLocal, summary.zone];
	}

	test("is the offset between the activity's two clocks", () => {
		expect(started(9, 127)).toEqual(["2026-04-05T16:00:00", "+09:00"]);
		expect(started(-3.5, -52)).toEqual(["2026-04-05T03:30:00", "-03:30"]);
		expect(started(5.75, null)).toEqual(["2026-04-05T12:45:00", "+05:45"]);
	});

	test("an offset of zero is believed only where the place says so", () => {
		expect(started(0, -3)).toEqual(["2026-04-05T07:00:00", "+00:00"]);
		expect(started(0, 121)).toEqual([null, null]);
		expect(started(0, null)).toEqual([null, null]);
	});

	test("an offset far from the sun is not believed", () => {
		expect(started(-8, 127)).toEqual([null, null]);
	});
});
