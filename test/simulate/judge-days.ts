/** The athlete's own calendar: minutes, blocked days, rest, injuries. */
import { addDays, weekday } from "../../shared/calendar.ts";
import { type Verdict, verdict } from "./judge-case.ts";
import { type JudgedView, weeksAhead } from "./judge-view.ts";
import { isQuality, isRace } from "./judge-work.ts";

/** Estimates are rounded to seconds. */
const MINUTES_ROUNDING = 60;

export function minutesBar(view: JudgedView): Verdict[] {
	const days = new Map<string, number>();
	for (const each of view.workouts) {
		if (each.day < view.today || each.byHand || isRace(each)) continue;
		days.set(each.day, (days.get(each.day) ?? 0) + each.estimate.seconds);
	}
	return [...days].map(([day, seconds]) => {
		const minutes = view.athlete.otherMinutes.get(day) ?? view.athlete.availability[weekday(day) - 1] ?? 0;
		return verdict("minutes", seconds <= minutes * 60 + MINUTES_ROUNDING, [day], { seconds, minutes });
	});
}

export function blockedBar(view: JudgedView): Verdict[] {
	return view.athlete.blocked
		.filter(({ from, to }) => to >= view.today && from <= view.ends)
		.map(({ from, to }) => {
			const on = view.workouts.filter(
				(each) => each.day >= from && each.day <= to && each.day >= view.today && !each.byHand && !isRace(each),
			);
			return verdict("blocked_days", on.length === 0, [from, ...on.map((each) => each.day)], { workouts: on.length });
		});
}

/** One free day a week below five years of training, two for novices; never fourteen days without. */
const REST = { days: 1, novice: 2, experiencedYears: 5, never: 14 };

export function restBars(view: JudgedView): Verdict[] {
	const { novice, yearsTraining } = view.athlete;
	const least = novice ? REST.novice : yearsTraining < REST.experiencedYears ? REST.days : 0;
	const weekly = weeksAhead(view).map((week) => {
		const free = [0, 1, 2, 3, 4, 5, 6].filter((i) => !view.trained.has(addDays(week.monday, i))).length;
		return verdict("rest_days", free >= least, [week.monday], { free, least });
	});
	return [...weekly, ...fortnight(view)];
}

function fortnight(view: JudgedView): Verdict[] {
	const days = [...view.trained].filter((day) => day >= addDays(view.today, -REST.never)).sort();
	let inRow = 0;
	let last = "";
	const verdicts: Verdict[] = [];
	for (const day of days) {
		inRow = addDays(last === "" ? day : last, 1) === day ? inRow + 1 : 1;
		last = day;
		if (day >= view.today) verdicts.push(verdict("rest_in_14_days", inRow < REST.never, [day], { days: inRow }));
	}
	return verdicts;
}

/** After a fracture the first runs are on alternate days, two weeks long. */
const AFTER_FRACTURE_DAYS = 14;

/** While something hurts there is no quality, and a fractured bone does not run. */
export function injuredBar(view: JudgedView): Verdict[] {
	return view.athlete.injuries.flatMap(({ from, to, stressFracture }) => {
		if (to !== null && stressFracture && addDays(to, AFTER_FRACTURE_DAYS) >= view.today && to < view.today) return alternate(view, to);
		if (to !== null && to < view.today) return [];
		const on = view.workouts.filter(
			(each) => each.day >= view.today && each.day >= from && (to === null || each.day <= to) && !each.byHand,
		);
		const wrong = on.filter((each) => (stressFracture ? each.sport === "running" && each.kind !== "strength" : isQuality(each)));
		return [verdict("injured", wrong.length === 0, [wrong[0]?.day ?? from], { workouts: wrong.length })];
	});
}

function alternate(view: JudgedView, to: string): Verdict[] {
	const runs = view.workouts.filter(
		(each) =>
			each.day > to && each.day <= addDays(to, AFTER_FRACTURE_DAYS) && each.sport === "running" && each.kind !== "strength" && !each.byHand,
	);
	const days = new Set(runs.map((each) => each.day));
	const wrong = runs.filter((each) => each.day >= view.today && (days.has(addDays(each.day, -1)) || isQuality(each)));
	return [verdict("injured", wrong.length === 0, [wrong[0]?.day ?? addDays(to, 1)], { workouts: wrong.length })];
}
