import { describe, expect, test } from "vitest";
import { trained, unknown } from "../../test/fixtures/measured.ts";
import { noSampleFiles, sampleBytes, sampleFiles, sampleText } from "../../test/fixtures/sample-files.ts";
import type { ReadActivity } from "../activity/activity.ts";
import { readFit } from "../activity/from-fit.ts";
import { readGpx } from "../activity/from-gpx.ts";
import { readTcx } from "../activity/from-tcx.ts";
import { totalSeconds } from "./distribution.ts";
import { judge } from "./judge.ts";
import { measure } from "./measure.ts";
import { MeasuresSchema } from "./measures.ts";
import { MetricsSchema } from "./metrics.ts";

const readers: Record<string, (file: string) => ReadActivity[]> = {
	fit: (file) => readFit(sampleBytes(file)).activities,
	gpx: (file) => readGpx(sampleText(file)).activities,
	tcx: (file) => readTcx(sampleText(file)).activities,
};

describe.skipIf(noSampleFiles)("real files", () => {
	const files = Object.keys(readers).flatMap((kind) => sampleFiles(kind).map((file) => ({ kind, file })));

	test.each(files)("$file gives measures and metrics of the stored shape", ({ kind, file }) => {
		for (const { summary, samples } of readers[kind]?.(file) ?? []) {
			const measures = measure(summary, samples);
			expect(MeasuresSchema.parse(JSON.parse(JSON.stringify(measures)))).toEqual(measures);
			for (const athlete of [trained, unknown]) {
				const metrics = judge(measures, summary, athlete, null);
				expect(MetricsSchema.parse(JSON.parse(JSON.stringify(metrics)))).toEqual(metrics);
			}
			const { heartRates, meanHeartRate, timerSeconds } = measures;
			if (
				heartRates !== null &&
				timerSeconds !== null &&
				summary.averageHeartRate !== null &&
				totalSeconds(heartRates) > 0.95 * timerSeconds
			)
				expect(Math.abs((meanHeartRate ?? 0) - summary.averageHeartRate)).toBeLessThan(6);
		}
	});

	const measuresOf = (file: string) =>
		readFit(sampleBytes(file)).activities.map(({ summary, samples }) => ({ summary, measures: measure(summary, samples) }));

	test("work and rest are told apart where they are seen, and nowhere else", () => {
		const counts = (file: string) => measuresOf(file).map(({ measures }) => measures.intervals.length);
		expect(counts("fit/Suunto-Ambit-3-Peak-without-final-lap.fit")).toEqual([7]);
		expect(counts("fit/treadmill.fit")[0]).toBeGreaterThan(3);
		for (const steady of ["fit/trosku.fit", "fit/FR630-with-lth.fit", "fit/activity-small-fenix2-run.fit"])
			expect(counts(steady)).toEqual([0]);
	});

	test("climbing agrees with what the watch says within a quarter, on a mountain within 2 %", () => {
		for (const file of ["fit/trosku.fit", "fit/FR735XT-with-performance-condition.fit", "fit/zwift_activity.fit"]) {
			for (const { summary, measures } of measuresOf(file)) {
				expect(Math.abs((measures.ascentMetres ?? 0) / (summary.ascentMetres ?? 1) - 1)).toBeLessThan(0.25);
			}
		}
		const mountain = measuresOf("fit/activity-large-fenxi2-multisport.fit").find(({ summary }) => (summary.ascentMetres ?? 0) > 700);
		expect(Math.abs((mountain?.measures.ascentMetres ?? 0) / (mountain?.summary.ascentMetres ?? 1) - 1)).toBeLessThan(0.02);
	});
});
