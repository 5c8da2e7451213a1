/** The bench's report as Markdown. */
import type { SequencesReport } from "./change-sequences.ts";
import type { LifeSummary } from "./life-summary.ts";
import { percent } from "./percent.ts";
import type { PopulationSummary } from "./population-summary.ts";
import type { Probe } from "./probes.ts";
import { besideSection, plansSection } from "./report-plans.ts";
import { listed, scorecard } from "./scorecard.ts";
import type { Speed } from "./speed.ts";
import { isPromise } from "./tolerances.ts";

export interface Bench {
	seed: number;
	/** Commit of the engine, and whether files differed from it. */
	engine: string;
	lives: readonly LifeSummary[];
	all: PopulationSummary;
	probes: readonly Probe[];
	changes: SequencesReport;
	speed: Speed;
}

export function reportOf(bench: Bench): string {
	return [
		"# The plan engine on the bench",
		"",
		`Made by \`npm run simulate -- --write\`: ${bench.all.athletes} simulated athletes, seed ${bench.seed}, ${bench.all.refreshes} Sunday refreshes, engine ${bench.engine}. The judge reckons every bar by itself, from dates, minutes and loads, with constants typed from the training literature; it imports nothing of the engine, and is tested on plans written badly by hand. A number in a table is replayed by \`npm run simulate -- replay ${bench.seed} <number>\`. Simulated people are no people: the bench shows that the rules are kept, not that somebody gets faster.`,
		"",
		...barsSection(bench),
		...livedSection(bench),
		...findingsSection(bench),
		...stabilitySection(bench),
		...probesSection(bench),
		...changesSection(bench),
		...speedSection(bench),
		...scorecard(bench),
		...besideSection(),
		...plansSection(),
	].join("\n");
}

function barsSection({ all }: Bench): string[] {
	const rows = all.bars.map((each) => {
		const verdict = each.checked === 0 ? "not met" : each.share <= each.tolerance ? "kept" : "**missed**";
		const worst = each.worst
			.map(({ number, week, day, figures }) => `${number} (week ${week + 1}, ${day}: ${figuresText(figures)})`)
			.join("; ");
		const bar = each.bar.replaceAll("_", " ");
		return `| ${bar} | ${isPromise(each.bar) ? "promise" : percent(each.tolerance)} | ${each.checked} | ${each.broken} | ${percent(each.share)} | ${each.athletes} | ${verdict} | ${worst} |`;
	});
	return [
		"## Bars",
		"",
		`Each week, day or race counts once, however often the plan was rebuilt; it counts as broken if any version of the plan broke it, except within a week of a workout that the athlete had moved, written or locked (${all.forcedBreaches} of those). Growth is measured against what was done, so that an athlete who leaves out half of the sessions shows up here too.`,
		"",
		"| Bar | Tolerance | Looked at | Broken | Share | Athletes | | Worst (athlete, week, day: figures) |",
		"|---|---|---|---|---|---|---|---|",
		...rows,
		"",
	];
}

function figuresText(figures: Record<string, number>): string {
	return Object.entries(figures)
		.map(([name, value]) => `${name} ${value}`)
		.join(", ");
}

function findingsSection({ all }: Bench): string[] {
	const rows = Object.entries(all.findings)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, count]) => `| ${name.split(" ")[0]} | ${(name.split(" ")[1] ?? "").replaceAll("_", " ")} | ${count} |`);
	const warns = Object.entries(all.findings).reduce((sum, [name, count]) => (name.startsWith("warn ") ? sum + count : sum), 0);
	const danger = all.danger
		.slice(0, 12)
		.map((each) => `athlete ${each.number}, week ${each.week + 1}: ${each.rule} on ${each.days.join(", ")}`);
	return [
		"## The engine's own findings",
		"",
		`Plans built or adapted with a finding of severity "danger": ${all.danger.length} (bar: 0).${danger.length > 0 ? ` First: ${danger.join("; ")}.` : ""}`,
		"",
		"| Severity | Rule | Found |",
		"|---|---|---|",
		...rows,
		"",
		`Warnings not forced by the athlete: ${warns} (bar: 0). Forced: ${listed(all.forcedFindings)}.`,
		"",
	];
}

function livedSection({ all }: Bench): string[] {
	const { told, answers, scored, distributions } = all.lived;
	return [
		"## What was lived",
		"",
		`Told and changed by athletes: ${listed(told)}. Answers to proposals: ${listed(answers)}. Workouts whose execution was scored: ${scored}. Weeks whose intensity was seen by heart rate: ${distributions}.`,
		"",
	];
}

function stabilitySection({ all }: Bench): string[] {
	return [
		"## Stability",
		"",
		"| | Bar | Found |",
		"|---|---|---|",
		`| the same input refreshed twice gives the same bytes | always | ${all.refreshes - all.unstable.length} of ${all.refreshes} |`,
		`| a refresh after nothing but weeks done as planned changes nothing before the next phase but targets | always | ${all.faithfulWeeks - all.faithfulChanged.length} of ${all.faithfulWeeks}${firstOf(all.faithfulChanged)} |`,
		`| changed workouts after a week of 80 to 120 %, median | at most 2 | ${all.medianChanged} |`,
		`| seasons that could not be lived to their end | 0 | ${all.errors.length}${all.errors[0] ? `: athlete ${all.errors[0].number}: ${all.errors[0].error.split("\n")[0]}` : ""} |`,
		"",
	];
}

function firstOf(list: PopulationSummary["faithfulChanged"]): string {
	const first = list.slice(0, 4).map((each) => `athlete ${each.number} week ${each.week + 1}: ${each.changed}`);
	return first.length > 0 ? ` (${first.join("; ")})` : "";
}

function probesSection({ probes }: Bench): string[] {
	return [
		"## Adaptation",
		"",
		"Runners of 200 to 480 minutes a week with a race in 16 to 24 weeks, each beside an undisturbed twin.",
		"",
		"| What happens | Wanted | Median | As wanted | Not (athlete: figure) |",
		"|---|---|---|---|---|",
		...probes.map(
			(each) =>
				`| ${each.name} | ${each.wanted} | ${each.figure} | ${each.asWanted} of ${each.athletes} | ${each.misses.slice(0, 5).join("; ")} |`,
		),
		"",
	];
}

function changesSection({ changes }: Bench): string[] {
	const refused = Object.entries(changes.refused).map(([problem, count]) => `${problem.replaceAll("_", " ")} ${count}`);
	const broken = changes.broken.slice(0, 5).map((each) => `athlete ${each.number}, sequence ${each.sequence}: ${each.kinds.join(", ")}`);
	const thrown = changes.thrown.slice(0, 5).map((each) => `athlete ${each.number}, sequence ${each.sequence}: ${each.error}`);
	return [
		"## Changes and their undoing",
		"",
		`${changes.sequences} random sequences, ${changes.applied} changes applied, each sequence undone. Plans that were not the same again: ${changes.broken.length}${broken.length > 0 ? ` (${broken.join("; ")})` : ""}. Exceptions: ${changes.thrown.length}${thrown.length > 0 ? ` (${thrown.join("; ")})` : ""}. New findings reported: ${changes.findings}. Refused: ${refused.join(", ") || "none"}.`,
		"",
	];
}

function speedSection({ speed, all }: Bench): string[] {
	return [
		"## Speed",
		"",
		"| | Bar | Median |",
		"|---|---|---|",
		`| plan of two months, 250 athletes | < 3 ms | ${speed.plan.toFixed(2)} ms |`,
		`| refresh with two years of history, 250 athletes | < 5 ms | ${speed.refresh.toFixed(2)} ms |`,
		`| the same in the simulated lives, two threads at once | | ${all.milliseconds.plan.toFixed(2)} ms and ${all.milliseconds.refresh.toFixed(2)} ms |`,
		"",
	];
}
