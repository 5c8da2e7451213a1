import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noSampleFiles, sampleText } from "../../../test/fixtures/sample-files.ts";
import { garminBody } from "./body.ts";
import type { GarminMeaning } from "./meaning.ts";
import { fromGarminWorkout } from "./reading.ts";
import { sameMeaning } from "./same-meaning.ts";

const recorded = (name: string) => fromGarminWorkout(JSON.parse(sampleText(`garmin-workouts/${name}.json`)));

function meaningOf(reading: ReturnType<typeof fromGarminWorkout>): GarminMeaning {
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	expect(reading.problems).toEqual([]);
	return reading.meaning;
}

describe.skipIf(noSampleFiles)("recorded workouts", () => {
	const pairs = ["run-nested-repeats", "cycling-power-cadence", "swim-pool25-strokes-equipment"];
	const all = [
		...pairs.flatMap((name) => [`${name}.request`, `${name}.response`]),
		"run-pace-repeats.request",
		"run-tempo-hr-zone.request",
		"strength-exercises.response",
	];

	test.each(all)("%s is read without a problem and re-made with equal meaning", (name) => {
		const meaning = meaningOf(recorded(name));
		const again = meaningOf(fromGarminWorkout(JSON.parse(JSON.stringify(garminBody(meaning)))));
		expect(again).toEqual(meaning);
		expect(sameMeaning(meaning, again)).toEqual([]);
	});

	test.each(pairs)("%s: the answer says what was sent", (name) => {
		expect(sameMeaning(meaningOf(recorded(`${name}.request`)), meaningOf(recorded(`${name}.response`)))).toEqual([]);
	});

	test("a run: repeats in repeats, zones, beats, calories, a second target", () => {
		const { segments } = meaningOf(recorded("run-nested-repeats.response"));
		expect(segments[0]?.steps).toMatchObject([
			{ type: 1, end: { condition: 1, value: null }, target: null },
			{ type: 3, end: { condition: 2, value: 600 }, target: { type: 4, zone: 4, one: null, two: null } },
			{ type: 4, end: { condition: 3, value: 400 }, target: { type: 4, zone: null, one: 120, two: 140 } },
			{ end: { condition: 4, value: 50 }, target: { type: 6, one: 3.5, two: 4 }, secondary: { type: 4, one: 160, two: 175 } },
			{ kind: "repeat", count: 3, steps: [{ kind: "repeat", count: 4, steps: [{ type: 3 }, { type: 4 }] }, { type: 5 }] },
			{ type: 2 },
		]);
	});

	test("a ride: zones, watts, cadence by either key", () => {
		const { segments } = meaningOf(recorded("cycling-power-cadence.request"));
		expect(segments[0]?.steps[1]).toMatchObject({ target: { type: 2, one: 200, two: 250 }, secondary: { type: 3, one: 85, two: 95 } });
		expect(segments[0]?.steps[4]).toMatchObject({ target: { type: 3, one: 95, two: 105 } });
	});

	test("numbers as text, empty text as none, a group without an end", () => {
		const { segments } = meaningOf(recorded("run-pace-repeats.request"));
		expect(segments[0]?.steps[1]).toMatchObject({
			count: 2,
			end: { condition: 7, value: 2 },
			steps: [{ target: { type: 6, one: 1000 / 270, two: 1000 / 300 }, end: { unit: 1 } }, { target: { type: 4, zone: 2, one: null } }],
		});
	});

	test("a swim: pool, strokes, equipment", () => {
		const { pool, segments } = meaningOf(recorded("swim-pool25-strokes-equipment.request"));
		expect(pool).toEqual({ length: 25, unit: 1 });
		expect(segments[0]?.steps[5]).toMatchObject({ stroke: 4, equipment: 2 });
	});

	test("strength: categories, exercises, repetitions", () => {
		const { segments } = meaningOf(recorded("strength-exercises.response"));
		expect(segments[0]?.steps[0]).toMatchObject({ category: "ROW", exercise: "BANDED_FACE_PULLS", end: { condition: 10, value: 10 } });
	});

	test("a list is no workout", () => {
		expect(recorded("workout-list.response")).toEqual({ ok: false, problems: [{ path: "", code: "not_a_workout" }] });
	});
});

const sport = { sportTypeId: 1, sportTypeKey: "running" };
const plain = { type: "ExecutableStepDTO", stepType: { stepTypeId: 3 }, endCondition: { conditionTypeId: 1 } };
const read = (steps: unknown[], over: object = {}) =>
	fromGarminWorkout({ workoutName: "x", sportType: sport, workoutSegments: [{ sportType: sport, workoutSteps: steps }], ...over });
const stepsOf = (reading: ReturnType<typeof fromGarminWorkout>) => (reading.ok ? (reading.meaning.segments[0]?.steps ?? []) : []);

describe("reading", () => {
	test("the number decides, and a key that says another thing is told", () => {
		const reading = read([{ ...plain, targetType: { workoutTargetTypeId: 5, workoutTargetTypeKey: "pace.zone" }, targetValueOne: 4 }]);
		expect(stepsOf(reading)).toMatchObject([{ target: { type: 5 } }]);
		expect(reading.problems).toEqual([{ path: "segments[0].steps[0].targetType", code: "key_differs" }]);
	});

	test("a key counts where there is no number", () => {
		expect(stepsOf(read([{ ...plain, stepType: { stepTypeKey: "recovery" } }]))).toMatchObject([{ type: 4 }]);
	});

	test("unknown numbers and keys are kept or left, and told", () => {
		const reading = read([{ ...plain, stepType: { stepTypeId: 77 }, targetType: { workoutTargetTypeKey: "moon" } }], {
			sportType: { sportTypeId: 17 },
		});
		expect(reading).toMatchObject({ ok: true, meaning: { sport: 17, segments: [{ steps: [{ type: 77, target: null }] }] } });
		expect(reading.problems.map(({ code }) => code)).toEqual(["unknown_id", "unknown_id", "unknown_id"]);
	});

	test("what is missing is told", () => {
		const { problems } = read([{ type: "ExecutableStepDTO" }, 7, null]);
		expect(problems).toEqual([
			{ path: "segments[0].steps[0].stepType", code: "missing" },
			{ path: "segments[0].steps[0].endCondition", code: "missing" },
			{ path: "segments[0].steps[1]", code: "not_a_step" },
			{ path: "segments[0].steps[2]", code: "not_a_step" },
		]);
	});

	test("a group until a time has no count", () => {
		const group = { type: "RepeatGroupDTO", numberOfIterations: null, endCondition: { conditionTypeId: 2 }, endConditionValue: 1200.0 };
		expect(stepsOf(read([{ ...group, stepType: { stepTypeId: 6 }, workoutSteps: [plain] }]))).toMatchObject([
			{ kind: "repeat", count: null, end: { condition: 2, value: 1200 }, steps: [{ kind: "step" }] },
		]);
	});

	test("two counts of a group are told", () => {
		const group = { numberOfIterations: 3, endCondition: { conditionTypeId: 7 }, endConditionValue: 4, workoutSteps: [plain] };
		expect(read([group]).problems).toEqual([{ path: "segments[0].steps[0]", code: "iterations_differ" }]);
	});

	test("a heart rate ends a step by beats, or by a zone that drops them", () => {
		const end = { ...plain, endCondition: { conditionTypeId: 6 }, endConditionValue: 120, endConditionCompare: "lt" };
		expect(stepsOf(read([end, { ...end, endConditionZone: 2 }]))).toMatchObject([
			{ end: { value: 120, zone: null, compare: "lt" } },
			{ end: { value: null, zone: 2, compare: "lt" } },
		]);
	});

	test("steps follow their numbers where each has one of its own", () => {
		const notes = (steps: unknown[]) => stepsOf(read(steps)).map((each) => each.kind === "step" && each.note);
		const [one, two] = [
			{ ...plain, description: "one" },
			{ ...plain, description: "two" },
		];
		expect(
			notes([
				{ ...two, stepOrder: 2 },
				{ ...one, stepOrder: 1 },
			]),
		).toEqual(["one", "two"]);
		expect(
			notes([
				{ ...two, stepOrder: 1 },
				{ ...one, stepOrder: 1 },
			]),
		).toEqual(["two", "one"]);
	});

	test("several sports, one after the other", () => {
		const leg = (id: number, over: object = {}) => ({ sportType: { sportTypeId: id }, workoutSteps: [plain], ...over });
		const pool = { poolLength: "50", poolLengthUnit: { unitKey: "meter" } };
		const reading = fromGarminWorkout({
			sportType: { sportTypeId: 10 },
			isSessionTransitionEnabled: true,
			workoutSegments: [leg(4, pool), leg(2), leg(1)],
		});
		expect(reading).toMatchObject({
			ok: true,
			problems: [],
			meaning: { sport: 10, transitions: true, pool: { length: 50, unit: 1 }, segments: [{ sport: 4 }, { sport: 2 }, { sport: 1 }] },
		});
		if (reading.ok) expect(meaningOf(fromGarminWorkout(garminBody(reading.meaning)))).toEqual(reading.meaning);
	});

	test("a weight with its unit, and -1 as none", () => {
		const lift = { ...plain, weightUnit: { unitId: 8 } };
		expect(
			stepsOf(
				read([
					{ ...lift, weightValue: 60 },
					{ ...lift, weightValue: -1.0 },
				]),
			),
		).toMatchObject([{ weight: { value: 60, unit: 8 } }, { weight: null }]);
	});

	test("groups without end and steps without number are cut, and told", () => {
		let deep: unknown = plain;
		for (let i = 0; i < 500; i++) deep = { workoutSteps: [deep] };
		expect(read([deep]).problems.map(({ code }) => code)).toContain("too_deep");
		expect(read(Array.from({ length: 5000 }, () => plain)).problems.map(({ code }) => code)).toEqual(["too_many"]);
	});

	test("nothing makes it throw, and what it reads can be written and read again", () => {
		const ref = fc.record(
			{
				stepTypeId: fc.jsonValue(),
				conditionTypeId: fc.jsonValue(),
				workoutTargetTypeId: fc.jsonValue(),
				workoutTargetTypeKey: fc.jsonValue(),
			},
			{ requiredKeys: [] },
		);
		const value = fc.oneof(fc.jsonValue(), fc.integer(), fc.double(), fc.constantFrom("", "12", "x"));
		const { steps } = fc.letrec<{ steps: unknown[]; step: unknown }>((tie) => ({
			steps: fc.array(tie("step"), { maxLength: 5 }),
			step: fc.oneof(
				{ depthSize: "small" },
				fc.jsonValue(),
				fc.record(
					{ stepType: ref, endCondition: ref, targetType: ref, endConditionValue: value, targetValueOne: value },
					{ requiredKeys: [] },
				),
				fc.record({ numberOfIterations: value, stepOrder: value, endCondition: ref, workoutSteps: tie("steps") }, { requiredKeys: [] }),
			),
		}));
		const body = fc.record(
			{
				workoutName: value,
				description: value,
				sportType: fc.oneof(ref, value),
				poolLength: value,
				workoutSegments: fc.oneof(value, fc.array(fc.oneof(value, fc.record({ workoutSteps: steps })), { maxLength: 3 })),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), fc.anything(), body), (json) => {
				const reading = fromGarminWorkout(json);
				if (!reading.ok) {
					expect(reading.problems).toEqual([{ path: "", code: "not_a_workout" }]);
					return;
				}
				const again = fromGarminWorkout(JSON.parse(JSON.stringify(garminBody(reading.meaning))));
				expect(again.ok && sameMeaning(reading.meaning, again.meaning)).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});
