/**
 * What the judge is shown: dates, minutes, steps and loads. Types of its own, which the engine's plans happen to fit, so that a mistake of
 * the engine is not made again by its judge.
 */

type Length = { kind: "time"; seconds: number } | { kind: "distance"; metres: number } | { kind: "open" };

export interface JudgedStep {
	kind: "step";
	role: string;
	intensity: string;
	duration: Length;
	target: { kind: string; low?: number; high?: number };
}

export interface JudgedWorkout {
	day: string;
	kind: string;
	priority: string;
	sport: string;
	byHand: boolean;
	segments: readonly (JudgedStep | { kind: "repeat"; count: number; steps: readonly JudgedStep[] })[];
	estimate: { seconds: number; metres: number; load: number };
}

export interface JudgedRun {
	day: string;
	seconds: number;
	metres: number;
}

export interface JudgedRace {
	day: string;
	metres: number;
	priority: "A" | "B" | "C";
}

export interface JudgedAthlete {
	age: number | null;
	/** Says so, or runs less than six months or 20 km a week. */
	novice: boolean;
	/** Whole weeks of regular running before the first planned day. */
	weeksTrained: number;
	yearsTraining: number;
	/** Minutes, Monday first. */
	availability: readonly number[];
	/** Days on which nothing may be planned, both included. */
	blocked: readonly { from: string; to: string }[];
	/** Minutes that hold instead of `availability` on single days. */
	otherMinutes: ReadonlyMap<string, number>;
	/** Open or closed; an open one has `to` null. */
	injuries: readonly { from: string; to: string | null; stressFracture: boolean }[];
}

export interface JudgedCase {
	athlete: JudgedAthlete;
	methodology: string;
	races: readonly JudgedRace[];
	/** Days before it are over: no bar is laid on them, but they are what the others are measured against. */
	today: string;
	/** First day of the plan: its week may be a part of one. */
	begins: string;
	/** Last planned day. */
	ends: string;
	/** Monday of a week to the name of its phase. */
	phases: ReadonlyMap<string, string>;
	workouts: readonly JudgedWorkout[];
	/** Runs that were recorded, up to `knownUntil`; planned ones after it are taken as done. */
	done: readonly JudgedRun[];
	knownUntil: string | null;
	/** A review has taken the quality out until this day, for overreaching, illness or a break. */
	easyUntil?: string | null;
}

export const bars = [
	"weekly_ramp",
	"weekly_ramp_cap",
	"deload",
	"return_after_break",
	"volume_and_intensity",
	"monotony",
	"long_run_share",
	"longest_run_30_days",
	"hard_spacing",
	"hard_days_per_week",
	"key_spacing",
	"sprint_spacing",
	"back_to_back",
	"strength_before_quality",
	"rest_days",
	"rest_in_14_days",
	"minutes",
	"blocked_days",
	"injured",
	"intensity_split",
	"quality_caps",
	"quality_present",
	"novice",
	"under_18",
	"masters",
	"race_on_its_day",
	"race_week",
	"taper",
	"after_race",
] as const;

export type Bar = (typeof bars)[number];

export interface Verdict {
	bar: Bar;
	ok: boolean;
	/** The days it is about, first one first: it names the verdict. */
	days: string[];
	figures: Record<string, number>;
}

export function verdict(bar: Bar, ok: boolean, days: string[], figures: Record<string, number>): Verdict {
	return { bar, ok, days, figures };
}
