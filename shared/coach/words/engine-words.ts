/** Everything the engine says, by code: one dictionary for the app, the letter, the feeds and the extension. */
import type { MethodologyId } from "../../athlete/methodology.ts";
import type { Tone } from "../../athlete/profile.ts";
import type { PlanChange, PlanChangeReason } from "../../plan/change.ts";
import type { FeasibilityConcern, FeasibilityVerdict } from "../../plan/feasibility.ts";
import type { Mend, SafetyRule } from "../../plan/finding.ts";
import type { PhaseKind, WeekReason } from "../../plan/plan.ts";
import type { Proposal, ReviewFlag } from "../../review/review.ts";
import type { ConditionAdvice } from "../../workout/conditions.ts";
import type { RestKind } from "../rest-advice.ts";

export interface MethodologyWords {
	name: string;
	/** One sentence: how this school trains. */
	idea: string;
	/** What the weeks of each phase are for. */
	phases: Record<PhaseKind, string>;
}

/** What the letter is told about a week, as a headline. */
export const weekVerdicts = ["as_planned", "nearly", "partly", "little", "none", "more", "unknown"] as const;
export type WeekVerdict = (typeof weekVerdicts)[number];

/** What the coming week is, for the letter's last words. */
export const weekOutlooks = ["progress", "hold", "deload", "taper", "race", "recovery", "return", "careful", "none"] as const;
export type WeekOutlook = (typeof weekOutlooks)[number];

/** Figures come formatted; no sentence makes its own. */
export interface LetterWords {
	title: (from: string, to: string) => string;
	opening: Record<WeekVerdict, Record<Tone, string>>;
	/** Time planned and done. */
	volume: (done: string, planned: string) => string;
	volumeDone: (done: string) => string;
	keys: (done: number, planned: number) => string;
	execution: (score: string) => string;
	effortUp: (now: string, before: string) => string;
	recoveryDown: (now: string, before: string) => string;
	motivationDown: (now: string, before: string) => string;
	restDays: (kept: number, planned: number) => string;
	vdotUp: (before: string, after: string) => string;
	vdotDown: (before: string, after: string) => string;
	fitness: (before: string, after: string) => string;
	changed: (count: number) => string;
	unchanged: string;
	/** The reason that most of the changes share. */
	because: (reason: string) => string;
	race: (name: string, predicted: string, fast: string, slow: string) => string;
	target: (target: string, verdict: string) => string;
	realistic: (time: string) => string;
	next: (time: string, sessions: string) => string;
	assumed: (count: number) => string;
	proposal: (question: string) => string;
	medical: string;
	closing: Record<WeekOutlook, Record<Tone, string>>;
	and: (items: readonly string[]) => string;
}

export interface EngineWords {
	phases: Record<PhaseKind, string>;
	methodologies: Record<MethodologyId, MethodologyWords>;
	weekReasons: Record<WeekReason, string>;
	/** In place of "progress" while nobody knows whether the week before was done. */
	weekGrows: string;
	changeKinds: Record<Exclude<PlanChange["kind"], "moved">, string> & { moved: (from: string) => string };
	changeReasons: Record<PlanChangeReason, string>;
	safetyRules: Record<SafetyRule, string>;
	mends: Record<Mend, string>;
	reviewFlags: Record<ReviewFlag, string>;
	verdicts: Record<FeasibilityVerdict, string>;
	concerns: Record<FeasibilityConcern, string>;
	proposals: Record<Proposal["kind"], (params: Readonly<Record<string, number>>) => string>;
	restAdvice: Record<RestKind, string>;
	/** What heat or altitude does to a session. */
	conditions: Record<ConditionAdvice, string>;
	letter: LetterWords;
}
