import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { START } from "../../test/fixtures/fit-activity.ts";
import { type Beat, strap, strapFile } from "../../test/fixtures/fit-stored-heart-rate.ts";
import { chain, FitWriter } from "../../test/fixtures/fit-writer.ts";
import { decodeFit } from "./decode.ts";

/** Beats at whole ticks of the strap, 1/1024 s. */
function beatsAfter(first: number, gaps: readonly number[]): Beat[] {
	let at = first;
	const beats = gaps.map((gap, i) => {
		at += gap / 1024;
		return { at, bpm: 100 + (i % 80) };
	});
	return [{ at: first, bpm: 99 }, ...beats];
}

function read(bytes: Uint8Array): Beat[] {
	const { seconds, bpm } = decodeFit(bytes).storedHeartRate;
	return [...seconds].map((at, i) => ({ at, bpm: bpm[i] ?? 0 }));
}

describe("stored heart rate", () => {
	test("packed beats come back with their times, from any state of the strap's counter", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 200, max: 4_000 }), { maxLength: 60 }),
				fc.integer({ min: 0, max: 0xfffffffe }),
				fc.nat(1023),
				(gaps, counter, fraction) => {
					const beats = beatsAfter(START + fraction / 1024, gaps);
					const found = read(strapFile(beats, { counter }));
					expect(found.map((beat) => beat.bpm)).toEqual(beats.map((beat) => beat.bpm));
					for (const [i, beat] of beats.entries()) expect(Math.abs((found[i]?.at ?? 0) - beat.at)).toBeLessThan(1e-6);
				},
			),
		);
	});

	test("the example by hand: two beats in three bytes, over a roll-over of the twelve bits", () => {
		const fit = new FitWriter()
			.define(0, 132, [
				[253, "uint32"],
				[0, "uint16"],
				[6, "uint8"],
				[9, "uint32"],
			])
			.define(1, 132, [
				[6, "uint8", 2],
				[10, "byte", 3],
			]);
		// Counter 0x1f00 at half past START; then 0x2100 and 0x2500: 0.5 s and 1.5 s later.
		fit.message(0, START, 16_384, 120, 0x1f00).message(1, [121, 122], [0x00, 0x01, 0x50]);
		expect(read(fit.file())).toEqual([
			{ at: START + 0.5, bpm: 120 },
			{ at: START + 1, bpm: 121 },
			{ at: START + 2, bpm: 122 },
		]);
	});

	test("filling behind the last beat is no beat and does not turn the counter; a beat without heart rate is left out", () => {
		const beats = beatsAfter(START, [1000, 1000, 1000]);
		const later = beatsAfter(START, [1000, 1000, 1000, 800, 800]).slice(4);
		const fit = strap(new FitWriter(), beats);
		const counters = later.map((beat) => Math.round((beat.at - START) * 1024) % 0x1000);
		const [a = 0, b = 0] = counters;
		fit.message(13, [...later.map((beat) => beat.bpm)], [a & 0xff, (a >> 8) | ((b & 15) << 4), b >> 4]);
		expect(read(fit.file()).map((beat) => beat.at - START)).toEqual([...beats, ...later].map((beat) => beat.at - START));
		expect(read(strapFile([{ at: START, bpm: 0 }, ...beats.slice(1)]))).toHaveLength(3);
	});

	test("stands in chained parts of its own, each starting anew, and comes in order of time", () => {
		const activity = new FitWriter()
			.define(0, 20, [
				[253, "uint32"],
				[3, "uint8"],
			])
			.message(0, START, 90)
			.file();
		const beats = beatsAfter(START, [900, 900]);
		const earlier = beatsAfter(START - 100, [900, 900, 900]);
		const content = decodeFit(chain(activity, strapFile(beats, { counter: 77 }), strapFile(earlier, { counter: 3_000_000 })));
		expect([...content.storedHeartRate.seconds]).toEqual([...earlier, ...beats].map((beat) => beat.at));
		expect([...content.storedHeartRate.bpm]).toEqual([...earlier, ...beats].map((beat) => beat.bpm));
		expect([...(content.records.columns.heartRate ?? [])]).toEqual([90]);
		expect(content.problems).toEqual([]);
	});

	test("beats that nothing ties to the clock are left out, and their number is said", () => {
		const content = decodeFit(chain(strapFile(beatsAfter(START, [900])), strapFile(beatsAfter(START, [900, 900]), { tied: false })));
		expect(content.storedHeartRate.bpm.length).toBe(2);
		expect(content.problems).toMatchObject([{ code: "unusable_time", detail: expect.stringContaining("2 stored heart rates") }]);
	});

	test("a message with nothing but a time and a heart rate counts at its time", () => {
		const fit = new FitWriter().define(0, 132, [
			[253, "uint32"],
			[6, "uint8"],
		]);
		expect(
			read(
				fit
					.message(0, START, 130)
					.message(0, START + 1, null)
					.file(),
			),
		).toEqual([{ at: START, bpm: 130 }]);
	});
});
