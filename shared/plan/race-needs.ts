/** What each race distance asks of a plan. Planner defaults after Daniels, Pfitzinger and common practice, all [convention]. */
import type { Goal } from "../athlete/goal.ts";
import type { Experience } from "../athlete/profile.ts";

export const raceClasses = ["5k", "10k", "half", "marathon", "ultra", "general"] as const;
export type RaceClass = (typeof raceClasses)[number];

export interface RaceNeeds {
	/** Fewer weeks than this are a compressed season. */
	leastWeeks: number;
	runsPerWeek: Record<Experience, number>;
	/** Kilometres of the biggest week. */
	peakKm: Record<Experience, number>;
	/** Longest long run. */
	longKm: Record<Experience, number>;
	/** Daniels ends easy running at 150 minutes; the marathon and beyond go on a little. */
	longSeconds: Record<Experience, number>;
	taperDays: number;
	/** Volume of the full weeks after the race against the last loading week. */
	recoveryWeeks: readonly number[];
	/** Days without running after the race. */
	restDaysAfter: number;
}

const each = <T>(beginner: T, intermediate: T, advanced: T): Record<Experience, T> => ({ beginner, intermediate, advanced });
const minutes = (beginner: number, intermediate: number, advanced: number) => each(beginner * 60, intermediate * 60, advanced * 60);

export const raceNeeds: Record<RaceClass, RaceNeeds> = {
	"5k": {
		leastWeeks: 6,
		runsPerWeek: each(3, 4, 6),
		peakKm: each(25, 45, 75),
		longKm: each(10, 16, 20),
		longSeconds: minutes(75, 100, 110),
		taperDays: 7,
		recoveryWeeks: [0.7],
		restDaysAfter: 1,
	},
	"10k": {
		leastWeeks: 8,
		runsPerWeek: each(3, 5, 6),
		peakKm: each(35, 60, 95),
		longKm: each(14, 20, 24),
		longSeconds: minutes(100, 120, 130),
		taperDays: 9,
		recoveryWeeks: [0.7],
		restDaysAfter: 1,
	},
	half: {
		leastWeeks: 10,
		runsPerWeek: each(3, 5, 6),
		peakKm: each(45, 70, 110),
		longKm: each(19, 24, 28),
		longSeconds: minutes(140, 140, 150),
		taperDays: 12,
		recoveryWeeks: [0.55],
		restDaysAfter: 2,
	},
	marathon: {
		leastWeeks: 14,
		runsPerWeek: each(4, 5, 6),
		peakKm: each(60, 85, 130),
		longKm: each(30, 32, 32),
		longSeconds: minutes(180, 165, 165),
		taperDays: 18,
		recoveryWeeks: [0.35, 0.6],
		restDaysAfter: 4,
	},
	// Trained with the marathon's sessions and longer long runs until there is a builder for ultras; the safety module says so.
	ultra: {
		leastWeeks: 18,
		runsPerWeek: each(4, 5, 6),
		peakKm: each(60, 85, 120),
		longKm: each(32, 40, 45),
		longSeconds: minutes(210, 225, 240),
		taperDays: 14,
		recoveryWeeks: [0.3, 0.5, 0.65],
		restDaysAfter: 7,
	},
	general: {
		leastWeeks: 0,
		runsPerWeek: each(3, 4, 5),
		peakKm: each(25, 45, 65),
		longKm: each(12, 18, 22),
		longSeconds: minutes(90, 110, 120),
		taperDays: 0,
		recoveryWeeks: [],
		restDaysAfter: 0,
	},
};

export function raceClassOf(metres: number): RaceClass {
	if (metres <= 7_500) return "5k";
	if (metres <= 15_000) return "10k";
	if (metres <= 30_000) return "half";
	if (metres <= 44_000) return "marathon";
	return "ultra";
}

/** A goal that is done or given up trains nobody. */
export function raceOf(goal: Goal | null): Extract<Goal, { kind: "race" }> | null {
	return goal?.kind === "race" && goal.status === "active" ? goal : null;
}
