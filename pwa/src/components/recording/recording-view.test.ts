import { expect, test } from "vitest";
import { samplesOf } from "../../../../test/fixtures/measured.ts";
import { nearest, paceTicks, rangeOf, recordingView } from "./recording-view.ts";

const hour = samplesOf({ seconds: 3600, speed: 3, heartRate: (t) => (t < 1800 ? 140 : 150), altitude: () => 80 });

test("an hour is drawn by no more points than a screen has columns", () => {
	const view = recordingView(hour, "running");
	expect(view?.seconds.length).toBeLessThanOrEqual(902);
	expect(view?.panels.map(({ kind }) => kind)).toEqual(["speed", "heartRate", "altitude"]);
	expect(view?.panels[0]?.values.every((value) => value !== null && Math.abs(value - 3) < 1e-9)).toBe(true);
	expect(view?.panels[1]?.values.at(100)).toBe(140);
	expect(view?.panels[1]?.values.at(-100)).toBe(150);
});

test("times and metres rise", () => {
	const view = recordingView(hour, "running");
	for (const scale of [view?.seconds ?? [], view?.metres ?? []])
		expect(scale.every((value, i) => i === 0 || value >= (scale[i - 1] ?? 0))).toBe(true);
});

test("where nothing was recorded there is no point", () => {
	const strapLost = samplesOf({ seconds: 600, speed: 3, heartRate: (t) => (t < 300 ? 140 : Number.NaN) });
	const values = recordingView(strapLost, "running")?.panels.find(({ kind }) => kind === "heartRate")?.values ?? [];
	expect(values[10]).toBe(140);
	expect(values.at(-10)).toBeNull();
});

test("a recording without any channel is not drawn", () => expect(recordingView(samplesOf({ seconds: 60 }), "running")).toBeNull());

test("the nearest point is found on both sides", () => {
	expect([0, 4, 6, 11, 99].map((at) => nearest([0, 5, 10, 20], at))).toEqual([0, 1, 1, 2, 3]);
});

test("labels of a pace axis are whole paces, slow to fast", () => {
	expect(paceTicks(1000 / 330, 1000 / 270, 1000).map((speed) => Math.round(1000 / speed))).toEqual([330, 315, 300, 285, 270]);
});

test("standing still does not flatten the pace of a run", () => {
	const stops = samplesOf({ seconds: 3600, speed: (t) => (t % 600 < 20 ? 0 : 3) });
	const speed = recordingView(stops, "running")?.panels[0];
	expect(speed && rangeOf(speed)[0]).toBeGreaterThan(2);
});
