import { describe, expect, test } from "vitest";
import { profileOf } from "../../test/fixtures/measured.ts";
import { entryOf, fitnessOf, race } from "../../test/fixtures/performances.ts";
import { trainingPaces } from "../physiology/vdot.ts";
import type { Snapshot } from "./snapshot.ts";
import { thresholdsOf } from "./thresholds.ts";
import { type ThresholdsInput, thresholdsOn } from "./thresholds-on.ts";

const profile = profileOf({ birthYear: 1986, sex: "female" });

function on(day: string, changes: Partial<ThresholdsInput> = {}) {
	return thresholdsOn(day, { profile, entries: [], snapshots: [], fitness: null, ...changes });
}

function snapshotOf(month: string, vdot: number, changes: Partial<Snapshot["fitness"]> = {}): Snapshot {
	return { month, fitness: { ...fitnessOf({ profile: { ...profile, races: [race(vdot, 10)] } }), ...changes } };
}

describe("the limits on a day", () => {
	test("without anything are what is usual at that age", () => {
		expect(on("2026-05-10")).toEqual({
			maxHr: 180,
			restHr: 60,
			lthr: 162,
			thresholdSpeed: null,
			ftp: null,
			heartRateBounds: null,
			speedBounds: null,
			powerBounds: null,
			sex: "female",
		});
	});

	test("come from the newest month-end before the day's month", () => {
		const found = { value: 192, kind: "effort" as const };
		const snapshots = [
			snapshotOf("2026-04", 48, {
				maxHeartRate: found,
				thresholdHeartRate: { value: 171, kind: "effort" },
				ftp: { value: 240, kind: "effort" },
			}),
			snapshotOf("2026-05", 60),
			snapshotOf("2026-03", 45),
		];
		const limits = on("2026-05-31", { snapshots });
		expect(limits).toMatchObject({ maxHr: 192, lthr: 171, ftp: 240, restHr: 60 });
		expect(limits.thresholdSpeed).toBeCloseTo(1000 / trainingPaces(48).threshold, 6);
		expect(on("2026-04-01", { snapshots }).thresholdSpeed).toBeCloseTo(1000 / trainingPaces(45).threshold, 6);
		expect(on("2026-04-01", { snapshots }).maxHr).toBe(180);
	});

	test("come from the given fitness where there is no month-end before", () => {
		const { fitness } = snapshotOf("2026-05", 50);
		expect(on("2026-05-31", { fitness })).toEqual(thresholdsOf(profile, fitness));
		expect(on("2026-05-31", { fitness, snapshots: [snapshotOf("2026-04", 40)] }).thresholdSpeed).toBeCloseTo(
			1000 / trainingPaces(40).threshold,
			6,
		);
	});

	test("that are typed or confirmed win, from their day on; a typed heart rate counts before, too", () => {
		const entries = [
			entryOf({ kind: "threshold_heart_rate", state: "typed", day: "2026-03-10", value: 168 }),
			entryOf({ kind: "threshold_heart_rate", state: "confirmed", day: "2026-05-10", value: 173 }),
			entryOf({ kind: "threshold_speed", state: "confirmed", day: "2026-05-10", value: 4.4 }),
			entryOf({ kind: "ftp", state: "detected", day: "2026-01-10", value: 300 }),
		];
		const snapshots = [snapshotOf("2026-02", 45), snapshotOf("2026-04", 48)];
		expect(on("2020-01-01", { entries, snapshots }).lthr).toBe(168);
		expect(on("2026-05-09", { entries, snapshots })).toMatchObject({ lthr: 168, ftp: null });
		expect(on("2026-05-10", { entries, snapshots })).toMatchObject({ lthr: 173, thresholdSpeed: 4.4 });
	});

	test("of years ago are not those that were confirmed since", () => {
		const found = { value: 240, kind: "effort" as const };
		const snapshots = [snapshotOf("2020-02", 40, { ftp: found, thresholdHeartRate: { value: 166, kind: "effort" } })];
		const entries = [
			entryOf({ kind: "threshold_heart_rate", state: "confirmed", day: "2026-03-10", value: 172 }),
			entryOf({ kind: "threshold_speed", state: "confirmed", day: "2026-03-10", value: 4.6 }),
			entryOf({ kind: "ftp", state: "typed", day: "2026-03-10", value: 290 }),
		];
		const then = on("2020-03-10", { entries, snapshots });
		expect(then).toMatchObject({ lthr: 166, ftp: 240 });
		expect(then.thresholdSpeed).toBeCloseTo(1000 / trainingPaces(40).threshold, 6);
		expect(on("2020-03-10", { entries }).ftp).toBe(290);
		expect(on("2026-03-10", { entries, snapshots })).toMatchObject({ lthr: 172, ftp: 290, thresholdSpeed: 4.6 });
	});

	test("that were typed and taken away do not come back from a month-end", () => {
		const entries = [
			entryOf({ kind: "max_heart_rate", state: "typed", day: "2026-03-10", value: 200 }),
			entryOf({ kind: "max_heart_rate", state: "typed", day: "2026-05-10", value: null }),
		];
		const snapshots = [snapshotOf("2026-04", 48, { maxHeartRate: { value: 200, kind: "typed" } })];
		expect(on("2026-05-09", { entries, snapshots }).maxHr).toBe(200);
		expect(on("2026-05-10", { entries, snapshots }).maxHr).toBe(180);
	});

	test("have the zones as typed", () => {
		const zones = { heartRate: [120, 140, 155, 170], speed: null, power: [1, 2, 3, 4, 5, 6] };
		expect(on("2026-05-10", { profile: { ...profile, zones } })).toMatchObject({
			heartRateBounds: zones.heartRate,
			speedBounds: null,
			powerBounds: zones.power,
		});
	});
});
