import { describe, expect, test } from "vitest";
import { measuredOf, profileOf } from "../../test/fixtures/measured.ts";
import { allOut, day, entryOf, fitnessOf, held, id, race, run, spoken, typedHeartRates } from "../../test/fixtures/performances.ts";
import { addDays } from "../calendar.ts";
import { slowerBy } from "../metrics/heat.ts";
import { raceSeconds, vdotOf } from "../physiology/vdot.ts";

const races = [race(50, 30)];
const typed = profileOf(typedHeartRates);
const raced = profileOf({ ...typedHeartRates, races });

describe("efforts in runs", () => {
	test("an easy run neither lowers VDOT nor counts as a race", () => {
		const { vdot } = fitnessOf({ profile: raced, recent: [run(38, 2)] });
		expect(vdot?.value).toBeCloseTo(50, 6);
		expect(vdot?.evidence.map(({ kind }) => kind)).toEqual(["race", "estimated"]);
	});

	test("an all-out effort gives VDOT while no race does", () => {
		const { vdot } = fitnessOf({ profile: typed, recent: [run(44, 2, allOut), run(46, 9)] });
		expect(vdot).toMatchObject({ kind: "effort", evidence: [{ activityId: id(3) }, { activityId: id(10) }] });
		expect(vdot?.value).toBeCloseTo(44, 6);
	});

	test("one that is faster than the race waits for the athlete's word", () => {
		const recent = [run(51.5, 2, allOut)];
		const waiting = fitnessOf({ profile: raced, recent }).vdot;
		expect(waiting).toMatchObject({ kind: "race", evidence: [{ kind: "race" }] });
		expect(waiting?.value).toBeCloseTo(50, 6);

		const evidence = { activityId: id(3), rule: "all_out_effort" as const, metres: 5000, seconds: raceSeconds(51.5, 5000) };
		const confirmed = entryOf({ kind: "vdot", state: "confirmed", value: 51.5, day: addDays(day, -2), evidence });
		const { vdot } = fitnessOf({ profile: raced, recent, thresholds: [confirmed] });
		expect(vdot?.value).toBe(51.5);
		expect(vdot?.evidence.map((one) => [one.kind, one.activityId])).toEqual([
			["effort", id(3)],
			["race", null],
		]);
		// Its recording is not needed any more.
		expect(fitnessOf({ profile: raced, thresholds: [confirmed] }).vdot?.value).toBe(51.5);
	});

	test("one that is slower than the race never lowers paces, however old the race of the last half year is", () => {
		const profile = profileOf({ ...typedHeartRates, races: [race(50, 150)] });
		const { vdot } = fitnessOf({ profile, recent: [run(47, 2, allOut)] });
		expect(vdot?.value).toBeCloseTo(50, 6);
		expect(vdot?.evidence.map(({ kind }) => kind)).toEqual(["race", "effort"]);
	});

	test("after half a year without a race it takes over", () => {
		const profile = profileOf({ ...typedHeartRates, races: [race(50, 190)] });
		expect(fitnessOf({ profile, recent: [run(47, 2, allOut)] }).vdot?.value).toBeCloseTo(47, 6);
	});

	test("an effort found before stays evidence when its recording is not at hand any more", () => {
		const evidence = { activityId: id(90), rule: "all_out_effort" as const, metres: 5000, seconds: 1300 };
		const detected = entryOf({ kind: "vdot", state: "detected", value: 45, day: addDays(day, -80), evidence });
		expect(fitnessOf({ recent: [run(40, 2)], thresholds: [detected] }).vdot).toMatchObject({ value: 45, kind: "effort" });
		const refused = { ...detected, state: "refused" as const };
		expect(fitnessOf({ recent: [run(40, 2)], thresholds: [refused] }).vdot?.value).toBeCloseTo(40, 6);
	});

	test("what the athlete refused is left out", () => {
		const evidence = { activityId: id(3), rule: "all_out_effort" as const, metres: 5000, seconds: 1200 };
		const refused = entryOf({ kind: "vdot", state: "refused", value: 44, day: addDays(day, -2), evidence, reason: "gps_error" });
		const { vdot } = fitnessOf({ profile: typed, recent: [run(44, 2, allOut), run(38, 9)], thresholds: [refused] });
		expect(vdot?.evidence.map(({ activityId }) => activityId)).toEqual([id(10)]);
	});

	test("without a race an easy run is a lower bound", () => {
		expect(fitnessOf({ recent: [run(38, 2), run(41, 9)] }).vdot).toMatchObject({ kind: "estimated" });
		expect(fitnessOf({ recent: [run(38, 2), run(41, 9)] }).vdot?.value).toBeCloseTo(41, 6);
	});

	test("nothing is all-out with breaks, off the road, in hills without a correction, by the athlete's no, or against a threshold guessed from age", () => {
		const kindOf = (
			activity: Parameters<typeof measuredOf>[0],
			profile: Parameters<typeof profileOf>[0] = typedHeartRates,
			effort: Parameters<typeof run>[2] = {},
		) => fitnessOf({ profile: profileOf(profile), recent: [run(45, 2, { ...allOut, ...effort }, activity)] }).vdot?.kind;
		expect(kindOf({})).toBe("effort");
		expect(kindOf({ elapsedSeconds: 4000 })).toBe("estimated");
		expect(kindOf({ elapsedSeconds: 4000 }, typedHeartRates, { movingShare: 0.95 })).toBe("effort");
		expect(kindOf({}, typedHeartRates, { movingShare: 0.89 })).toBe("estimated");
		expect(kindOf({ ascentMetres: 200 })).toBe("estimated");
		expect(kindOf({ ascentMetres: 200 }, typedHeartRates, { gradedSeconds: raceSeconds(45, 5000) / 1.05 })).toBe("effort");
		expect(kindOf({ subSport: "trail" })).toBe("estimated");
		expect(kindOf({}, { birthYear: 1980 })).toBe("estimated");
		expect(kindOf({}, { heartRates: { max: 189, rest: null, threshold: null } })).toBe("effort");
		const no = { ...run(45, 2, allOut), feedback: { ...spoken, race: false } };
		expect(fitnessOf({ profile: typed, recent: [no] }).vdot?.kind).toBe("estimated");
	});

	test("is corrected for grade and heat when all-out, and only downwards otherwise", () => {
		const seconds = 1500;
		// The wrist adds 8 °C: 33 °C on it are 25 °C, 2.6 %.
		const heat = { heat: { meanCelsius: 33, maxCelsius: 34, slowerPercent: 5.6 } };
		const vdotWith = (effort: Parameters<typeof run>[2], metrics: Parameters<typeof run>[4] = {}) =>
			fitnessOf({ profile: typed, recent: [run(40, 2, { seconds, ...effort }, {}, metrics)] }).vdot?.value;
		expect(vdotWith(allOut, heat)).toBeCloseTo(vdotOf(5000, 1500 / 1.026), 9);
		expect(vdotWith({ ...allOut, gradedSeconds: 1480 })).toBeCloseTo(vdotOf(5000, 1480), 9);
		expect(vdotWith({ ...allOut, gradedSeconds: 1480 }, heat)).toBeCloseTo(vdotOf(5000, 1480 / 1.026), 9);
		expect(vdotWith({ ...allOut, gradedSeconds: 1560 })).toBeCloseTo(vdotOf(5000, 1560), 9);
		expect(vdotWith({ gradedSeconds: 1440 }, heat)).toBeCloseTo(vdotOf(5000, 1500), 9);
		expect(vdotWith({ gradedSeconds: 1560 })).toBeCloseTo(vdotOf(5000, 1560), 9);
		expect(vdotWith({ ...allOut, gradedSeconds: 1300 })).toBeCloseTo(vdotOf(5000, 1500), 9);
	});

	test("a warm wrist in cool air, and an altitude that wanders, make nobody faster", () => {
		const vdotWith = (effort: Parameters<typeof run>[2], meanCelsius: number | null) => {
			const heat = meanCelsius === null ? null : { meanCelsius, maxCelsius: meanCelsius, slowerPercent: slowerBy(meanCelsius) };
			return fitnessOf({ profile: typed, recent: [run(40, 2, { seconds: 1500, ...allOut, ...effort }, {}, { heat })] }).vdot?.value;
		};
		// 22 °C on the wrist are 14 °C.
		expect(vdotWith({}, 22)).toBeCloseTo(vdotOf(5000, 1500), 9);
		// No more than 3 % is made up for, by heat or by climbing.
		expect(vdotWith({}, 45)).toBeCloseTo(vdotOf(5000, 1500 / 1.03), 9);
		expect(vdotWith({ gradedSeconds: 1400 }, null)).toBeCloseTo(vdotOf(5000, 1500 / 1.03), 9);
	});

	test("one run that stands far above all others is no more than 5 % better than they are, unless heart rate says that it was hard", () => {
		const others = [run(38, 9), run(40, 16)];
		const jump = fitnessOf({ profile: typed, recent: [run(55, 2), ...others] }).vdot;
		expect(jump).toMatchObject({ kind: "estimated" });
		expect(jump?.value).toBeCloseTo(1.05 * 40, 6);
		expect(fitnessOf({ profile: typed, recent: [run(41, 2), ...others] }).vdot?.value).toBeCloseTo(41, 6);
		expect(fitnessOf({ profile: typed, recent: [run(55, 2), run(54, 3), ...others] }).vdot?.value).toBeCloseTo(55, 6);
		expect(fitnessOf({ profile: typed, recent: [run(55, 2, allOut), ...others] }).vdot).toMatchObject({ kind: "effort" });
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
			expect(fitnessOf({ profile: raced, recent }).vdot?.evidence).toMatchObject([{ activityId: id(8) }]);
		}
	});

	test("the recording of a typed race is that race", () => {
		const recorded = run(49.8, 30, { metres: 10_000 });
		const { vdot } = fitnessOf({ profile: raced, recent: [recorded] });
		expect(vdot?.evidence).toHaveLength(1);
		expect(vdot?.evidence[0]).toMatchObject({ kind: "race", activityId: recorded.activity.id });
	});
});

describe("a race mark", () => {
	const marked = (daysAgo: number, activity: Parameters<typeof measuredOf>[0], bestEfforts: Parameters<typeof run>[2][] = []) => ({
		...measuredOf(
			{ id: id(daysAgo + 1), day: addDays(day, -daysAgo), ...activity },
			{ bestEfforts: bestEfforts.map((effort) => ({ metres: 5000, seconds: 1200, startSeconds: 0, ...effort })) },
		),
		feedback: { ...spoken, race: true },
	});

	test("makes the whole activity a race result, by the clock and over its standard distance", () => {
		const { vdot } = fitnessOf({ recent: [marked(2, { distanceMetres: 10_080, elapsedSeconds: 2500, timerSeconds: 2400 })] });
		expect(vdot).toEqual({
			value: vdotOf(10_000, 2500),
			kind: "race",
			evidence: [{ day: addDays(day, -2), metres: 10_000, seconds: 2500, vdot: vdotOf(10_000, 2500), kind: "race", activityId: id(3) }],
		});
	});

	test("counts however old it is, like a typed race", () => {
		const old = marked(300, { distanceMetres: 10_000, elapsedSeconds: 2500 });
		expect(fitnessOf({ recent: [old] }).vdot).toMatchObject({ kind: "estimated", evidence: [{ activityId: id(301) }] });
		const fresh = marked(100, { distanceMetres: 10_000, elapsedSeconds: 2500 });
		expect(fitnessOf({ recent: [fresh] }).vdot).toMatchObject({ kind: "race", value: vdotOf(10_000, 2500) });
	});

	test("finds the race in a recording with warm-up", () => {
		const { vdot } = fitnessOf({ recent: [marked(2, { distanceMetres: 8300, elapsedSeconds: 2700 }, [{ seconds: 1200 }])] });
		expect(vdot).toMatchObject({ kind: "race", value: vdotOf(5000, 1200), evidence: [{ metres: 5000, seconds: 1200 }] });
	});

	test("does not when the whole is a race, whatever a stretch shows", () => {
		const glitch = [{ metres: 1500, seconds: 250 }];
		expect(fitnessOf({ recent: [marked(2, { distanceMetres: 10_000, elapsedSeconds: 2500 }, glitch)] }).vdot?.value).toBe(
			vdotOf(10_000, 2500),
		);
	});

	test("takes a race that satellites measured up to 5 % too long for the standard distance", () => {
		const long = marked(2, { distanceMetres: 5200, elapsedSeconds: 1300 }, [{ seconds: 1250 }]);
		expect(fitnessOf({ recent: [long] }).vdot).toMatchObject({ kind: "race", value: vdotOf(5000, 1300) });
		const warmedUp = marked(2, { distanceMetres: 5300, elapsedSeconds: 1400 }, [{ seconds: 1250 }]);
		expect(fitnessOf({ recent: [warmedUp] }).vdot).toMatchObject({ kind: "race", value: vdotOf(5000, 1250) });
	});

	test("on a downhill course is a lower bound at most, never a race", () => {
		const course = (descentMetres: number) =>
			fitnessOf({ recent: [marked(2, { distanceMetres: 10_000, elapsedSeconds: 2500, ascentMetres: 20, descentMetres })] }).vdot?.kind;
		expect(course(120)).toBe("race");
		expect(course(121)).toBe("estimated");
	});

	test("off the road is a lower bound, and indoors nothing", () => {
		const on = (subSport: "trail" | "treadmill" | "indoor" | "virtual") =>
			fitnessOf({ recent: [marked(2, { distanceMetres: 10_000, elapsedSeconds: 2500, subSport })] });
		expect(on("trail").vdot?.kind).toBe("estimated");
		for (const indoors of ["treadmill", "indoor", "virtual"] as const) expect(on(indoors).vdot).toBeNull();
	});

	test("on the recording of a typed race adds nothing", () => {
		const recorded = marked(30, { distanceMetres: 10_000, elapsedSeconds: 2600 });
		expect(fitnessOf({ profile: raced, recent: [recorded] }).vdot?.evidence).toMatchObject([
			{ seconds: races[0]?.seconds, activityId: id(31) },
		]);
	});
});

test("the threshold that an effort itself shows does not make it all-out", () => {
	// 10 km at a mean of 160 bpm: far from all-out at a threshold of 171, and all in zone 5 of its own mean.
	const profile = profileOf({ heartRates: { max: 190, rest: null, threshold: null } });
	const easy = run(40, 3, { metres: 10_000, averageHeartRate: 160, heartRateDeciles: held(160, 10) });
	expect(fitnessOf({ profile, recent: [easy] })).toMatchObject({
		vdot: { kind: "estimated" },
		thresholdHeartRate: { value: 171, kind: "estimated" },
	});
});
