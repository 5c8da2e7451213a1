/** A case arranged for looking at it: weeks with their sums, hard days, and what lies behind. */
import { addDays, daysBetween, mondayOf } from "../../shared/calendar.ts";
import type { JudgedCase, JudgedWorkout } from "./judge-case.ts";
import { isHardDay, isRace, workOf } from "./judge-work.ts";

export interface JudgedWeek {
	monday: string;
	sunday: string;
	workouts: JudgedWorkout[];
	runs: JudgedWorkout[];
	/** Running without races, planned. */
	seconds: number;
	metres: number;
	/** The same as it was done, where that is known; else as planned. */
	done: number;
	doneMetres: number;
	/** Above easy, races left out. */
	work: number;
	/** All seven days are planned. */
	whole: boolean;
	/** Its last day is not over. */
	ahead: boolean;
	hasRace: boolean;
	/** A race that is tapered for: what is trained through makes no week lighter. */
	hasGoalRace: boolean;
	phase: string;
}

export interface JudgedView extends JudgedCase {
	weeks: JudgedWeek[];
	/** Planned hard days in order, races among them. */
	hard: JudgedWorkout[];
	/** Days with a workout. */
	trained: ReadonlySet<string>;
	weekSeconds: ReadonlyMap<string, number>;
	/** Ways back after eight days and more without a run: as long as the break and a week, both days included. */
	returning: readonly { from: string; to: string }[];
}

export function viewOf(known: JudgedCase): JudgedView {
	const byWeek = new Map<string, JudgedWorkout[]>();
	for (const each of known.workouts) {
		const monday = mondayOf(each.day);
		byWeek.set(monday, [...(byWeek.get(monday) ?? []), each]);
	}
	for (const monday of known.phases.keys()) if (!byWeek.has(monday)) byWeek.set(monday, []);
	for (const each of known.done) if (!byWeek.has(mondayOf(each.day))) byWeek.set(mondayOf(each.day), []);
	const weeks = [...byWeek].sort(([a], [b]) => (a < b ? -1 : 1)).map(([monday, workouts]) => weekOf(known, monday, workouts));
	const weekSeconds = new Map(weeks.map((week) => [week.monday, week.seconds]));
	const ordered = [...known.workouts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	return {
		...known,
		workouts: ordered,
		weeks,
		weekSeconds,
		hard: ordered.filter((each) => isHardDay(each, weekSeconds.get(mondayOf(each.day)) ?? 0)),
		trained: new Set(ordered.map((each) => each.day)),
		returning: waysBack(known),
	};
}

/** Shorter gaps are ordinary weeks of few runs. */
const BREAK_DAYS = 8;
const BACK_MOST_DAYS = 8 * 7;

function waysBack({ done, workouts, knownUntil, begins }: JudgedCase): { from: string; to: string }[] {
	const planned = workouts.filter((each) => each.sport === "running" && (knownUntil === null || each.day > knownUntil));
	const days = [...new Set([...done, ...planned].map((each) => each.day))].sort();
	const first = days[0] ?? begins;
	// Who has not run for as long as can be seen begins anew.
	const before = done.length === 0 ? [{ from: first, to: addDays(first, BACK_MOST_DAYS) }] : [];
	return [
		...before,
		...days.flatMap((day, i) => {
			const gap = daysBetween(days[i - 1] ?? day, day) - 1;
			return gap < BREAK_DAYS ? [] : [{ from: day, to: addDays(day, Math.min(BACK_MOST_DAYS, gap) + 7) }];
		}),
	];
}

/** Daniels' steps after days off, 33, 50, 75 and 100 %, are steeper than any ordinary week may be. */
export function isReturning({ returning }: JudgedView, from: string, to: string = from): boolean {
	return returning.some((each) => each.from <= to && each.to >= from);
}

function weekOf(known: JudgedCase, monday: string, workouts: JudgedWorkout[]): JudgedWeek {
	const sunday = addDays(monday, 6);
	const runs = workouts.filter(
		(each) => each.sport === "running" && !isRace(each) && each.kind !== "strength" && each.kind !== "plyometrics",
	);
	const sum = (value: (each: JudgedWorkout) => number, list = runs): number => list.reduce((all, each) => all + value(each), 0);
	const isKnown = (day: string): boolean => known.knownUntil !== null && day <= known.knownUntil && day < known.today;
	const raceDays = new Set(
		[...workouts.filter(isRace), ...known.races.filter((each) => each.day >= monday && each.day <= sunday)].map((each) => each.day),
	);
	const recorded = known.done.filter((each) => each.day >= monday && each.day <= sunday && !raceDays.has(each.day));
	const assumed = runs.filter((each) => !isKnown(each.day));
	const unrecorded = (value: (each: JudgedWorkout) => number): number => sum(value, assumed);
	return {
		monday,
		sunday,
		workouts,
		runs,
		seconds: sum((each) => each.estimate.seconds),
		metres: sum((each) => each.estimate.metres),
		done:
			recorded.filter((each) => isKnown(each.day) || each.day < known.begins).reduce((all, each) => all + each.seconds, 0) +
			unrecorded((each) => each.estimate.seconds),
		doneMetres:
			recorded.filter((each) => isKnown(each.day) || each.day < known.begins).reduce((all, each) => all + each.metres, 0) +
			unrecorded((each) => each.estimate.metres),
		work: sum((each) => workOf(each).middle + workOf(each).hard),
		whole: monday >= known.begins && sunday <= known.ends,
		ahead: sunday >= known.today,
		hasRace: raceDays.size > 0,
		hasGoalRace: known.races.some((each) => each.priority !== "C" && each.day >= monday && each.day <= sunday),
		phase: known.phases.get(monday) ?? "",
	};
}

/** Weeks that are planned whole and not over: what bars are laid on. */
export function weeksAhead(view: JudgedView): JudgedWeek[] {
	return view.weeks.filter((week) => week.whole && week.ahead && week.monday >= mondayOf(view.today));
}

/** The weeks before, nearest last. */
export function weeksBefore(view: JudgedView, week: JudgedWeek, count: number): JudgedWeek[] {
	const from = addDays(week.monday, -7 * count);
	return view.weeks.filter((each) => each.monday >= from && each.monday < week.monday);
}
