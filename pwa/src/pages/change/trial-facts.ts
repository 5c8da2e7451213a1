/** What a change under trial comes to, for one line. Pure. */
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { Finding } from "../../../../shared/plan/finding.ts";
import type { Applied } from "../../../../shared/plan/operations/apply.ts";

export interface TrialFacts {
	/** Load of all weeks that differ, after less before. */
	load: number;
	/** On race day, or the last day that the plan reaches. */
	form: { day: IsoDate; before: number; after: number } | null;
	/** Predicted finishing time, seconds. */
	race: { before: number; after: number } | null;
	/** Worst first. */
	newFindings: readonly Finding[];
	/** Findings that the change takes away. */
	solved: number;
	/** Workouts that are not as they were. */
	changed: number;
}

export function trialFacts(applied: Extract<Applied, { ok: true }>, before: readonly Finding[]): TrialFacts {
	const { effect, newFindings, findings, changes } = applied;
	const still = new Set(findings.map((each) => each.id));
	const load = effect.weeks.reduce((sum, week) => sum + week.after.load - week.before.load, 0);
	return {
		load: Math.round(load),
		form: effect.form && { day: effect.form.after.day, before: effect.form.before.tsb, after: effect.form.after.tsb },
		race: effect.race && { before: effect.race.before.seconds, after: effect.race.after.seconds },
		newFindings,
		solved: before.filter((each) => each.severity !== "info" && !still.has(each.id)).length,
		changed: new Set(changes.map((each) => each.workoutId)).size,
	};
}

export type Tone = "good" | "warn" | "bad";

/** Never told by colour alone: the words stand beside it. */
export function toneOf(applied: Applied): Tone {
	if (!applied.ok || applied.newFindings.some((each) => each.severity === "danger")) return "bad";
	return applied.newFindings.some((each) => each.severity === "warn") ? "warn" : "good";
}
