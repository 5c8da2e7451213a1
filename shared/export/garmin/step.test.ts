import { Profile } from "@garmin/fitsdk";
import { describe, expect, test } from "vitest";
import { plannedWorkout } from "../../../test/fixtures/garmin-planned.ts";
import type { Sport } from "../../athlete/sport.ts";
import { noteCodes } from "../../workout/notes.ts";
import type { Step } from "../../workout/workout.ts";
import { toGarminWorkout } from "../garmin.ts";
import type { GarminAthlete } from "./compiling.ts";
import { garminExercise } from "./exercises.ts";

const step = (over: Partial<Step> = {}): Step => ({
	kind: "step",
	role: "work",
	duration: { kind: "time", seconds: 600 },
	intensity: "threshold",
	target: { kind: "open" },
	...over,
});
const metric: GarminAthlete = { language: "en", units: "metric" };

function made(over: Partial<Step>, sport: Sport = "running", athlete = metric) {
	const { garmin, notes, fidelity } = toGarminWorkout(plannedWorkout([step(over)], { sport }), athlete);
	return { step: garmin?.workoutSegments[0]?.workoutSteps[0], garmin, notes: notes.map(({ code }) => code), fidelity };
}

describe("kinds of steps", () => {
	test.each([
		[{ role: "warmup" as const }, 1, "warmup"],
		[{ role: "cooldown" as const }, 2, "cooldown"],
		[{ role: "work" as const }, 3, "interval"],
		[{ role: "recovery" as const, intensity: "recovery" as const }, 4, "recovery"],
		[{ role: "recovery" as const, intensity: "rest" as const }, 5, "rest"],
	])("%j", (over, stepTypeId, stepTypeKey) => expect(made(over).step?.stepType).toEqual({ stepTypeId, stepTypeKey }));

	test("jogging and walking are told apart by the note, which Garmin has no kinds for", () => {
		expect(made({ role: "recovery", intensity: "recovery" }).step).toMatchObject({ description: "Jog" });
		expect(made({ role: "recovery", intensity: "walk" }).step).toMatchObject({ description: "Walk" });
		expect(made({ role: "recovery", intensity: "rest" }).step).toMatchObject({ description: null });
		expect(made({ role: "recovery", intensity: "recovery" }, "cycling").step).toMatchObject({ description: null });
		expect(made({ role: "warmup", intensity: "easy" }).step).toMatchObject({ description: null });
	});
});

describe("ends", () => {
	test("time in whole seconds", () => {
		expect(made({ duration: { kind: "time", seconds: 90.4 } }).step).toMatchObject({
			endCondition: { conditionTypeId: 2, conditionTypeKey: "time" },
			endConditionValue: 90,
		});
	});

	test("the lap button, without a value", () => {
		expect(made({ duration: { kind: "open" } }).step).toMatchObject({ endCondition: { conditionTypeId: 1 }, endConditionValue: null });
	});

	test.each([
		[400, "metric", { unitId: 1, unitKey: "meter", factor: 100 }],
		[21_097.5, "metric", { unitId: 2, unitKey: "kilometer", factor: 100_000 }],
		[1_000, "imperial", { unitId: 1, unitKey: "meter", factor: 100 }],
		[8_046.72, "imperial", { unitId: 4, unitKey: "mile", factor: 160_934.4 }],
	] as const)("%d m on a %s watch, in metres, shown as one says it", (metres, units, preferredEndConditionUnit) => {
		const { step: end } = made({ duration: { kind: "distance", metres } }, "running", { ...metric, units });
		expect(end).toMatchObject({ endCondition: { conditionTypeId: 3 }, endConditionValue: metres, preferredEndConditionUnit });
	});
});

describe("targets", () => {
	const speed = { kind: "speed", low: 1000 / 260.4, high: 1000 / 249.7 } as const;

	test("pace in m/s, the faster first, in whole seconds per kilometre or mile", () => {
		const { step: pace } = made({ target: speed });
		expect(pace).toMatchObject({ targetType: { workoutTargetTypeId: 6, workoutTargetTypeKey: "pace.zone" }, zoneNumber: null });
		expect(pace).toMatchObject({ targetValueOne: 4, targetValueTwo: 3.846154 });
		const { step: miles } = made({ target: speed }, "running", { ...metric, units: "imperial" });
		expect(miles).toMatchObject({ targetValueOne: 4.003343, targetValueTwo: 3.840916 });
	});

	test("heart rate in beats, the lower first, never as a zone", () => {
		expect(made({ target: { kind: "heart_rate", low: 139.6, high: 152 } })).toMatchObject({
			fidelity: "exact",
			step: { targetType: { workoutTargetTypeId: 4 }, targetValueOne: 140, targetValueTwo: 152, zoneNumber: null },
		});
	});

	test("power in watts, on the bike and on foot", () => {
		for (const sport of ["running", "cycling"] as const)
			expect(made({ target: { kind: "power", low: 210, high: 230 } }, sport).step).toMatchObject({
				targetType: { workoutTargetTypeId: 2 },
				targetValueOne: 210,
				targetValueTwo: 230,
			});
	});

	test("speed on the bike in tenths of a kilometre per hour", () => {
		const { step: ride } = made({ target: { kind: "speed", low: 8.333, high: 9.03 } }, "cycling");
		expect(ride).toMatchObject({ targetType: { workoutTargetTypeId: 5 }, targetValueOne: 9.027778, targetValueTwo: 8.333333 });
	});

	test("effort as words, and said so", () => {
		const { step: hard, notes } = made({ target: { kind: "rpe", low: 8, high: 9 }, note: "uphill", intensity: "interval" });
		expect(hard).toMatchObject({ targetType: { workoutTargetTypeId: 1 }, description: "Interval · RPE 8-9 · uphill" });
		expect(notes).toEqual(["effort_as_text"]);
	});

	test("one figure becomes a range, and is said so", () => {
		const ranges = [
			made({ target: { kind: "heart_rate", low: 150, high: 150 } }),
			made({ target: { kind: "power", low: 200, high: 200 } }, "cycling"),
			made({ target: { kind: "speed", low: 4, high: 4 } }),
		];
		expect(ranges.map(({ step: one }) => one)).toMatchObject([
			{ targetValueOne: 147, targetValueTwo: 153 },
			{ targetValueOne: 194, targetValueTwo: 206 },
			{ targetValueOne: 4.081633, targetValueTwo: 3.921569 },
		]);
		for (const { notes } of ranges) expect(notes).toEqual(["target_widened"]);
	});

	test("a bound that nobody reaches is the nearest that means anything", () => {
		expect(made({ target: { kind: "heart_rate", low: 0, high: 140 } }).step).toMatchObject({ targetValueOne: 40, targetValueTwo: 140 });
	});

	test.each([
		["swimming", { kind: "speed", low: 1.25, high: 1.3333 }, "Threshold · 1:15-1:20 /100 m"],
		["swimming", { kind: "heart_rate", low: 130, high: 140 }, "Threshold · 130-140 bpm"],
		["strength", { kind: "heart_rate", low: 130, high: 140 }, "Threshold · 130-140 bpm"],
		["walking", { kind: "speed", low: 1.5, high: 1.6 }, "Threshold · 10:25-11:07 /km"],
		["rowing", { kind: "power", low: 150, high: 170 }, "Threshold · 150-170 W"],
		["running", { kind: "speed", low: 0, high: 0.1 }, "Threshold · 166:40-– /km"],
	] as const)("in %s a %j is words, and said so", (sport, target, description) => {
		const { step: worded, notes } = made({ target }, sport);
		expect(worded).toMatchObject({ targetType: { workoutTargetTypeId: 1 }, targetValueOne: null, description });
		expect(notes).toContain("target_as_text");
	});

	test("a cap on the heart rate stands beside an easy pace, where wished for", () => {
		const athlete = { ...metric, easyHeartRateCap: 145 };
		expect(made({ target: speed, intensity: "easy" }, "running", athlete).step).toMatchObject({
			secondaryTargetType: { workoutTargetTypeId: 4 },
			secondaryTargetValueOne: 60,
			secondaryTargetValueTwo: 145,
		});
		expect(made({ target: speed, intensity: "threshold" }, "running", athlete).step).not.toHaveProperty("secondaryTargetType");
		expect(made({ target: speed, intensity: "easy" }).step).not.toHaveProperty("secondaryTargetType");
	});
});

describe("sports", () => {
	test.each([
		["running", 1, []],
		["cycling", 2, []],
		["swimming", 4, []],
		["strength", 5, []],
		["other", 3, []],
		["walking", 3, ["sport_as_other"]],
		["climbing", 3, ["sport_as_other"]],
	] as const)("%s", (sport, sportTypeId, notes) => {
		const { garmin, notes: told } = made({}, sport);
		expect(garmin).toMatchObject({ sportType: { sportTypeId }, workoutSegments: [{ segmentOrder: 1, sportType: { sportTypeId } }] });
		expect(told).toEqual(notes);
	});

	test("a swim has its pool at both places, a stroke at every step, and ends at the wall", () => {
		const athlete: GarminAthlete = { ...metric, pool: { length: 25, unit: "metre" } };
		const { garmin, step: swum, notes } = made({ duration: { kind: "distance", metres: 410 } }, "swimming", athlete);
		const pool = { poolLength: 25, poolLengthUnit: { unitId: 1, unitKey: "meter", factor: 100 } };
		expect(garmin).toMatchObject({ ...pool, workoutSegments: [pool] });
		expect(swum).toMatchObject({ strokeType: { strokeTypeId: 1 }, endConditionValue: 400, preferredEndConditionUnit: { unitId: 1 } });
		expect(notes).toEqual(["distance_in_lengths"]);
		const rest = made({ role: "recovery", intensity: "rest" }, "swimming", athlete);
		expect(rest.step).toMatchObject({ strokeType: { strokeTypeId: 0 }, stepType: { stepTypeId: 5 } });
	});

	test("a pool in yards is told in yards, and any pool as none", () => {
		const yards = made({ duration: { kind: "distance", metres: 91.44 } }, "swimming", { ...metric, pool: { length: 25, unit: "yard" } });
		expect(yards).toMatchObject({ fidelity: "exact", garmin: { poolLengthUnit: { unitId: 230, unitKey: "yard" } } });
		expect(yards.step).toMatchObject({ endConditionValue: 91.44, preferredEndConditionUnit: { unitId: 230 } });
		expect(made({}, "swimming").garmin).toMatchObject({ poolLength: null });
		expect(made({}).garmin).not.toHaveProperty("poolLength");
	});
});

describe("strength", () => {
	const set = (note: string, sport: Sport = "strength") =>
		made({ intensity: "exercise", note, duration: { kind: "time", seconds: 150 } }, sport);

	test("an exercise of Garmin's catalogue is named, timed as planned, and its repetitions stand in the note", () => {
		expect(set("exercise:back_squat")).toMatchObject({
			fidelity: "exact",
			step: { category: "SQUAT", exerciseName: "BARBELL_BACK_SQUAT", endConditionValue: 150, description: "back squat, 4-6, heavy" },
		});
	});

	test("one that it lacks stands in the note, and is said so", () => {
		const { step: hops, notes } = set("exercise:pogo_hops");
		expect(hops).not.toHaveProperty("category");
		expect(hops).toMatchObject({ description: "pogo hops, 10" });
		expect(notes).toEqual(["exercise_as_text"]);
	});

	test("in a run it is a step with a note", () => {
		expect(set("exercise:back_squat", "running").step).not.toHaveProperty("category");
	});

	test("every category and name is one of the FIT profile", () => {
		const camel = (name: string) => name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
		const types: Record<string, Record<number, string>> = Profile.types;
		const named = noteCodes.flatMap((code) => garminExercise(code) ?? []);
		expect(named.length).toBeGreaterThanOrEqual(16);
		for (const { category, exercise } of named) {
			expect(Object.values(types.exerciseCategory ?? {})).toContain(camel(category));
			expect(Object.values(types[`${camel(category)}ExerciseName`] ?? {})).toContain(camel(exercise));
		}
	});
});
