/** From profile, goal and fitness to the dated workouts of this month and the next. Pure and deterministic: equal inputs, equal bytes. */
import { z } from "zod/mini";
import type { Goal, RaceGoal } from "../athlete/goal.ts";
import { AimGoalSchema, goalStatuses, RaceGoalSchema } from "../athlete/goal.ts";
import { ProfileSchema } from "../athlete/profile.ts";
import { addDays, firstOfMonth, type IsoDate, IsoDateSchema, lastOfMonth, mondayOf } from "../calendar.ts";
import { type Fitness, FitnessSchema } from "../fitness/fitness.ts";
import { type Paces, pacesOf } from "../workout/paces.ts";
import type { Workout } from "../workout/workout.ts";
import { adjustmentsWithin, vdotSteps } from "./adjust.ts";
import type { Circumstance } from "./circumstance.ts";
import { circumstancesWithin } from "./circumstances-within.ts";
import { besideHandmade, splitPrevious, withIds } from "./keep.ts";
import { type Limits, limitsOf } from "./limits.ts";
import { mended } from "./mend.ts";
import { methodologyOf } from "./methodology/choose.ts";
import { type Adjustment, AdjustmentSchema, PLAN_SCHEMA, type Plan, PlanSchema, type Season } from "./plan.ts";
import { repaced } from "./repaced.ts";
import { BREAK_LEAST_DAYS, returnAdjustment } from "./return.ts";
import { SHORT_RUN_SECONDS, VDOT_STEP } from "./rules.ts";
import { trainingPhase } from "./season/phases.ts";
import { lastRaceOf, seasonFor } from "./season/season.ts";
import { otherRacesIn, targetRaces, trainedRace } from "./season/season-races.ts";
import { doneWeeks } from "./volume/done-weeks.ts";
import { LongestRuns } from "./volume/longest-run.ts";
import { Ramp } from "./volume/ramp.ts";
import { runsBehind } from "./volume/runs-behind.ts";
import { weekVolumes } from "./volume/volume.ts";
import type { WeekVolume } from "./volume/week-volume.ts";
import { breaksOf, dayLimitsOf } from "./week/day-limits.ts";
import { type Draft, isRun } from "./week/draft.ts";
import { FitnessTests, lastShown } from "./week/fitness-tests.ts";
import type { WeekContext } from "./week/week-context.ts";
import { weekDrafts } from "./week/week-drafts.ts";
import { weekLines } from "./week/week-lines.ts";

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
	/** Races besides the goal: B and C within its season, a later A. Absent: those of the previous plan. */
	otherRaces: z.optional(z.array(z.extend(RaceGoalSchema, identity)).check(z.maxLength(50))),
});

export type BuildInput = z.infer<typeof BuildInputSchema>;

/** Workouts of this many weeks before the window are kept for late data. */
const PAST_WEEKS = 6;

/**
 * Builds the plan, or rebuilds it from `previous`: the past, today, what the athlete did by hand or locked stay, sessions that are the same
 * keep their ids, and the season is the previous one unless goal, methodology or the week's time have changed. What `previous` knows of
 * circumstances is planned around. The plan holds no finding of severity "danger" that the builder itself could avoid.
 */
export function buildPlan(input: BuildInput): Plan {
	const { planId, today, profile, fitness, previous } = input;
	const goal: Goal | null = input.goal;
	const season = seasonFor({ today, profile, goal, fitness, previous, otherRaces: input.otherRaces });
	const limits = limitsOf(profile, season);
	const adjustments = adjustmentsFor(input, season);
	const vdot = steadyVdot(previous, fitness, adjustments);
	const methodology = methodologyOf(season.methodology);
	const pacesWith = (value: number | null): Paces =>
		methodology.targets({ profile, fitness, paces: pacesOf({ vdot: value, easySpeed: season.easySpeed }) });
	const paces = pacesWith(vdot);
	const from = firstOfMonth(today);
	const to = lastOfMonth(today, 1);
	const split = splitPrevious(previous, today);
	const { handmade, replaceable } = split;
	const kept = split.kept.map((each) =>
		isToBeRepaced(each, input, vdot) ? repaced(each, pacesWith(previous?.vdot ?? null), paces) : each,
	);
	const race = trainedRace(goal, profile, season.startsOn);
	const others = otherRacesIn(input.otherRaces, { goal, profile, startsOn: season.startsOn, previous });
	const longest = new LongestRuns(runsBehind(kept.filter(isRun), fitness, season), youthMost(limits, paces));
	const tests = new FitnessTests(lastShown(fitness, kept));
	const context: WeekContext = { season, profile, limits, paces, race, methodology, longest, tests };
	const races = targetRaces(race, others);
	const besideB = others.filter((each) => each.priority === "B");
	const thisWeek = mondayOf(today);
	// What has begun stays; those ahead are found anew.
	const lighter = new Set((previous?.lighter ?? []).filter((monday) => monday >= mondayOf(season.startsOn) && monday <= thisWeek));
	const volumesWith = (known: readonly Circumstance[]): WeekVolume[] => {
		const told = { profile, circumstances: known, adjustments };
		return weekVolumes({
			season,
			adjustments,
			circumstances: known,
			profile,
			races,
			beside: besideB,
			dayLimits: dayLimitsOf(told),
			breaks: breaksOf(told),
			lighter,
			until: to,
		});
	};
	const circumstances = circumstancesWithin(previous?.circumstances ?? [], from, (known) =>
		volumesWith(known).filter(({ monday }) => addDays(monday, 6) >= from),
	);
	const dayLimits = dayLimitsOf({ profile, circumstances, adjustments });
	let volumes = volumesWith(circumstances);

	const raced = lastRaceOf(previous, today);
	const planned = new Map<IsoDate, Draft[]>();
	const drafts: Draft[] = [];
	const ramp = new Ramp(season, kept, doneWeeks(fitness), volumes);
	// A rebuild leaves today alone; a first plan begins with it.
	const plannedFrom = previous === null ? today : addDays(today, 1);
	const aims: RaceGoal[] = race ? [race, ...others.filter((each) => races.includes(each))] : [];
	const beside = others.filter((each) => !races.includes(each));
	let lastRun = kept.findLast((each) => isRun(each) && each.day < thisWeek)?.day ?? null;
	for (let i = 0; i < volumes.length; i++) {
		let week = weekAt(volumes, i);
		if (addDays(week.monday, 6) < today) continue;
		if (week.monday > thisWeek && isFull(week) && ramp.loadingBefore(week.monday) >= limits.deloadEvery) {
			lighter.add(week.monday);
			volumes = volumesWith(circumstances);
			week = weekAt(volumes, i);
		}
		const inYear = { ...context, limits: limitsOf(profile, season, week.monday) };
		const nextMondaySeconds = dayLimits(addDays(week.monday, 7)).seconds;
		const whole = weekDrafts(within(week, ramp.allowed(week)), inYear, { aims, beside, raced, lastRun, nextMondaySeconds });
		planned.set(week.monday, whole);
		const isNew = (each: Draft): boolean => each.day >= plannedFrom && each.day <= to;
		const used = besideHandmade(whole.filter(isNew), handmade, dayLimits);
		for (const each of used) if (each.kind !== "race" && isRun(each)) longest.add({ day: each.day, seconds: each.estimate.seconds });
		for (const each of used) tests.add(each);
		drafts.push(...used);
		ramp.add(week.monday, [...used, ...whole.filter((each) => each.day > to)]);
		lastRun = whole.findLast(isRun)?.day ?? lastRun;
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
		circumstances,
		vdot,
		weeks: weekLines({ volumes, planned, all, ramp, previous, today, from, to }),
		...(lighter.size > 0 ? { lighter: [...lighter] } : {}),
		workouts: all.filter((each) => each.day >= from && each.day <= to),
		past: all.filter((each) => each.day < from && each.day >= addDays(mondayOf(from), -7 * PAST_WEEKS)),
		nextWorkout: next,
	};
	const safe = mended(built, { profile, fitness, goal, plannedFrom, paces });
	if (safe === built) return built;
	// Ids go to what is left: a draft that was taken out again before anybody saw it leaves no number behind, and takes none from a neighbour.
	const own = new Set(workouts.map((each) => each.id));
	const left = withIds(
		safe.workouts.filter((each) => own.has(each.id)),
		replaceable,
		planId,
		previous?.nextWorkout ?? 1,
	);
	const settled = [...safe.workouts.filter((each) => !own.has(each.id)), ...left.workouts].sort(byDay);
	return { ...safe, workouts: settled, nextWorkout: left.next };
}

/** A loading week, or one that is not light enough to be anything else. */
function isFull({ phase, deload, returnShare }: WeekVolume): boolean {
	return !deload && returnShare === 1 && trainingPhase(phase);
}

function weekAt(volumes: readonly WeekVolume[], index: number): WeekVolume {
	const week = volumes[index];
	if (!week) throw new RangeError(`No week ${index}.`);
	return week;
}

/** A smaller week has a shorter long run. */
function within(week: WeekVolume, seconds: number): WeekVolume {
	if (seconds >= week.seconds) return week;
	const longSeconds = Math.max((week.longSeconds * seconds) / week.seconds, Math.min(week.longSeconds, SHORT_RUN_SECONDS));
	return { ...week, seconds, longSeconds };
}

/**
 * Targets move when VDOT has moved enough to feel; they are not lost when the evidence grows old. Steps that were agreed to stand on top
 * until there is evidence newer than they are.
 */
function steadyVdot(previous: Plan | null, fitness: Fitness, adjustments: readonly Adjustment[]): number | null {
	const newest =
		fitness.vdot?.evidence.reduce<IsoDate | null>((day, each) => (day === null || each.day > day ? each.day : day), null) ?? null;
	const now = fitness.vdot?.value ?? null;
	const before = previous === null || previous.vdot === null ? null : previous.vdot - vdotSteps(previous.adjustments, newest);
	const base = now === null || before === null ? (now ?? before) : Math.abs(now - before) >= VDOT_STEP ? now : before;
	return base === null ? null : base + vdotSteps(adjustments, newest);
}

/** Today's session keeps what it was planned with, unless the athlete has just agreed to a step and has not run it yet. */
function isToBeRepaced(each: Workout, { today, previous, fitness, adjustments }: BuildInput, vdot: number | null): boolean {
	if (each.day !== today || each.byHand || each.locked || fitness.daysSinceActivity === 0 || previous?.vdot === vdot) return false;
	const agreedFor = addDays(mondayOf(today), -7);
	return adjustments.some(({ reason, reviewedWeek }) => reason === "vdot_step" && reviewedWeek >= agreedFor);
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
	if ((a.second ?? false) !== (b.second ?? false)) return a.second ? 1 : -1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
