import { describe, expect, test } from "vitest";
import { aFitness, aProfile } from "../../../test/simulate/builders.ts";
import { methodologies } from "../../athlete/methodology.ts";
import type { SessionRoom } from "../../workout/caps.ts";
import { estimateOf } from "../../workout/estimate.ts";
import { isQuality } from "../../workout/hard.ts";
import { type Paces, pacesOf } from "../../workout/paces.ts";
import type { Intensity, Segment } from "../../workout/workout.ts";
import { raceClasses } from "../season/race-needs.ts";
import { methodologyOf } from "./choose.ts";
import type { BuildPhase, Methodology, PatternInput } from "./methodology.ts";

const phases: readonly BuildPhase[] = ["base", "early_quality", "transition_quality", "final_quality", "taper"];
const at50 = pacesOf({ vdot: 50, easySpeed: 0 });
const WEEK_SECONDS = 6 * 3600;

function input(known: Partial<PatternInput> = {}): PatternInput {
	return {
		raceClass: "10k",
		phase: "base",
		weekInPhase: 0,
		deload: false,
		novice: false,
		weeksTrained: 52,
		qualityDays: 2,
		...known,
	};
}

const room: SessionRoom = {
	weekMetres: WEEK_SECONDS * at50.speed.easy,
	dose: 0.9,
	variant: 0,
	slotSeconds: 3_600,
	maxSeconds: 2 * 3600,
	raceMetres: 10_000,
	experience: "intermediate",
};

function workSeconds(segments: readonly Segment[], wanted: ReadonlySet<Intensity>, paces: Paces): number {
	const steps = segments.flatMap((each) =>
		each.kind === "step" ? [{ step: each, times: 1 }] : each.steps.map((step) => ({ step, times: each.count })),
	);
	return steps
		.filter(({ step }) => step.role === "work" && wanted.has(step.intensity))
		.reduce((sum, { step, times }) => sum + estimateOf([step], paces).seconds * times, 0);
}

const middle: ReadonlySet<Intensity> = new Set<Intensity>(["steady", "marathon", "threshold"]);
const hard: ReadonlySet<Intensity> = new Set<Intensity>(["interval", "repetition", "sprint", "race"]);

/** Shares of time in Seiler's second and third zone over six loading weeks of six hours with two quality days. */
function split(school: Methodology, known: Partial<PatternInput>): { second: number; third: number } {
	const paces = school.targets({ profile: aProfile(), fitness: aFitness("2026-03-02"), paces: at50 });
	let second = 0;
	let third = 0;
	for (let week = 0; week < 6; week++) {
		const pattern = school.pattern(input({ ...known, weekInPhase: week }));
		const longRoom = { ...room, variant: week, slotSeconds: 6_600 };
		const sessions = [
			...pattern.quality.map((pick) => school.session(pick, { ...room, variant: week }, paces)),
			pattern.long === "easy" ? null : school.long(pattern.long, longRoom, paces),
		];
		for (const session of sessions) {
			second += workSeconds(session?.segments ?? [], middle, paces);
			third += workSeconds(session?.segments ?? [], hard, paces);
		}
	}
	return { second: second / (6 * WEEK_SECONDS), third: third / (6 * WEEK_SECONDS) };
}

describe.each(methodologies.map((id) => [id, methodologyOf(id)] as const))("%s", (id, school) => {
	test("is itself, and fills its phases with each training phase once", () => {
		expect(school.id).toBe(id);
		expect(new Set(school.phaseFill.order).size).toBe(4);
		expect(school.roundWithoutRace[0]).toBe("base");
	});
	test("has a pattern for every distance and phase, the same every time", () => {
		for (const raceClass of raceClasses) {
			for (const phase of phases) {
				for (let weekInPhase = 0; weekInPhase < 8; weekInPhase++) {
					const given = input({ raceClass, phase, weekInPhase });
					expect(school.pattern(given)).toEqual(school.pattern(given));
					expect(school.pattern(given).quality).toHaveLength(2);
				}
			}
		}
	});
	test("rests in recovery and return", () => {
		for (const phase of ["recovery", "return"] as const) expect(school.pattern(input({ phase })).quality).toEqual(["easy", "easy"]);
	});
	test("keeps one light quality session in a deload", () => {
		for (const phase of ["early_quality", "transition_quality", "final_quality"] as const) {
			const { quality, long, backToBack } = school.pattern(input({ phase, deload: true }));
			expect(quality[1]).toBe("easy");
			expect(long).toBe("easy");
			expect(backToBack ?? false).toBe(false);
			const session = school.session(quality[0], room, at50);
			expect(session && (isQuality(session.kind) || session.kind === "extensive_tempo")).toBe(true);
		}
	});
	test("keeps intensity in the taper", () => {
		for (const raceClass of raceClasses) {
			if (raceClass === "general" || (raceClass === "sprint" && school.id !== "pfaff")) continue;
			const picks = school.pattern(input({ raceClass, phase: "taper" })).quality;
			expect(picks.some((pick) => pick !== "easy" && pick !== "strides")).toBe(true);
		}
	});
	test("spares novices speed for eight weeks and all but strides for six", () => {
		for (const phase of phases) {
			for (let weekInPhase = 0; weekInPhase < 8; weekInPhase++) {
				const early = school.pattern(input({ phase, weekInPhase, novice: true, weeksTrained: weekInPhase % 6, qualityDays: 1 }));
				for (const pick of early.quality) expect(["easy", "strides"]).toContain(pick);
				const later = school.pattern(input({ phase, weekInPhase, novice: true, weeksTrained: 7 }));
				for (const pick of later.quality) expect(["intervals", "repetitions", "hills", "long_intervals", "race_pace"]).not.toContain(pick);
				expect(later.backToBack ?? false).toBe(false);
			}
		}
	});
	test("has no marathon pace under 18", () => {
		for (const raceClass of raceClasses) {
			for (const phase of phases) {
				for (let weekInPhase = 0; weekInPhase < 6; weekInPhase++) {
					const { quality, long } = school.pattern(input({ raceClass, phase, weekInPhase, young: true }));
					expect([...quality, long]).not.toContain("marathon_pace");
					expect(long).toBe("easy");
				}
			}
		}
	});
	test.skipIf(id === "pfaff")("keeps most time easy: within the bands of each phase", () => {
		// 90/7/3, 86/6/8, 82/10/8, for the marathon 80/16/4, and what a week may be off.
		const most = { base: 0.1, early_quality: 0.14, transition_quality: 0.18, final_quality: 0.18 };
		for (const raceClass of ["5k", "10k", "half", "marathon", "ultra", "general"] as const) {
			for (const [phase, share] of Object.entries(most)) {
				const { second, third } = split(school, { raceClass, phase: phase as BuildPhase });
				const allowed = raceClass === "marathon" && phase.endsWith("l_quality") ? 0.2 : share;
				expect(second + third, `${raceClass} ${phase}`).toBeLessThanOrEqual(allowed + 0.04);
				if (phase !== "base") expect(second + third, `${raceClass} ${phase}`).toBeGreaterThan(0.02);
			}
		}
	});
});

describe("polarised", () => {
	const school = methodologyOf("polarised");
	test("is pyramidal in the base and polarised after it", () => {
		const base = split(school, { phase: "base" });
		expect(base.second).toBeGreaterThan(base.third);
		for (const phase of ["early_quality", "transition_quality", "final_quality"] as const) {
			const { second, third } = split(school, { phase });
			expect(third).toBeGreaterThan(second);
			expect(1 - second - third).toBeGreaterThan(0.84);
		}
	});
	test("aims by heart rate from the threshold, else from the maximum, else by effort", () => {
		const fitness = aFitness("2026-03-02");
		const targets = (heartRates: { max: number | null; rest: null; threshold: number | null }) =>
			school.targets({ profile: aProfile({ heartRates }), fitness, paces: at50 }).target;
		expect(targets({ max: 190, rest: null, threshold: 165 }).easy).toEqual({ kind: "heart_rate", low: 115, high: 148 });
		expect(targets({ max: null, rest: null, threshold: 165 }).interval).toEqual({ kind: "heart_rate", low: 165, high: 170 });
		expect(targets({ max: 190, rest: null, threshold: null }).interval).toEqual({ kind: "heart_rate", low: 169, high: 179 });
		expect(targets({ max: null, rest: null, threshold: null }).easy.kind).toBe("rpe");
		expect(targets({ max: 190, rest: null, threshold: 165 }).sprint.kind).toBe("rpe");
	});
	test("estimates a session by heart rate like one by pace", () => {
		const paces = school.targets({
			profile: aProfile({ heartRates: { max: 190, rest: null, threshold: 165 } }),
			fitness: aFitness("2026-03-02"),
			paces: at50,
		});
		const byHeart = estimateOf(school.session("tempo", room, paces)?.segments ?? [], paces);
		const byPace = estimateOf(methodologyOf("daniels").session("tempo", room, at50)?.segments ?? [], at50);
		expect(byHeart).toEqual(byPace);
	});
});

describe("Koop", () => {
	const school = methodologyOf("koop");
	const blocks = (raceClass: PatternInput["raceClass"], phase: BuildPhase, week = 0) =>
		school.pattern(input({ raceClass, phase, weekInPhase: week }));
	test("trains the least specific first", () => {
		expect(blocks("ultra", "early_quality").quality[0]).toBe("intervals");
		expect(blocks("ultra", "transition_quality").quality[0]).toBe("tempo");
		expect(blocks("ultra", "final_quality").quality[0]).toBe("steady_state");
		expect(blocks("ultra", "final_quality").long).toBe("race_terrain");
	});
	test("has two long runs on end only in the last block of an ultra, never in two weeks on end", () => {
		for (const phase of phases) {
			const weeks = [0, 1, 2, 3, 4, 5].map((week) => blocks("ultra_long", phase, week).backToBack ?? false);
			expect(weeks.filter(Boolean).length).toBe(phase === "final_quality" ? 2 : 0);
			for (const [i, each] of weeks.entries()) expect(each && (weeks[i + 1] ?? false)).toBe(false);
		}
		expect([0, 1, 2].some((week) => blocks("marathon", "final_quality", week).backToBack)).toBe(false);
	});
	test("speaks in effort", () => {
		const { target } = school.targets({ profile: aProfile(), fitness: aFitness("2026-03-02"), paces: at50 });
		expect([target.steady, target.threshold, target.interval].map((each) => each.kind === "rpe" && each.high)).toEqual([7, 9, 10]);
	});
});

describe("Pfitzinger", () => {
	const school = methodologyOf("pfitzinger");
	test("has medium-long runs and marathon pace in long runs before a marathon", () => {
		const weeks = (phase: BuildPhase) =>
			[0, 1, 2].map((weekInPhase) => school.pattern(input({ raceClass: "marathon", phase, weekInPhase })));
		expect(weeks("base").every((each) => each.mediumLong)).toBe(true);
		expect(weeks("transition_quality").some((each) => each.long === "marathon_pace")).toBe(true);
		expect(weeks("final_quality").some((each) => each.quality[0] === "intervals")).toBe(true);
	});
});
