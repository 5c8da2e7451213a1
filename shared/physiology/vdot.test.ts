import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paceAt, raceSeconds, trainingPaces, vdotOf } from "./vdot.ts";

/** "1:23:45", "12:34" or "3:34.2" in seconds. */
const clock = (text: string) => text.split(":").reduce((total, part) => total * 60 + Number(part), 0);

const columns = [1500, 1609.344, 3000, 5000, 10_000, 21_097.5, 42_195];

// Daniels' Running Formula, table 5.1.
const raceTable = `
30 8:30 9:11 17:56 30:40 63:46 2:21:04 4:49:17
35 7:25 8:01 15:45 27:00 56:03 2:04:13 4:16:03
40 6:35 7:07 14:03 24:08 50:03 1:50:59 3:49:45
45 5:56 6:25 12:40 21:50 45:16 1:40:20 3:28:26
50 5:24 5:50 11:33 19:57 41:21 1:31:35 3:10:49
55 4:57 5:21 10:37 18:22 38:06 1:24:18 2:56:01
60 4:35 4:57 9:50 17:03 35:22 1:18:09 2:43:25
65 4:16 4:37 9:09 15:54 33:01 1:12:53 2:32:35
70 4:00 4:19 8:34 14:55 31:00 1:08:21 2:23:10
75 3:46 4:04 8:04 14:03 29:14 1:04:23 2:14:55
80 3:34.2 3:51.2 7:37.5 13:17.8 27:41 1:00:54 2:07:38
85 3:23.5 3:39.6 7:14.0 12:37.4 26:19 57:50 2:01:10`
	.trim()
	.split("\n")
	.map((line) => {
		const [vdot, ...times] = line.split(" ");
		return { vdot: Number(vdot), times: times.map(clock) };
	});

// Published paces: easy fast, easy slow, marathon, threshold, interval per km; repetition per 400 m.
const paceTable = `
30 7:27 8:14 7:03 6:24 5:52 2:16
35 6:36 7:21 6:10 5:40 5:11 1:58
40 5:56 6:38 5:29 5:06 4:42 1:46
45 5:23 6:03 4:57 4:38 4:16 1:36
50 4:56 5:34 4:31 4:15 3:55 1:27
55 4:34 5:10 4:10 3:56 3:37 1:21
60 4:15 4:49 3:52 3:40 3:23 1:15
65 3:59 4:31 3:37 3:26 3:10 1:10
70 3:44 4:15 3:24 3:14 2:59 1:05
75 3:32 4:01 3:12 3:04 2:49 1:01
80 3:21 3:49 3:01 2:54 2:41 0:58
85 3:11 3:38 2:52 2:46 2:33 0:55`
	.trim()
	.split("\n")
	.map((line) => {
		const [vdot = 0, easyFast = 0, easySlow = 0, marathon = 0, threshold = 0, interval = 0, repetition400 = 0] = line.split(" ").map(clock);
		return { vdot, easyFast, easySlow, marathon, threshold, interval, repetition400 };
	});

describe("race times", () => {
	test("5 km in 20:00 is VDOT 49.806", () => {
		expect(vdotOf(5000, 1200)).toBeCloseTo(49.806, 3);
	});

	test.each(raceTable)("the published times of VDOT $vdot", ({ vdot, times }) => {
		const worst = [0.7, 0.9, 1.2, 1.8, 3.0, vdot < 35 ? 13.2 : 5.9, vdot < 35 ? 31.9 : 11.1];
		columns.forEach((metres, i) => {
			const error = Math.abs(raceSeconds(vdot, metres) - (times[i] ?? Number.NaN));
			expect(error, `${metres} m`).toBeLessThanOrEqual((worst[i] ?? 0) + 0.05);
		});
	});

	test("time and VDOT are each other's inverse", () => {
		fc.assert(
			fc.property(fc.double({ min: 10, max: 95, noNaN: true }), fc.double({ min: 200, max: 200_000, noNaN: true }), (vdot, metres) => {
				expect(vdotOf(metres, raceSeconds(vdot, metres))).toBeCloseTo(vdot, 8);
			}),
		);
	});

	test("a higher VDOT is faster, a longer race is slower per km", () => {
		for (let vdot = 20; vdot < 90; vdot++) {
			for (const metres of columns) expect(raceSeconds(vdot + 1, metres)).toBeLessThan(raceSeconds(vdot, metres));
			for (let i = 1; i < columns.length; i++) {
				const [short = 0, long = 0] = [columns[i - 1], columns[i]];
				expect(raceSeconds(vdot, long) / long).toBeGreaterThan(raceSeconds(vdot, short) / short);
			}
		}
	});

	test("impossible input throws", () => {
		for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
			expect(() => vdotOf(bad, 1200)).toThrow(RangeError);
			expect(() => vdotOf(5000, bad)).toThrow(RangeError);
			expect(() => raceSeconds(bad, 5000)).toThrow(RangeError);
			expect(() => raceSeconds(50, bad)).toThrow(RangeError);
			expect(() => trainingPaces(bad)).toThrow(RangeError);
		}
	});
});

describe("training paces", () => {
	// Half a second is the table's own rounding to whole seconds.
	test.each(paceTable.filter((row) => row.vdot >= 39))("the published paces of VDOT $vdot", (row) => {
		const paces = trainingPaces(row.vdot);
		expect(Math.abs(paces.threshold - row.threshold)).toBeLessThanOrEqual(0.7);
		expect(Math.abs(paces.interval - row.interval)).toBeLessThanOrEqual(0.9);
		expect(Math.abs(paces.marathon - row.marathon)).toBeLessThanOrEqual(row.vdot < 45 ? 3.6 : 1.05);
		expect(Math.abs(paces.repetition * 0.4 - row.repetition400)).toBeLessThanOrEqual(1.3);
	});

	test.each(paceTable.filter((row) => row.vdot >= 39))("the book's easy range of VDOT $vdot by its own fractions", (row) => {
		expect(Math.abs(paceAt(row.vdot, 0.73) - row.easyFast)).toBeLessThanOrEqual(2.2);
		expect(Math.abs(paceAt(row.vdot, 0.63) - row.easySlow)).toBeLessThanOrEqual(1);
	});

	test.each(paceTable.filter((row) => row.vdot < 39))(
		"threshold and marathon pace of VDOT $vdot before the slow-runner correction",
		(row) => {
			expect(Math.abs(paceAt(row.vdot, 0.88) - row.threshold)).toBeLessThanOrEqual(1.5);
			const slower = row.marathon - trainingPaces(row.vdot).marathon;
			expect(slower).toBeGreaterThanOrEqual(3 - 0.5);
			expect(slower).toBeLessThanOrEqual(11 + 0.5);
		},
	);

	test("easy pace is the official calculator's 62 to 70 percent", () => {
		const { easy } = trainingPaces(50);
		expect(easy.fast).toBeCloseTo(paceAt(50, 0.7), 9);
		expect(easy.slow).toBeCloseTo(paceAt(50, 0.62), 9);
		expect(easy.fast).toBeLessThan(easy.slow);
	});

	test("below VDOT 39 the paces rest on VDOT * 2/3 + 13, marathon pace does not", () => {
		const paces = trainingPaces(30);
		expect(paces.easy.slow).toBeCloseTo(paceAt(33, 0.62), 9);
		expect(paces.easy.fast).toBeCloseTo(paceAt(33, 0.7), 9);
		expect(paces.interval).toBeCloseTo(paceAt(33, 0.975), 9);
		expect(paces.repetition).toBeCloseTo(paceAt(33, 0.975) - 15, 9);
		expect(paces.threshold).toBeCloseTo(paceAt(31.5, 0.88), 9);
		expect(paces.marathon).toBeCloseTo(raceSeconds(30, 42_195) / 42.195, 9);
	});

	test("the correction starts without a step", () => {
		const [under, at] = [trainingPaces(39 - 1e-9), trainingPaces(39)];
		expect(under.easy.fast).toBeCloseTo(at.easy.fast, 5);
		expect(under.threshold).toBeCloseTo(at.threshold, 5);
		expect(under.repetition).toBeCloseTo(at.repetition, 5);
	});

	test("paces are in order at every level", () => {
		for (let vdot = 20; vdot <= 85; vdot += 0.5) {
			const { easy, threshold, interval, repetition } = trainingPaces(vdot);
			const order = [easy.slow, easy.fast, threshold, interval, repetition];
			expect(order).toEqual([...order].sort((a, b) => b - a));
		}
	});
});
