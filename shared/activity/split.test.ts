import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf } from "../../test/fixtures/measured.ts";
import type { Samples } from "./samples.ts";
import { decodeSamples, encodeSamples } from "./samples-blob.ts";
import { splitRecording } from "./split.ts";

const lap = (startSeconds: number, elapsedSeconds: number) => ({
	startSeconds,
	elapsedSeconds,
	timerSeconds: elapsedSeconds,
	distanceMetres: elapsedSeconds * 3,
	averageHeartRate: 150,
	averagePower: null,
});
const samples = samplesOf({ seconds: 3_000, speed: 3, heartRate: (t) => (t <= 1_000 ? 120 : 160), altitude: (m) => m / 100 });
const summary = summaryOf({
	startedAt: "2026-05-02T06:00:00Z",
	startedLocal: "2026-05-02T08:00:00",
	zone: "Europe/Berlin",
	elapsedSeconds: 3_000,
	timerSeconds: 3_000,
	distanceMetres: 9_000,
	ascentMetres: 90,
	descentMetres: 0,
	calories: 600,
	laps: [lap(0, 600), lap(600, 600), lap(1_200, 1_800)],
});

describe("cut at 1000 s", () => {
	const [first, second] = splitRecording(summary, samples, 1_000);
	test("times and distances begin anew, and together they are the whole", () => {
		expect([first.summary.elapsedSeconds, second.summary.elapsedSeconds]).toEqual([1_000, 2_000]);
		expect([first.summary.distanceMetres, second.summary.distanceMetres]).toEqual([3_000, 6_000]);
		expect([second.samples.time[0], second.samples.time.at(-1)]).toEqual([0, 2_000]);
		expect([second.samples.channels.distance?.[0], second.samples.channels.distance?.at(-1)]).toEqual([0, 6_000]);
	});
	test("each piece has its own averages", () => {
		expect(first.summary.averageHeartRate).toBe(120);
		expect(second.summary.averageHeartRate).toBeCloseTo(160, 0);
		expect(second.summary.maxHeartRate).toBe(160);
	});
	test("climbing and calories are shared out", () => {
		expect([first.summary.ascentMetres, second.summary.ascentMetres]).toEqual([expect.closeTo(30, 6), expect.closeTo(60, 6)]);
		expect([first.summary.calories, second.summary.calories]).toEqual([200, 400]);
	});
	test("the second one starts when the cut was, by every clock", () => {
		expect(second.summary).toMatchObject({ startedAt: "2026-05-02T06:16:40Z", startedLocal: "2026-05-02T08:16:40" });
		expect(first.summary).toMatchObject({ startedAt: "2026-05-02T06:00:00Z", startedLocal: "2026-05-02T08:00:00" });
	});
	test("a lap across the cut is cut, the others keep what the watch said", () => {
		expect(first.summary.laps).toEqual([lap(0, 600), { ...lap(600, 400), averageHeartRate: 120 }]);
		expect(second.summary.laps.map(({ startSeconds, elapsedSeconds }) => [startSeconds, elapsedSeconds])).toEqual([
			[0, 200],
			[200, 1_800],
		]);
		expect(second.summary.laps[0]?.distanceMetres).toBeCloseTo(600, 6);
		expect(second.summary.laps[1]).toEqual(lap(200, 1_800));
	});
});

test("the wall clock follows its zone over the night in which clocks change", () => {
	const night = { ...summary, startedAt: "2026-10-25T00:30:00Z", startedLocal: "2026-10-25T02:30:00" };
	expect(splitRecording(night, samples, 2_400)[1].summary).toMatchObject({
		startedAt: "2026-10-25T01:10:00Z",
		startedLocal: "2026-10-25T02:10:00",
	});
});
test("a wall clock without an instant simply goes on, past midnight too", () => {
	const table = { ...summary, startedAt: null, zone: null, startedLocal: "2026-12-31T23:50:00" };
	expect(splitRecording(table, samples, 1_200)[1].summary).toMatchObject({ startedAt: null, startedLocal: "2027-01-01T00:10:00" });
});

describe("pauses", () => {
	const paused: Samples = {
		...samplesOf({ seconds: 3_000, speed: 3, pauses: [{ from: 900, to: 1_300 }] }),
		rr: new Float64Array(2_600).fill(1),
	};
	const [first, second] = splitRecording({ ...summary, timerSeconds: 2_600 }, paused, 1_000);
	test("one across the cut ends the first piece and begins the second", () => {
		expect([first.samples.pauses, second.samples.pauses]).toEqual([[{ from: 900, to: 1_000 }], [{ from: 0, to: 300 }]]);
		expect([first.summary.timerSeconds, second.summary.timerSeconds]).toEqual([900, 1_700]);
	});
	test("beats are parted where the running time is", () => {
		expect([first.samples.rr?.length, second.samples.rr?.length]).toEqual([900, 1_700]);
	});
});

describe("where there is nothing to cut", () => {
	test.each([0, -5, 3_000, 4_000, Number.NaN])("%s s is refused", (at) =>
		expect(() => splitRecording(summary, samples, at)).toThrow(RangeError),
	);
});

test("wherever it is cut, nothing is lost and both pieces can be stored", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 599 }),
			fc.integer({ min: 1, max: 7 }),
			fc.uniqueArray(fc.integer({ min: 0, max: 600 }), { maxLength: 8 }),
			fc.array(fc.double({ min: 0.3, max: 2, noNaN: true }), { maxLength: 50 }),
			(at, every, edges, beats) => {
				const sorted = edges.toSorted((a, b) => a - b);
				const pauses = sorted.flatMap((from, index) =>
					index % 2 === 0 && sorted[index + 1] !== undefined ? [{ from, to: sorted[index + 1] ?? from }] : [],
				);
				const whole: Samples = { ...samplesOf({ seconds: 602, every, speed: 2, heartRate: 140, pauses }), rr: Float64Array.from(beats) };
				const elapsed = whole.time.at(-1) ?? 0;
				if (at >= elapsed) return;
				const pieces = splitRecording(
					{ ...summary, elapsedSeconds: elapsed, timerSeconds: null, laps: [lap(0, 300), lap(300, 300)] },
					whole,
					at,
				);
				const sum = (of: (piece: (typeof pieces)[number]) => number | null) => pieces.reduce((total, piece) => total + (of(piece) ?? 0), 0);
				const paused = pauses.reduce((total, { from, to }) => total + Math.min(to, elapsed) - Math.min(from, elapsed), 0);
				expect(sum((piece) => piece.summary.elapsedSeconds)).toBe(elapsed);
				expect(sum((piece) => piece.summary.timerSeconds)).toBe(elapsed - paused);
				expect(sum((piece) => piece.summary.distanceMetres)).toBeCloseTo(whole.channels.distance?.at(-1) ?? 0, 6);
				expect(sum((piece) => piece.samples.rr?.length ?? 0)).toBe(beats.length);
				const shared = whole.time.includes(at) ? 1 : 0;
				expect(sum((piece) => piece.samples.time.length)).toBe(whole.time.length + shared);
				for (const piece of pieces) {
					expect(decodeSamples(encodeSamples(piece.samples)).ok).toBe(true);
					for (const each of piece.summary.laps)
						expect(each.startSeconds + (each.elapsedSeconds ?? 0)).toBeLessThanOrEqual((piece.summary.elapsedSeconds ?? 0) + 1);
				}
			},
		),
	);
});
