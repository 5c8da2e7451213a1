/** Races: on their day, after a taper, with quiet days around them. */
import { addDays, daysBetween, mondayOf } from "../../shared/calendar.ts";
import { type JudgedRace, type Verdict, verdict } from "./judge-case.ts";
import type { JudgedView } from "./judge-view.ts";
import { round } from "./judge-volume.ts";
import { isQuality, isRace, workOf } from "./judge-work.ts";

const ADULT = { age: 18, metres: 25_000 };

export function raceBars(view: JudgedView): Verdict[] {
	return view.races.flatMap((race) => {
		// No marathon and no ultra under 18: that it is not planned is right, and judged there.
		if (view.athlete.age !== null && view.athlete.age < ADULT.age && race.metres > ADULT.metres) return [];
		if (race.day < view.today || race.day > view.ends) return after(view, race);
		return [...onItsDay(view, race), ...quietBefore(view, race), ...taper(view, race), ...after(view, race)];
	});
}

function onItsDay(view: JudgedView, { day, metres, priority }: JudgedRace): Verdict[] {
	const here = view.workouts.filter((each) => each.day === day);
	// Told to do nothing hard beyond that day, for illness or pain: that no race is planned is right.
	if (here.length === 0 && view.easyUntil && view.easyUntil >= day) return [];
	// A race trained through may stand as any of the day's sessions; beside the others stands nothing.
	const ok = priority === "C" ? here.length > 0 : here.length === 1 && here.every(isRace);
	return [verdict("race_on_its_day", ok, [day], { workouts: here.length, metres })];
}

/** Two to three easy days before a race; half of a session's warmth is kept by strides. */
const QUIET_DAYS = { A: 3, B: 2, C: 1 } as const;

function quietBefore(view: JudgedView, race: JudgedRace): Verdict[] {
	const from = addDays(race.day, -(QUIET_DAYS[race.priority] - 1));
	const hard = view.hard.filter((each) => each.day >= from && each.day < race.day && each.day >= view.today && !isRace(each));
	return [verdict("race_week", hard.length === 0, [race.day, ...hard.map((each) => each.day)], { hard: hard.length })];
}

/**
 * Bosquet: 41 to 60 % less over two weeks, intensity kept. The six days before the race against the fullest of the weeks before the taper: at
 * most 60 % up to 10 km, 50 % for the half marathon, 45 % above (Pfitzinger's race week has 40 %), a session of room on few days; never
 * below 12 %. Before a B race 70 %.
 */
const TAPER = { short: 0.6, half: 0.5, halfFrom: 21_000, long: 0.45, longFrom: 42_000, b: 0.7, least: 0.12, fewDays: 0.1, fewRuns: 4 };
/** The second last week before a marathon and above, where Pfitzinger takes off 40 %: at most 80 %. */
const SECOND_WEEK = { most: 0.8, from: 42_000 };
/** Something faster than easy in the last ten days, strides are enough. */
const KEPT = { days: 10, seconds: 60 };
const LIGHT_SECONDS = 120 * 60;

function taper(view: JudgedView, race: JudgedRace): Verdict[] {
	if (race.priority === "C") return [];
	const running = (from: string, to: string): number =>
		view.workouts
			.filter((each) => each.day >= from && each.day <= to && each.sport === "running" && !isRace(each) && each.kind !== "strength")
			.reduce((sum, each) => sum + each.estimate.seconds, 0);
	const most = Math.max(
		...[2, 3, 4, 5, 6].map((back) => {
			const from = addDays(race.day, -7 * back);
			const done = view.done.filter((each) => each.day >= from && each.day < addDays(from, 7)).reduce((sum, each) => sum + each.seconds, 0);
			return from >= view.begins && from >= view.today ? running(from, addDays(from, 6)) : Math.max(done, running(from, addDays(from, 6)));
		}),
	);
	if (most < LIGHT_SECONDS || daysBetween(view.begins, race.day) < 14 || daysBetween(view.today, race.day) < 7) return [];
	const last = running(addDays(race.day, -6), addDays(race.day, -1)) / most;
	const few = runsBefore(view, race, 28) / 4 < TAPER.fewRuns ? TAPER.fewDays : 0;
	const limit = (race.priority === "B" ? TAPER.b : mostBefore(race.metres)) + few;
	const second =
		race.priority === "A" && race.metres >= SECOND_WEEK.from ? running(addDays(race.day, -13), addDays(race.day, -7)) / most : 0;
	const ok = last <= limit && (last >= TAPER.least || isHindered(view, race)) && second <= SECOND_WEEK.most && isSharp(view, race);
	return [verdict("taper", ok, [race.day], { last: round(last), limit, second: round(second), sharp: isSharp(view, race) ? 1 : 0 })];
}

function mostBefore(metres: number): number {
	if (metres >= TAPER.longFrom) return TAPER.long;
	return metres >= TAPER.halfFrom ? TAPER.half : TAPER.short;
}

function runsBefore(view: JudgedView, { day }: JudgedRace, days: number): number {
	const from = addDays(day, -days);
	const planned = view.workouts.filter((each) => each.day >= from && each.day < day && each.sport === "running");
	const done = view.done.filter((each) => each.day >= from && each.day < view.begins);
	return planned.length + done.length;
}

/** Who has trained faster than easy in the two months before keeps some of it; who was told to take it easy need not. */
/** Days without running, or an injury, before the race: what can be run there is little and easy. */
function isHindered(view: JudgedView, { day }: JudgedRace): boolean {
	const from = addDays(day, -14);
	const days = [...view.athlete.otherMinutes].some(([each, minutes]) => each >= from && each < day && minutes === 0);
	return days || [...view.athlete.blocked, ...view.athlete.injuries].some((each) => (each.to ?? day) >= from && each.from <= day);
}

function isSharp(view: JudgedView, race: JudgedRace): boolean {
	const { day } = race;
	if (race.priority !== "A" || isHindered(view, race)) return true;
	const fast = (from: string): boolean =>
		view.workouts.some(
			(each) => each.day >= from && each.day < day && !isRace(each) && workOf(each).middle + workOf(each).hard >= KEPT.seconds,
		);
	if (view.athlete.novice || (view.easyUntil && view.easyUntil >= addDays(day, -KEPT.days))) return true;
	return fast(addDays(day, -KEPT.days)) || !fast(addDays(day, -56));
}

/** Daniels: an easy day per 3 km raced; masters one more; two weeks are enough for everything. */
const AFTER = { metresPerDay: 3_000, most: 14, mastersAge: 50 };

function after(view: JudgedView, race: JudgedRace): Verdict[] {
	if (race.day > view.ends || race.metres < AFTER.metresPerDay) return [];
	const easy = Math.min(AFTER.most, Math.floor(race.metres / AFTER.metresPerDay));
	const masters = view.athlete.age !== null && view.athlete.age >= AFTER.mastersAge;
	const soon = (days: number): number =>
		view.workouts.filter(
			(each) => each.day > race.day && each.day <= addDays(race.day, days) && each.day >= view.today && isQuality(each) && !each.byHand,
		).length;
	const days = [race.day, mondayOf(race.day)];
	const verdicts = [verdict("after_race", soon(easy) === 0, days, { easy, quality: soon(easy) })];
	if (masters) verdicts.push(verdict("masters", soon(easy + 1) === 0, days, { easy: easy + 1, quality: soon(easy + 1) }));
	return verdicts;
}
