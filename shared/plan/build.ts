/** From profile, goal and fitness to the dated workouts of this month and the next. Pure and deterministic: equal inputs, equal bytes. */
import { z } from "zod/mini";
import type { Goal } from "../athlete/goal.ts";
import { AimGoalSchema, goalStatuses, RaceGoalSchema } from "../athlete/goal.ts";
import { ProfileSchema } from "../athlete/profile.ts";
import { addDays, firstOfMonth, type IsoDate, IsoDateSchema, lastOfMonth, mondayOf } from "../calendar.ts";
import { type Fitness, FitnessSchema } from "../fitness/fitness.ts";
import { type Paces, pacesOf } from "../workout/paces.ts";
import type { Workout } from "../workout/workout.ts";
import { adjustmentsWithin } from "./adjust.ts";
import type { Draft } from "./draft.ts";
import { besideHandmade, splitPrevious, withIds } from "./keep.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { LongestRuns } from "./longest-run.ts";
import { mended } from "./mend.ts";
import {
	type Adjustment,
	AdjustmentSchema,
	PLAN_SCHEMA,
	type Plan,
	PlanSchema,
	type PlanWeek,
	type Season,
	type WeekReason,
} from "./plan.ts";
import { assembleRaceWeek, quietAround } from "./race-week.ts";
import { Ramp } from "./ramp.ts";
import { BREAK_LEAST_DAYS, returnAdjustment } from "./return.ts";
import { VDOT_STEP } from "./rules.ts";
import { runsBehind } from "./runs-behind.ts";
import { lastRaceOf, raceClassFor, seasonFor, trainedRace } from "./season.ts";
import { type WeekVolume, weekVolumes } from "./volume.ts";
import { assembleWeek, type WeekContext } from "./week.ts";

const identity = { id: z.string().check(z.maxLength(80)), status: z.enum(goalStatuses) };

export const BuildInputSchema = z.object({
	/** Host-made UUID; a rebuild keeps that of the previous plan. */
	planId: z.uuid(),
	today: IsoDateSchema,
	profile: ProfileSchema,
	goal: z.nullable(z.discriminatedUnion("kind", [z.extend(RaceGoalSchema, identity), z.extend(AimGoalSchema, identity)])),
	fitness: FitnessSchema,
	previous: z.nullable(PlanSchema),
	adjustments: z.array(AdjustmentSchema),
});

export type BuildInput = z.infer<typeof BuildInputSchema>;

/** Workouts of this many weeks before the window are kept for late data. */
const PAST_WEEKS = 6;

/**
 * Builds the plan, or rebuilds it from `previous`: the past, today and what the athlete did by hand stay, sessions that are the same keep
 * their ids, and the season is the previous one unless goal or profile have changed. The plan holds no finding of severity "danger" that
 * the builder itself could avoid.
 */
export function buildPlan(input: BuildInput): Plan {
	const { planId, today, profile, fitness, previous } = input;
	const goal: Goal | null = input.goal;
	const season = seasonFor({ today, profile, goal, fitness, previous });
	const limits = limitsOf(profile, season);
	const vdot = steadyVdot(previous, fitness);
	const paces = pacesOf({ vdot, easySpeed: season.easySpeed });
	const adjustments = adjustmentsFor(input, season);
	const from = firstOfMonth(today);
	const to = lastOfMonth(today, 1);
	const { kept, handmade, replaceable } = splitPrevious(previous, today);
	const race = trainedRace(goal, profile, season.startsOn);
	const context: WeekContext = {
		season,
		profile,
		limits,
		paces,
		race,
		longest: new LongestRuns(runsBehind(kept, fitness, season), youthMost(limits, paces)),
	};
	const volumes = weekVolumes({ season, adjustments, profile, limits, raceClass: raceClassFor(goal, profile, season.startsOn), until: to });

	const raced = lastRaceOf(previous, today);
	const planned = new Map<IsoDate, Draft[]>();
	const drafts: Draft[] = [];
	const ramp = new Ramp(season, kept);
	// A rebuild leaves today alone; a first plan begins with it.
	const plannedFrom = previous === null ? today : addDays(today, 1);
	for (const week of volumes) {
		if (addDays(week.monday, 6) < today) continue;
		const whole = weekDrafts({ ...week, seconds: ramp.allowed(week) }, context, raced, paces);
		planned.set(week.monday, whole);
		const isNew = (each: Draft): boolean => each.day >= plannedFrom && each.day <= to;
		const used = besideHandmade(whole.filter(isNew), handmade, profile);
		for (const each of used) if (each.kind !== "race") context.longest.add({ day: each.day, seconds: each.estimate.seconds });
		drafts.push(...used);
		ramp.add(week.monday, [...used, ...whole.filter((each) => each.day > to)]);
	}

	const { workouts, next } = withIds(drafts, replaceable, planId, previous?.nextWorkout ?? 1);
	const all = [...kept, ...handmade, ...workouts].sort(byDay);
	const built: Plan = {
		schema: PLAN_SCHEMA,
		id: planId,
		from,
		to,
		season,
		adjustments,
		vdot,
		weeks: weeksOf({ volumes, planned, all, ramp, previous, today, from, to }),
		workouts: all.filter((each) => each.day >= from && each.day <= to),
		past: all.filter((each) => each.day < from && each.day >= addDays(mondayOf(from), -7 * PAST_WEEKS)),
		nextWorkout: next,
	};
	return mended(built, { profile, fitness, goal, plannedFrom, paces });
}

function weekDrafts(week: WeekVolume, context: WeekContext, raced: { day: IsoDate; metres: number } | null, paces: Paces): Draft[] {
	const { race } = context;
	const isRaceWeek = race !== null && mondayOf(race.day) === week.monday;
	let drafts = isRaceWeek ? assembleRaceWeek(week, race, context) : assembleWeek(week, context);
	if (race) drafts = quietAround(drafts, race, paces);
	return raced && raced.day !== race?.day ? quietAround(drafts, raced, paces) : drafts;
}

/** Targets move when VDOT has moved enough to feel; they are not lost when the evidence grows old. */
function steadyVdot(previous: Plan | null, fitness: Fitness): number | null {
	const now = fitness.vdot?.value ?? null;
	const before = previous?.vdot ?? null;
	if (now === null || before === null) return now ?? before;
	return Math.abs(now - before) >= VDOT_STEP ? now : before;
}

/** Adjustments that still matter for this season; a first plan after days off begins with the return table. */
function adjustmentsFor({ today, fitness, previous, adjustments }: BuildInput, season: Season): Adjustment[] {
	const kept = adjustmentsWithin(season, adjustments, today);
	const days = fitness.daysSinceActivity;
	if (previous !== null || days === null || days < BREAK_LEAST_DAYS || kept.length > 0) return kept;
	return [returnAdjustment(addDays(mondayOf(today), -7), { days, from: today })];
}

/** Under 18 no run is longer than the age allows, in metres as they are estimated now. */
function youthMost({ longMetres }: Limits, paces: Paces): number {
	return longMetres === null ? Number.POSITIVE_INFINITY : longMetres / paces.speed.easy;
}

function byDay(a: Workout, b: Workout): number {
	if (a.day !== b.day) return a.day < b.day ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

interface WeeksInput {
	volumes: readonly WeekVolume[];
	planned: ReadonlyMap<IsoDate, readonly Draft[]>;
	all: readonly Workout[];
	ramp: Ramp;
	previous: Plan | null;
	today: IsoDate;
	from: IsoDate;
	to: IsoDate;
}

/** One line per ISO week of the window; weeks that are over stay as they were. */
function weeksOf({ volumes, planned, all, ramp, previous, today, from, to }: WeeksInput): PlanWeek[] {
	const over = (previous?.weeks ?? []).filter((week) => addDays(week.monday, 6) < today && addDays(week.monday, 6) >= from);
	const ahead = volumes
		.filter((week) => addDays(week.monday, 6) >= today && week.monday <= to)
		.map((week): PlanWeek => {
			const sunday = addDays(week.monday, 6);
			const shown = all.filter((each) => each.day >= week.monday && each.day <= sunday);
			const beyond = (planned.get(week.monday) ?? []).filter((each) => each.day > to);
			const targetSeconds = [...shown, ...beyond].reduce((sum, each) => sum + each.estimate.seconds, 0);
			const reasons: WeekReason[] = week.reasons.length > 0 ? week.reasons : [ramp.grows(week.monday) ? "progress" : "hold"];
			return { monday: week.monday, phase: week.phase, deload: week.deload, targetSeconds, reasons };
		});
	return [...over, ...ahead];
}
