/** What fitness says about load, intensity and habits, by worked examples. */
import { describe, expect, test } from "vitest";
import { dayOf, measuredOf } from "../../test/fixtures/measured.ts";
import { day, fitnessOf, id, run } from "../../test/fixtures/performances.ts";
import { addDays } from "../calendar.ts";

/** Load of every day, the last one on `day`. */
function loads(...values: number[]) {
	return values.map((load, i) => dayOf(addDays(day, i + 1 - values.length), { load }));
}

describe("load", () => {
	const settled = [...new Array<number>(100).fill(50), 100, 0, 60, 120, 0, 80, 150];

	test("form, ramp, monotony and strain of a worked week after a season at 50 a day", () => {
		const fitness = fitnessOf({ history: loads(...settled) });
		expect(fitness.form.ctl).toBeCloseTo(53.64, 2);
		expect(fitness.form.atl).toBeCloseTo(68.16, 2);
		expect(fitness.form.tsb).toBeCloseTo(-14.52, 2);
		expect(fitness.ramp).toBeCloseTo(3.64, 2);
		expect(fitness.monotony).toBeCloseTo(1.372, 3);
		expect(fitness.strain).toBeCloseTo(699.7, 1);
	});

	test("ramp needs eight known days, monotony and strain a known week with load", () => {
		expect(fitnessOf({ history: loads(50, 50, 50, 50, 50, 50, 50) }).ramp).toBeNull();
		expect(fitnessOf({ history: loads(50, 50, 50, 50, 50, 50, 50, 50) }).ramp).not.toBeNull();
		expect(fitnessOf({ history: loads(50, 50, 50, 50, 50, 50) })).toMatchObject({ monotony: null, strain: null });
		expect(fitnessOf({ history: loads(90, 0, 0, 0, 0, 0, 0, 0) })).toMatchObject({ monotony: null, strain: null });
		expect(fitnessOf()).toMatchObject({ ramp: null, monotony: null, strain: null });
	});
});

describe("intensity", () => {
	const zones = (daysAgo: number, ...zoneSeconds: number[]) => dayOf(addDays(day, -daysAgo), { zoneSeconds });

	test("is time below, up to and above threshold: 80, 5 and 15 % are polarised, at 2.38", () => {
		const history = [zones(0, 3000, 5000, 300, 200, 1500), zones(27, 5000, 3000, 200, 300, 1500), zones(28, 0, 0, 0, 0, 9999)];
		const { intensity } = fitnessOf({ history });
		expect(intensity?.shares).toEqual([0.8, 0.05, 0.15]);
		expect(intensity?.polarisationIndex).toBeCloseTo(2.38, 3);
		expect(intensity?.seconds).toBe(20_000);
	});

	test("80, 15 and 5 % are a pyramid, at 1.426", () => {
		expect(fitnessOf({ history: [zones(3, 4000, 4000, 1000, 500, 500)] }).intensity?.polarisationIndex).toBeCloseTo(1.426, 3);
	});

	test("is not known without time in zones", () => {
		expect(fitnessOf({ history: [zones(3, 0, 0, 0, 0, 0)] }).intensity).toBeNull();
	});
});

describe("consistency", () => {
	const on = (...daysAgo: number[]) => daysAgo.map((ago) => dayOf(addDays(day, -ago)));

	test("counts days of training in each of the last eight weeks", () => {
		// Weeks back from Sunday: 3, 2, 0, 4 days, then nothing until one day in the eighth.
		const history = on(0, 3, 6, 8, 10, 21, 22, 23, 24, 55, 56, 57);
		expect(fitnessOf({ history }).consistency).toEqual({ weeks: 8, share: 2 / 8, daysPerWeek: 10 / 8 });
	});

	test("leaves out weeks before the first record, and the running week", () => {
		expect(fitnessOf({ history: on(0, 3, 6, 8) }).consistency).toEqual({ weeks: 2, share: 0.5, daysPerWeek: 2 });
		expect(fitnessOf({ history: on(0, 3, 6, 8), day: addDays(day, -1) }).consistency).toEqual({ weeks: 1, share: 0, daysPerWeek: 1 });
		expect(fitnessOf().consistency).toBeNull();
	});
});

test("durability is the mean decoupling of steady runs of an hour and more", () => {
	const long = (daysAgo: number, decouplingPercent: number | null, movingSeconds = 3600, sport: "running" | "cycling" = "running") =>
		measuredOf({ id: id(daysAgo), day: addDays(day, -daysAgo), sport }, { decouplingPercent, movingSeconds });
	const recent = [long(1, 3), long(2, 6), long(3, 99, 3599), long(4, 99, 5000, "cycling"), long(5, null), long(56, 99)];
	expect(fitnessOf({ recent }).durability).toEqual({ decouplingPercent: 4.5, runs: 2 });
	expect(fitnessOf({ recent: recent.slice(2) }).durability).toBeNull();
});

test("sources are those of everything it rests on", () => {
	const provenance = { source: "strava_api" as const, device: null, fileSha256: null, part: 0 };
	const history = [dayOf(addDays(day, -400), { sources: ["tcx_file", "fit_file"] }), dayOf(addDays(day, 1), { sources: ["manual"] })];
	expect(fitnessOf({ history, recent: [measuredOf({ day, provenance })] }).sources).toEqual(["fit_file", "strava_api", "tcx_file"]);
	expect(fitnessOf().sources).toEqual([]);
});

describe("critical speed", () => {
	const stretch = (metres: number, seconds: number, daysAgo: number, activity = {}) => run(40, daysAgo, { metres, seconds }, activity);

	test("of 1000 m in 180 s, 1840 m in 360 s and 3520 m in 720 s is 4.667 m/s over 160 m", () => {
		const recent = [stretch(1000, 180, 1), stretch(1840, 360, 20), stretch(3520, 720, 40), stretch(3520, 800, 2)];
		const { criticalSpeed } = fitnessOf({ recent });
		expect(criticalSpeed?.metresPerSecond).toBeCloseTo(4.6667, 4);
		expect(criticalSpeed?.dPrimeMetres).toBeCloseTo(160, 6);
		expect(criticalSpeed?.efforts).toBe(3);
	});

	test("leaves out what a longer stretch was as fast as, and what is shorter than 2 or longer than 20 minutes", () => {
		const recent = [stretch(1000, 180, 1), stretch(1500, 360, 2), stretch(3520, 720, 3), stretch(400, 60, 4), stretch(10_000, 2400, 5)];
		const { criticalSpeed } = fitnessOf({ recent });
		expect(criticalSpeed?.efforts).toBe(2);
		expect(criticalSpeed?.metresPerSecond).toBeCloseTo(2520 / 540, 9);
	});

	test("counts no stretch downhill or with breaks, and takes no more from an altitude that wanders than 3 %", () => {
		const long = (effort: object) => run(40, 2, { metres: 3520, seconds: 720, ...effort });
		const speedWith = (effort: object) => fitnessOf({ recent: [stretch(1000, 180, 1), long(effort)] }).criticalSpeed?.metresPerSecond;
		expect(speedWith({})).toBeCloseTo(2520 / 540, 9);
		expect(speedWith({ dropMetres: 36 })).toBeUndefined();
		expect(speedWith({ movingShare: 0.89 })).toBeUndefined();
		expect(speedWith({ gradedSeconds: 740 })).toBeCloseTo(2520 / 560, 9);
		expect(speedWith({ gradedSeconds: 665 })).toBeCloseTo(2520 / (720 / 1.03 - 180), 9);
	});

	test("is not known from efforts too near to each other, too old, indoors, or at one easy pace", () => {
		const fast = stretch(1000, 180, 1);
		expect(fitnessOf({ recent: [fast, stretch(1840, 360, 2)] }).criticalSpeed).toBeNull();
		expect(fitnessOf({ recent: [fast, stretch(3520, 720, 57)] }).criticalSpeed).toBeNull();
		expect(fitnessOf({ recent: [fast, stretch(3520, 720, 3, { subSport: "treadmill" })] }).criticalSpeed).toBeNull();
		expect(fitnessOf({ recent: [stretch(1000, 330, 1), stretch(3000, 995, 1)] }).criticalSpeed).toBeNull();
		expect(fitnessOf().criticalSpeed).toBeNull();
	});
});
