import { describe, expect, test } from "vitest";
import { activityFile, LAP, record, START } from "../../test/fixtures/fit-activity.ts";
import type { FitWriter } from "../../test/fixtures/fit-writer.ts";
import { readFit } from "./from-fit.ts";

const SWIM = 6;
const LENGTH = 7;
const POOL = 17;
const OPEN_WATER = 18;

interface Swim {
	pool: number | null;
	distance?: number | null;
	sport?: number;
	subSport?: number;
}

function swim(fit: FitWriter, { pool, distance = null, sport = 5, subSport = POOL }: Swim): FitWriter {
	return fit
		.define(SWIM, 18, [
			[2, "uint32"],
			[5, "enum"],
			[6, "enum"],
			[7, "uint32"],
			[9, "uint32"],
			[44, "uint16"],
		])
		.message(SWIM, START, sport, subSport, 400_000, distance === null ? null : distance * 100, pool === null ? null : pool * 100);
}

/** Four lengths of 40 s, two rests between. */
function lengths(fit: FitWriter): FitWriter {
	fit.define(LENGTH, 101, [
		[253, "uint32"],
		[2, "uint32"],
		[3, "uint32"],
		[12, "enum"],
	]);
	for (const [at, seconds, type] of [
		[0, 40, 1],
		[40, 40, 1],
		[80, 20, 0],
		[100, 40, 1],
		[140, 10, 0],
		[150, 40, 1],
	] as const) {
		fit.message(LENGTH, START + at + seconds, START + at, seconds * 1000, type);
	}
	return fit;
}

const facts = (fit: FitWriter) => readFit(fit.file()).activities[0]?.summary;

describe("pool swims", () => {
	test("know their pool, in metres; others have none", () => {
		expect(facts(swim(activityFile(), { pool: 33.33 }))?.poolMetres).toBe(33.33);
		for (const other of [
			{ pool: null },
			{ pool: 0 },
			{ pool: 500 },
			{ pool: 25, subSport: OPEN_WATER },
			{ pool: 25, sport: 1, subSport: 0 },
		]) {
			expect(facts(swim(activityFile(), other))).not.toHaveProperty("poolMetres");
		}
	});

	test("take the distance that the device states", () => {
		expect(facts(lengths(swim(activityFile(), { pool: 25, distance: 150 })))?.distanceMetres).toBe(150);
	});

	test("without a distance, or with zero, are as long as their lengths, rests left out; laps too", () => {
		for (const distance of [null, 0]) {
			const fit = swim(lengths(activityFile()), { pool: 25, distance });
			fit.message(LAP, START, 90_000, distance).message(LAP, START + 90, 110_000, distance);
			const summary = facts(record(fit, START, { distance: 0 }));
			expect(summary?.distanceMetres).toBe(100);
			expect(summary?.laps.map((lap) => lap.distanceMetres)).toEqual([50, 50]);
		}
	});
});
