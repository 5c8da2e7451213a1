import { describe, expect, test } from "vitest";
import { fitNumber, fitReference } from "../../test/fixtures/fit-reference.ts";
import { noSampleFiles, sampleBytes } from "../../test/fixtures/sample-files.ts";
import { decodeFit } from "./decode.ts";
import { cell } from "./table.ts";
import { instantOf } from "./time.ts";

const expected = fitReference();
/** The reference finds nothing in it: see `real-files.test.ts`. */
const files = Object.keys(expected).filter((file) => file !== "fit/empty-activities.fit");
const instant = (seconds: number | null) => (seconds === null ? null : instantOf(seconds));

/** The reference's names for what a session states. */
const facts = {
	total_elapsed_time: "totalElapsedTime",
	total_timer_time: "totalTimerTime",
	total_distance: "totalDistance",
	avg_heart_rate: "averageHeartRate",
	max_heart_rate: "maxHeartRate",
	avg_power: "averagePower",
	max_power: "maxPower",
	total_calories: "totalCalories",
	total_ascent: "totalAscent",
	pool_length: "poolLength",
} as const;

describe.skipIf(noSampleFiles)("what real FIT files say of themselves agrees with the reference", () => {
	test.each(files)("%s: sessions", (file) => {
		const { sessions } = decodeFit(sampleBytes(file));
		const references = expected[file]?.sessions ?? [];
		expect(sessions.rows).toBe(references.length);
		for (const [row, reference] of references.entries()) {
			expect(cell(sessions, "sport", row)).toBe(fitNumber("sport", reference.sport));
			expect(cell(sessions, "subSport", row)).toBe(fitNumber("sub_sport", reference.sub_sport));
			expect(instant(cell(sessions, "startTime", row))).toBe(reference.start_time);
			expect(instant(cell(sessions, "timestamp", row))).toBe(reference.timestamp);
			for (const [name, column] of Object.entries(facts)) {
				const value = cell(sessions, column, row);
				const stated = reference[name as keyof typeof facts];
				if (stated === null) expect(value, name).toBeNull();
				else expect(Math.abs((value ?? Number.NaN) - stated), name).toBeLessThanOrEqual(1e-5 * Math.max(1, stated));
			}
		}
	});

	test.each(files)("%s: what it is, who made it and when", (file) => {
		const { fileIds } = decodeFit(sampleBytes(file));
		const found = Array.from({ length: fileIds.rows }, (_, row) => ({
			type: cell(fileIds, "type", row),
			manufacturer: cell(fileIds, "manufacturer", row),
			product: cell(fileIds, "product", row),
			created: instant(cell(fileIds, "timeCreated", row)),
		}));
		expect(found).toEqual(
			(expected[file]?.file_ids ?? []).map((reference) => ({
				type: fitNumber("file", reference.type),
				manufacturer: fitNumber("manufacturer", reference.manufacturer),
				product: reference.product ?? fitNumber("garmin_product", reference.garmin_product),
				created: reference.time_created,
			})),
		);
	});
});
