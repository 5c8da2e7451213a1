/** How the engine adapts: the same athletes with one thing done to each, against their own undisturbed twins. */

import { addDays, mondayOf, weekday } from "../../shared/calendar.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { live, nights, runOf } from "./behaviour.ts";
import { randomOf } from "./dice.ts";
import { type Behaviour, type LifeWeek, lifeOf } from "./life.ts";
import type { Athlete } from "./population.ts";
import { median } from "./population-summary.ts";
import { probed, START } from "./probed-athlete.ts";

export interface Probe {
	name: string;
	/** What should be. */
	wanted: string;
	athletes: number;
	asWanted: number;
	/** Median of the figure that the name speaks of. */
	figure: number;
	misses: string[];
}

const PROBED = 24;

const known = new WeakMap<Behaviour, Map<number, LifeWeek[]>>();

/** Each life is lived once, however many probes look at it. */
function lived(athlete: Athlete, behave: Behaviour = live): LifeWeek[] {
	const lives = known.get(behave) ?? new Map<number, LifeWeek[]>();
	known.set(behave, lives);
	const before = lives.get(athlete.number);
	if (before) return before;
	const weeks: LifeWeek[] = [];
	const life = lifeOf(athlete, (_, week) => weeks.push({ ...week }), behave);
	if (life.error) throw new Error(life.error);
	lives.set(athlete.number, weeks);
	return weeks;
}

/** `share` of each session; everything else as the athlete is. */
function sharing(share: (week: number, workout: Workout) => number, more: Partial<{ tired: boolean }> = {}): Behaviour {
	return (athlete, week, monday, workouts) => {
		const random = randomOf(athlete.seed, athlete.number, 1 + week);
		const done = workouts.map((workout) => ({ workout, share: share(week, workout) })).filter((each) => each.share > 0);
		const tired = more.tired === true && done.some((each) => each.share > 1.1);
		const as: Athlete = tired ? { ...athlete, temper: "overreaches" } : athlete;
		const planned = workouts.reduce((sum, each) => sum + each.estimate.seconds, 0);
		return {
			runs: done.map((each) => runOf(as, random, week, each.workout, each.share)),
			health: nights(as, random, week, monday),
			told: [],
			asPlanned: done.length === workouts.length && done.every((each) => each.share === 1),
			share: planned > 0 ? done.reduce((sum, each) => sum + each.share * each.workout.estimate.seconds, 0) / planned : 1,
		};
	};
}

function weekSeconds(plan: Plan, monday: string): number {
	return [...plan.past, ...plan.workouts]
		.filter((each) => mondayOf(each.day) === monday && each.sport === "running" && each.kind !== "race")
		.reduce((sum, each) => sum + each.estimate.seconds, 0);
}

function probe(count: number, name: string, wanted: string, figureOf: (athlete: Athlete) => { figure: number; ok: boolean }): Probe {
	const results = Array.from({ length: count }, (_, i) => ({ number: i, ...figureOf(probed(i)) }));
	return {
		name,
		wanted,
		athletes: results.length,
		asWanted: results.filter((each) => each.ok).length,
		figure: Math.round(median(results.map((each) => each.figure)) * 100) / 100,
		misses: results.filter((each) => !each.ok).map((each) => `${each.number}: ${Math.round(each.figure * 100) / 100}`),
	};
}

/** The first loading week after week `from` in the undisturbed life, and its seconds in both. */
function compared(athlete: Athlete, behave: Behaviour, from: number): number {
	const twin = lived(athlete);
	const other = lived(athlete, behave);
	const monday = addDays(START, 7 * from);
	const plans = [twin[from], other[from]].map((each) => each?.plan);
	const weeks = [0, 1, 2]
		.map((i) => addDays(monday, 7 * i))
		.filter((each) => !plans[0]?.weeks.find((week) => week.monday === each)?.deload);
	const first = weeks[0] ?? monday;
	return plans[0] && plans[1] ? weekSeconds(plans[1], first) / Math.max(1, weekSeconds(plans[0], first)) : Number.NaN;
}

const threeShortWeeks = sharing((week) => (week < 3 ? 0.6 : 1));
/** Two weeks without running. */
const away = sharing((week) => (week === 4 || week === 5 ? 0 : 1));
const overreaching = sharing((week) => (week >= 1 && week < 4 ? 1.35 : 1), { tired: true });

export function probes(count = PROBED): Probe[] {
	return [
		probe(count, "three weeks at 60 %: the next week against how it was planned the Sunday before", "0.72 to 0.88", (athlete) => {
			const weeks = lived(athlete, threeShortWeeks);
			const [before, after] = [weeks[2]?.plan, weeks[3]?.plan];
			const monday = addDays(START, 7 * 3);
			const figure = before && after ? weekSeconds(after, monday) / Math.max(1, weekSeconds(before, monday)) : Number.NaN;
			return { figure, ok: figure >= 0.72 && figure <= 0.88 };
		}),
		probe(
			count,
			"three weeks at 60 %: the first loading week after them against the twin's",
			"0.68 to 0.88, for the twin has grown a step",
			(athlete) => {
				const figure = compared(athlete, threeShortWeeks, 3);
				return { figure, ok: figure >= 0.68 && figure <= 0.88 };
			},
		),
		probe(
			count,
			"three weeks of 135 % with bad nights and low recovery: the next loading week against the twin's",
			"0.6 to 0.8, with a day of rest given",
			(athlete) => {
				const figure = compared(athlete, overreaching, 4);
				const plan = lived(athlete, overreaching)[4]?.plan;
				const rested = plan?.adjustments.some((each) => each.restDay !== undefined) ?? false;
				return { figure, ok: figure >= 0.6 && figure <= 0.8 && rested };
			},
		),
		probe(
			count,
			"the same weekday missed four weeks running: sessions left on it in the week after, or a question about it",
			"0",
			(athlete) => {
				const weeks = lived(
					athlete,
					sharing((week, workout) => (week < 4 && weekday(workout.day) === athlete.missedWeekday ? 0 : 1)),
				);
				const after = weeks.slice(3, 7);
				const moved =
					after.some((each) => each.plan.adjustments.some((one) => one.weekdayMoved)) ||
					after.some((each) => each.result?.proposals.some((one) => one.kind === "move_weekday"));
				const missedAnything = weeks.slice(1, 5).some((each) => each.share < 1);
				return { figure: moved || !missedAnything ? 0 : 1, ok: moved || !missedAnything };
			},
		),
		probe(count, "a break of 14 days: first week back against the weeks before", "at most 0.55, all easy", (athlete) => {
			const weeks = lived(athlete, away);
			const back = weeks[6]?.plan;
			if (!back) return { figure: Number.NaN, ok: false };
			const usual = Math.max(...[1, 2, 3].map((week) => weekSeconds(weeks[4]?.plan ?? back, addDays(START, 7 * week))));
			const monday = addDays(START, 7 * 6);
			const figure = weekSeconds(back, monday) / usual;
			const easy = back.workouts
				.filter((each) => mondayOf(each.day) === monday)
				.every(
					(each) =>
						each.kind === "easy" ||
						each.kind === "long" ||
						each.kind === "recovery" ||
						each.kind === "run_walk" ||
						each.kind === "strength",
				);
			return { figure, ok: figure <= 0.55 && figure > 0.2 && easy };
		}),
		probe(count, "a break of 14 days: second week back against the weeks before", "at most 0.8", (athlete) => {
			const weeks = lived(athlete, away);
			const back = weeks[7]?.plan;
			if (!back) return { figure: Number.NaN, ok: false };
			const usual = Math.max(...[1, 2, 3].map((week) => weekSeconds(weeks[4]?.plan ?? back, addDays(START, 7 * week))));
			const figure = weekSeconds(back, addDays(START, 7 * 7)) / usual;
			return { figure, ok: figure <= 0.8 && figure > 0.4 };
		}),
	];
}
