/** Growth, lighter weeks, sameness: what a week holds against the weeks before it. */
import { addDays } from "../../shared/calendar.ts";
import type { Verdict } from "./judge-case.ts";
import { verdict } from "./judge-case.ts";
import { isReturning, type JudgedView, type JudgedWeek, weeksAhead, weeksBefore } from "./judge-view.ts";
import { isRace } from "./judge-work.ts";

/**
 * Weekly growth: 10 % typical, 20 % at the most; below 25 km a week 3 to 5 km are fine, about half an hour. The way back after a break may be
 * as steep as Daniels' steps, 33, 50, 75, 100 %.
 */
const RAMP = { typical: 1.1, most: 1.2, smallMetres: 25_000, stepMetres: 5_000, stepSeconds: 30 * 60, returning: 1.5 };
/** After a lighter week growth is counted from the last loading one. */
const RAMP_WEEKS = 4;
/** Minutes are rounded. */
const ROUNDING = 0.015;

/**
 * A week of 80 % and more counts as it was planned: that much is no smaller load. Cut short, down to half, it counts as 80 %: the load of six weeks is what the
 * body knows, not one bad week. Below that it counts as run.
 */
const HELD = 0.8;
const LOST = 0.5;

function isHeld(week: JudgedWeek): boolean {
	return week.done >= HELD * week.seconds;
}

function heldSeconds(week: JudgedWeek): number {
	return counted(week.seconds, week.done, isHeld(week), week);
}

function counted(planned: number, done: number, held: boolean, week: JudgedWeek): number {
	if (held) return Math.max(planned, done);
	return week.done >= LOST * week.seconds ? Math.max(done, HELD * planned) : done;
}

/** Nothing was run for a month and it begins: there is nothing to grow from. */
const START_SECONDS = 150 * 60;

export function rampBars(view: JudgedView): Verdict[] {
	return weeksAhead(view).flatMap((week) => {
		// A first week that begins on a Friday is no week that another could grow from.
		const before = weeksBefore(view, week, RAMP_WEEKS).filter((each) => each.whole || each.sunday < view.begins);
		const from = Math.max(0, ...before.map(heldSeconds));
		const fromMetres = Math.max(0, ...before.map((each) => counted(each.metres, each.doneMetres, isHeld(each), each)));
		const figures = { seconds: week.seconds, from: Math.round(from), growth: from > 0 ? round(week.seconds / from) : 0 };
		if (from === 0) return [verdict("weekly_ramp_cap", week.seconds <= START_SECONDS, [week.monday], figures)];
		const small = Math.max(week.metres - fromMetres, 0) <= RAMP.stepMetres || week.seconds - from <= RAMP.stepSeconds;
		const allowed = fromMetres < RAMP.smallMetres && small;
		if (isReturning(view, week.monday, week.sunday)) {
			return [verdict("weekly_ramp_cap", allowed || week.seconds <= from * (RAMP.returning + ROUNDING), [week.monday], figures)];
		}
		// What was left out of a week has built nothing: of a week that was held the cap counts what was done.
		const done = Math.max(0, ...before.map((each) => (isHeld(each) ? each.done : heldSeconds(each))));
		const capped = allowed || week.seconds - done <= RAMP.stepSeconds || week.seconds <= done * (RAMP.most + ROUNDING);
		return [
			verdict("weekly_ramp", allowed || week.seconds <= from * (RAMP.typical + ROUNDING), [week.monday], figures),
			verdict("weekly_ramp_cap", capped, [week.monday], { ...figures, done: Math.round(done) }),
		];
	});
}

/** Every fourth week is lighter, every third from 50 years on and for novices; 25 to 40 % less, two points for whole minutes. */
const DELOAD = { every: 4, everyCareful: 3, carefulAge: 50, most: 0.77, rounding: 300 };
/** Weeks of less than two hours are light by themselves. */
const LIGHT_SECONDS = 120 * 60;

export function deloadBar(view: JudgedView): Verdict[] {
	const { age, novice } = view.athlete;
	const every = novice || (age !== null && age >= DELOAD.carefulAge) ? DELOAD.everyCareful : DELOAD.every;
	const verdicts: Verdict[] = [];
	let loading: JudgedWeek[] = [];
	// The weeks before the plan count as what a lighter week is lighter than; whether they were loading weeks cannot be seen.
	for (const week of view.weeks.filter((each) => each.monday >= view.begins && each.sunday <= view.ends)) {
		const seconds = week.ahead ? week.seconds : Math.min(week.seconds, week.done);
		const fullest = Math.max(0, ...weeksBefore(view, week, RAMP_WEEKS).map((each) => Math.max(each.seconds, each.done)));
		if (seconds < LIGHT_SECONDS || seconds <= DELOAD.most * fullest + DELOAD.rounding || week.hasGoalRace) {
			loading = [];
			continue;
		}
		loading = [...loading, week];
		if (week.ahead) {
			const first = loading[0]?.monday ?? week.monday;
			const next = view.phases.get(addDays(week.monday, 7)) ?? "";
			// The taper that follows is the lighter week.
			const most = next === "taper" || next === "race" ? every + 1 : every;
			verdicts.push(verdict("deload", loading.length < most, [week.monday, first], { weeks: loading.length, every }));
		}
	}
	return verdicts;
}

/** Volume and intensity are not both raised in a week; less than this is no raise. */
const RAISE = { volume: 1.05, work: 1.2, workSeconds: 5 * 60 };

export function raiseBar(view: JudgedView): Verdict[] {
	return weeksAhead(view).flatMap((week) => {
		const before = weeksBefore(view, week, RAMP_WEEKS).filter((each) => each.monday >= view.begins);
		if (before.length < 2) return [];
		const volume = Math.max(...before.map(heldSeconds));
		const work = Math.max(...before.map((each) => each.work));
		const volumeUp = week.seconds > volume * RAISE.volume;
		const workUp = week.work > work * RAISE.work && week.work - work > RAISE.workSeconds;
		const figures = { seconds: week.seconds, from: Math.round(volume), work: Math.round(week.work), workFrom: Math.round(work) };
		return [verdict("volume_and_intensity", !(volumeUp && workUp), [week.monday], figures)];
	});
}

/** Foster: mean daily load over its population deviation, rest days as 0. */
const MONOTONY_MOST = 2;

export function monotonyBar(view: JudgedView): Verdict[] {
	return weeksAhead(view).flatMap((week) => {
		const loads = [0, 1, 2, 3, 4, 5, 6].map((i) =>
			week.workouts
				.filter((each) => each.day === addDays(week.monday, i) && !isRace(each))
				.reduce((sum, each) => sum + each.estimate.load, 0),
		);
		const mean = loads.reduce((a, b) => a + b, 0) / 7;
		if (mean === 0 || week.seconds < LIGHT_SECONDS) return [];
		const deviation = Math.sqrt(loads.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 7);
		const monotony = deviation === 0 ? 10 : Math.min(10, mean / deviation);
		return [verdict("monotony", monotony < MONOTONY_MOST, [week.monday], { monotony: round(monotony) })];
	});
}

export function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}
