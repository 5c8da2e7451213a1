/** After days off: Daniels' steps of load, and nothing above easy. */
import { addDays, daysBetween, mondayOf } from "../../shared/calendar.ts";
import { type Verdict, verdict } from "./judge-case.ts";
import type { JudgedView } from "./judge-view.ts";
import { round } from "./judge-volume.ts";
import { isQuality, isRace } from "./judge-work.ts";

/**
 * 6 to 28 days off: the first half of as many days at half of the load, the second at three quarters; halves shorter than a week are judged
 * together. Counted from eight days on, for less is the ordinary week of who runs twice. Whole sessions need some room.
 */
const STEPS = { least: 8, most: 28, first: 0.5, second: 0.75, weekDays: 7, room: 1.15, roomSeconds: 20 * 60 };
/** The load before is the fullest of the four weeks before, and two hours are none to come back to. */
const USUAL = { weeks: 4, leastSeconds: 2 * 3600 };

export function returnBar(view: JudgedView): Verdict[] {
	const seconds = secondsByDay(view);
	const days = [...seconds.keys()].sort();
	return days.flatMap((day, i) => {
		const last = days[i - 1];
		if (last === undefined || addDays(day, STEPS.most) < view.today) return [];
		// The return begins with the week of the first run: days of rest planned at its start are part of it.
		const back = mondayOf(day) > last ? mondayOf(day) : day;
		const off = daysBetween(last, back) - 1;
		const usual = Math.max(
			...Array.from({ length: USUAL.weeks }, (_, week) => sum(seconds, addDays(last, -7 * week - 6), addDays(last, -7 * week))),
		);
		if (off < STEPS.least || off > STEPS.most || usual < USUAL.leastSeconds || day < view.begins) return [];
		if (off < 2 * STEPS.weekDays) return step(view, seconds, usual, back, off, (STEPS.first + STEPS.second) / 2);
		const half = Math.ceil(off / 2);
		return [
			step(view, seconds, usual, back, half, STEPS.first),
			step(view, seconds, usual, addDays(back, half), off - half, STEPS.second),
		].flat();
	});
}

function step(view: JudgedView, seconds: ReadonlyMap<string, number>, usual: number, from: string, days: number, load: number): Verdict[] {
	const to = addDays(from, days - 1);
	// Only what is ahead can still be planned better.
	if (from < view.today || to > view.ends) return [];
	const most = ((load * usual) / 7) * days * STEPS.room + STEPS.roomSeconds;
	const planned = sum(seconds, from, to);
	const quality = view.workouts.filter((each) => each.day >= from && each.day <= to && isQuality(each) && !each.byHand).length;
	const ok = planned <= most && quality === 0;
	return [verdict("return_after_break", ok, [from], { share: round(planned / ((usual / 7) * days)), load, days, quality })];
}

function secondsByDay(view: JudgedView): Map<string, number> {
	const known = (day: string): boolean => view.knownUntil !== null && day <= view.knownUntil && day < view.today;
	const days = new Map<string, number>();
	const add = (day: string, seconds: number): unknown => days.set(day, (days.get(day) ?? 0) + seconds);
	for (const each of view.done) if (known(each.day) || each.day < view.begins) add(each.day, each.seconds);
	// Who races is not away, yet the race is no training load to come back to.
	for (const each of view.workouts)
		if (each.sport === "running" && each.kind !== "strength" && !known(each.day)) add(each.day, isRace(each) ? 0 : each.estimate.seconds);
	return days;
}

function sum(seconds: ReadonlyMap<string, number>, from: string, to: string): number {
	return [...seconds].reduce((all, [day, each]) => (day >= from && day <= to ? all + each : all), 0);
}
