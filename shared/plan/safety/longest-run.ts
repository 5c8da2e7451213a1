/** One run against the longest of the 30 days before it. Races are exempt. */
import { addDays } from "../../calendar.ts";
import type { Metrics } from "../../metrics/metrics.ts";
import { type Finding, finding } from "../finding.ts";
import { LONGEST_RUN_DANGER, LONGEST_RUN_DAYS, LONGEST_RUN_GROWTH, SHORT_RUN_SECONDS } from "../rules.ts";
import { type DatedRun, runsBehind } from "../volume/runs-behind.ts";
import type { SafetyView } from "./view.ts";

/** Estimates of length are not better than this. */
const TOLERANCE = 0.01;

export function longestRunRule(view: SafetyView): Finding[] {
	const past = view.workouts.filter((each) => each.day < view.today);
	const done = [...runsBehind(past, view.fitness, view.plan.season), ...recordedRuns(view)];
	const planned: DatedRun[] = view.workouts
		.filter((each) => each.sport === "running" && each.day >= view.today)
		.map((each) => ({ day: each.day, seconds: each.estimate.seconds, metres: each.estimate.metres }));
	const races = new Set(view.workouts.filter((each) => each.kind === "race").map((each) => each.day));
	// Once there is an activity today, today's run is behind us.
	const first = view.fitness.daysSinceActivity === 0 ? addDays(view.today, 1) : view.today;
	const findings: Finding[] = [];
	for (const run of planned) {
		if (run.day < first || races.has(run.day) || run.seconds <= SHORT_RUN_SECONDS) continue;
		const from = addDays(run.day, -LONGEST_RUN_DAYS);
		const before = [...done, ...planned].filter((each) => each.day >= from && each.day < run.day);
		const seconds = Math.max(0, ...before.map((each) => each.seconds));
		const metres = Math.max(0, ...before.map((each) => each.metres));
		if (seconds === 0 || metres === 0) continue;
		// A spike is longer both ways: pace estimates alone make none.
		const ratio = Math.min(run.seconds / Math.max(seconds, SHORT_RUN_SECONDS / LONGEST_RUN_GROWTH), run.metres / metres);
		if (ratio <= LONGEST_RUN_GROWTH + TOLERANCE) continue;
		const severity = ratio > LONGEST_RUN_DANGER ? "danger" : "warn";
		const params = { seconds: run.seconds, longest: seconds, ratio: Math.round(ratio * 1000) / 1000 };
		findings.push(finding("longest_run", severity, [run.day], params, "shorten_run"));
	}
	return findings;
}

function recordedRuns({ recent }: SafetyView): DatedRun[] {
	return recent
		.filter((each) => each.activity.sport === "running")
		.map(({ activity, metrics }) => ({
			day: activity.day,
			seconds: secondsOf(metrics, activity.timerSeconds ?? activity.elapsedSeconds),
			metres: activity.distanceMetres ?? 0,
		}));
}

function secondsOf(metrics: Metrics, recorded: number | null): number {
	return metrics.movingSeconds ?? recorded ?? 0;
}
