/** Columns against Garmin's own decoder, for correctness only: nothing here is timed. */
import { Decoder, Stream } from "@garmin/fitsdk";
import { describe, expect, test } from "vitest";
import { activityFile, record, START, session } from "../../test/fixtures/fit-activity.ts";
import { generateRace } from "../../test/fixtures/fit-race.ts";
import { strap } from "../../test/fixtures/fit-stored-heart-rate.ts";
import { generateRun } from "../../test/fixtures/generate-run.ts";
import { readFit } from "../activity/from-fit.ts";
import { decodeFit } from "./decode.ts";
import { SEMICIRCLES_PER_DEGREE } from "./profile.ts";
import { instantOf } from "./time.ts";

function secondReading(bytes: Uint8Array) {
	const { messages, errors } = new Decoder(Stream.fromByteArray([...bytes])).read();
	expect(errors).toEqual([]);
	return messages;
}

/** Column of the records, its name there, and how many of theirs make one of ours. */
const columns = [
	["latitude", "positionLat", SEMICIRCLES_PER_DEGREE],
	["longitude", "positionLong", SEMICIRCLES_PER_DEGREE],
	["altitude", "altitude", 1],
	["heartRate", "heartRate", 1],
	["cadence", "cadence", 1],
	["distance", "distance", 1],
	["speed", "speed", 1],
	["power", "power", 1],
	["temperature", "temperature", 1],
] as const;

describe("a second decoder reads the same", () => {
	test.each([
		["a run", generateRun({ startedAt: "2026-04-05T07:00:00Z", minutes: 10, speed: 3, heartRate: 145, seed: 5 })],
		["a race", generateRace({ records: 600, seed: 6 })],
	])("from the records of %s", (_, bytes) => {
		const { records } = decodeFit(bytes);
		const { recordMesgs = [] } = secondReading(bytes);
		expect(recordMesgs).toHaveLength(records.rows);
		for (const [row, message] of recordMesgs.entries()) {
			const { timestamp } = message;
			expect(timestamp instanceof Date && timestamp.toISOString().slice(0, 19)).toBe(
				instantOf(records.columns.timestamp?.[row] ?? 0).slice(0, 19),
			);
			for (const [column, theirs, scale] of columns) {
				const value = message[theirs];
				const ours = records.columns[column]?.[row] ?? Number.NaN;
				if (typeof value === "number") expect(ours).toBeCloseTo(value / scale, 6);
				else expect(ours).toBeNaN();
			}
		}
	});

	test("from stored heart rate: the same beats, and in the records the same to a few bpm", () => {
		const fit = activityFile();
		for (let i = 0; i < 120; i++) record(fit, START + i, { heartRate: null });
		const beats = Array.from({ length: 150 }, (_, i) => ({
			at: START + 0.25 + (i * 13) / 16,
			bpm: 110 + Math.round(20 * Math.sin(i / 20)),
		}));
		const bytes = session(strap(fit, beats, { counter: 123_456 })).file();
		const { recordMesgs = [], hrMesgs = [] } = secondReading(bytes);

		const times = hrMesgs.flatMap(({ eventTimestamp }) => eventTimestamp ?? []).slice(0, beats.length);
		const first = Number(times[0]);
		const { seconds, bpm } = decodeFit(bytes).storedHeartRate;
		expect([...bpm]).toEqual(beats.map((beat) => beat.bpm));
		for (const [i, time] of times.entries()) expect((seconds[i] ?? 0) - START - 0.25).toBeCloseTo(Number(time) - first, 6);

		const merged = readFit(bytes).activities[0]?.samples?.channels.heartRate ?? [];
		const theirs = recordMesgs.map(({ heartRate }) => (typeof heartRate === "number" ? heartRate : Number.NaN));
		expect(theirs.filter((value) => value > 0).length).toBeGreaterThan(100);
		for (const [row, value] of theirs.entries())
			if (value > 0) expect(Math.abs((merged[row] ?? Number.NaN) - value)).toBeLessThanOrEqual(3);
	});
});
