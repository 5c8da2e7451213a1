/** Weekly ramp and deload. */
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import { type Finding, finding } from "../finding.ts";
import type { PlanWeek } from "../plan.ts";
import { DELOAD_MOST, LIGHT_WEEK_SECONDS, RAMP_DANGER, RAMP_WARN, SMALL_WEEK_SECONDS, SMALL_WEEK_STEP_SECONDS } from "../rules.ts";
import { countedSeconds, type DoneWeeks, doneWeeks } from "../volume/done-weeks.ts";
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
	// What was usual before the season stands for the weeks before it.
	const usual = from < mondayOf(plan.season.startsOn) ? [plan.season.startSeconds] : [];
	const earlier = [...weekSeconds]
		.filter(([week]) => week < first && week >= from)
		.map(([week, seconds]) => countedSeconds(week, seconds, done));
	return [...usual, ...earlier, ...shown];
}

function isReturn(week: PlanWeek): boolean {
	return week.reasons.includes("return_after_break") || week.phase === "recovery";
}

/** No more loading weeks in a row than the athlete's rhythm allows. Taper, race, recovery and return count as light. */
export function deloadRule(view: SafetyView): Finding[] {
	const { fullWeeks, weekSeconds, limits, today, fitness } = view;
	const done = doneWeeks(fitness);
	const findings: Finding[] = [];
	let loading: IsoDate[] = [];
	let most = 0;
	for (const week of fullWeeks) {
		const planned = weekSeconds.get(week.monday) ?? 0;
		// A week that was left out was a light one, whatever stood in the plan.
		const seconds = Math.min(planned, done.get(week.monday) ?? planned);
		const planLight = week.phase === "taper" || week.phase === "race" || isReturn(week);
		// Weeks of less than two hours are light by themselves.
		const light = planLight || seconds < LIGHT_WEEK_SECONDS || (most > 0 && seconds <= DELOAD_MOST * most);
		if (light) {
			loading = [];
			most = 0;
			continue;
		}
		loading.push(week.monday);
		most = Math.max(most, seconds);
		if (loading.length > limits.deloadEvery && week.monday >= today) {
			findings.push(finding("deload_missing", "warn", [week.monday], { weeks: loading.length, every: limits.deloadEvery }, "add_deload"));
			loading = [];
		}
	}
	return findings;
}
