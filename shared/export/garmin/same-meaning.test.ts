import { describe, expect, test } from "vitest";
import type { GarminMeaning, GarminRepeat, GarminStep } from "./meaning.ts";
import { sameMeaning } from "./same-meaning.ts";

const step = (over: Partial<GarminStep> = {}): GarminStep => ({
	kind: "step",
	type: 3,
	note: "",
	end: { condition: 2, value: 600, zone: null, compare: null, unit: null },
	target: { type: 6, one: 4, two: 3.8, zone: null },
	secondary: null,
	stroke: 0,
	equipment: 0,
	drill: 0,
	category: "",
	exercise: "",
	weight: null,
	...over,
});
const repeat = (over: Partial<GarminRepeat> = {}): GarminRepeat => ({
	kind: "repeat",
	type: 6,
	count: 3,
	end: { condition: 7, value: 3, zone: null, compare: null, unit: null },
	skipLastRest: false,
	steps: [step(), step({ type: 4, target: null })],
	...over,
});
const workout = (steps: GarminMeaning["segments"][number]["steps"], over: Partial<GarminMeaning> = {}, sport = 1): GarminMeaning => ({
	name: "Tempo run",
	description: "A\nlongrun:x",
	sport,
	pool: null,
	transitions: false,
	segments: [{ sport, steps }],
	...over,
});
const codes = (a: GarminMeaning, b: GarminMeaning) => sameMeaning(a, b).map(({ path, code }) => `${path}:${code}`);
const between = (a: Partial<GarminStep>, b: Partial<GarminStep>, sport = 1) =>
	codes(workout([step(a)], {}, sport), workout([step(b)], {}, sport)).map((each) => each.replace("segments[0].steps[0]:", ""));
const end = (condition: number, value: number | null, over: object = {}) => ({ end: { ...step().end, condition, value, ...over } });
const target = (type: number, one: number, two: number) => ({ target: { type, one, two, zone: null } });

test("a workout is the same as itself", () => expect(codes(workout([step(), repeat()]), workout([step(), repeat()]))).toEqual([]));

describe("texts", () => {
	test("line ends, spaces and composed letters do not count", () => {
		const a = workout([step({ note: "é 한글" })]);
		const b = workout([step({ note: " é  한글".normalize("NFD") })], { name: "Tempo  run ", description: "A\r\nlongrun:x" });
		expect(codes(a, b)).toEqual([]);
	});

	test("words do", () => {
		expect(codes(workout([]), workout([], { name: "tempo run", description: "A" }))).toEqual([":name", ":description"]);
		expect(between({ note: "uphill" }, { note: "" })).toEqual(["note"]);
	});
});

describe("figures count as soon as a watch shows them", () => {
	test.each([
		["time", end(2, 600), end(2, 600.05), end(2, 601)],
		["distance", end(3, 1609.34), end(3, 1609.3), end(3, 1619.34)],
		["repetitions", end(10, 10), end(10, 10.2), end(10, 11)],
	])("%s", (_name, planned, held, other) => {
		expect(between(planned, held)).toEqual([]);
		expect(between(planned, other)).toEqual(["length"]);
	});

	test.each([
		["a pace kept as mm/s", target(6, 3.703704, 3.333333), target(6, 3.704, 3.333), target(6, 1000 / 271, 3.333333)],
		["a slow pace", target(6, 1.5, 1.4), target(6, 1.501, 1.4), target(6, 1000 / (1000 / 1.5 + 1), 1.4)],
		["beats", target(4, 140, 150), target(4, 140, 150.3), target(4, 140, 151)],
		["watts", target(2, 200, 220), target(2, 200.0001, 220), target(2, 201, 220)],
	])("%s", (_name, planned, held, other) => {
		expect(between(planned, held)).toEqual([]);
		expect(between(planned, other)).toEqual(["target_value"]);
	});

	test("a weight may drift a little", () => {
		const weight = (value: number, unit = 8) => ({ weight: { value, unit } });
		expect(between(weight(60), weight(60.08))).toEqual([]);
		expect(between(weight(60), weight(61))).toEqual(["weight"]);
		expect(between(weight(60), weight(60, 9))).toEqual(["weight"]);
		expect(between(weight(60), { weight: null })).toEqual(["weight"]);
	});
});

describe("targets", () => {
	test("the order of a pace counts", () => expect(between(target(6, 4, 3.8), target(6, 3.8, 4))).toEqual(["target_value"]));
	test("another kind is told once", () => expect(between(target(6, 4, 3.8), target(5, 4, 3))).toEqual(["target"]));
	test("none instead of one", () => expect(between({}, { target: null })).toEqual(["target"]));
	test("a zone instead of beats", () =>
		expect(between(target(4, 140, 150), { target: { type: 4, one: null, two: null, zone: 3 } })).toEqual(["target_value"]));
	test("the second one", () => {
		const secondary = { type: 4, one: 60, two: 145, zone: null };
		expect(between({ secondary }, { secondary: null })).toEqual(["secondary_target"]);
		expect(between({ secondary }, { secondary: { ...secondary, two: 150 } })).toEqual(["secondary_target_value"]);
	});
});

describe("the rest of a step", () => {
	test.each([
		["step_type", { type: 4 }],
		["end", end(1, null)],
		["stroke", { stroke: 6 }],
		["equipment", { equipment: 1 }],
		["drill", { drill: 2 }],
		["exercise", { category: "ROW", exercise: "" }],
	] as const)("%s", (code, over) => expect(between({}, over)).toEqual([code]));

	test("a unit that got lost counts in a pool only, another unit everywhere", () => {
		const inUnit = (unit: number | null) => end(3, 400, { unit });
		expect(between(inUnit(1), inUnit(null))).toEqual([]);
		expect(between(inUnit(1), inUnit(null), 4)).toEqual(["unit"]);
		expect(between(inUnit(1), inUnit(2))).toEqual(["unit"]);
	});
});

describe("structure", () => {
	const at = (i: number) => step({ end: { ...step().end, value: 100 * (i + 1) } });

	test("a step dropped or added is told where it happened, once", () => {
		const four = [0, 1, 2, 3].map(at);
		const without = four.filter((_, i) => i !== 1);
		expect(codes(workout(four), workout(without))).toEqual(["segments[0].steps[1]:step_missing"]);
		expect(codes(workout(without), workout(four))).toEqual(["segments[0].steps[1]:step_extra"]);
		expect(codes(workout(four), workout(four.slice(0, 3)))).toEqual(["segments[0].steps[3]:step_missing"]);
		expect(codes(workout(four.slice(0, 3)), workout(four))).toEqual(["segments[0].steps[3]:step_extra"]);
	});

	test("two steps that changed places are two differences", () => {
		expect(codes(workout([at(0), at(1)]), workout([at(1), at(0)]))).toEqual(["segments[0].steps[0]:length", "segments[0].steps[1]:length"]);
	});

	test("repeats: how often, until when, the last rest, what is in them", () => {
		const other = (over: Partial<GarminRepeat>) => codes(workout([repeat()]), workout([repeat(over)]));
		expect(other({ count: 2 })).toEqual(["segments[0].steps[0]:repeat_count"]);
		expect(other({ skipLastRest: true })).toEqual(["segments[0].steps[0]:skip_last_rest"]);
		expect(other({ count: null, end: { ...repeat().end, condition: 2, value: 900 } })).toEqual([
			"segments[0].steps[0]:end",
			"segments[0].steps[0]:repeat_count",
		]);
		expect(other({ steps: [step(), step({ type: 5, target: null })] })).toEqual(["segments[0].steps[0].steps[1]:step_type"]);
		expect(codes(workout([repeat()]), workout([step()]))).toEqual(["segments[0].steps[0]:step_kind"]);
	});

	test("sports, pools, segments, transitions", () => {
		expect(codes(workout([]), workout([], {}, 2))).toEqual([":sport", "segments[0]:sport"]);
		expect(codes(workout([], { pool: { length: 25, unit: 1 } }), workout([], { pool: { length: 25, unit: 230 } }))).toEqual([":pool"]);
		expect(codes(workout([]), workout([], { segments: [] }))).toEqual(["segments[0]:segment_missing"]);
		expect(codes(workout([], { segments: [] }), workout([]))).toEqual(["segments[0]:segment_extra"]);
		expect(codes(workout([]), workout([], { transitions: true }))).toEqual([":transitions"]);
	});
});
