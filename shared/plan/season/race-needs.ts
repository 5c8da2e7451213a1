/** What each race distance asks of a plan. Planner defaults after Daniels, Pfitzinger and common practice, all [convention]. */
import type { Goal } from "../../athlete/goal.ts";
import type { Experience } from "../../athlete/profile.ts";

export const raceClasses = ["sprint", "5k", "10k", "half", "marathon", "ultra", "ultra_long", "general"] as const;
export type RaceClass = (typeof raceClasses)[number];

export interface RaceNeeds {
	/** Fewer weeks than this are a compressed season. */
	leastWeeks: number;
	runsPerWeek: Record<Experience, number>;
	/** Kilometres of the biggest week. */
	peakKm: Record<Experience, number>;
	/** Instead of kilometres, where VDOT says nothing about how far one runs in an hour. */
	peakSeconds?: Record<Experience, number>;
	/** Longest long run. */
	longKm: Record<Experience, number>;
	/** Daniels ends easy running at 150 minutes; the marathon and beyond go on a little. */
	longSeconds: Record<Experience, number>;
	taperDays: number;
	/** Volume of the full weeks after the race against the last loading week. */
	recoveryWeeks: readonly number[];
	/** Days without running after the race. */
	restDaysAfter: number;
	/** Weeks of unforced running after the recovery, before anything is built again. */
	transitionWeeks: number;
	/** Kilometres a week below which the race is ill prepared: towards them volume grows faster, within the ramp caps. */
	neededKm: number;
}

const each = <T>(beginner: T, intermediate: T, advanced: T): Record<Experience, T> => ({ beginner, intermediate, advanced });
const minutes = (beginner: number, intermediate: number, advanced: number) => each(beginner * 60, intermediate * 60, advanced * 60);

export const raceNeeds: Record<RaceClass, RaceNeeds> = {
	sprint: {
		leastWeeks: 8,
		runsPerWeek: each(3, 5, 6),
		peakKm: each(20, 30, 40),
		peakSeconds: minutes(180, 270, 330),
		longKm: each(10, 12, 14),
		longSeconds: minutes(40, 50, 60),
		taperDays: 10,
		recoveryWeeks: [0.7],
		restDaysAfter: 1,
		transitionWeeks: 2,
		neededKm: 0,
	},
	"5k": {
		leastWeeks: 6,
		runsPerWeek: each(3, 4, 6),
		peakKm: each(25, 45, 75),
		longKm: each(10, 16, 20),
		longSeconds: minutes(75, 100, 110),
		taperDays: 7,
		recoveryWeeks: [0.7],
		restDaysAfter: 1,
		transitionWeeks: 1,
		neededKm: 20,
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
		transitionWeeks: 1,
		neededKm: 28,
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
		transitionWeeks: 1,
		neededKm: 38,
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
		transitionWeeks: 2,
		neededKm: 50,
	},
	// Planned in hours: 6 to 11 a week before 50 km to 50 miles, 8 to 15 beyond.
	ultra: {
		leastWeeks: 18,
		runsPerWeek: each(4, 5, 6),
		peakKm: each(60, 85, 120),
		longKm: each(32, 40, 45),
		longSeconds: minutes(210, 225, 240),
		taperDays: 14,
		recoveryWeeks: [0.3, 0.5, 0.65],
		restDaysAfter: 7,
		transitionWeeks: 3,
		neededKm: 55,
	},
	ultra_long: {
		leastWeeks: 18,
		runsPerWeek: each(4, 5, 6),
		peakKm: each(70, 95, 130),
		longKm: each(40, 50, 60),
		longSeconds: minutes(270, 330, 420),
		taperDays: 14,
		recoveryWeeks: [0.3, 0.5, 0.65],
		restDaysAfter: 7,
		transitionWeeks: 3,
		neededKm: 65,
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
		transitionWeeks: 0,
		neededKm: 0,
	},
};

/** Up to here a race is a sprint: trained by speed, not by distance. */
export const SPRINT_METRES = 600;

export function raceClassOf(metres: number): RaceClass {
	if (metres <= SPRINT_METRES) return "sprint";
	if (metres <= 7_500) return "5k";
	if (metres <= 15_000) return "10k";
	if (metres <= 30_000) return "half";
	if (metres <= 44_000) return "marathon";
	return metres <= 85_000 ? "ultra" : "ultra_long";
}

/** A goal that is done or given up trains nobody. */
export function raceOf(goal: Goal | null): Extract<Goal, { kind: "race" }> | null {
	return goal?.kind === "race" && goal.status === "active" ? goal : null;
}
