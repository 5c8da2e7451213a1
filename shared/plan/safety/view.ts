/** What every safety rule looks at. */
import type { Activity } from "../../activity/activity.ts";
import type { Goal } from "../../athlete/goal.ts";
import type { Profile } from "../../athlete/profile.ts";
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import type { Metrics } from "../../metrics/metrics.ts";
import type { Workout } from "../../workout/workout.ts";
import { type Limits, limitsOf } from "../limits.ts";
import type { Plan, PlanWeek } from "../plan.ts";

export interface SafetyContext {
	profile: Profile;
	/** As of today: days before `fitness.day` are past and raise no findings. */
	fitness: Fitness;
	/** Activities of the last weeks. */
	recent: readonly { activity: Activity; metrics: Metrics }[];
	/** The goal, when the race asked for is to be judged too. */
	goal?: Goal | null;
}

export interface SafetyView {
	plan: Plan;
	profile: Profile;
	fitness: Fitness;
	recent: SafetyContext["recent"];
	goal: Goal | null;
	limits: Limits;
	today: IsoDate;
	/** Past, kept and planned workouts, in order of day. */
	workouts: readonly Workout[];
	/** Planned running seconds of an ISO week, races left out. */
	weekSeconds: ReadonlyMap<IsoDate, number>;
	/** Weeks of the plan that are wholly planned. */
	fullWeeks: readonly PlanWeek[];
}

export function viewOf(plan: Plan, { profile, fitness, recent, goal }: SafetyContext): SafetyView {
	const workouts = [...plan.past, ...plan.workouts];
	const weekSeconds = new Map<IsoDate, number>();
	for (const each of workouts) {
		if (each.kind === "race") continue;
		const monday = mondayOf(each.day);
		weekSeconds.set(monday, (weekSeconds.get(monday) ?? 0) + each.estimate.seconds);
	}
	return {
		plan,
		profile,
		fitness,
		recent,
		goal: goal ?? null,
		limits: limitsOf(profile, plan.season),
		today: fitness.day,
		workouts,
		weekSeconds,
		fullWeeks: plan.weeks.filter((week) => addDays(week.monday, 6) <= plan.to && !week.reasons.includes("first_partial_week")),
	};
}
