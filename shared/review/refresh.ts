/** The Sunday night job as a pure function: review the week, update fitness, cascade, rebuild. */
import { activeRaces, type Race } from "../athlete/goal.ts";
import { addDays, type IsoDate, mondayOf } from "../calendar.ts";
import { computeFitness } from "../fitness/compute.ts";
import type { Fitness } from "../fitness/fitness.ts";
import type { HealthFlag } from "../health/flag.ts";
import { healthFlags } from "../health/flags.ts";
import { adjustmentsWithin } from "../plan/adjust.ts";
import { buildPlan } from "../plan/build.ts";
import { firstPlannedDay } from "../plan/first-day.ts";
import { feasibilityOf } from "../plan/forecast/feasibility-of.ts";
import { type Limits, limitsOf } from "../plan/limits.ts";
import { methodologyFor } from "../plan/methodology/choose.ts";
import type { Adjustment, Plan, Season } from "../plan/plan.ts";
import { checkSafety, type Finding } from "../plan/safety.ts";
import { seasonFor } from "../plan/season/season.ts";
import type { Workout } from "../workout/workout.ts";
import { cascade, inOrder } from "./cascade.ts";
import { changesOf } from "./changes.ts";
import { currentCompletions } from "./current.ts";
import { canonical } from "./digest.ts";
import { reviewedWeekAt } from "./due.ts";
import { localNow } from "./local-now.ts";
import { proposalsFor } from "./proposals.ts";
import { movedTo, reSlotFor, standsAgainst, withoutPending } from "./re-slot.ts";
import { redFlag } from "./red-flags.ts";
import type { Completion, RefreshLook, RefreshResult, RefreshState, WeekReview } from "./review.ts";
import { reviewedWeeks, type WeekUnderReview } from "./reviewed-weeks.ts";
import { warningNames } from "./warning-names.ts";
import { reviewWeek } from "./week.ts";

/**
 * Reviews the last ISO week that ended (Sunday 23:00 in the athlete's zone) at or before `now`, a UTC instant, and the weeks before it that
 * late data may have changed. Deterministic, and done twice it changes nothing more. An unknown zone or malformed instant throws a RangeError.
 */
export function refresh(given: RefreshState, now: string, { look = "ended" }: { look?: RefreshLook } = {}): RefreshResult {
	const { profile, goal, plan, dataHorizon } = given;
	const { today, dayIsOver } = localNow(profile.zone, now);
	const recent = given.recent.filter(({ activity }) => activity.day <= today);
	const history = given.history.filter((each) => each.day <= today);
	const state: RefreshState = { ...given, recent, history };
	const evidence = [...(state.races ?? []), ...recent];
	const fitness = computeFitness({ profile, recent: evidence, history, day: today, dataHorizon, thresholds: state.thresholds ?? [] });

	const { plan: put, pending } = withoutPending(plan, today);
	const known = currentCompletions({ ...state, plan: put }, now);
	// The season the rebuild will use: when goal or profile have changed, earlier weeks are in its level and are not decided again.
	const season = seasonFor({ today, profile, goal, fitness, previous: plan, ...otherRacesOf(state) });
	const limits = limitsOf(profile, season);
	const ended = reviewedWeekAt(profile.zone, now);
	const shown = look === "running" ? mondayOf(today) : ended;
	const over = dayIsOver ? today : addDays(today, -1);
	const facts = state.health ?? [];
	const health = healthFlags(facts, addDays(ended, 6));
	const healthShown = shown === ended ? health : healthFlags(facts, over);
	const turn: Turn = { state, fitness, season, limits, ended, today, health, shown, over, healthShown };
	const unmoved: Sessions = { plan: put, workouts: known.workouts, made: known.made };
	// Whether a missed session finds another day is asked of the plan as it will be: looking again must find the same.
	const plain = outcomeOf(turn, unmoved);
	const move = reSlotFor({ plan: plain.built, pending, completions: known.made, profile, limits, today });
	const attempt = move && outcomeOf(turn, withMoved(unmoved, movedTo(pending.length > 0 ? put : plain.built, move)));
	const { sessions, weeks, week, adjustments, built, findings } = attempt && holds(attempt, plain, today) ? attempt : plain;

	const next = isSame(built, plan) ? plan : built;
	const { workouts } = sessions;
	const review = { adherence: adherenceOf(weeks), pacesHit: pacesHit(weeks) };
	const doneIds = new Set(sessions.made.filter((each) => each.state !== "planned").map((each) => each.workoutId));
	const feasibility = feasibilityOf({ goal, profile, fitness, plan: next, today, review, doneIds });
	const settled = new Set(workouts.map((each) => each.id));
	return {
		week,
		fitness,
		completions: [...known.completions.filter((each) => !settled.has(each.workoutId)), ...sessions.made],
		plan: next,
		changes: next === plan ? [] : changesOf(plan, next, today),
		findings,
		proposals: proposalsFor({
			weeks,
			plan: next,
			adjustments,
			feasibility,
			fitting: methodologyFor(goal, { ...profile, methodology: null }),
			evidenceDay:
				fitness.vdot?.evidence.reduce<IsoDate | null>((last, { day }) => (last !== null && last > day ? last : day), null) ?? null,
			refused: state.refusedProposals ?? [],
			today,
		}),
		feasibility,
	};
}

/** Races besides the goal; nothing when the host does not know of any, and the season then keeps those it has. */
function otherRacesOf({ otherGoals }: RefreshState): { otherRaces?: Race[] } {
	if (otherGoals === undefined) return {};
	return { otherRaces: activeRaces(otherGoals) };
}

interface Turn {
	state: RefreshState;
	fitness: Fitness;
	season: Season;
	limits: Limits;
	ended: IsoDate;
	today: IsoDate;
	/** Measured warning signs: of the week that is over last, and of the one that is shown. */
	health: HealthFlag[];
	healthShown: HealthFlag[];
	/** Monday of the week that is shown, and the last day that is over. */
	shown: IsoDate;
	over: IsoDate;
}

/** The plan, the workouts that are looked at, and what became of them. */
interface Sessions {
	plan: Plan;
	workouts: Workout[];
	made: Completion[];
}

interface Outcome {
	sessions: Sessions;
	weeks: WeekUnderReview[];
	/** The week that is shown. */
	week: WeekReview;
	adjustments: Adjustment[];
	built: Plan;
	findings: Finding[];
}

function outcomeOf(turn: Turn, sessions: Sessions): Outcome {
	const { state, fitness, season, limits, ended, today, health, shown } = turn;
	const { profile, goal, recent, history, clearedOn = null } = state;
	const { plan, workouts, made } = sessions;
	const weeks = reviewedWeeks({ profile, plan, season, limits, history, recent, health, workouts, made, ended });
	const { circumstances } = plan;
	const before = adjustmentsWithin(season, plan.adjustments, today);
	const redFlagOf = (review: WeekUnderReview["review"], sofar: readonly Adjustment[]): Adjustment | null =>
		redFlag({ review, recent, circumstances, clearedOn, before: sofar });
	const decided = cascade({ weeks, before, history, redFlagOf });
	const adjustments = withFlagOfToday(turn, sessions, weeks, decided, redFlagOf);
	const built = buildPlan({ planId: plan.id, today, profile, goal, ...otherRacesOf(state), fitness, previous: plan, adjustments });
	const week =
		weeks.find((each) => each.review.monday === shown)?.review ??
		reviewWeek({
			monday: shown,
			workouts,
			completions: made,
			recent,
			health: turn.healthShown,
			over: turn.over,
			begun: firstPlannedDay(plan),
		});
	const flags = warningNames(week, built);
	const findings = checkSafety(built, { profile, fitness, recent, goal, otherGoals: state.otherGoals ?? [], flags });
	return { sessions, weeks, week, adjustments, built, findings };
}

/** A red flag in the week that still runs does not wait for its Sunday: it acts from tomorrow, as if the week before had raised it. */
function withFlagOfToday(
	{ state, ended, today }: Turn,
	{ workouts, made }: Sessions,
	weeks: readonly WeekUnderReview[],
	decided: readonly Adjustment[],
	redFlagOf: (review: WeekUnderReview["review"], sofar: readonly Adjustment[]) => Adjustment | null,
): Adjustment[] {
	const monday = mondayOf(today);
	if (monday <= ended) return [...decided];
	const others = decided.filter(
		(each) => each.reviewedWeek !== ended || each.reason !== "red_flag" || weeks.some(({ review }) => review.monday === ended),
	);
	const review = reviewWeek({ monday, workouts, completions: made, recent: state.recent });
	const raised = redFlagOf(review, []);
	if (!raised) return others;
	const without = others.filter((each) => each.reviewedWeek !== ended || each.reason !== "red_flag");
	return inOrder([...without, { ...raised, reviewedWeek: ended }]);
}

/** The same sessions with one on its new day: nothing is known of it yet. */
function withMoved({ workouts, made }: Sessions, plan: Plan): Sessions {
	const now = new Map([...plan.past, ...plan.workouts].map((each) => [each.id, each]));
	const moved = new Set([...now.values()].filter((each) => each.missedOn).map((each) => each.id));
	const ahead = new Set(workouts.filter((each) => moved.has(each.id) && each.day !== now.get(each.id)?.day).map((each) => each.id));
	return {
		plan,
		// What gave up its day is gone.
		workouts: workouts.flatMap((each) => now.get(each.id) ?? []).sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
		made: made.filter((each) => !ahead.has(each.workoutId)),
	};
}

/** A session may not keep its new day against what the review has decided, nor at the price of safety. */
function holds({ sessions, built, adjustments, findings }: Outcome, plain: Outcome, today: IsoDate): boolean {
	const moved = built.workouts.filter((each) => each.missedOn && each.day > today);
	const weeks = new Set(moved.map((each) => mondayOf(each.day)));
	// A warning that stands without the move as well is none of its doing.
	const known = new Set(plain.findings.map((each) => each.id + each.severity));
	const isDangerous = findings.some(
		(each) =>
			(each.severity === "danger" || (each.severity === "warn" && !known.has(each.id + each.severity))) &&
			each.days.some((day) => day > today && weeks.has(mondayOf(day))),
	);
	// Where the builder had to soften it, the day was no day for it.
	const whole = moved.every((each) =>
		sessions.workouts.some(({ id, kind, estimate }) => id === each.id && kind === each.kind && estimate.seconds === each.estimate.seconds),
	);
	return moved.length > 0 && whole && !isDangerous && !moved.some((each) => standsAgainst(adjustments, each.day));
}

/** Weeks that a verdict on the goal looks back over. */
const VERDICT_WEEKS = 4;

function adherenceOf(weeks: readonly WeekUnderReview[]): number | null {
	const known = weeks.slice(-VERDICT_WEEKS).flatMap(({ review }) => review.adherence ?? []);
	return known.length === 0 ? null : Math.round((known.reduce((sum, each) => sum + each, 0) / known.length) * 1000) / 1000;
}

/** Mean score of the quality sessions, 0 to 1; null when none could be judged. */
function pacesHit(weeks: readonly WeekUnderReview[]): number | null {
	const scores = weeks.slice(-VERDICT_WEEKS).flatMap((each) => each.qualityScores);
	return scores.length === 0 ? null : Math.round(scores.reduce((sum, each) => sum + each, 0) / scores.length) / 100;
}

/** Key order is the schema's nearly always; only when it is not does the sorted text have to decide. */
function isSame(a: Plan, b: Plan): boolean {
	return JSON.stringify(a) === JSON.stringify(b) || (a.nextWorkout === b.nextWorkout && canonical(a) === canonical(b));
}
