/** Hard days: room between them, and how many a week. */
import { addDays, daysBetween, type IsoDate, mondayOf } from "../../calendar.ts";
import { isHard, isQuality } from "../../workout/hard.ts";
import type { Workout } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { HARD_SPACING_DAYS, QUIET_DAYS_BEFORE_RACE } from "../rules.ts";
import { isNeural } from "./sprint.ts";
import { racePriority, type SafetyView } from "./view.ts";

/** Races of all priorities are hard; strength is not. */
export function hardWorkouts(view: SafetyView): Workout[] {
	return view.workouts.filter((each) => isHardIn(view, each));
}

/** A second long run of a planned back-to-back belongs to the first; anywhere else it is hard by itself. */
export function isHardIn(view: SafetyView, workout: Workout): boolean {
	return workout.kind === "back_to_back" || isHard(workout, view.weekSeconds.get(mondayOf(workout.day)) ?? 0);
}

/** What pain, illness and red flags take away first: an easy long run is not among it. */
export function isAboveEasy({ kind }: Workout): boolean {
	return kind === "race" || isQuality(kind);
}

export function hardDayRules(view: SafetyView): Finding[] {
	const hard = hardWorkouts(view);
	return [...spacing(hard, view), ...count(hard, view)];
}

function spacing(hard: readonly Workout[], view: SafetyView): Finding[] {
	const { today } = view;
	const findings: Finding[] = [];
	hard.forEach((each, i) => {
		const before = hard[i - 1];
		if (!before || each.day < today || belongTogether(before, each, view)) return;
		const days = daysBetween(before.day, each.day);
		if (each.kind === "race") {
			// A race that is trained through asks for no more than any hard day does.
			const least = racePriority(view, each.day) === "C" ? HARD_SPACING_DAYS : QUIET_DAYS_BEFORE_RACE;
			if (days >= least) return;
			// Two races on two days are the athlete's own choice.
			const severity = days < HARD_SPACING_DAYS && before.kind !== "race" ? "danger" : "warn";
			findings.push(finding("hard_before_race", severity, [before.day, each.day], { days }, "make_easy"));
			return;
		}
		const least = view.limitsOn(each.day).hardSpacingDays;
		if (days >= least) return;
		const severity = days < HARD_SPACING_DAYS ? "danger" : "warn";
		findings.push(finding("hard_days_too_close", severity, [before.day, each.day], { days, least }, "move_workout"));
	});
	return findings;
}

/** A back-to-back on the day after its long run; sprinting and jumping, which have a rule of their own. */
function belongTogether(before: Workout, each: Workout, view: SafetyView): boolean {
	if (isNeural(before.kind) && isNeural(each.kind)) {
		const days = daysBetween(before.day, each.day);
		return days < HARD_SPACING_DAYS || days >= view.limitsOn(each.day).hardSpacingDays;
	}
	return isSecondLong(each, view);
}

function isSecondLong(workout: Workout, { workouts }: SafetyView): boolean {
	if (workout.kind !== "back_to_back") return false;
	const eve = addDays(workout.day, -1);
	return workouts.some((each) => each.day === eve && (each.kind === "long" || each.kind === "long_marathon_pace"));
}

function count(hard: readonly Workout[], view: SafetyView): Finding[] {
	const { today } = view;
	const weeks = new Map<IsoDate, Set<IsoDate>>();
	for (const each of hard) {
		if (isSecondLong(each, view)) continue;
		const monday = mondayOf(each.day);
		weeks.set(monday, (weeks.get(monday) ?? new Set()).add(each.day));
	}
	return [...weeks]
		.map(([monday, days]) => ({ days: [...days], most: view.limitsOn(monday).hardDays }))
		.filter(({ days, most }) => days.length > most && (days.at(-1) ?? "") >= today)
		.map(({ days, most }) => finding("too_many_hard_days", "warn", days, { days: days.length, most }, "make_easy"));
}
