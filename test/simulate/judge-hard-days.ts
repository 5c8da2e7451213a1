/** Hard days: room between them, and how many. */
import { addDays, daysBetween, mondayOf } from "../../shared/calendar.ts";
import { type JudgedWorkout, type Verdict, verdict } from "./judge-case.ts";
import { type JudgedView, weeksAhead } from "./judge-view.ts";
import { isLong, isQuality, isRace, isSprint } from "./judge-work.ts";

/** 48 hours between hard days, 72 for novices and from 60 years on; three a week, two for novices. */
const SPACING = { days: 2, careful: 3, carefulAge: 60 };
const A_WEEK = { most: 3, novice: 2 };

export function carefulSpacing({ athlete }: JudgedView): number {
	return athlete.novice || (athlete.age !== null && athlete.age >= SPACING.carefulAge) ? SPACING.careful : SPACING.days;
}

/** Koop: two long days in a row, on purpose. */
function isBackToBack(a: JudgedWorkout, b: JudgedWorkout): boolean {
	return (a.kind === "back_to_back" || b.kind === "back_to_back") && isLong(a) && isLong(b);
}

function spaced(view: JudgedView, list: readonly JudgedWorkout[], least: number, bar: Verdict["bar"]): Verdict[] {
	return list.flatMap((each, i) => {
		const before = list[i - 1];
		if (!before || each.day < view.today || isRace(each) || before.day === each.day || isBackToBack(before, each)) return [];
		if (each.byHand || before.byHand) return [];
		const days = daysBetween(before.day, each.day);
		return days > 7 ? [] : [verdict(bar, days >= least, [each.day, before.day], { days, least })];
	});
}

export function spacingBars(view: JudgedView): Verdict[] {
	const key = view.workouts.filter((each) => each.priority === "key" && !isRace(each));
	return [
		...spaced(view, view.hard, carefulSpacing(view), "hard_spacing"),
		...spaced(view, key, SPACING.days, "key_spacing"),
		...spaced(view, view.workouts.filter(isSprint), SPACING.days, "sprint_spacing"),
	];
}

export function hardDaysBar(view: JudgedView): Verdict[] {
	const most = view.athlete.novice ? A_WEEK.novice : A_WEEK.most;
	return weeksAhead(view).map((week) => {
		const hard = view.hard.filter((each) => each.day >= week.monday && each.day <= week.sunday && each.kind !== "back_to_back");
		const days = [...new Set(hard.map((each) => each.day))];
		return verdict("hard_days_per_week", days.length <= most, [week.monday, ...days], { days: days.length, most });
	});
}

/** Strength does not stand on the day before quality. */
export function strengthBar(view: JudgedView): Verdict[] {
	return view.workouts
		.filter((each) => each.kind === "strength" && each.day >= view.today)
		.map((each) => {
			const next = view.workouts.filter((one) => one.day === addDays(each.day, 1) && isQuality(one));
			return verdict("strength_before_quality", next.length === 0, [each.day], { quality: next.length });
		});
}

/** Koop: up to four in the last three months, the last one three weeks before the race. */
const BACK_TO_BACK = { most: 4, days: 91, lastBeforeRace: 21 };

export function backToBackBar(view: JudgedView): Verdict[] {
	const all = view.workouts.filter((each) => each.kind === "back_to_back");
	return all
		.filter((each) => each.day >= view.today)
		.map((each) => {
			const lately = all.filter((one) => one.day <= each.day && daysBetween(one.day, each.day) < BACK_TO_BACK.days);
			const blocks = new Set(lately.map((one) => mondayOf(one.day))).size;
			const toRace = Math.min(
				...view.races.filter((race) => race.priority === "A" && race.day >= each.day).map((race) => daysBetween(each.day, race.day)),
			);
			// In the week of "three weeks before" is soon enough.
			const late = toRace < BACK_TO_BACK.lastBeforeRace - 7;
			return verdict("back_to_back", blocks <= BACK_TO_BACK.most && !late, [each.day], {
				blocks,
				toRace: Number.isFinite(toRace) ? toRace : -1,
			});
		});
}
