/** A whole season done as planned: the window rolled on week by week, so that it can be read from the first day to the last. */
import { addDays, daysBetween } from "../../shared/calendar.ts";
import type { Fitness } from "../../shared/fitness/fitness.ts";
import { fitnessSeries } from "../../shared/fitness/form.ts";
import { type BuildInput, buildPlan } from "../../shared/plan/build.ts";
import type { Finding } from "../../shared/plan/finding.ts";
import type { Plan, PlanWeek } from "../../shared/plan/plan.ts";
import { checkSafety } from "../../shared/plan/safety.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import { anInput } from "./builders.ts";

export interface ReadWeek {
	week: PlanWeek;
	workouts: Workout[];
}

export interface ReadSeason {
	first: Plan;
	weeks: ReadWeek[];
	/** Warnings and dangers, with the Sunday on which they came. */
	findings: { today: string; finding: Finding }[];
}

export const SEASON_START = "2026-03-02";

/** Everything done as planned since `before`: only the longest run and form have to be carried along. */
function asPlanned(before: Fitness, plan: Plan, today: string): Fitness {
	const from = addDays(today, -30);
	const runs = [...plan.past, ...plan.workouts]
		.filter((each) => each.day <= today && each.sport === "running" && each.kind !== "strength")
		.map((each) => ({ day: each.day, metres: each.estimate.metres, seconds: each.estimate.seconds }));
	if (before.longestRun) runs.push(before.longestRun);
	const lately = runs.filter((each) => each.day >= from).sort((a, b) => b.metres - a.metres);
	return { ...before, day: today, longestRun: lately[0] ?? null, daysSinceActivity: 0, form: formOn(before, plan, today) };
}

/** Through the planned loads of the days since. */
function formOn({ day, form }: Fitness, { past, workouts }: Plan, today: string): Fitness["form"] {
	const loads = Array.from({ length: daysBetween(day, today) }, (_, i) =>
		[...past, ...workouts].filter((each) => each.day === addDays(day, i + 1)).reduce((sum, each) => sum + each.estimate.load, 0),
	);
	return { ...form, ...fitnessSeries(loads, form).at(-1) };
}

export function seasonOf(weeks: number, known: Partial<BuildInput>): ReadSeason {
	const input = anInput({ today: SEASON_START, ...known });
	const read = new Map<string, ReadWeek>();
	const findings: ReadSeason["findings"] = [];
	const first = buildPlan(input);
	let plan = first;
	let fitness = input.fitness;
	for (let week = 0; week < weeks; week++) {
		const today = week === 0 ? SEASON_START : addDays(SEASON_START, week * 7 - 1);
		if (week > 0) fitness = asPlanned(fitness, plan, today);
		if (week > 0) plan = buildPlan({ ...input, today, fitness, previous: plan });
		const all = [...plan.past, ...plan.workouts];
		for (const each of plan.weeks)
			read.set(each.monday, { week: each, workouts: all.filter((one) => one.day >= each.monday && one.day <= addDays(each.monday, 6)) });
		for (const finding of checkSafety(plan, { profile: input.profile, fitness, recent: [], goal: input.goal }))
			if (finding.severity !== "info") findings.push({ today, finding });
	}
	return { first, weeks: [...read.values()].slice(0, weeks), findings };
}
