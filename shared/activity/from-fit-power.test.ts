import { describe, expect, test } from "vitest";
import { activityFile, LAP, record, START, session } from "../../test/fixtures/fit-activity.ts";
import type { FitWriter } from "../../test/fixtures/fit-writer.ts";
import { readFit } from "./from-fit.ts";

const WITH_POWER = 7;
const POWER_SESSION = 8;

/** An activity file whose records hold native power and one developer field for each name. */
function withApps(...names: string[]): FitWriter {
	const fit = activityFile().define(6, 206, [
		[0, "uint8"],
		[1, "uint8"],
		[2, "uint8"],
		[3, "string", 12],
	]);
	names.forEach((name, index) => {
		fit.message(6, index, 0, 0x84, name);
	});
	return fit
		.define(
			WITH_POWER,
			20,
			[
				[253, "uint32"],
				[7, "uint16"],
			],
			names.map((_, index) => [0, "uint16", index] as const),
		)
		.define(POWER_SESSION, 18, [
			[2, "uint32"],
			[5, "enum"],
			[7, "uint32"],
			[20, "uint16"],
			[21, "uint16"],
		]);
}

const power = (bytes: Uint8Array, options?: Parameters<typeof readFit>[1]) =>
	readFit(bytes, options).activities.map(({ samples }) => [...(samples?.channels.power ?? [])]);

describe("running power", () => {
	const both = session(
		withApps("Power")
			.message(WITH_POWER, START, 240, 300)
			.message(WITH_POWER, START + 1, 244, 310),
	).file();

	test("is the device's own where the run has any, and the other is named", () => {
		expect(power(both)).toEqual([[240, 244]]);
		expect(readFit(both).problems).toEqual([
			{
				code: "several_power_sources",
				detail: `The session has power from several sources: the device's own field was taken, the developer field "Power" was not.`,
			},
		]);
	});

	test("is the app's where the athlete prefers it, and the other is named", () => {
		expect(power(both, { runningPower: "developer" })).toEqual([[300, 310]]);
		expect(readFit(both, { runningPower: "developer" }).problems[0]?.detail).toContain(
			`the developer field "Power" was taken, the device's own field was not`,
		);
	});

	test("of one source alone is taken without a word, whichever is preferred", () => {
		const app = session(withApps("Power").message(WITH_POWER, START, null, 300)).file();
		const native = session(withApps("Power").message(WITH_POWER, START, 240, null)).file();
		for (const runningPower of ["native", "developer"] as const) {
			expect(power(app, { runningPower })).toEqual([[300]]);
			expect(power(native, { runningPower })).toEqual([[240]]);
			expect([...readFit(app, { runningPower }).problems, ...readFit(native, { runningPower }).problems]).toEqual([]);
		}
	});

	test("of several apps is the most trusted one's", () => {
		const bytes = session(withApps("RP_Power", "Power").message(WITH_POWER, START, null, 260, 250)).file();
		expect(power(bytes)).toEqual([[250]]);
		expect(readFit(bytes).problems).toMatchObject([
			{ code: "several_power_sources", detail: expect.stringContaining('"RP_Power" was not') },
		]);
	});

	test("preferred from an app leaves rides alone, and each session of a file is told apart", () => {
		const fit = withApps("Power");
		fit
			.message(WITH_POWER, START, 200, 300)
			.message(WITH_POWER, START + 10, 210, 310)
			.message(WITH_POWER, START + 20, null, 320);
		session(fit, { sport: 2 });
		session(fit, { at: START + 10 });
		const bytes = session(fit, { at: START + 20 }).file();
		expect(power(bytes, { runningPower: "developer" })).toEqual([[200], [310], [320]]);
		expect(readFit(bytes, { runningPower: "developer" }).problems.map(({ detail }) => detail.slice(0, 9))).toEqual([
			"Session 1",
			"Session 2",
		]);
	});

	test("that was taken is the power of summary and laps too", () => {
		const fit = withApps("Power").define(LAP, 19, [
			[2, "uint32"],
			[7, "uint32"],
			[19, "uint16"],
		]);
		for (let i = 0; i <= 20; i++) fit.message(WITH_POWER, START + i, 240, i <= 10 ? 300 : 320);
		fit.message(LAP, START, 10_000, 240).message(LAP, START + 10, 10_000, 240);
		const bytes = fit.message(POWER_SESSION, START, 1, 20_000, 240, 241).file();
		const facts = (runningPower: "native" | "developer") => {
			const [run] = readFit(bytes, { runningPower }).activities;
			return [run?.summary.averagePower, run?.summary.maxPower, ...(run?.summary.laps ?? []).map((lap) => lap.averagePower)];
		};
		expect(facts("native")).toEqual([240, 241, 240, 240]);
		expect(facts("developer")).toEqual([(11 * 300 + 10 * 320) / 21, 320, 300, 320]);
	});

	test("that is zero all the way is no source", () => {
		const fit = withApps("Power").message(WITH_POWER, START, 0, 300);
		record(fit, START + 1);
		expect(power(session(fit).file())).toEqual([[300, Number.NaN]]);
	});
});
