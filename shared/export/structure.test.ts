import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pacesOf } from "../workout/paces.ts";
import { intensities, type Segment, SegmentSchema, type Step, stepRoles } from "../workout/workout.ts";
import { toStructure } from "./structure.ts";
import { readStructure } from "./structure-reading.ts";

const step: fc.Arbitrary<Step> = fc
	.record({
		kind: fc.constant("step" as const),
		role: fc.constantFrom(...stepRoles),
		duration: fc.oneof(
			fc.record({ kind: fc.constant("time" as const), seconds: fc.integer({ min: 1, max: 20_000 }) }),
			fc.record({ kind: fc.constant("distance" as const), metres: fc.integer({ min: 1, max: 60_000 }) }),
			fc.record({ kind: fc.constant("open" as const) }),
		),
		intensity: fc.constantFrom(...intensities),
		target: fc.oneof(
			fc.record({ kind: fc.constant("open" as const) }),
			fc.record({
				kind: fc.constantFrom("speed" as const, "heart_rate" as const, "power" as const, "rpe" as const),
				low: fc.integer({ min: 1, max: 100 }),
				high: fc.integer({ min: 100, max: 300 }),
			}),
		),
		note: fc.option(fc.string({ minLength: 1, maxLength: 100 }), { nil: undefined }),
	})
	.map(({ note, ...rest }) => (note === undefined ? rest : { ...rest, note }));

const segment: fc.Arbitrary<Segment> = fc.oneof(
	step,
	fc.record({
		kind: fc.constant("repeat" as const),
		count: fc.integer({ min: 2, max: 99 }),
		steps: fc.array(step, { minLength: 1, maxLength: 20 }),
	}),
);

describe("a structure", () => {
	const seconds = (n: number) => ({ kind: "time" as const, seconds: n });
	const open = { kind: "open" as const };
	const segments: Segment[] = [
		{ kind: "step", role: "warmup", duration: seconds(900), intensity: "easy", target: open, note: "loose" },
		{
			kind: "repeat",
			count: 5,
			steps: [
				{ kind: "step", role: "work", duration: { kind: "distance", metres: 1000 }, intensity: "interval", target: open },
				{ kind: "step", role: "recovery", duration: seconds(180), intensity: "recovery", target: open },
			],
		},
		{ kind: "step", role: "cooldown", duration: seconds(600), intensity: "easy", target: open },
	];

	test("has types, durations or distances, named paces, work and recovery, and notes", () => {
		expect(toStructure({ segments })).toEqual({
			segments: [
				{ type: "warmup", duration: 900, pace: "easy", notes: "loose" },
				{ type: "interval", repeats: 5, work: { distance: 1000, pace: "5K" }, recovery: { duration: 180, pace: "jog" } },
				{ type: "cooldown", duration: 600, pace: "easy" },
			],
		});
	});

	test("comes back as it was, through text too", () => {
		fc.assert(
			fc.property(fc.array(segment, { minLength: 1, maxLength: 12 }), (list) => {
				const structure = toStructure({ segments: list });
				expect(readStructure(structure)).toEqual({ segments: list, problems: [] });
				expect(readStructure(JSON.stringify(structure))).toEqual({ segments: list, problems: [] });
			}),
			{ numRuns: 300 },
		);
	});
});

describe("reading", () => {
	test("knows other names, other keys and a set done once", () => {
		const { segments, problems } = readStructure([
			{ type: "warmup", duration_seconds: 600, pace: "Easy" },
			{ type: "interval", reps: 1, work: { distance_meters: 3000, pace: "10K" }, recovery: { duration: 120 }, notes: "relaxed" },
		]);
		expect(problems).toEqual([]);
		expect(segments).toMatchObject([
			{ role: "warmup", duration: { seconds: 600 }, intensity: "easy" },
			{ role: "work", duration: { metres: 3000 }, intensity: "threshold", note: "relaxed" },
			{ role: "recovery", intensity: "recovery" },
		]);
	});
	test("gives a named pace the runner's own target", () => {
		const runner = pacesOf({ vdot: 50, easySpeed: 3 });
		const { segments } = readStructure([{ type: "interval", duration: 1200, pace: "tempo" }], runner);
		expect(segments).toMatchObject([{ target: runner.target.threshold }]);
	});
	test("says what is wrong, and where, and keeps the rest", () => {
		const { segments, problems } = readStructure({
			segments: [
				{ type: "warmup", duration: 600 },
				{ type: "sprint", duration: 10 },
				{ type: "interval", repeats: 400, work: { distance: 400, pace: "mile" } },
				{ type: "interval", repeats: 4, work: { distance: -400, pace: "mile" }, recovery: { duration: 60, pace: "moon" } },
				"rest",
				{ type: "cooldown", duration: 600, pace: "easy", target: { kind: "speed", low: 4, high: 3 } },
			],
		});
		expect(segments.map((each) => (each.kind === "step" ? each.role : "repeat"))).toEqual(["warmup", "cooldown"]);
		expect(problems).toEqual([
			{ path: "segments[1].type", code: "unknown_type" },
			{ path: "segments[2].repeats", code: "bad_repeats" },
			{ path: "segments[3].work.distance", code: "bad_distance" },
			{ path: "segments[3].recovery.pace", code: "unknown_pace" },
			{ path: "segments[3]", code: "no_work" },
			{ path: "segments[4]", code: "not_a_segment" },
			{ path: "segments[5].target", code: "bad_target" },
		]);
	});
	test.each([
		["{", "not_json"],
		[null, "not_a_structure"],
		[7, "not_a_structure"],
		[{ segments: [] }, "no_segments"],
	])("%j is no structure", (json, code) => expect(readStructure(json)).toMatchObject({ segments: [], problems: [{ code }] }));
	test("never throws, and what it reads is always a segment", () => {
		const part = fc.record(
			{
				type: fc.oneof(fc.constantFrom("warmup", "interval", "cooldown"), fc.jsonValue()),
				duration: fc.oneof(fc.double(), fc.jsonValue()),
				distance: fc.oneof(fc.double(), fc.jsonValue()),
				pace: fc.oneof(fc.constantFrom("easy", "5K", "jog"), fc.jsonValue()),
				repeats: fc.oneof(fc.integer({ min: -1, max: 120 }), fc.jsonValue()),
				work: fc.jsonValue(),
				steps: fc.array(fc.record({ duration: fc.integer() }, { requiredKeys: [] }), { maxLength: 25 }),
				target: fc.jsonValue(),
				notes: fc.oneof(fc.string({ maxLength: 300 }), fc.jsonValue()),
				role: fc.jsonValue(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), fc.string(), fc.array(part, { maxLength: 50 })), (json) => {
				for (const each of readStructure(json).segments) expect(SegmentSchema.safeParse(each).success).toBe(true);
			}),
			{ numRuns: 400 },
		);
	});
});
