/** Asks the safety module and softens the builder's own workouts until no "danger" is left that it can avoid. */
import type { Goal } from "../athlete/goal.ts";
import type { Profile } from "../athlete/profile.ts";
import { type IsoDate, mondayOf } from "../calendar.ts";
import type { Fitness } from "../fitness/fitness.ts";
import { estimateOf } from "../workout/estimate.ts";
import { easy } from "../workout/library/easy.ts";
import type { Paces } from "../workout/paces.ts";
import type { Workout } from "../workout/workout.ts";
import type { Finding, SafetyRule } from "./finding.ts";
import type { Plan, PlanWeek } from "./plan.ts";
import { EASY_MOST_SECONDS, EASY_SHORTEST_SECONDS, LONGEST_RUN_GROWTH } from "./rules.ts";
import { checkSafety } from "./safety.ts";
import { roundedRun } from "./volume/longest-run.ts";
import { isRun } from "./week/draft.ts";

export interface MendContext {
	profile: Profile;
	fitness: Fitness;
	goal: Goal | null;
	/** First day that the builder itself has planned; what comes before is kept as it is. */
	plannedFrom: IsoDate;
	paces: Paces;
}

/** Each round softens at least one workout; plans hold fewer than this. */
const MOST_ROUNDS = 12;

export function mended(plan: Plan, context: MendContext): Plan {
	let result = plan;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const dangers = checkSafety(result, { ...context, recent: [] }).filter((each) => each.severity === "danger");
		const workouts = dangers.reduce((list, each) => softened(list, each, context), result.workouts);
		if (workouts === result.workouts) return result;
		result = { ...result, workouts, weeks: recounted(result, workouts) };
	}
	return result;
}

/** A shorter workout makes a shorter week, one that is taken out no week at all. */
function recounted(plan: Plan, workouts: readonly Workout[]): PlanWeek[] {
	const now = new Map(workouts.map((each) => [each.id, each]));
	const lost = new Map<IsoDate, number>();
	for (const each of plan.workouts.filter(isRun)) {
		const seconds = each.estimate.seconds - (now.get(each.id)?.estimate.seconds ?? 0);
		if (seconds !== 0) lost.set(mondayOf(each.day), (lost.get(mondayOf(each.day)) ?? 0) + seconds);
	}
	return plan.weeks.map((week) => ({ ...week, targetSeconds: week.targetSeconds - (lost.get(week.monday) ?? 0) }));
}

/** Where no training is allowed, there is nothing to soften. */
const forbidding: ReadonlySet<SafetyRule> = new Set<SafetyRule>([
	"training_while_ill",
	"training_while_injured",
	"blocked_day",
	"under_18_race",
	"rest_day_missing",
]);
/** A workout that is easy already gives this share away, and goes when it would be no run any more. */
const SHORTER = 0.85;

/** The same list when there is nothing of the builder's own to soften. */
function softened(workouts: Workout[], danger: Finding, { plannedFrom, paces }: MendContext): Workout[] {
	const weekly = danger.rule === "weekly_ramp" || danger.rule === "return_too_fast";
	const concerned = (day: IsoDate): boolean => danger.days.some((each) => (weekly ? mondayOf(each) === mondayOf(day) : each === day));
	const own = workouts.filter((each) => concerned(each.day) && each.day >= plannedFrom && !each.byHand && !each.locked);
	if (forbidding.has(danger.rule)) {
		const out = own.at(-1);
		return out ? workouts.filter((each) => each !== out) : workouts;
	}
	const runs = own.filter((each) => isRun(each) && each.kind !== "race");
	const target = runs.filter((each) => !isMild(each)).at(-1) ?? longestOf(runs);
	// Strength tires no less for running less: it goes only where there is nothing else on the day.
	const beside = weekly ? undefined : own.find((each) => !isRun(each));
	if (!target) return beside ? workouts.filter((each) => each !== beside) : workouts;
	const most =
		danger.rule === "longest_run"
			? (danger.params.longest ?? 0) * LONGEST_RUN_GROWTH
			: isMild(target)
				? target.estimate.seconds * SHORTER
				: EASY_MOST_SECONDS;
	const seconds = Math.min(target.estimate.seconds, Math.max(EASY_SHORTEST_SECONDS, roundedRun(most)));
	if (isMild(target) && seconds >= target.estimate.seconds) return workouts.filter((each) => each !== target);
	const session = easy(seconds, paces);
	const mild: Workout = {
		...target,
		kind: session.kind,
		priority: "important",
		segments: session.segments,
		estimate: estimateOf(session.segments, paces),
	};
	return workouts.map((each) => (each === target ? mild : each));
}

function isMild({ kind }: Workout): boolean {
	return kind === "easy" || kind === "recovery" || kind === "run_walk";
}

function longestOf(runs: readonly Workout[]): Workout | undefined {
	return runs.reduce<Workout | undefined>(
		(most, each) => (most && most.estimate.seconds >= each.estimate.seconds ? most : each),
		undefined,
	);
}
