import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, measuredOf, profileOf } from "../../test/fixtures/measured.ts";
import { addDays } from "../calendar.ts";
import type { BestEffort } from "../metrics/metrics.ts";
import { raceSeconds, trainingPaces, vdotOf } from "../physiology/vdot.ts";
import { computeFitness, type FitnessInput } from "./compute.ts";
import { dayTotals, type MeasuredActivity } from "./day-totals.ts";
import { FitnessSchema } from "./fitness.ts";
import { thresholdsOf } from "./thresholds.ts";

const day = "2026-05-31";
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

function fitnessOf(changes: Partial<FitnessInput> = {}) {
	return computeFitness({ profile: profileOf(), recent: [], history: [], day, ...changes });
}
/** A race of this VDOT, so many days ago. */
function race(vdot: number, daysAgo: number, metres = 10_000) {
	return { day: addDays(day, -daysAgo), metres, seconds: raceSeconds(vdot, metres) };
}
/** A flat run with a stretch of this VDOT, so many days ago. */
function run(vdot: number, daysAgo: number, effort: Partial<BestEffort> = {}, activity: Parameters<typeof measuredOf>[0] = {}) {
	const metres = effort.metres ?? 5000;
	const stretch = { metres, seconds: raceSeconds(vdot, metres), startSeconds: 600, ...effort };
	return measuredOf({ id: id(daysAgo + 1), day: addDays(day, -daysAgo), ...activity }, { bestEfforts: [stretch], movingSeconds: 3500 });
}
const threshold = { heartRates: { max: 190, rest: 50, threshold: 170 } };

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

describe("efforts in runs", () => {
	const races = [race(50, 30)];

	test("an easy run neither lowers VDOT nor counts as a race", () => {
		const { vdot } = fitnessOf({ profile: profileOf({ races }), recent: [run(38, 2)] });
		expect(vdot?.value).toBeCloseTo(50, 6);
		expect(vdot?.evidence.map(({ kind }) => kind)).toEqual(["race", "estimated"]);
	});

	test("one that is faster than the race raises it", () => {
		const { vdot } = fitnessOf({ profile: profileOf({ races }), recent: [run(51.5, 2)] });
		expect(vdot).toMatchObject({ kind: "effort" });
		expect(vdot?.value).toBeCloseTo(51.5, 6);
		expect(vdot?.evidence[0]?.activityId).toBe(id(3));
	});

	test("without a race an easy run is a lower bound", () => {
		expect(fitnessOf({ recent: [run(38, 2), run(41, 9)] }).vdot).toMatchObject({ kind: "estimated" });
		expect(fitnessOf({ recent: [run(38, 2), run(41, 9)] }).vdot?.value).toBeCloseTo(41, 6);
	});

	test.each([
		[3000, 165, "effort"],
		[3000, 164, "estimated"],
		[5000, 164, "effort"],
		[10_000, 163, "estimated"],
		[21_097.5, 160, "effort"],
		[21_097.5, 159, "estimated"],
		[42_195, 153, "effort"],
		[42_195, 152, "estimated"],
	])("%d m at a mean of %d bpm with threshold 170 is %s", (metres, averageHeartRate, kind) => {
		const { vdot } = fitnessOf({ profile: profileOf(threshold), recent: [run(45, 2, { metres, averageHeartRate })] });
		expect(vdot?.kind).toBe(kind);
	});

	test("heart rate shows nothing in a run with breaks, in the hills, or against a threshold guessed from age", () => {
		const hard = { averageHeartRate: 170 };
		const kindOf = (activity: Parameters<typeof measuredOf>[0], profile = threshold as Parameters<typeof profileOf>[0]) =>
			fitnessOf({ profile: profileOf(profile), recent: [run(45, 2, hard, activity)] }).vdot?.kind;
		expect(kindOf({})).toBe("effort");
		expect(kindOf({ elapsedSeconds: 4000 })).toBe("estimated");
		expect(kindOf({ ascentMetres: 200 })).toBe("estimated");
		expect(kindOf({ subSport: "trail" })).toBe("estimated");
		expect(kindOf({}, { birthYear: 1980 })).toBe("estimated");
		expect(kindOf({}, { heartRates: { max: 189, rest: null, threshold: null } })).toBe("effort");
	});

	test("treadmills, downhills, other sports, other distances and runs of long ago count for nothing", () => {
		const none = [
			run(50, 2, {}, { subSport: "treadmill" }),
			run(50, 3, { dropMetres: 80 }),
			run(50, 4, {}, { sport: "cycling" }),
			run(50, 5, { metres: 1000 }),
			run(50, 56),
			run(50, -1),
		];
		expect(fitnessOf({ recent: none }).vdot).toBeNull();
	});

	test("an impossible typed race hides no recording", () => {
		const typo = { ...race(50, 2), seconds: 1200 };
		expect(fitnessOf({ profile: profileOf({ races: [typo] }), recent: [run(45, 2, { metres: 10_000 })] }).vdot?.value).toBeCloseTo(45, 6);
	});

	test("of several recordings on the day of a race the one nearest to its time is the race", () => {
		const recordings = [run(49.8, 30, { metres: 10_000 }, { id: id(8) }), run(40, 30, { metres: 10_000 }, { id: id(7) })];
		for (const recent of [recordings, recordings.toReversed()]) {
			expect(fitnessOf({ profile: profileOf({ races }), recent }).vdot?.evidence).toMatchObject([{ activityId: id(8) }]);
		}
	});

	test("the recording of a typed race is that race", () => {
		const recorded = run(49.8, 30, { metres: 10_000 });
		const { vdot } = fitnessOf({ profile: profileOf({ races }), recent: [recorded] });
		expect(vdot?.evidence).toHaveLength(1);
		expect(vdot?.evidence[0]).toMatchObject({ kind: "race", activityId: recorded.activity.id });
	});
});

describe("thresholds", () => {
	const peaks = (...bpm: number[]) => bpm.map((peakHeartRate, i) => measuredOf({ id: id(i), day: addDays(day, -i) }, { peakHeartRate }));

	test("typed ones come first", () => {
		const fitness = fitnessOf({ profile: profileOf({ ...threshold, birthYear: 1980 }), recent: peaks(201, 202) });
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
		const profile = profileOf({ ...threshold, sex: "female" });
		expect(thresholdsOf(profile, fitnessOf({ profile }))).toEqual({
			maxHr: 190,
			restHr: 50,
			lthr: 170,
			thresholdSpeed: null,
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
		}),
		{ maxLength: 25 },
	)
	.map((list) => list.map(({ ago, vdot, bpm }, i) => run(vdot, ago, { averageHeartRate: bpm }, { id: id(i) })));

test("fitness depends neither on the order of its inputs nor on what comes after the day, and has the stored shape", () => {
	const profile = profileOf({ ...threshold, races: [race(48, 60), race(46, 10)] });
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
