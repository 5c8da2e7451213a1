import { describe, expect, test } from "vitest";
import { fitReference } from "../../test/fixtures/fit-reference.ts";
import { type ExpectedFit, noSampleFiles, sampleBytes, sampleFiles } from "../../test/fixtures/sample-files.ts";
import type { FitContent } from "./content.ts";
import { decodeFit } from "./decode.ts";
import { profile } from "./profile.ts";
import { instantOf } from "./time.ts";

/**
 * Where the reference is in doubt. `empty-activities.fit` is a recording that was never closed: its header states no data, so the reference
 * finds nothing; behind the header stand 2,319 whole records with rising times.
 */
const IN_DOUBT = "fit/empty-activities.fit";

/** The reference's names for the columns of a record. Its heart rate is what stands in `record`: stored heart rate is never merged there. */
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

const expected = fitReference();
const present = (column: ArrayLike<number> | undefined) => Array.from(column ?? []).filter((value) => !Number.isNaN(value));
const sum = (column: ArrayLike<number> | undefined) => present(column).reduce((total, value) => total + value, 0);

/** 1e-5 relative. */
function expectNear(actual: number, reference: number, what: string): void {
	expect(Math.abs(actual - reference), `${what}: ${actual} against ${reference}`).toBeLessThanOrEqual(
		1e-5 * Math.max(1, Math.abs(reference)),
	);
}

function factsOfRecords({ records }: FitContent): Partial<ExpectedFit["records"]> & { max_gap_s: number } {
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
		max_gap_s: Math.max(0, ...steps),
	};
}

describe.skipIf(noSampleFiles)("real FIT files agree with the reference", () => {
	test.each(Object.keys(expected).filter((file) => file !== IN_DOUBT))("%s", (file) => {
		const reference = expected[file];
		if (!reference) throw new Error("no reference");
		const content = decodeFit(sampleBytes(file));
		const { records, laps, intervals } = content;

		const { n, sum: sums, last_distance, ...recordFacts } = reference.records;
		expect(recordFacts).toMatchObject(factsOfRecords(content));
		for (const [name, column] of Object.entries(columnNames)) {
			const values = records.columns[column];
			expect(present(values).length, `number of ${name}`).toBe(n[name] ?? 0);
			const total = sums[name];
			if (total !== undefined) expectNear(sum(values), total, `sum of ${name}`);
		}
		const lastDistance = present(records.columns.distance).at(-1) ?? null;
		if (last_distance === null) expect(lastDistance).toBeNull();
		else expectNear(lastDistance ?? Number.NaN, last_distance, "last distance");

		expect(laps.rows).toBe(reference.laps.count);
		expectNear(sum(laps.columns.totalTimerTime), reference.laps.sum_timer_time, "timer time of laps");
		expect(intervals.seconds.length).toBe(reference.rr.count);
		expectNear(sum(intervals.seconds), reference.rr.sum_s, "sum of intervals");
		expect([...new Set(content.fieldDescriptions.texts.name ?? [])].toSorted()).toEqual(reference.developer_fields);

		for (const [name, { number }] of Object.entries(profile)) {
			const key = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
			expect(content.counts.get(number) ?? 0, `messages ${key}`).toBe(reference.counts[key] ?? 0);
		}
		const all = Object.values(reference.counts).reduce((total, count) => total + count, reference.unknown_messages);
		expect(
			[...content.counts.values()].reduce((total, count) => total + count, 0),
			"messages",
		).toBe(all);
		const parts = reference.container.filter((part) => part.data_size !== undefined);
		expect(content.parts.map((part) => [part.offset, part.headerSize, part.protocol, part.dataSize, part.checksumOk ?? undefined])).toEqual(
			parts.map((part) => [part.offset, part.header_size, part.protocol, part.data_size, part.crc_ok]),
		);
	});

	test("every file of the manifest has a reference", () => {
		expect(sampleFiles("fit").toSorted()).toEqual(Object.keys(expected).toSorted());
	});

	test("none of them holds stored heart rate, so none of their sums depends on merging it", () => {
		expect(sampleFiles("fit").filter((file) => decodeFit(sampleBytes(file)).storedHeartRate.bpm.length > 0)).toEqual([]);
	});
});

describe.skipIf(noSampleFiles)("where the reference is in doubt", () => {
	const codesOf = (file: string) => decodeFit(sampleBytes(file)).problems.map((problem) => problem.code);

	test("no file is but those named here", () => {
		const doubted = Object.keys(expected).filter((file) => (expected[file]?.decoder_disagreements.length ?? 0) > 0);
		expect(doubted.toSorted()).toEqual(["fit/activity-filecrc.fit", "fit/nick.fit"]);
	});

	test("a recording without a stated size is recovered, and that is said", () => {
		expect(factsOfRecords(decodeFit(sampleBytes(IN_DOUBT)))).toMatchObject({ count: 2_319, backward_steps: 0, duplicate_timestamps: 0 });
		expect(codesOf(IN_DOUBT)).toEqual(["cut_short"]);
	});

	test("of a last record that overruns the data size nothing is taken: 14,391 records as the first decoder, not 14,392 as the second", () => {
		const { records, problems } = decodeFit(sampleBytes("fit/nick.fit"));
		expect(records.rows).toBe(14_391);
		expect(problems.map((problem) => problem.code)).toContain("cut_short");
	});

	test("a wrong checksum is a word, not a refusal: the second decoder gives nothing, the first all", () => {
		expect(codesOf("fit/activity-filecrc.fit")).toEqual(["checksum_mismatch"]);
		expect(decodeFit(sampleBytes("fit/activity-filecrc.fit")).records.rows).toBe(14);
	});
});
