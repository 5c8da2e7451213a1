import { describe, expect, test } from "vitest";
import type { Duration, Intensity, Segment, Step } from "../shared/workout/workout.ts";
import { axisStep, profileGeometry, sharedSeconds } from "./profile-geometry.ts";

const step = (intensity: Intensity, duration: Duration, speed?: number): Step => ({
	kind: "step",
	role: "work",
	intensity,
	duration,
	target: speed ? { kind: "speed", low: speed, high: speed } : { kind: "open" },
});
const time = (seconds: number): Duration => ({ kind: "time", seconds });
const repeat = (count: number, ...steps: Step[]): Segment => ({ kind: "repeat", count, steps });

describe("bars", () => {
	test("stand end to end in order of time", () => {
		const { bars, seconds } = profileGeometry([step("easy", time(600)), step("threshold", time(300))]);
		expect(bars).toEqual([
			{ from: 0, seconds: 600, zone: 2 },
			{ from: 600, seconds: 300, zone: 4 },
		]);
		expect(seconds).toBe(900);
	});

	test("a distance takes the time its target pace gives it", () => {
		expect(profileGeometry([step("threshold", { kind: "distance", metres: 1600 }, 4)]).seconds).toBe(400);
	});

	test("steps without a length of their own share what the estimate leaves", () => {
		const open = step("easy", { kind: "open" });
		const { bars } = profileGeometry([step("easy", time(600)), open, open], 1800);
		expect(bars.map((bar) => bar.seconds)).toEqual([600, 600, 600]);
	});

	test("an estimate below what is known changes nothing", () => {
		expect(profileGeometry([step("easy", time(600)), step("easy", { kind: "open" })], 100).seconds).toBe(900);
	});
});

describe("repeats", () => {
	const strides = [step("easy", time(600)), repeat(6, step("repetition", time(20)), step("recovery", time(70)))];

	test("unroll and are spanned with their count", () => {
		const { bars, repeats } = profileGeometry(strides);
		expect(bars).toHaveLength(13);
		expect(repeats).toEqual([{ from: 600, to: 1140, count: 6 }]);
	});

	test("too narrow to see, they become fewer teeth of the same width and proportion", () => {
		const { bars, repeats, seconds } = profileGeometry(strides, 0, 180);
		expect(bars).toHaveLength(7);
		expect(bars.slice(1, 3).map((bar) => bar.seconds)).toEqual([40, 140]);
		expect(repeats).toEqual([{ from: 600, to: 1140, count: 6 }]);
		expect(seconds).toBe(1140);
	});

	test("at least one tooth stays", () => {
		expect(profileGeometry(strides, 0, 10_000).bars).toHaveLength(3);
	});
});

test.each([
	[1200, 300],
	[2700, 600],
	[3840, 900],
	[7200, 1800],
	[18_000, 3600],
	[86_400, 14_400],
])("a session of %i seconds is labelled every %i", (seconds, every) => {
	expect(axisStep(seconds)).toBe(every);
});

test("a calendar's scale is its longest workout, two hours at least", () => {
	const lasting = (seconds: number) => ({ estimate: { seconds } });
	expect(sharedSeconds([lasting(2400), lasting(3600)])).toBe(7200);
	expect(sharedSeconds([lasting(2400), lasting(9000)])).toBe(9000);
});
