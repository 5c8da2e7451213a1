/** Shows a plan of the engine to the judge. */

import type { Goal } from "../../shared/athlete/goal.ts";
import { addDays, weekday } from "../../shared/calendar.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import type { ReviewedActivity } from "../../shared/review/review.ts";
import type { JudgedAthlete, JudgedCase, JudgedRace } from "./judge-case.ts";
import type { Athlete } from "./population.ts";

/** Below six months or twenty kilometres a week a runner is a novice. */
const NOVICE_KM = 20;

export function noviceIs(athlete: Athlete): boolean {
	const km = (athlete.before.minutes * 60 * athlete.easySpeed) / 1000;
	return athlete.profile.experience === "beginner" || km < NOVICE_KM;
}

function athleteFor(athlete: Athlete, plan: Plan, year: number): JudgedAthlete {
	const { profile } = athlete;
	const novice = noviceIs(athlete);
	const otherMinutes = new Map<string, number>();
	const blocked = [...(profile.blocked ?? [])].map(({ from, to }) => ({ from, to }));
	const injuries = [...(profile.injuries ?? [])].map(({ from, to, stressFracture }) => ({ from, to, stressFracture }));
	for (const each of plan.circumstances)
		if (each.kind === "availability") for (const [i, minutes] of each.minutes.entries()) otherMinutes.set(addDays(each.monday, i), minutes);
	const usual = (day: string): number => otherMinutes.get(day) ?? profile.availability[weekday(day) - 1] ?? 0;
	for (const each of plan.circumstances) {
		if (each.kind === "pause" || (each.kind === "illness" && each.illness === "systemic")) blocked.push({ from: each.from, to: each.to });
		if (each.kind === "rest") blocked.push({ from: each.day, to: each.day });
		if (each.kind === "travel")
			for (let day = each.from; day <= each.to; day = addDays(day, 1)) otherMinutes.set(day, Math.min(usual(day), each.minutesPerDay));
		if (each.kind === "injury" && each.pain >= 3)
			injuries.push({ from: each.from, to: each.to, stressFracture: each.stressFracture || each.pain >= 5 });
	}
	return {
		age: profile.birthYear === null ? null : year - profile.birthYear,
		novice,
		weeksTrained: athlete.before.minutes > 0 && athlete.before.daysAgo < 20 ? athlete.before.weeks : 0,
		yearsTraining: profile.yearsTraining ?? (profile.experience === "advanced" ? 5 : profile.experience === "intermediate" ? 2 : 0),
		availability: profile.availability,
		blocked,
		otherMinutes,
		injuries,
	};
}

function racesOf(goals: readonly (Goal | null)[]): JudgedRace[] {
	return goals.flatMap((goal) => (goal?.kind === "race" ? [{ day: goal.day, metres: goal.metres, priority: goal.priority ?? "A" }] : []));
}

/** Nobody races while a warning sign stands; the race is left out, and that is right. */
function isUnsafe({ adjustments }: Plan, day: string): boolean {
	return adjustments.some(
		(each) => each.reason === "red_flag" && each.easyUntil !== null && day >= addDays(each.reviewedWeek, 7) && day < each.easyUntil,
	);
}

export function judgedPlan(known: {
	athlete: Athlete;
	plan: Plan;
	goals: readonly (Goal | null)[];
	runs: readonly ReviewedActivity[];
	today: string;
	dataHorizon: string | null;
}): JudgedCase {
	const { athlete, plan, goals, runs, today, dataHorizon } = known;
	return {
		athlete: athleteFor(athlete, plan, Number(today.slice(0, 4))),
		methodology: plan.season.methodology,
		races: racesOf(goals).filter((race) => !isUnsafe(plan, race.day)),
		today,
		begins: athlete.start,
		ends: plan.to,
		phases: new Map(plan.weeks.map((week) => [week.monday, week.phase])),
		workouts: [...plan.past, ...plan.workouts],
		done: runs
			.filter(({ activity }) => activity.sport === "running" && activity.day >= addDays(today, -100))
			.map(({ activity }) => ({ day: activity.day, seconds: activity.timerSeconds ?? 0, metres: activity.distanceMetres ?? 0 })),
		knownUntil: dataHorizon,
		easyUntil:
			plan.adjustments
				.map((each) => each.easyUntil ?? "")
				.sort()
				.at(-1) || null,
	};
}
