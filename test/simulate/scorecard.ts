/** The areas in which coaching experts rate a plan, each with what was measured; nothing here is praise. */

import type { Bar } from "./judge-case.ts";
import { add, type LifeSummary } from "./life-summary.ts";
import { percent } from "./percent.ts";
import type { PopulationSummary } from "./population-summary.ts";
import type { Probe } from "./probes.ts";

interface Measured {
	lives: readonly LifeSummary[];
	all: PopulationSummary;
	probes: readonly Probe[];
}

export function scorecard(measured: Measured): string[] {
	return [
		"## Scorecard",
		"",
		"The areas that coaching experts rate. Each line is what the bench has measured and what it cannot say, no more.",
		"",
		"| Area | Measured | Missing |",
		"|---|---|---|",
		...areas(measured).map(([area, facts]) => `| ${area} | ${facts} | ${missing[area] ?? ""} |`),
		"",
	];
}

/** What the bench does not show. */
const missing: Readonly<Record<string, string>> = {
	Individualisation:
		"whether the plan suits the person: sex, history and body change little in it besides limits; no athlete's own response to load is learned",
	Progression: "whether anybody gets faster: the simulated athletes do not respond to training",
	"Intensity distribution": "time in zone as it would be recorded: shares here are of planned steps",
	Specificity: "terrain, climbing and weather on the day; sprint technique; nothing about pacing in the race",
	Recovery: "sleep, work and food are known only where they are told or recorded; nothing is simulated that would tell good rest from bad",
	"Monitoring and tests": "submaximal and lactate tests, and anything read from samples: simulated runs have laps and zones, no streams",
	Risk: "injuries: none is caused by load in the simulation, so that no rate can be given",
	"Feedback loop": "behaviour of real people: tempers here are nine fixed kinds",
	Explanation: "whether a reader understands the reason",
	"Questions asked back":
		"questions about what is not known, such as pain, sleep or shoes, are the coach's words and are not measured here",
};

function areas({ lives, all, probes }: Measured): [string, string][] {
	const bars = (...names: Bar[]): string => names.map((name) => barText(all, name)).join("; ");
	const sum = (of: (life: LifeSummary) => number): number => lives.reduce((total, life) => total + of(life), 0);
	const merged = (of: (life: LifeSummary) => Record<string, number>): string => {
		const counts: Record<string, number> = {};
		for (const life of lives) for (const [key, count] of Object.entries(of(life))) add(counts, key.replaceAll("_", " "), count);
		return listed(counts);
	};
	const distinct = new Set(lives.map((life) => life.facts.firstPlan)).size;
	const weeks = sum((life) => life.facts.weeks);
	return [
		[
			"Individualisation",
			`${distinct} different first plans for ${lives.length} athletes; schools: ${listed(all.methodologies)}; ${bars("minutes", "blocked_days", "under_18", "masters", "novice")}`,
		],
		["Progression", bars("weekly_ramp", "weekly_ramp_cap", "deload", "longest_run_30_days", "volume_and_intensity")],
		["Intensity distribution", bars("intensity_split", "quality_caps", "quality_present", "hard_days_per_week")],
		[
			"Specificity",
			`${bars("race_on_its_day", "taper", "race_week", "back_to_back", "sprint_spacing")}; kinds of sessions in first plans, median: ${medianKinds(lives)}`,
		],
		["Recovery", bars("rest_days", "rest_in_14_days", "hard_spacing", "key_spacing", "monotony", "after_race")],
		[
			"Monitoring and tests",
			`time trials planned: ${sum((life) => life.facts.tests)} in ${weeks} weeks; races planned: ${sum((life) => life.facts.races)}; flags raised in reviews: ${merged((life) => life.facts.flags)}`,
		],
		[
			"Risk",
			`findings of danger: ${all.danger.length}; ${bars("injured", "return_after_break", "strength_before_quality")}; findings: ${listed(all.findings)}`,
		],
		[
			"Feedback loop",
			`adjustments: ${merged((life) => life.facts.adjustments)}; probes as wanted: ${probes.map((each) => `${each.asWanted}/${each.athletes}`).join(", ")}; changed workouts after a normal week: ${all.medianChanged} (median)`,
		],
		[
			"Explanation",
			`weeks ahead with at least one reason: ${percent(sum((life) => life.facts.weeksWithReason) / Math.max(1, weeks))}; changes with a reason: ${sum((life) => life.facts.changes)}, all of them by their type; words are tested elsewhere`,
		],
		[
			"Questions asked back",
			`proposals waiting for a yes: ${merged((life) => life.facts.proposals)}; weeks with a verdict on the goal: ${percent(sum((life) => life.facts.feasibilityWeeks) / Math.max(1, weeks))}`,
		],
	];
}

function barText(all: PopulationSummary, name: Bar): string {
	const found = all.bars.find((each) => each.bar === name);
	return `${name.replaceAll("_", " ")} ${found ? `${found.broken} of ${found.checked}` : "not met"}`;
}

export function listed(counts: Record<string, number>): string {
	const list = Object.entries(counts).sort(([, a], [, b]) => b - a);
	return list.length === 0 ? "none" : list.map(([name, count]) => `${name.replaceAll("_", " ")} ${count}`).join(", ");
}

function medianKinds(lives: readonly LifeSummary[]): number {
	const sorted = lives.map((life) => life.facts.kinds.length).sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
