/** Weekly ramp and deload. */
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import type { PlanWeek } from "../plan.ts";
import { RAMP_DANGER, RAMP_WARN, SMALL_WEEK_SECONDS, SMALL_WEEK_STEP_SECONDS } from "../rules.ts";
import { countedSeconds, type DoneWeeks, doneWeeks } from "../volume/done-weeks.ts";
import { isLoading } from "../volume/loading-weeks.ts";
import type { SafetyView } from "./view.ts";

/** Growth is measured against the biggest of the weeks before, so that the week after a deload is not a jump. */
const MEMORY_WEEKS = 4;

export function rampRule(view: SafetyView): Finding[] {
	const { fullWeeks, weekSeconds, fitness, today } = view;
	const done = doneWeeks(fitness);
	const findings: Finding[] = [];
	for (const week of fullWeeks) {
		if (addDays(week.monday, 6) < today || isReturn(week)) continue;
		const before = volumesBefore(view, week.monday, done);
		if (fitness.weekly.weeksWithData > 0 && before.length < MEMORY_WEEKS) before.push(fitness.weekly.seconds);
		if (before.length === 0) continue;
		const most = Math.max(...before);
		const seconds = weekSeconds.get(week.monday) ?? 0;
		if (most < SMALL_WEEK_SECONDS && seconds - most <= SMALL_WEEK_STEP_SECONDS) continue;
		const ratio = most > 0 ? seconds / most : Number.POSITIVE_INFINITY;
		const rounded = Math.round(ratio * 1000) / 1000;
		if (rounded <= RAMP_WARN + ROUNDING) continue;
		const severity = rounded > RAMP_DANGER ? "danger" : "warn";
		findings.push(finding("weekly_ramp", severity, [week.monday], { seconds, before: most, ratio: Math.min(rounded, 99) }, "lower_week"));
	}
	return findings;
}

/** Runs are planned in whole minutes; a week may be off by a few of them. */
const ROUNDING = 0.03;

/** Volumes of the weeks before, whole weeks only: as planned, or as run where that was clearly less. */
function volumesBefore({ fullWeeks, weekSeconds, plan }: SafetyView, monday: IsoDate, done: DoneWeeks): number[] {
	const from = addDays(monday, -7 * MEMORY_WEEKS);
	const shown = fullWeeks
		.filter((week) => week.monday < monday && week.monday >= from)
		.map((week) => countedSeconds(week.monday, weekSeconds.get(week.monday) ?? 0, done));
	const first = plan.weeks[0]?.monday ?? monday;
	// What was run, or where that is not known was usual, stands for the weeks before the season.
	const begins = mondayOf(plan.season.startsOn);
	const known = [...done].filter(([week]) => week >= from && week < monday && week < begins && !weekSeconds.has(week));
	const usual = from < begins ? [plan.season.startSeconds, ...known.map(([, seconds]) => seconds)] : [];
	const earlier = [...weekSeconds]
		.filter(([week]) => week < first && week >= from)
		.map(([week, seconds]) => countedSeconds(week, seconds, done));
	return [...usual, ...earlier, ...shown];
}

function isReturn(week: PlanWeek): boolean {
	return week.reasons.includes("return_after_break") || week.phase === "recovery";
}

/**
 * No more loading weeks in a row than the athlete's rhythm allows, those behind included. A week is light against the fullest of the weeks before,
 * as it was planned or, where that was less, run.
 */
export function deloadRule(view: SafetyView): Finding[] {
	const { plan, weekSeconds, limits, today, fitness } = view;
	const done = doneWeeks(fitness);
	const shown = new Map(plan.weeks.map((week) => [week.monday, week]));
	const full = new Set(view.fullWeeks.map((week) => week.monday));
	const findings: Finding[] = [];
	let count = 0;
	const first = [...weekSeconds.keys(), ...full].reduce((least, each) => (each < least ? each : least), plan.to);
	const last = view.fullWeeks.at(-1)?.monday ?? first;
	for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
		const week = shown.get(monday);
		if (week ? !full.has(monday) : isPartial(view, monday)) continue;
		const planned = weekSeconds.get(monday) ?? 0;
		// A week that was left out was a light one, whatever stood in the plan.
		const seconds = Math.min(planned, done.get(monday) ?? planned);
		const lightPhase = week !== undefined && (week.phase === "taper" || week.phase === "race" || isReturn(week));
		if (!isLoading({ seconds, fullest: Math.max(0, ...volumesBefore(view, monday, done)), lightPhase })) {
			count = 0;
			continue;
		}
		count++;
		if (count > limits.deloadEvery && monday >= today) {
			findings.push(finding("deload_missing", "warn", [monday], { weeks: count, every: limits.deloadEvery }, "add_deload"));
			count = 0;
		}
	}
	return findings;
}

/** The season's first week, begun on another day than Monday. */
function isPartial({ plan: { season } }: SafetyView, monday: IsoDate): boolean {
	return monday === mondayOf(season.startsOn) && season.startsOn > monday;
}
