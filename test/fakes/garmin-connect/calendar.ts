/** The calendar as the service gives it: months count from 0 and come with the days of their neighbours that fill the weeks. */
import { dayNumber, dayOf, weekday } from "./clock.ts";
import { invalid } from "./refusal.ts";
import type { WorkoutLibrary } from "./workout-library.ts";

export interface CalendarItem {
	id: number;
	itemType: string;
	date: string;
	title: string | null;
	[field: string]: unknown;
}

export interface CalendarMonth {
	startDayOfMonth: number;
	numOfDaysInMonth: number;
	month: number;
	year: number;
	calendarItems: CalendarItem[];
}

/** What else stands there: activities, weights, naps. */
export type OtherItems = (from: string, until: string) => CalendarItem[];

export function calendarMonth(library: WorkoutLibrary, others: OtherItems, year: number, month: number): CalendarMonth {
	if (!Number.isInteger(month) || month < 0 || month > 11) throw invalid("Invalid month");
	const first = Date.UTC(year, month, 1) / 86_400_000;
	const next = Date.UTC(year, month + 1, 1) / 86_400_000;
	return {
		startDayOfMonth: weekday(first),
		numOfDaysInMonth: next - first,
		month,
		year,
		calendarItems: itemsBetween(library, others, first - weekday(first), next + 6 - weekday(next - 1) - 1),
	};
}

/** @param start 1 when the week begins on Monday, 0 on Sunday. */
export function calendarWeek(library: WorkoutLibrary, others: OtherItems, day: string, start: number): object {
	const given = dayNumber(day);
	if (given === null) throw invalid("Invalid date");
	const from = given - ((weekday(given) - start + 1 + 7) % 7);
	const date = new Date(given * 86_400_000);
	const numOfDaysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	return {
		startDate: dayOf(from),
		endDate: dayOf(from + 6),
		numOfDaysInMonth,
		calendarItems: itemsBetween(library, others, from, from + 6),
	};
}

function itemsBetween(library: WorkoutLibrary, others: OtherItems, from: number, until: number): CalendarItem[] {
	const [first, last] = [dayOf(from), dayOf(until)];
	const workouts = library.schedules().filter(({ date }) => date >= first && date <= last);
	return [...workouts.map((schedule) => workoutItem(library, schedule)), ...others(first, last)].sort((a, b) =>
		a.date.localeCompare(b.date),
	);
}

function workoutItem(
	library: WorkoutLibrary,
	{ workoutScheduleId, workoutId, date }: { workoutScheduleId: number; workoutId: number; date: string },
): CalendarItem {
	const { workoutName, sportType } = library.get(workoutId);
	return {
		id: workoutScheduleId,
		groupId: null,
		trainingPlanId: null,
		itemType: "workout",
		activityTypeId: null,
		wellnessActivityUuid: null,
		title: workoutName,
		date,
		duration: null,
		distance: null,
		calories: null,
		weight: null,
		sportTypeKey: sportType.sportTypeKey,
		url: null,
		isRace: null,
		isParent: false,
		workoutId,
		workoutUuid: `00000000-0000-4000-8000-${String(workoutId).padStart(12, "0")}`,
		protectedWorkoutSchedule: false,
		startTimestampLocal: null,
		atpPlanId: null,
	};
}
