/** A week in which every day has one workout that Garmin can hold, hard and easy ones of several kinds. */
import { addDays, type IsoDate } from "../../shared/calendar.ts";
import type { Workout } from "../../shared/workout/workout.ts";
import type { AthleteClient } from "./paired-browser.ts";

interface PlanAnswer {
	plan: { workouts: Workout[] };
	version: number;
}

export const workoutsOf = async (athlete: AthleteClient, from: IsoDate, to: IsoDate): Promise<Workout[]> => {
	const { plan }: PlanAnswer = await athlete.ask("GET", "/plans/two-months");
	return plan.workouts.filter(({ day }) => day >= from && day <= to).sort((a, b) => a.day.localeCompare(b.day));
};

export async function change(athlete: AthleteClient, ...operations: object[]): Promise<void> {
	const { version }: PlanAnswer = await athlete.ask("GET", "/plans/two-months");
	await athlete.ask("POST", "/plans/operations", { baseVersion: version, operations });
}

/** What days without a workout get, one after the other. */
const templates = ["easy", "cruise_intervals", "easy_strides"];

export async function fillWeek(athlete: AthleteClient, from: IsoDate): Promise<Workout[]> {
	const days = Array.from({ length: 7 }, (_, number) => addDays(from, number));
	const planned = new Set((await workoutsOf(athlete, from, addDays(from, 6))).map(({ day }) => day));
	for (const [number, day] of days.filter((each) => !planned.has(each)).entries())
		await change(athlete, { kind: "insert", day, template: templates[number % templates.length], seconds: null });
	return workoutsOf(athlete, from, addDays(from, 6));
}
