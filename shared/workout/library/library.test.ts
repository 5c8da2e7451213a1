import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Session } from "../blocks.ts";
import type { SessionRoom } from "../caps.ts";
import { estimateOf } from "../estimate.ts";
import { type Paces, pacesOf } from "../paces.ts";
import { type Intensity, type Step, WorkoutSchema } from "../workout.ts";
import { easyWithStrides, runWalk } from "./easy.ts";
import { vo2maxIntervals } from "./interval.ts";
import { longWithMarathonPace, marathonPace } from "./marathon.ts";
import { race } from "./race.ts";
import { repetitions } from "./repetition.ts";
import { cruiseIntervals, tempo, thresholdWithRepetitions } from "./threshold.ts";

const at50 = pacesOf({ vdot: 50, easySpeed: 0 });

function room(known: Partial<SessionRoom> = {}): SessionRoom {
	return { weekMetres: 60_000, dose: 1, variant: 0, slotSeconds: 0, maxSeconds: 7_200, ...known };
}

function steps(session: Session | null): { step: Step; times: number }[] {
	return (session?.segments ?? []).flatMap((segment) =>
		segment.kind === "step" ? [{ step: segment, times: 1 }] : segment.steps.map((step) => ({ step, times: segment.count })),
	);
}

/** Metres at one intensity. */
function metresAt(session: Session | null, intensity: Intensity, paces: Paces): number {
	return steps(session)
		.filter(({ step }) => step.intensity === intensity && step.role === "work")
		.reduce((sum, { step, times }) => sum + estimateOf([step], paces).metres * times, 0);
}

const rooms = fc.record({
	weekMetres: fc.integer({ min: 5_000, max: 160_000 }),
	dose: fc.double({ min: 0.5, max: 1, noNaN: true }),
	variant: fc.integer({ min: 0, max: 60 }),
	slotSeconds: fc.integer({ min: 0, max: 7_200 }),
	maxSeconds: fc.integer({ min: 600, max: 7_200 }),
});
const runners = fc.option(fc.double({ min: 22, max: 80, noNaN: true })).map((vdot) => pacesOf({ vdot, easySpeed: 2.6 }));
const sessions = { tempo, cruiseIntervals, vo2maxIntervals, repetitions, thresholdWithRepetitions, marathonPace, longWithMarathonPace };

describe.each(Object.entries(sessions))("%s", (_name, build) => {
	test("fits the day, keeps its caps, and is a valid workout", () => {
		fc.assert(
			fc.property(rooms, runners, (given, paces) => {
				const session = build(given, paces);
				if (!session) return;
				expect(WorkoutSchema.shape.segments.parse(session.segments)).toEqual(session.segments);
				expect(estimateOf(session.segments, paces).seconds).toBeLessThanOrEqual(given.maxSeconds + 1);
				expect(metresAt(session, "threshold", paces)).toBeLessThanOrEqual(given.weekMetres * 0.1 + 1);
				expect(metresAt(session, "interval", paces)).toBeLessThanOrEqual(Math.min(given.weekMetres * 0.08, 10_000) + 1);
				if (paces.vdot !== null)
					expect(metresAt(session, "repetition", paces)).toBeLessThanOrEqual(Math.min(given.weekMetres * 0.05, 8_000) + 1);
				expect(metresAt(session, "marathon", paces)).toBeLessThanOrEqual(Math.min(given.weekMetres * 0.2, 29_000) + 1);
				for (const { step } of steps(session)) {
					if (step.role !== "work") continue;
					const { seconds } = estimateOf([step], paces);
					if (step.intensity === "interval") expect(seconds).toBeLessThanOrEqual(301);
					if (step.intensity === "repetition") expect(seconds).toBeLessThanOrEqual(121);
				}
			}),
			{ numRuns: 300 },
		);
	});
});

describe("Daniels' sessions for VDOT 50 and 60 km a week", () => {
	test("a tempo is twenty steady minutes", () => {
		expect(steps(tempo(room(), at50))[1]?.step.duration).toEqual({ kind: "time", seconds: 1200 });
	});
	test("cruise intervals change their form from week to week", () => {
		const bouts = [0, 1, 2, 3].map((variant) => steps(cruiseIntervals(room({ variant }), at50))[1]?.step.duration);
		expect(new Set(bouts.map((each) => JSON.stringify(each))).size).toBeGreaterThan(2);
	});
	test("intervals last three to five minutes, with a jog no longer than the work", () => {
		const [, work, jog] = steps(vo2maxIntervals(room(), at50));
		expect(work?.step.duration).toEqual({ kind: "distance", metres: 1000 });
		expect(jog?.step.duration).toEqual({ kind: "time", seconds: 180 });
	});
	test("repetitions have their own distance to jog", () => {
		const [, work, jog] = steps(repetitions(room({ variant: 1 }), at50));
		expect([work?.step.duration, jog?.step.duration]).toEqual([
			{ kind: "distance", metres: 400 },
			{ kind: "distance", metres: 400 },
		]);
	});
	test("a slow runner's repetitions are never longer than two minutes", () => {
		const slow = pacesOf({ vdot: 28, easySpeed: 0 });
		for (const variant of [0, 1, 2]) {
			const work = steps(repetitions(room({ variant, weekMetres: 40_000 }), slow))[1]?.step;
			expect(work && estimateOf([work], slow).seconds).toBeLessThanOrEqual(120);
		}
	});
	test("a week too small for a session has none", () => {
		expect(vo2maxIntervals(room({ weekMetres: 15_000 }), at50)).toBeNull();
		expect(tempo(room({ weekMetres: 12_000 }), at50)).toBeNull();
	});
	test("marathon pace stands at the end of a long run, half of which stays easy", () => {
		const session = longWithMarathonPace(room({ weekMetres: 80_000, slotSeconds: 9_000, maxSeconds: 9_000 }), at50);
		const easy = steps(session)[0]?.step;
		expect(steps(session).map(({ step }) => step.intensity)).toEqual(["easy", "marathon", "easy"]);
		expect(easy && estimateOf([easy], at50).seconds).toBeGreaterThanOrEqual(3_900);
		expect(estimateOf(session?.segments ?? [], at50).seconds).toBe(9_000);
	});
});

test("strides lie within the easy run's time", () => {
	expect(estimateOf(easyWithStrides(2_400, at50).segments, at50).seconds).toBe(2_400);
});

test("run and walk runs longer and longer without a break", () => {
	const runs = [0, 1, 2, 3, 4, 5].map((stage) => steps(runWalk(stage, 2_400, at50))[1]?.step.duration);
	expect(runs.map((each) => (each?.kind === "time" ? each.seconds / 60 : 0))).toEqual([1, 2, 3, 5, 8, 10]);
});

describe("the race's target", () => {
	const goal = { kind: "race", name: "", day: "2026-05-03", metres: 10_000, targetSeconds: null } as const;
	const seconds = (targetSeconds: number | null, vdot: number | null = 50): number => {
		const session = race({ ...goal, targetSeconds }, pacesOf({ vdot, easySpeed: 2.7 }));
		return estimateOf(session.segments, pacesOf({ vdot, easySpeed: 2.7 })).seconds;
	};
	test("is the prediction when no time is wished for", () => expect(seconds(null)).toBeCloseTo(2481, -1));
	test("is the wish when it is slower or only a little faster", () => {
		expect(seconds(2_700)).toBeCloseTo(2_700, -1);
		expect(seconds(2_430)).toBeCloseTo(2_430, -1);
	});
	test("never runs away from the prediction", () => expect(seconds(2_000)).toBeGreaterThan(2_400));
	test("is open without VDOT and wish", () => {
		expect(race(goal, pacesOf({ vdot: null, easySpeed: 2.7 })).segments[0]).toMatchObject({ target: { kind: "open" } });
	});
});
