import { deflateSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { dateOf } from "../../shared/calendar.ts";
import type { DayTotals } from "../../shared/fitness/fitness.ts";
import { seeded } from "../../test/fixtures/seeded.ts";
import { packDays, unpackDays } from "./day-totals-blob.ts";

const random = seeded(7);
const days: DayTotals[] = Array.from({ length: 3_650 }, (_, index) => ({
	day: dateOf(16_000 + index),
	load: random() * 120,
	runMetres: random() * 20_000,
	runSeconds: random() * 6_000,
	runs: index % 3,
	longestRunMetres: random() * 20_000,
	seconds: random() * 9_000,
	zoneSeconds: [random(), random(), 0, random() * 1e3, 0],
	sources: index % 2 ? ["fit_file"] : ["fit_file", "garmin_csv", "strava_archive"],
}));

test("ten years of days come back to the last digit, in a row of the database", () => {
	const packed = packDays(days);
	expect(unpackDays(packed)).toEqual(days);
	expect(packed.length).toBeLessThan(500_000);
});

test("bytes that lie anywhere in a buffer are read", () => {
	const packed = packDays(days.slice(0, 3));
	const shifted = new Uint8Array(packed.length + 3);
	shifted.set(packed, 3);
	expect(unpackDays(shifted.subarray(3))).toEqual(days.slice(0, 3));
});

test("no days are no days", () => expect(unpackDays(packDays([]))).toEqual([]));

test("what another version wrote, and what is no history at all, counts as nothing", () => {
	const other = packDays(days.slice(0, 2));
	other[4] = 1;
	expect(unpackDays(other)).toEqual([]);
	expect(unpackDays(deflateSync(strToU8(JSON.stringify(days.slice(0, 9)))))).toEqual([]);
	expect(unpackDays(new Uint8Array())).toEqual([]);
});
