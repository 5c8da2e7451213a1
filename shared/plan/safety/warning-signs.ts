/** What health data and feedback say: red flags stop quality at once; other signs count together. */
import { addDays } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { isAboveEasy } from "./hard-days.ts";
import { RED_FLAG_DAYS, WARNING_DAYS, WARNING_REPEATS, WARNING_SIGNS } from "./rules.ts";
import type { SafetyView } from "./view.ts";

/** By name as reviews give them. Never answered by training advice alone. */
const redFlags: ReadonlySet<string> = new Set(["medical", "strong_pain"]);
/** Says by itself what two others say together. */
const heavy: ReadonlySet<string> = new Set(["overreaching"]);

export function warningSignRules(view: SafetyView): Finding[] {
	return [...redFlag(view), ...signs(view)];
}

function redFlag(view: SafetyView): Finding[] {
	const { flags, today, plan } = view;
	const told = flags.some((flag) => redFlags.has(flag));
	const adjusted = plan.adjustments.flatMap(({ reason, easyUntil }) => (reason === "red_flag" && easyUntil !== null ? [easyUntil] : []));
	// What a review has answered ends as it decided.
	const until = [...adjusted, ...(told && !adjusted.some((each) => each > today) ? [addDays(today, RED_FLAG_DAYS)] : [])].sort().at(-1);
	if (until === undefined || until <= today) return [];
	const hard = hardUntil(view, until);
	if (hard.length === 0) return told ? [finding("red_flag", "warn", [today], {}, "see_doctor")] : [];
	return [finding("red_flag", "danger", daysOf(hard), {}, "see_doctor")];
}

function signs(view: SafetyView): Finding[] {
	const names = view.flags.filter((flag) => !redFlags.has(flag));
	const different = new Set(names).size;
	const repeated = [...new Set(names)].some((name) => names.filter((each) => each === name).length >= WARNING_REPEATS);
	if (different < WARNING_SIGNS && !repeated && !names.some((name) => heavy.has(name))) return [];
	const hard = hardUntil(view, addDays(view.today, WARNING_DAYS));
	const days = hard.length > 0 ? daysOf(hard) : [view.today];
	return [finding("recovery_flags", hard.length > 0 ? "warn" : "info", days, { signs: different }, "lighten_week")];
}

function hardUntil(view: SafetyView, before: string): Workout[] {
	return view.ahead.filter((each) => each.day < before && isAboveEasy(each));
}

function daysOf(workouts: readonly Workout[]): string[] {
	return [...new Set(workouts.map((each) => each.day))];
}
