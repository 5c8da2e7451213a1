import { describe, expect, test } from "vitest";
import { type ExpectedFit, expectedFit, noSampleFiles, sampleBytes, sampleFiles } from "../../test/fixtures/sample-files.ts";
import type { FitContent } from "./content.ts";
import { decodeFit } from "./decode.ts";
import { profile } from "./profile.ts";
import { instantOf } from "./time.ts";

/**
 * Where the reference is in doubt. `empty-activities.fit` is a recording that was never closed: its header states no data, so the reference
 * finds nothing; behind the header stand 2,319 whole records with rising times.
 */
const IN_DOUBT = "fit/empty-activities.fit";

/** The reference's names for the columns of a record. */
const columnNames = {
	heart_rate: "heartRate",
	cadence: "cadence",
	power: "power",
	temperature: "temperature",
	speed: "speed",
	altitude: "altitude",
	distance: "distance",
	position: "latitude",
} as const;

const expected = noSampleFiles ? {} : expectedFit();
const present = (column: ArrayLike<number> | undefined) => Array.from(column ?? []).filter((value) => !Number.isNaN(value));
const sum = (column: ArrayLike<number> | undefined) => present(column).reduce((total, value) => total + value, 0);

/** 1e-5 relative. */
function expectNear(actual: number, reference: number, what: string): void {
	expect(Math.abs(actual - reference), `${what}: ${actual} against ${reference}`).toBeLessThanOrEqual(
		1e-5 * Math.max(1, Math.abs(reference)),
	);
}

function factsOfRecords({ records }: FitContent): Partial<ExpectedFit["records"]> {
	const times = present(records.columns.timestamp);
	const steps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
	const first = times[0];
	const last = times.at(-1);
	return {
		count: records.rows,
		first: first === undefined ? null : instantOf(first),
		last: last === undefined ? null : instantOf(last),
		backward_steps: steps.filter((step) => step < 0).length,
		duplicate_timestamps: steps.filter((step) => step === 0).length,
		without_timestamp: records.rows - times.length,
	};
}

describe.skipIf(noSampleFiles)("real FIT files agree with the reference", () => {
	test.each(Object.keys(expected).filter((file) => file !== IN_DOUBT))("%s", (file) => {
		const reference = expected[file];
		if (!reference) throw new Error("no reference");
		const content = decodeFit(sampleBytes(file));
		const { records, laps, intervals } = content;

		const { count, first, last, backward_steps, duplicate_timestamps, without_timestamp } = reference.records;
		expect(factsOfRecords(content)).toEqual({ count, first, last, backward_steps, duplicate_timestamps, without_timestamp });
		for (const [name, column] of Object.entries(columnNames)) {
			const values = records.columns[column];
			expect(present(values).length, `number of ${name}`).toBe(reference.records.n[name] ?? 0);
			const total = reference.records.sum[name];
			if (total !== undefined) expectNear(sum(values), total, `sum of ${name}`);
		}
		if (reference.records.last_distance !== null) {
			expectNear(present(records.columns.distance).at(-1) ?? Number.NaN, reference.records.last_distance, "last distance");
		}
		expect(laps.rows).toBe(reference.laps.count);
		expectNear(sum(laps.columns.totalTimerTime), reference.laps.sum_timer_time, "timer time of laps");
		expect(intervals.seconds.length).toBe(reference.rr.count);
		expectNear(sum(intervals.seconds), reference.rr.sum_s, "sum of intervals");
		for (const [name, { number }] of Object.entries(profile)) {
			const key = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
			expect(content.counts.get(number) ?? 0, `messages ${key}`).toBe(reference.counts[key] ?? 0);
		}
		const parts = reference.container.filter((part) => part.data_size !== undefined);
		expect(content.parts.map((part) => [part.offset, part.headerSize, part.protocol, part.dataSize, part.checksumOk ?? undefined])).toEqual(
			parts.map((part) => [part.offset, part.header_size, part.protocol, part.data_size, part.crc_ok]),
		);
	});

	test("every file of the manifest has a reference", () => {
		expect(sampleFiles("fit").toSorted()).toEqual(Object.keys(expected).toSorted());
	});

	test("the recording without a stated size is recovered, and that is said", () => {
		const content = decodeFit(sampleBytes(IN_DOUBT));
		expect(factsOfRecords(content)).toMatchObject({ count: 2_319, backward_steps: 0, duplicate_timestamps: 0 });
		expect(content.problems.map((problem) => problem.code)).toEqual(["cut_short"]);
	});
});
