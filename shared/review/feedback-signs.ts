/** What an athlete has said over weeks: trends of effort, recovery and motivation, and the warning signs among them. */
import type { Feedback } from "../activity/feedback.ts";
import { addDays, type IsoDate } from "../calendar.ts";
import { speaksOfMedicalSigns } from "./medical-words.ts";
import type { ReviewedActivity, ReviewFlag, WeekReview } from "./review.ts";

type Asked = "effort" | "recovery" | "motivation";

/** Session RPE this much above usual, for two weeks, is fatigue [book]. */
const EFFORT_RISE = 2;
/** Recovery and motivation fall when they are this much below the three weeks before, or this low by themselves [convention]. */
const FALL = 1.5;
const LOW = 3;
/** One bad day is no trend. */
const LEAST_ANSWERS = 2;
const WEEKS_BEFORE = 3;
/** Of ten: 3 to 4 reduces training, from 5 on it stops. */
export const PAIN = { some: 3, strong: 5 } as const;

export function feedbackTrends(recent: readonly ReviewedActivity[], monday: IsoDate): NonNullable<WeekReview["trends"]> {
	const trend = (asked: Asked) => ({
		week: rounded(meanOf(answers(recent, asked, monday, 1))),
		before: rounded(meanOf(answers(recent, asked, addDays(monday, -7 * WEEKS_BEFORE), WEEKS_BEFORE))),
	});
	return { effort: trend("effort"), recovery: trend("recovery"), motivation: trend("motivation") };
}

export function feedbackFlags(recent: readonly ReviewedActivity[], monday: IsoDate): ReviewFlag[] {
	const said = feedbackIn(recent, monday, 1);
	const pain = Math.max(0, ...said.map((each) => each.pain ?? 0));
	const flags: [ReviewFlag, boolean][] = [
		["effort_rising", effortRises(recent, monday)],
		["recovery_falling", falls(recent, "recovery", monday)],
		["motivation_falling", falls(recent, "motivation", monday)],
		["pain", pain >= PAIN.some && pain < PAIN.strong],
		["strong_pain", pain >= PAIN.strong],
		["medical", said.some((each) => speaksOfMedicalSigns(each.notes))],
	];
	return flags.flatMap(([flag, raised]) => (raised ? [flag] : []));
}

/** The last that was said of pain in the week; null when nothing was. */
export function lastPain(recent: readonly ReviewedActivity[], monday: IsoDate): number | null {
	return feedbackIn(recent, monday, 1).reduce<number | null>((last, each) => each.pain ?? last, null);
}

/** Two weeks in a row against the three weeks before both. */
function effortRises(recent: readonly ReviewedActivity[], monday: IsoDate): boolean {
	const usual = meanOf(answers(recent, "effort", addDays(monday, -7 * (WEEKS_BEFORE + 1)), WEEKS_BEFORE));
	if (usual === null) return false;
	return [monday, addDays(monday, -7)].every((week) => {
		const said = answers(recent, "effort", week, 1);
		return said.length >= LEAST_ANSWERS && (meanOf(said) ?? 0) >= usual + EFFORT_RISE;
	});
}

function falls(recent: readonly ReviewedActivity[], asked: Asked, monday: IsoDate): boolean {
	const said = answers(recent, asked, monday, 1);
	const week = meanOf(said);
	if (week === null || said.length < LEAST_ANSWERS) return false;
	const before = meanOf(answers(recent, asked, addDays(monday, -7 * WEEKS_BEFORE), WEEKS_BEFORE));
	return week <= LOW || (before !== null && week <= before - FALL);
}

function answers(recent: readonly ReviewedActivity[], asked: Asked, from: IsoDate, weeks: number): number[] {
	return feedbackIn(recent, from, weeks).flatMap((each) => each[asked] ?? []);
}

/** In order of start. */
function feedbackIn(recent: readonly ReviewedActivity[], from: IsoDate, weeks: number): Feedback[] {
	const end = addDays(from, 7 * weeks);
	return recent
		.filter(({ activity, feedback }) => feedback && activity.day >= from && activity.day < end)
		.sort((a, b) => (a.activity.startedLocal < b.activity.startedLocal ? -1 : 1))
		.flatMap(({ feedback }) => feedback ?? []);
}

function meanOf(values: readonly number[]): number | null {
	return values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;
}

function rounded(value: number | null): number | null {
	return value === null ? null : Math.round(value * 10) / 10;
}
