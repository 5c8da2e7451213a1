/** Asks the safety module and softens the builder's own workouts until no "danger" is left that it can avoid. */
import type { Goal } from "../athlete/goal.ts";
import type { Profile } from "../athlete/profile.ts";
import { type IsoDate, mondayOf } from "../calendar.ts";
import type { Fitness } from "../fitness/fitness.ts";
import { estimateOf } from "../workout/estimate.ts";
import { easy } from "../workout/library/easy.ts";
import type { Paces } from "../workout/paces.ts";
import type { Workout } from "../workout/workout.ts";
import type { Finding } from "./finding.ts";
import { roundedRun } from "./longest-run.ts";
import type { Plan, PlanWeek } from "./plan.ts";
import { EASY_LEAST_SECONDS, EASY_MOST_SECONDS, LONGEST_RUN_GROWTH } from "./rules.ts";
import { checkSafety } from "./safety.ts";

export interface MendContext {
	profile: Profile;
	fitness: Fitness;
	goal: Goal | null;
	/** First day that the builder itself has planned; what comes before is kept as it is. */
	plannedFrom: IsoDate;
	paces: Paces;
}

/** Each round softens at least one workout; plans hold fewer than this. */
const MOST_ROUNDS = 8;

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

/** A shorter workout makes a shorter week. */
function recounted(plan: Plan, workouts: readonly Workout[]): PlanWeek[] {
	const lost = new Map<IsoDate, number>();
	plan.workouts.forEach((each, i) => {
		const seconds = each.estimate.seconds - (workouts[i]?.estimate.seconds ?? 0);
		if (seconds !== 0) lost.set(mondayOf(each.day), (lost.get(mondayOf(each.day)) ?? 0) + seconds);
	});
	return plan.weeks.map((week) => ({ ...week, targetSeconds: week.targetSeconds - (lost.get(week.monday) ?? 0) }));
}

/** The same list when there is nothing of the builder's own to soften. */
function softened(workouts: Workout[], danger: Finding, { plannedFrom, paces }: MendContext): Workout[] {
	const own = workouts.filter((each) => danger.days.includes(each.day) && each.day >= plannedFrom && !each.byHand && each.kind !== "race");
	const target = own.filter((each) => each.kind !== "easy").at(-1) ?? (danger.rule === "longest_run" ? own.at(-1) : undefined);
	if (!target) return workouts;
	const longest = danger.rule === "longest_run" ? (danger.params.longest ?? 0) * LONGEST_RUN_GROWTH : EASY_MOST_SECONDS;
	const seconds = Math.min(target.estimate.seconds, Math.max(EASY_LEAST_SECONDS, roundedRun(longest)));
	const session = easy(seconds, paces);
	if (target.kind === "easy" && seconds === target.estimate.seconds) return workouts;
	const mild: Workout = {
		...target,
		kind: session.kind,
		priority: "important",
		segments: session.segments,
		estimate: estimateOf(session.segments, paces),
	};
	return workouts.map((each) => (each === target ? mild : each));
}
