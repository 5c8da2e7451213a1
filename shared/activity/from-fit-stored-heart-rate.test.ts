import { describe, expect, test } from "vitest";
import { activityFile, record, START, session } from "../../test/fixtures/fit-activity.ts";
import { type Beat, strapFile } from "../../test/fixtures/fit-stored-heart-rate.ts";
import { chain } from "../../test/fixtures/fit-writer.ts";
import { readFit } from "./from-fit.ts";

const heartRates = (bytes: Uint8Array) => readFit(bytes).activities.map(({ samples }) => [...(samples?.channels.heartRate ?? [])]);
const beat = (second: number, bpm: number): Beat => ({ at: START + second, bpm });

function swim(seconds: readonly number[], heartRate: number | null = null) {
	const fit = activityFile();
	for (const second of seconds) record(fit, START + second, { heartRate });
	return fit;
}

describe("stored heart rate in the records", () => {
	test("is the mean of the beats since the record before", () => {
		const strapped = strapFile([beat(0, 100), beat(0.5, 110), beat(1, 120), beat(1.25, 130), beat(2, 141), beat(3, 150)]);
		const bytes = chain(session(swim([0, 1, 2, 3]), { sport: 5, subSport: 18, heartRate: null }).file(), strapped);
		expect(heartRates(bytes)).toEqual([[100, 115, 136, 150]]);
		const summary = readFit(bytes).activities[0]?.summary;
		expect(summary).toMatchObject({ averageHeartRate: 125.25, maxHeartRate: 150 });
	});

	test("goes before what the watch itself heard, which stays where the strap has nothing", () => {
		const bytes = chain(session(swim([0, 1, 20], 88)).file(), strapFile([beat(0, 140), beat(0.9, 142)]));
		expect(heartRates(bytes)).toEqual([[140, 142, 88]]);
	});

	test("is held for five seconds after the last beat, no longer", () => {
		const bytes = chain(session(swim([0, 2, 4, 5, 6])).file(), strapFile([beat(0, 120)]));
		expect(heartRates(bytes)).toEqual([[120, 120, 120, 120, Number.NaN]]);
	});

	test("of partial records in one second is the same in each, and a long silence counts for half a minute", () => {
		const beats = Array.from({ length: 100 }, (_, i) => beat(i, 100 + i));
		const bytes = chain(session(swim([0, 90, 90])).file(), strapFile(beats));
		// Beats after second 60 until second 90.
		expect(heartRates(bytes)).toEqual([[100, 176]]);
	});

	test("goes to the session it falls in, from parts in any order", () => {
		const fit = session(session(swim([0, 1, 2, 3]), { sport: 5 }), { at: START + 2, sport: 2 });
		const parts = [strapFile([beat(2, 150), beat(3, 151)]), strapFile([beat(0, 130), beat(1, 131)])];
		expect(heartRates(chain(fit.file(), ...parts))).toEqual([
			[130, 131],
			[150, 151],
		]);
	});
});
