import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SessionRoom } from "../caps.ts";
import { estimateOf } from "../estimate.ts";
import { noteCodes } from "../notes.ts";
import { pacesOf } from "../paces.ts";
import { type Intensity, type Step, WorkoutSchema, workoutKinds } from "../workout.ts";
import { templateOf, templates } from "./templates.ts";

const roomy: SessionRoom = { weekMetres: 70_000, dose: 1, variant: 0, slotSeconds: 0, maxSeconds: 4 * 3600, raceMetres: 10_000 };
const at50 = pacesOf({ vdot: 50, easySpeed: 0 });
const rooms = fc.record({
	weekMetres: fc.integer({ min: 5_000, max: 160_000 }),
	dose: fc.double({ min: 0.3, max: 1, noNaN: true }),
	variant: fc.integer({ min: 0, max: 60 }),
	slotSeconds: fc.integer({ min: 1_200, max: 10_800 }),
	maxSeconds: fc.integer({ min: 1_200, max: 10_800 }),
	raceMetres: fc.constantFrom(null, 400, 5_000, 10_000, 21_097.5, 42_195, 100_000),
	experience: fc.constantFrom("beginner", "intermediate", "advanced"),
});
const runners = fc
	.record({ vdot: fc.option(fc.double({ min: 22, max: 80, noNaN: true })), easySpeed: fc.double({ min: 1.6, max: 4, noNaN: true }) })
	.map(pacesOf);

function steps(segments: readonly WorkoutSegment[]): Step[] {
	return segments.flatMap((segment) =>
		segment.kind === "step" ? [segment] : Array.from({ length: segment.count }, () => segment.steps).flat(),
	);
}
type WorkoutSegment = Parameters<typeof estimateOf>[0][number];

test("every kind of workout is in the library, under ids that differ", () => {
	expect(new Set(templates.map((each) => each.kind))).toEqual(new Set(workoutKinds));
	expect(new Set(templates.map((each) => each.id)).size).toBe(templates.length);
});

describe.each(templates.map((each) => [each.id, each] as const))("%s", (_id, template) => {
	test("stands in a roomy week, about as long as usual", () => {
		const session = template.build({ ...roomy, slotSeconds: template.usualSeconds }, at50);
		expect(session?.kind).toBe(template.kind);
		const { seconds } = estimateOf(session?.segments ?? [], at50);
		expect(seconds / template.usualSeconds).toBeGreaterThan(0.6);
		expect(seconds / template.usualSeconds).toBeLessThan(1.5);
	});

	test("keeps within its minutes, is valid, finite, sane in load, and the same every time", () => {
		fc.assert(
			fc.property(rooms, runners, (room, paces) => {
				const session = template.build(room, paces);
				if (!session) return;
				expect(WorkoutSchema.shape.segments.parse(session.segments)).toEqual(session.segments);
				const { seconds, metres, load } = estimateOf(session.segments, paces);
				for (const figure of [seconds, metres, load]) expect(Number.isFinite(figure) && figure >= 0).toBe(true);
				expect(seconds).toBeLessThanOrEqual(room.maxSeconds + 1);
				// Nothing loads more than a race of that length.
				if (template.kind !== "race") expect(load).toBeLessThanOrEqual((seconds / 3600) * 105 + 1);
				for (const step of steps(session.segments)) {
					if (step.note) expect(noteCodes).toContain(step.note);
					if ("low" in step.target) expect(step.target.low).toBeLessThanOrEqual(step.target.high);
				}
				expect(template.build(room, paces)).toEqual(session);
			}),
			{ numRuns: 100 },
		);
	});

	test("gives way or fits in twenty minutes", () => {
		const session = template.build({ ...roomy, weekMetres: 12_000, slotSeconds: 1_200, maxSeconds: 1_200 }, at50);
		if (session) expect(estimateOf(session.segments, at50).seconds).toBeLessThanOrEqual(1_200);
	});
});

test("work above easy keeps the caps of the week", () => {
	fc.assert(
		fc.property(rooms, runners, fc.constantFrom(...templates), (room, paces, template) => {
			if (["time_trial", "race"].includes(template.kind) || template.schools[0] === "pfaff") return;
			const session = template.build(room, paces);
			const seconds = (intensity: Intensity): number =>
				steps(session?.segments ?? [])
					.filter((step) => step.intensity === intensity && step.role === "work")
					.reduce((sum, step) => sum + estimateOf([step], paces).seconds, 0);
			const easyWeek = room.weekMetres / paces.speed.easy;
			expect(seconds("threshold")).toBeLessThanOrEqual((room.weekMetres * 0.1) / paces.speed.threshold + 2);
			const interval = template.kind === "long_intervals" ? easyWeek * 0.1 : (room.weekMetres * 0.08) / paces.speed.interval;
			expect(seconds("interval")).toBeLessThanOrEqual(interval * 1.03 + 10);
			expect(seconds("steady") + seconds("marathon")).toBeLessThanOrEqual(Math.max(easyWeek * 0.2, 600) + 2);
		}),
		{ numRuns: 2_000 },
	);
});

describe("sessions as the books print them", () => {
	const built = (id: string, known: Partial<SessionRoom> = {}) =>
		steps(templateOf(id)?.build({ ...roomy, ...known }, at50)?.segments ?? []).filter((step) => step.role === "work");
	const lengths = (id: string, known: Partial<SessionRoom> = {}) =>
		built(id, known).map(({ duration }) =>
			duration.kind === "time" ? duration.seconds / 60 : duration.kind === "distance" ? duration.metres : 0,
		);

	test("4 x 8 minutes in a week of six hours and more", () => expect(lengths("long_intervals")).toEqual([8, 8, 8, 8]));
	test("running intervals of three minutes uphill", () => {
		expect(new Set(lengths("running_intervals"))).toEqual(new Set([3]));
		expect(built("running_intervals").every((step) => step.note === "uphill")).toBe(true);
	});
	test("a lactate threshold run of 20 to 40 minutes", () => {
		expect(lengths("lactate_threshold")[0]).toBeGreaterThanOrEqual(20);
		expect(lengths("lactate_threshold", { weekMetres: 150_000 })).toEqual([40]);
	});
	test("special endurance is aimed at 90 to 95 percent of the best", () => {
		const [work] = built("special_endurance_one").slice(-1);
		const best = at50.raceSpeed(200);
		expect(work?.target.kind === "speed" && [work.target.low / best, work.target.high / best].map((each) => each.toFixed(2))).toEqual([
			"0.90",
			"0.95",
		]);
	});
	test("race pace is that of the race trained for", () => {
		const target = (metres: number) => built("race_pace", { raceMetres: metres })[0]?.target;
		for (const metres of [5_000, 10_000]) {
			const aim = target(metres);
			expect(aim?.kind === "speed" && (aim.low + aim.high) / 2).toBeCloseTo(at50.raceSpeed(metres), 2);
		}
	});
	test("a sprint session loads like an easy hour, strength at effort 5", () => {
		const load = (id: string) => estimateOf(templateOf(id)?.build(roomy, at50)?.segments ?? [], at50);
		for (const id of ["acceleration", "max_velocity", "special_endurance_one"]) expect(load(id).load).toBeLessThan(75);
		const strength = load("strength");
		expect(strength.metres).toBe(0);
		expect((strength.load / strength.seconds) * 3600).toBeCloseTo(62, 0);
	});
});
