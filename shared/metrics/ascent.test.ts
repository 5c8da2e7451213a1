import { describe, expect, test } from "vitest";
import { samplesOf, summaryOf } from "../../test/fixtures/measured.ts";
import { climbed } from "./ascent.ts";
import { measure } from "./measure.ts";

const ascentOf = (altitude: (metres: number) => number, speed: number | ((t: number) => number) = 3) =>
	measure(summaryOf(), samplesOf({ seconds: 3600, speed, altitude })).ascentMetres;

describe("ascent", () => {
	test("of one hill is its height", () => {
		expect(ascentOf((metres) => 100 + (metres < 5000 ? metres * 0.02 : 100))).toBeCloseTo(100, 1);
	});

	test("of rolling hills is their sum", () => {
		// Three full waves of 40 m.
		expect(ascentOf((metres) => 20 * Math.sin((metres / 10_800) * 6 * Math.PI))).toBeCloseTo(120, -1);
	});

	test("of a flat run is nothing, whatever the sensor's noise", () => {
		expect(ascentOf(() => 250)).toBe(0);
		expect(ascentOf((metres) => 250 + (Math.floor(metres / 37) % 2))).toBe(0);
		expect(ascentOf((metres) => 250 + 4 * Math.sin(metres * 12.9898))).toBe(0);
	});

	test("does not grow while standing", () => {
		const samples = samplesOf({ seconds: 3600, speed: (t) => (t < 1800 ? 3 : 0), altitude: () => 100 });
		const altitude =
			samples.channels.altitude?.map((value, row) => (row > 1800 ? value + 8 * Math.sin(row / 20) : value)) ?? new Float64Array();
		expect(measure(summaryOf(), { ...samples, channels: { ...samples.channels, altitude } }).ascentMetres).toBeLessThan(10);
	});

	test("is the source's without altitude, else missing with a reason", () => {
		expect(measure(summaryOf({ ascentMetres: 57 }), samplesOf({ seconds: 600, speed: 3 })).ascentMetres).toBe(57);
		expect(measure(summaryOf({ ascentMetres: 57 }), null).ascentMetres).toBe(57);
		expect(measure(summaryOf(), samplesOf({ seconds: 600, speed: 3 })).missing.ascentMetres).toBe("no_altitude");
		expect(measure(summaryOf(), null).missing.ascentMetres).toBe("no_samples");
	});
});

test("rises of less than 3 m do not count, a rise goes on over falls of less", () => {
	expect(climbed(Float64Array.of(0, 2.9, 0, 2.9))).toBe(0);
	expect(climbed(Float64Array.of(0, 5, 3, 8, 0, 4))).toBe(12);
	expect(climbed(Float64Array.of())).toBe(0);
});
