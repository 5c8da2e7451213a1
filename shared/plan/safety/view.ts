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
import { raceOf } from "../season/race-needs.ts";
import { qualitySeconds } from "./quality-seconds.ts";

export interface SafetyContext {
	profile: Profile;
	/** As of today: days before `fitness.day` are past and raise no findings. */
	fitness: Fitness;
	/** Activities of the last weeks. */
	recent: readonly { activity: Activity; metrics: Metrics }[];
	/** The goal, when the race asked for is to be judged too. */
	goal?: Goal | null;
	/** Races besides the goal. */
	otherGoals?: readonly Goal[];
	/** Warning signs by name: of the last review, and rules of health flags. One that stands for several days is named as often. */
	flags?: readonly string[];
}

export interface SafetyView {
	plan: Plan;
	profile: Profile;
	fitness: Fitness;
	recent: SafetyContext["recent"];
	goal: Goal | null;
	otherGoals: readonly Goal[];
	flags: readonly string[];
	/** As of the season's start: experience, and the rhythm of lighter weeks. */
	limits: Limits;
	/** As of the year in which the week of `day` begins, as the builder has them. */
	limitsOn: (day: IsoDate) => Limits;
	today: IsoDate;
	/** Past, kept and planned workouts, in order of day. */
	workouts: readonly Workout[];
	/** Those of today and later. */
	ahead: readonly Workout[];
	/** Planned running seconds of an ISO week, races left out. */
	weekSeconds: ReadonlyMap<IsoDate, number>;
	/** Of these, seconds of work above easy. */
	weekQuality: ReadonlyMap<IsoDate, number>;
	/** Planned load of a day, all sports. */
	dayLoads: ReadonlyMap<IsoDate, number>;
	/** The race that the season is built for, as goal or as planned; null without one, or when only its id is known. */
	mainRace: { day: IsoDate; metres: number } | null;
	/** Weeks of the plan that are wholly planned. */
	fullWeeks: readonly PlanWeek[];
}

export function viewOf(plan: Plan, { profile, fitness, recent, goal, otherGoals, flags }: SafetyContext): SafetyView {
	const workouts = [...plan.past, ...plan.workouts];
	const weekSeconds = new Map<IsoDate, number>();
	const weekQuality = new Map<IsoDate, number>();
	const dayLoads = new Map<IsoDate, number>();
	for (const each of workouts) {
		dayLoads.set(each.day, (dayLoads.get(each.day) ?? 0) + each.estimate.load);
		if (each.kind === "race" || each.sport !== "running") continue;
		const monday = mondayOf(each.day);
		weekSeconds.set(monday, (weekSeconds.get(monday) ?? 0) + each.estimate.seconds);
		weekQuality.set(monday, (weekQuality.get(monday) ?? 0) + qualitySeconds(each, plan.season.easySpeed));
	}
	return {
		plan,
		profile,
		fitness,
		recent,
		goal: goal ?? null,
		otherGoals: otherGoals ?? [],
		flags: flags ?? [],
		limits: limitsOf(profile, plan.season),
		limitsOn: (day) => limitsOf(profile, plan.season, day),
		today: fitness.day,
		workouts,
		ahead: plan.workouts.filter((each) => each.day >= fitness.day),
		weekSeconds,
		weekQuality,
		dayLoads,
		mainRace: mainRaceOf(plan, goal ?? null),
		fullWeeks: plan.weeks.filter((week) => addDays(week.monday, 6) <= plan.to && !week.reasons.includes("first_partial_week")),
	};
}

function mainRaceOf(plan: Plan, goal: Goal | null): SafetyView["mainRace"] {
	const race = raceOf(goal);
	if (race) return { day: race.day, metres: race.metres };
	const others = new Set(plan.season.otherRaces?.map((each) => each.day));
	const planned = plan.workouts.find((each) => each.kind === "race" && !others.has(each.day));
	return planned && plan.season.goalId !== null ? { day: planned.day, metres: planned.estimate.metres } : null;
}

/** How much a planned race matters: the season's own is an A race. */
export function racePriority({ plan }: SafetyView, day: IsoDate): "A" | "B" | "C" {
	return plan.season.otherRaces?.find((each) => each.day === day)?.priority ?? "A";
}
