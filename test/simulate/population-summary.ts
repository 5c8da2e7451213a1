/** All lives together: shares per bar with their worst cases, what the engine's own findings say, stability and speed. */
import type { Bar } from "./judge-case.ts";
import { add, type LifeSummary } from "./life-summary.ts";
import { allBars, toleranceOf } from "./tolerances.ts";

export interface BarSummary {
	bar: Bar;
	checked: number;
	broken: number;
	share: number;
	tolerance: number;
	athletes: number;
	worst: { number: number; week: number; day: string; figures: Record<string, number>; who: string }[];
}

export interface PopulationSummary {
	athletes: number;
	refreshes: number;
	bars: BarSummary[];
	findings: Record<string, number>;
	/** Warnings and dangers that the athlete brought about, with how; breaches beside a workout put there by hand. */
	forcedFindings: Record<string, number>;
	forcedBreaches: number;
	danger: { number: number; rule: string; week: number; days: string[] }[];
	unstable: { number: number; week: number }[];
	errors: { number: number; error: string }[];
	faithfulWeeks: number;
	faithfulChanged: { number: number; week: number; changed: number }[];
	medianChanged: number;
	methodologies: Record<string, number>;
	milliseconds: { plan: number; refresh: number };
	/** What was told and changed, answered, scored by execution, and seen by heart rate. */
	lived: { told: Record<string, number>; answers: Record<string, number>; scored: number; distributions: number };
}

const WORST = 3;

export function summarise(lives: readonly LifeSummary[]): PopulationSummary {
	const steadiness = lives.flatMap((life) => life.steadiness.map((each) => ({ ...each, number: life.number })));
	const findings: Record<string, number> = {};
	const forced: Record<string, number> = {};
	for (const { severity, rule, forcedBy } of lives.flatMap((life) => life.findings)) {
		if (forcedBy === null) add(findings, `${severity} ${rule}`);
		else if (severity !== "info") add(forced, `${severity} ${rule} by ${forcedBy}`);
	}
	const methodologies: Record<string, number> = {};
	for (const each of lives) add(methodologies, each.methodology || "none");
	return {
		athletes: lives.length,
		refreshes: steadiness.length,
		bars: allBars.map((bar) => barSummary(bar, lives)),
		findings,
		forcedFindings: forced,
		forcedBreaches: lives.reduce((sum, life) => sum + life.forced, 0),
		danger: lives.flatMap((life) =>
			life.findings
				.filter((each) => each.severity === "danger" && each.forcedBy === null)
				.map(({ rule, week, days }) => ({ number: life.number, rule, week, days })),
		),
		unstable: lives.flatMap((life) => life.unstable.map((week) => ({ number: life.number, week }))),
		errors: lives.flatMap((life) => (life.error ? [{ number: life.number, error: life.error }] : [])),
		faithfulWeeks: steadiness.filter((each) => each.faithful).length,
		faithfulChanged: steadiness
			.filter((each) => each.faithful && each.changedInPhase > 0)
			.map(({ number, week, changedInPhase }) => ({ number, week, changed: changedInPhase })),
		medianChanged: median(steadiness.filter((each) => each.normal).map((each) => each.changed)),
		methodologies,
		milliseconds: {
			plan: median(lives.map((life) => life.milliseconds.plan)),
			refresh: median(lives.flatMap((life) => life.milliseconds.refreshes)),
		},
		lived: livedBy(lives),
	};
}

function livedBy(lives: readonly LifeSummary[]): PopulationSummary["lived"] {
	const lived: PopulationSummary["lived"] = { told: {}, answers: {}, scored: 0, distributions: 0 };
	for (const { facts } of lives) {
		for (const [kind, count] of Object.entries(facts.told)) add(lived.told, kind, count);
		for (const [answer, count] of Object.entries(facts.answers)) add(lived.answers, answer, count);
		lived.scored += facts.scored;
		lived.distributions += facts.distributions;
	}
	return lived;
}

function barSummary(bar: Bar, lives: readonly LifeSummary[]): BarSummary {
	const checked = lives.reduce((sum, life) => sum + (life.checked[bar] ?? 0), 0);
	const all = lives.flatMap((life) =>
		life.breaches
			.filter((each) => each.bar === bar)
			.map(({ week, day, figures }) => ({ number: life.number, week, day, figures, who: life.who })),
	);
	return {
		bar,
		checked,
		broken: all.length,
		share: checked > 0 ? all.length / checked : 0,
		tolerance: toleranceOf(bar),
		athletes: new Set(all.map((each) => each.number)).size,
		worst: worstOf(all),
	};
}

/** One of each athlete, those with the most breaches first. */
function worstOf(all: BarSummary["worst"]): BarSummary["worst"] {
	const by = new Map<number, BarSummary["worst"]>();
	for (const each of all) by.set(each.number, [...(by.get(each.number) ?? []), each]);
	return [...by.values()]
		.sort((a, b) => b.length - a.length)
		.slice(0, WORST)
		.flatMap((list) => list.slice(0, 1));
}

export function median(list: readonly number[]): number {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
