import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf, trained } from "../../test/fixtures/measured.ts";
import type { Channel, Samples } from "../activity/samples.ts";
import { judge } from "./judge.ts";
import { measure } from "./measure.ts";
import type { Measures } from "./measures.ts";

/** A run with stops in which everything stands still. */
interface Outing {
	seconds: number;
	stops: { from: number; to: number }[];
	speed: number;
}

const outings: fc.Arbitrary<Outing> = fc
	.record({
		parts: fc.array(fc.record({ run: fc.integer({ min: 300, max: 900 }), stop: fc.integer({ min: 60, max: 400 }) }), {
			minLength: 1,
			maxLength: 4,
		}),
		last: fc.integer({ min: 1200, max: 2400 }),
		speed: fc.integer({ min: 25, max: 45 }).map((tenths) => tenths / 10),
	})
	.map(({ parts, last, speed }) => {
		const stops: Outing["stops"] = [];
		let at = 0;
		for (const { run, stop } of parts) {
			stops.push({ from: at + run, to: at + run + stop });
			at += run + stop;
		}
		return { seconds: at + last, stops, speed };
	});

const within = (stops: Outing["stops"], t: number) => stops.some(({ from, to }) => t >= from && t < to);

/** Rows go on through the stop, at no speed and no power; heart rate is not recorded in it, so that its load is of running alone. */
function asRows({ seconds, stops, speed }: Outing): Samples {
	const running = (value: (t: number) => number, else_: number) => (t: number) => (within(stops, t) ? else_ : value(t));
	return samplesOf({
		seconds,
		speed: running((t) => speed + 0.2 * Math.sin(t / 60), 0),
		heartRate: running((t) => 150 + Math.round(8 * Math.sin(t / 200)), Number.NaN),
		power: running((t) => 250 + Math.round(30 * Math.sin(t / 60)), 0),
		cadence: running(() => 172, Number.NaN),
		altitude: (metres) => 100 + 20 * Math.sin(metres / 500),
	});
}

function without(samples: Samples, stops: Outing["stops"]): Samples {
	// The first row of a stop stays: it is where the last step ended.
	const kept = Array.from(samples.time, (t) => !stops.some(({ from, to }) => t > from && t < to));
	const cut = (column: Float64Array) => column.filter((_, row) => kept[row]);
	const channels: Samples["channels"] = {};
	for (const [channel, column] of Object.entries(samples.channels)) channels[channel as Channel] = cut(column);
	return { ...samples, time: cut(samples.time), channels };
}

const asGap = (outing: Outing) => without(asRows(outing), outing.stops);
const asPause = (outing: Outing): Samples => ({ ...asGap(outing), pauses: outing.stops });
const asPauseWithRows = (outing: Outing): Samples => ({ ...asRows(outing), pauses: outing.stops });

/** Seconds at the edges of a stop that may count as motion or not: speed is taken over 10 s. */
const EDGE = 6;

function expectAlike(actual: Measures, expected: Measures, { stops, seconds, speed }: Outing): void {
	const running = seconds - stops.reduce((sum, { from, to }) => sum + to - from, 0);
	const edges = EDGE * stops.length;
	const share = (2 * edges) / running;
	const close = (
		key: "gradedSpeed" | "meanPower" | "cadence" | "stepMetres" | "variability" | "efficiencyFactor" | "ascentMetres" | "meanHeartRate",
	) => expect(Math.abs((actual[key] ?? -1) / (expected[key] ?? 1) - 1), key).toBeLessThan(share);
	expect(Math.abs((actual.movingSeconds ?? 0) - running)).toBeLessThan(edges);
	expect(actual.distanceMetres).toBeCloseTo(expected.distanceMetres ?? 0, 6);
	for (const key of [
		"gradedSpeed",
		"meanPower",
		"cadence",
		"stepMetres",
		"variability",
		"efficiencyFactor",
		"ascentMetres",
		"meanHeartRate",
	] as const)
		close(key);
	expect(Math.abs((actual.weightedSpeed?.value ?? 0) / (expected.weightedSpeed?.value ?? 1) - 1)).toBeLessThan(share);
	expect(Math.abs((actual.weightedPower?.value ?? 0) / (expected.weightedPower?.value ?? 1) - 1)).toBeLessThan(share);
	expect(actual.bestEfforts.map(({ metres }) => metres)).toEqual(expected.bestEfforts.map(({ metres }) => metres));
	for (const [i, effort] of actual.bestEfforts.entries()) expect(effort.seconds).toBeCloseTo(expected.bestEfforts[i]?.seconds ?? 0, 6);
	expect(actual.speedCurve).toHaveLength(expected.speedCurve?.length ?? 0);
	for (const [i, value] of (actual.speedCurve ?? []).entries())
		expect(Math.abs(value - (expected.speedCurve?.[i] ?? 0))).toBeLessThan(0.002 * speed);
	for (const [i, value] of (actual.powerCurve ?? []).entries()) expect(Math.abs(value - (expected.powerCurve?.[i] ?? 0))).toBeLessThan(2);
}

describe("metrics do not depend on how a pause is written", () => {
	test("a gap, a pause without rows and a pause with rows are rows at no speed, to 6 s a stop", () => {
		fc.assert(
			fc.property(outings, (outing) => {
				const expected = measure(summaryOf(), asRows(outing));
				for (const samples of [asGap(outing), asPause(outing), asPauseWithRows(outing)])
					expectAlike(measure(summaryOf(), samples), expected, outing);
			}),
			{ numRuns: 10 },
		);
	});

	test("a gap and a pause give the same time, zones and load, to a second a stop", () => {
		fc.assert(
			fc.property(outings, (outing) => {
				const [gap, pause] = [asGap(outing), asPause(outing)].map((samples) => measure(summaryOf(), samples));
				if (gap === undefined || pause === undefined) throw new Error("two recordings");
				expect(Math.abs((gap.timerSeconds ?? 0) - (pause.timerSeconds ?? 0))).toBeLessThanOrEqual(outing.stops.length);
				const [one, other] = [judge(gap, summaryOf(), trained, null), judge(pause, summaryOf(), trained, null)];
				expect(one.load).toMatchObject({ method: "heart_rate" });
				expect(Math.abs((one.load.value ?? 0) - (other.load.value ?? 0))).toBeLessThan(0.05 * outing.stops.length);
				for (const zones of ["heartRateZoneSeconds", "paceZoneSeconds"] as const) {
					const [a, b] = [one[zones], other[zones]];
					if (!Array.isArray(a) || !Array.isArray(b)) throw new Error(`${zones} are there`);
					for (const [zone, seconds] of a.entries())
						expect(Math.abs(seconds - (b[zone] ?? 0))).toBeLessThanOrEqual(2 * EDGE * outing.stops.length);
				}
			}),
			{ numRuns: 10 },
		);
	});
});

describe("metrics do not depend on how rows are written", () => {
	const course = {
		seconds: 3600,
		speed: (t: number) => 3 + 0.4 * Math.sin(t / 90),
		heartRate: 150,
		power: 240,
		cadence: 170,
		altitude: (metres: number) => metres / 100,
	};

	test("the order of channels changes nothing", () => {
		const samples = samplesOf(course);
		const reversed = { ...samples, channels: Object.fromEntries(Object.entries(samples.channels).reverse()) };
		expect(measure(summaryOf(), reversed)).toEqual(measure(summaryOf(), samples));
	});

	test("rows that begin later change nothing but where efforts and intervals begin", () => {
		const samples = samplesOf(course);
		const later = { ...samples, time: samples.time.map((t) => t + 1024) };
		const withoutStarts = ({ bestEfforts, intervals, ...others }: Measures) => others;
		const [measured, shifted] = [measure(summaryOf(), samples), measure(summaryOf(), later)];
		expect(withoutStarts(shifted)).toEqual(withoutStarts(measured));
		for (const [i, { startSeconds }] of shifted.bestEfforts.entries())
			expect(startSeconds - 1024).toBeCloseTo(measured.bestEfforts[i]?.startSeconds ?? 0, 6);
	});

	test("a row every four seconds gives the same within 1 %", () => {
		const [dense, sparse] = [1, 4].map((every) => measure(summaryOf(), samplesOf({ ...course, every })));
		for (const key of ["movingSeconds", "gradedSpeed", "meanPower", "cadence", "efficiencyFactor", "variability"] as const) {
			expect(Math.abs((sparse?.[key] ?? 0) / (dense?.[key] ?? 1) - 1), key).toBeLessThan(0.01);
		}
		expect(Math.abs((sparse?.weightedSpeed?.value ?? 0) / (dense?.weightedSpeed?.value ?? 1) - 1)).toBeLessThan(0.01);
	});
});
