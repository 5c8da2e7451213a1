/**
 * The race at the end of a plan: VDOT now with as much of the plausible gain as the planned load brings, the time that follows from it and from
 * the planned volume, and what a tired start costs.
 */
import type { Goal, RaceGoal } from "../../athlete/goal.ts";
import { addDays, daysBetween, type IsoDate } from "../../calendar.ts";
import { vdotOf } from "../../physiology/vdot.ts";
import type { Plan } from "../plan.ts";
import { raceClassOf, raceNeeds } from "../season/race-needs.ts";
import { plausibleGain } from "./plausible-gain.ts";
import { ESTIMATED_WIDTH, INTERVAL_WIDTH, type Preparation, predictedSeconds } from "./predicted-race.ts";
import type { ProjectedDay, ProjectionContext, RaceProjection } from "./projected.ts";

/** Below this, speed decides and VDOT says nothing. */
const VDOT_LEAST_METRES = 800;

/** Planned load a day over fitness now: below the first nothing is gained, from the second on everything that is plausible [convention]. */
const GAIN_BY_LOAD = { none: 0.5, whole: 1.25 } as const;
/** Fitness below this is too small to measure load by. */
const LEAST_FITNESS = 5;

/** Racing with a form of -30 % of fitness costs 2 %, in proportion; a fresh start costs nothing [convention; Bosquet 2007: a taper brings 2-3 %]. */
const TIRED = { form: -0.3, costs: 0.02 } as const;

export interface RaceInput {
	plan: Plan;
	/** Planned load of each day from today on. */
	loads: readonly number[];
	days: readonly ProjectedDay[];
	context: ProjectionContext;
}

export function projectedRace(input: RaceInput): RaceProjection | null {
	const { context, days, loads, plan } = input;
	const { fitness, profile, today } = context;
	const race = raceAhead(context.goal ?? null, today);
	const vdot = fitness.vdot?.value ?? plan.vdot;
	if (race === null || vdot === null) return null;
	const raceClass = raceClassOf(race.metres);
	if (raceClass === "sprint" || raceClass === "general") return null;
	const { taperDays } = raceNeeds[raceClass];
	const until = addDays(race.day, -1 - taperDays);
	const ahead = plannedUntil(until < plan.to ? until : plan.to, input);
	const weeks = (daysBetween(today, race.day) - taperDays) / 7;
	const whole = plausibleGain({ profile, today, vdot, bestVdot: bestVdot(context), weeks, runsPerWeek: ahead.runsPerWeek });
	const then = vdot + whole * shareOfGain(loads.slice(0, ahead.days), fitness.form);
	// Beyond the window the season goes on towards its biggest week.
	const peak = until <= plan.to ? 0 : plan.season.peakSeconds * plan.season.easySpeed;
	const preparation: Preparation = {
		experience: profile.experience,
		metresPerWeek: Math.max(ahead.metresPerWeek, (ahead.metresPerWeek + peak) / 2),
		runsPerWeek: ahead.runsPerWeek,
		paceSecondsPerKm: ahead.paceSecondsPerKm,
	};
	const seconds = predictedSeconds(race, then, preparation) * (1 + tiredness(days, race.day));
	const width = INTERVAL_WIDTH[raceClass] * (fitness.vdot?.kind === "estimated" ? ESTIMATED_WIDTH : 1);
	return { seconds: Math.round(seconds), fast: Math.round(seconds * (1 - width)), slow: Math.round(seconds * (1 + width)) };
}

function raceAhead(goal: Goal | null, today: IsoDate): (Goal & RaceGoal) | null {
	if (goal === null || goal.kind !== "race" || goal.status !== "active" || goal.day < today) return null;
	return (goal.fixedSeconds ?? null) !== null || goal.metres < VDOT_LEAST_METRES ? null : goal;
}

function bestVdot({ profile }: ProjectionContext): number | null {
	const results = profile.races.filter((each) => each.metres >= VDOT_LEAST_METRES).map((each) => vdotOf(each.metres, each.seconds));
	return results.length > 0 ? Math.max(...results) : null;
}

interface Planned {
	days: number;
	metresPerWeek: number;
	runsPerWeek: number;
	paceSecondsPerKm: number | null;
}

/** Running that is planned from today to `end`; what is run now where that is less than a week. */
function plannedUntil(end: IsoDate, { plan, context: { today, fitness, doneIds } }: RaceInput): Planned {
	const days = Math.max(0, daysBetween(today, end) + 1);
	const { metres: usual, seconds: usualSeconds, runs: usualRuns } = fitness.weekly;
	const pace = (seconds: number, metres: number): number | null => (metres > 0 && seconds > 0 ? (seconds / metres) * 1000 : null);
	if (days < 7) return { days, metresPerWeek: usual, runsPerWeek: usualRuns, paceSecondsPerKm: pace(usualSeconds, usual) };
	const sum = { metres: 0, seconds: 0, runs: 0 };
	for (const each of plan.workouts) {
		if (each.day < today || each.day > end || each.kind === "race" || each.sport !== "running" || doneIds?.has(each.id)) continue;
		sum.metres += each.estimate.metres;
		sum.seconds += each.estimate.seconds;
		sum.runs += 1;
	}
	const weeks = days / 7;
	return { days, metresPerWeek: sum.metres / weeks, runsPerWeek: sum.runs / weeks, paceSecondsPerKm: pace(sum.seconds, sum.metres) };
}

/** How much of the plausible gain the planned load brings, 0 to 1; all of it while nothing can be said. */
function shareOfGain(loads: readonly number[], form: { ctl: number; settling: boolean }): number {
	if (loads.length < 7 || form.settling || form.ctl < LEAST_FITNESS) return 1;
	const ratio = loads.reduce((sum, each) => sum + each, 0) / loads.length / form.ctl;
	return Math.min(1, Math.max(0, (ratio - GAIN_BY_LOAD.none) / (GAIN_BY_LOAD.whole - GAIN_BY_LOAD.none)));
}

/** By the form of the evening before; a race beyond the window is taken to be tapered for. */
function tiredness(days: readonly ProjectedDay[], raceDay: IsoDate): number {
	const last = days.at(-1);
	if (last === undefined || raceDay > addDays(last.day, 1)) return 0;
	const eve = days.findLast((each) => each.day < raceDay);
	if (eve === undefined || eve.ctl < LEAST_FITNESS) return 0;
	return Math.max(0, Math.min(1, eve.tsb / eve.ctl / TIRED.form)) * TIRED.costs;
}
