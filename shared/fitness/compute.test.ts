import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, measuredOf, profileOf } from "../../test/fixtures/measured.ts";
import { day, fitnessOf, held, id, race, run, spoken, typedHeartRates } from "../../test/fixtures/performances.ts";
import { addDays } from "../calendar.ts";
import { trainingPaces, vdotOf } from "../physiology/vdot.ts";
import { dayTotals, type MeasuredActivity } from "./day-totals.ts";
import { FitnessSchema } from "./fitness.ts";
import { thresholdsOf } from "./thresholds.ts";

describe("VDOT", () => {
	test("without any evidence is null, and so is threshold speed", () => {
		const fitness = fitnessOf();
		expect(fitness.vdot).toBeNull();
		expect(fitness.thresholdSpeed).toBeNull();
		expect(fitness.daysSinceActivity).toBeNull();
		expect(fitness.longestRun).toBeNull();
	});

	test("is that of a typed race", () => {
		const typed = { day: "2026-05-10", metres: 5000, seconds: 1200 };
		const { vdot, thresholdSpeed } = fitnessOf({ profile: profileOf({ races: [typed] }) });
		expect(vdot).toEqual({
			value: vdotOf(5000, 1200),
			kind: "race",
			evidence: [{ ...typed, vdot: vdotOf(5000, 1200), kind: "race", activityId: null }],
		});
		expect(thresholdSpeed?.value).toBeCloseTo(1000 / trainingPaces(vdotOf(5000, 1200)).threshold, 12);
		expect(thresholdSpeed?.kind).toBe("race");
	});

	test("is the best of the last six weeks", () => {
		expect(fitnessOf({ profile: profileOf({ races: [race(48, 5), race(50, 40), race(47, 20)] }) }).vdot?.value).toBeCloseTo(50, 6);
	});

	test("an older race gives way to a newer lower one, in time", () => {
		expect(fitnessOf({ profile: profileOf({ races: [race(50, 49), race(47, 7)] }) }).vdot?.value).toBeCloseTo(50, 6);
		expect(fitnessOf({ profile: profileOf({ races: [race(50, 120), race(47, 7)] }) }).vdot?.value).toBeCloseTo(47, 6);
	});

	test("a race alone keeps its value for half a year, then it is an estimate that slowly falls", () => {
		expect(fitnessOf({ profile: profileOf({ races: [race(50, 180)] }) }).vdot).toMatchObject({ kind: "race" });
		const stale = fitnessOf({ profile: profileOf({ races: [race(50, 182 + 70)] }) }).vdot;
		expect(stale?.kind).toBe("estimated");
		expect(stale?.value).toBeCloseTo(50 * 0.975, 6);
		expect(fitnessOf({ profile: profileOf({ races: [race(50, 3000)] }) }).vdot?.value).toBeCloseTo(42.5, 6);
	});

	test("a race in the future, an impossible one and a sprint are no race", () => {
		const { vdot } = fitnessOf({ profile: profileOf({ races: [race(50, -1), { day, metres: 10_000, seconds: 1200 }, race(60, 3, 800)] }) });
		expect(vdot?.kind).toBe("estimated");
		expect(vdot?.evidence).toHaveLength(1);
	});

	test("falls by a break, and the evidence stays what it was", () => {
		const history = Array.from({ length: 20 }, (_, i) => dayOf(addDays(day, -14 - 2 * i)));
		const { vdot } = fitnessOf({ profile: profileOf({ races: [race(50, 40)] }), history });
		expect(vdot?.value).toBeCloseTo(50 * 0.973, 6);
		expect(vdot?.evidence[0]?.vdot).toBeCloseTo(50, 6);
	});

	test("days after the data horizon are no break", () => {
		const history = Array.from({ length: 20 }, (_, i) => dayOf(addDays(day, -14 - 2 * i)));
		const input = { profile: profileOf({ races: [race(50, 40)] }), history, dataHorizon: addDays(day, -13) };
		expect(fitnessOf(input).vdot?.value).toBeCloseTo(50, 6);
	});
});

describe("thresholds", () => {
	const peaks = (...bpm: number[]) => bpm.map((peakHeartRate, i) => measuredOf({ id: id(i), day: addDays(day, -i) }, { peakHeartRate }));

	test("typed ones come first", () => {
		const fitness = fitnessOf({ profile: profileOf({ ...typedHeartRates, birthYear: 1980 }), recent: peaks(201, 202) });
		expect(fitness.maxHeartRate).toEqual({ value: 190, kind: "typed" });
		expect(fitness.restHeartRate).toEqual({ value: 50, kind: "typed" });
		expect(fitness.thresholdHeartRate).toEqual({ value: 170, kind: "typed" });
	});

	test("else the maximum is Tanaka's by age, and threshold nine tenths of it", () => {
		const fitness = fitnessOf({ profile: profileOf({ birthYear: 1986 }) });
		expect(fitness.maxHeartRate).toEqual({ value: 180, kind: "estimated" });
		expect(fitness.thresholdHeartRate).toEqual({ value: 162, kind: "estimated" });
		expect(fitness.restHeartRate).toEqual({ value: 60, kind: "estimated" });
	});

	test("a peak above it that was reached twice replaces the estimate", () => {
		const profile = profileOf({ birthYear: 1986 });
		expect(fitnessOf({ profile, recent: peaks(192, 188, 150) }).maxHeartRate).toEqual({ value: 188, kind: "effort" });
		expect(fitnessOf({ profile, recent: peaks(192, 150) }).maxHeartRate).toEqual({ value: 180, kind: "estimated" });
	});

	test("without age nothing is estimated but from a typed threshold", () => {
		expect(fitnessOf({ recent: peaks(170, 171) }).maxHeartRate).toBeNull();
		expect(fitnessOf().thresholdHeartRate).toBeNull();
		const typed = profileOf({ heartRates: { max: null, rest: null, threshold: 171 } });
		expect(fitnessOf({ profile: typed }).maxHeartRate).toEqual({ value: 190, kind: "estimated" });
	});

	test("an estimated maximum leaves room for a typed threshold", () => {
		const profile = profileOf({ birthYear: 1956, heartRates: { max: null, rest: null, threshold: 171 } });
		expect(fitnessOf({ profile }).maxHeartRate?.value).toBeCloseTo(180, 9);
	});

	test("an all-out effort of about half an hour shows threshold heart rate", () => {
		const profile = profileOf({ races: [race(45, 30)], heartRates: { max: 190, rest: null, threshold: null } });
		const effort = run(46, 3, { metres: 10_000, averageHeartRate: 174 });
		expect(fitnessOf({ profile, recent: [effort] }).thresholdHeartRate).toEqual({ value: 174, kind: "effort" });
		const easy = run(38, 3, { metres: 10_000, averageHeartRate: 174 });
		expect(fitnessOf({ profile, recent: [easy] }).thresholdHeartRate).toEqual({ value: 171, kind: "estimated" });
	});

	test("go to the metrics as they are", () => {
		const zones = { heartRate: null, speed: [2.5, 3, 3.5, 4], power: null };
		const profile = profileOf({ ...typedHeartRates, sex: "female", zones });
		expect(thresholdsOf(profile, fitnessOf({ profile }))).toEqual({
			maxHr: 190,
			restHr: 50,
			lthr: 170,
			thresholdSpeed: null,
			ftp: null,
			heartRateBounds: null,
			speedBounds: [2.5, 3, 3.5, 4],
			powerBounds: null,
			sex: "female",
		});
	});
});

describe("volume", () => {
	// 2026-05-31 is a Sunday.
	test("is the mean of the last four full weeks that have data", () => {
		const history = [
			dayOf("2026-05-31", { runMetres: 20_000, runSeconds: 7200 }),
			dayOf("2026-05-26", { runMetres: 10_000, runSeconds: 3600 }),
			dayOf("2026-05-19", { runMetres: 40_000, runSeconds: 14_400, runs: 2 }),
			dayOf("2026-05-12", { runs: 0, runMetres: 0, runSeconds: 0 }),
			dayOf("2026-05-03", { runMetres: 99_000 }),
		];
		expect(fitnessOf({ history }).weekly).toEqual({ metres: 70_000 / 3, seconds: 25_200 / 3, runs: 4 / 3, weeksWithData: 3 });
		expect(fitnessOf({ history, day: "2026-05-30" }).weekly).toMatchObject({ metres: (40_000 + 99_000) / 3, weeksWithData: 3 });
	});

	test("is nothing without history", () => {
		expect(fitnessOf().weekly).toEqual({ metres: 0, seconds: 0, runs: 0, weeksWithData: 0 });
	});

	test("the longest run is of the last 30 days", () => {
		const long = (daysAgo: number, distanceMetres: number, sport: "running" | "cycling" = "running") =>
			measuredOf({ id: id(daysAgo), day: addDays(day, -daysAgo), distanceMetres, sport }, { movingSeconds: 7000 });
		const recent = [long(30, 30_000), long(29, 24_000), long(3, 18_000), long(2, 60_000, "cycling")];
		expect(fitnessOf({ recent }).longestRun).toEqual({ day: addDays(day, -29), metres: 24_000, seconds: 7000 });
	});

	test("days since the last activity", () => {
		expect(fitnessOf({ history: [dayOf(addDays(day, -3))], recent: [measuredOf({ day: addDays(day, -4) })] }).daysSinceActivity).toBe(3);
		expect(fitnessOf({ history: [dayOf(day)] }).daysSinceActivity).toBe(0);
	});
});

test("form settles after 42 known days", () => {
	const history = Array.from({ length: 60 }, (_, i) => dayOf(addDays(day, -i), { load: 50 }));
	expect(fitnessOf({ history: history.slice(0, 41) }).form.settling).toBe(true);
	const { form } = fitnessOf({ history });
	expect(form.settling).toBe(false);
	expect(form.ctl).toBeCloseTo(50, 9);
	expect(form.tsb).toBeCloseTo(0, 9);
	expect(fitnessOf().form).toEqual({ ctl: 0, atl: 0, tsb: 0, settling: true });
});

const activities: fc.Arbitrary<MeasuredActivity[]> = fc
	.array(
		fc.record({
			ago: fc.integer({ min: -5, max: 70 }),
			vdot: fc.double({ min: 30, max: 60, noNaN: true }),
			bpm: fc.integer({ min: 120, max: 190 }),
			metres: fc.constantFrom(1500, 3000, 5000, 10_000),
			race: fc.constantFrom(null, null, null, true, false),
			drift: fc.option(fc.double({ min: -5, max: 15, noNaN: true })),
			zones: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 5, maxLength: 5 }),
			watts: fc.integer({ min: 150, max: 350 }),
		}),
		{ maxLength: 25 },
	)
	.map((list) =>
		list.map(({ ago, vdot, bpm, metres, race, drift, zones, watts }, i) => ({
			...run(
				vdot,
				ago,
				{ metres, averageHeartRate: bpm, heartRateDeciles: held(bpm + 3, 9) },
				{ id: id(i), sport: i % 4 === 3 ? "cycling" : "running" },
				{ decouplingPercent: drift, heartRateZoneSeconds: zones, peakHeartRate: bpm + 8 },
			),
			feedback: race === null ? null : { ...spoken, race },
			powerBests: [{ minutes: 20 as const, watts }],
		})),
	);

test("fitness depends neither on the order of its inputs nor on what comes after the day, and has the stored shape", () => {
	const profile = profileOf({ ...typedHeartRates, races: [race(48, 60), race(46, 10)] });
	const shuffled = activities.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
	fc.assert(
		fc.property(shuffled, ([ordered, mixed]) => {
			const fitness = fitnessOf({ profile, recent: ordered, history: dayTotals(ordered) });
			expect(fitnessOf({ profile, recent: mixed, history: dayTotals(mixed).toReversed() })).toEqual(fitness);
			const past = ordered.filter(({ activity }) => activity.day <= day);
			expect(fitnessOf({ profile, recent: past, history: dayTotals(past) })).toEqual(fitness);
			expect(FitnessSchema.parse(JSON.parse(JSON.stringify(fitness)))).toEqual(fitness);
		}),
	);
});

test("an activity that is passed twice counts once", () => {
	const peak = measuredOf({ id: id(1), day }, { peakHeartRate: 198 });
	const profile = profileOf({ birthYear: 1986 });
	expect(fitnessOf({ profile, recent: [peak, peak] })).toEqual(fitnessOf({ profile, recent: [peak] }));
});
