/** The ways on from a week that fell apart, as operations, in the order in which they are offered. */
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import { isQuality } from "../../workout/hard.ts";
import { templateOf } from "../../workout/library/templates.ts";
import type { Workout } from "../../workout/workout.ts";
import type { Operation } from "../operation.ts";
import type { Plan } from "../plan.ts";
import { EASY_SHORTEST_SECONDS, LEAST_DAY_SECONDS } from "../rules.ts";
import type { OperationContext } from "./context.ts";
import type { FallenWeek } from "./fallen-week.ts";
import { bestDay, type Left, remaining } from "./week-left.ts";

export const weekOptionIds = [
	/** The key session, and nothing else of this week. */
	"keep_key",
	/** The key session up to two days later, the rest as it fits. */
	"shift_key",
	/** Easy now; next week holds nine tenths of this week's load. */
	"ease_and_repeat",
	/** What was missed is dropped, the rest stays. */
	"drop_missed",
	/** Today and tomorrow off, then easy to Sunday. */
	"two_rest_days",
	/** Off to Sunday; a light and easy week after it. */
	"rest_and_return",
] as const;
export type WeekOptionId = (typeof weekOptionIds)[number];

export interface Way {
	id: WeekOptionId;
	operations: Operation[];
}

/** A key session waits two days at most: then its place in the build is gone [convention]. */
const SHIFT_MOST_DAYS = 2;
/** Of the lost week's load, the week after [convention: never make up all of it]. */
const REPEAT_SHARE = 0.9;
/** The rest of an eased week, and the week after days off [convention]. */
const EASED = 0.8;
const AFTER_REST = 0.7;
const LEAST_FACTOR = 0.3;
/** A day with less is no training day. */
const LEAST_MINUTES = LEAST_DAY_SECONDS / 60;

export function waysFor(plan: Plan, week: FallenWeek, context: OperationContext): Way[] {
	const left = remaining(plan, week, context);
	const ways: Record<WeekOptionId, () => Operation[] | null> = {
		keep_key: () => keepKey(left),
		shift_key: () => shiftKey(left),
		ease_and_repeat: () => easeAndRepeat(left, plan),
		drop_missed: () => fitted(left, left.ahead),
		two_rest_days: () => twoRestDays(left),
		rest_and_return: () => restAndReturn(left, week),
	};
	return orderFor(week.reason).flatMap((id) => {
		const operations = ways[id]();
		return operations === null ? [] : [{ id, operations }];
	});
}

function orderFor(reason: FallenWeek["reason"]): readonly WeekOptionId[] {
	if (reason === "ill" || reason === "injured") return ["rest_and_return", "two_rest_days", "ease_and_repeat"];
	if (reason === "tired") return ["ease_and_repeat", "two_rest_days", "keep_key", "drop_missed"];
	return ["keep_key", "shift_key", "ease_and_repeat", "drop_missed", "two_rest_days", "rest_and_return"];
}

/** Everything but the key session goes; the key session finds a day if its own is gone or too short. */
function keepKey(left: Left): Operation[] | null {
	const { key } = left;
	if (key === null) return null;
	const day = bestDay(left, key.workout, left.sunday);
	if (day === null) return null;
	const others = left.ahead.filter((each) => each !== key.workout && each.kind !== "strength");
	if (!key.missed) return [...skips(others), ...moved(left, key.workout, day), ...shortened(left, key.workout, day)];
	const instead = others.find((each) => each.day === day) ?? null;
	const again = repeated(left, key.workout, day, instead);
	return again && [...skips(others.filter((each) => each !== instead)), again];
}

function shiftKey(left: Left): Operation[] | null {
	const { key } = left;
	if (key === null) return null;
	const latest = addDays(key.workout.day, SHIFT_MOST_DAYS);
	const day = bestDay(left, key.workout, latest < left.sunday ? latest : left.sunday, key.workout.day);
	if (day === null) return null;
	const there = left.ahead.find((each) => each.day === day && each !== key.workout) ?? null;
	if (key.missed) {
		const again = repeated(left, key.workout, day, there);
		return (
			again && [
				...fitted(
					left,
					left.ahead.filter((each) => each !== there),
				),
				again,
			]
		);
	}
	const rest = left.ahead.filter((each) => each !== key.workout && each !== there);
	const change: Operation[] = there
		? [{ kind: "swap", workoutId: key.workout.id, withId: there.id }]
		: [{ kind: "move", workoutId: key.workout.id, day }];
	return [...fitted(left, rest), ...change, ...shortened(left, key.workout, day)];
}

function easeAndRepeat(left: Left, plan: Plan): Operation[] {
	const next = addDays(left.monday, 7);
	const load = (monday: IsoDate): number =>
		plan.workouts
			.filter((each) => mondayOf(each.day) === monday && each.kind !== "race")
			.reduce((sum, each) => sum + each.estimate.load, 0);
	const factor = Math.round(Math.max(LEAST_FACTOR, Math.min(1, (REPEAT_SHARE * load(left.monday)) / Math.max(1, load(next)))) * 100) / 100;
	const lighter: Operation[] = factor < 1 && next <= plan.to ? [{ kind: "lighten_week", monday: next, factor, easyOnly: false }] : [];
	const now = fitted(
		left,
		left.ahead.filter((each) => each.day === left.today),
	);
	return [...now, ...available(left), { kind: "lighten_week", monday: left.monday, factor: EASED, easyOnly: true }, ...lighter];
}

function twoRestDays(left: Left): Operation[] {
	const days = [left.today, addDays(left.today, 1)].filter((day) => day <= left.sunday && !left.taken(day));
	const rest = days.map((day): Operation => ({ kind: "add_rest", day }));
	return [...rest, ...available(left), { kind: "lighten_week", monday: left.monday, factor: EASED, easyOnly: true }];
}

function restAndReturn(left: Left, { reason }: FallenWeek): Operation[] {
	const blocked =
		reason === "ill" || reason === "injured"
			? "illness"
			: reason === "work" || reason === "family" || reason === "travel"
				? reason
				: "other";
	const from = left.over(left.today) ? addDays(left.today, 1) : left.today;
	const off: Operation[] = from > left.sunday ? [] : [{ kind: "pause", from, to: left.sunday, reason: blocked }];
	return [...off, { kind: "lighten_week", monday: addDays(left.monday, 7), factor: AFTER_REST, easyOnly: true }];
}

function moved({ ahead }: Left, key: Workout, day: IsoDate): Operation[] {
	return key.day === day || !ahead.includes(key) ? [] : [{ kind: "move", workoutId: key.id, day }];
}

function shortened(left: Left, key: Workout, day: IsoDate): Operation[] {
	const factor = left.seconds(day) / key.estimate.seconds;
	return factor >= 1 || factor < LEAST_FACTOR ? [] : [{ kind: "scale_time", workoutId: key.id, factor }];
}

/** The missed session once more on another day: in place of what is there, never on top of it. */
function repeated(left: Left, key: Workout, day: IsoDate, instead: Workout | null): Operation | null {
	const seconds = Math.max(EASY_SHORTEST_SECONDS, Math.min(key.estimate.seconds, left.seconds(day)));
	const template = templateOf(key.template ?? key.kind)?.id;
	if (instead !== null && key.estimate.seconds <= left.seconds(day))
		return { kind: "edit", workoutId: instead.id, segments: key.segments, note: key.note ?? null };
	if (template === undefined) return null;
	return instead === null ? { kind: "insert", day, template, seconds } : { kind: "replace", workoutId: instead.id, template, seconds };
}

function skips(workouts: readonly Workout[]): Operation[] {
	return workouts.map((each) => ({ kind: "skip", workoutId: each.id }));
}

/** Sessions cut to the minutes there are; what would be too short then is left out. */
function fitted(left: Left, workouts: readonly Workout[]): Operation[] {
	if (left.minutes === null) return [];
	return workouts.flatMap((each): Operation[] => {
		const seconds = left.seconds(each.day);
		if (each.estimate.seconds <= seconds) return [];
		if (seconds < EASY_SHORTEST_SECONDS || isQuality(each.kind)) return [{ kind: "skip", workoutId: each.id }];
		return [{ kind: "scale_time", workoutId: each.id, factor: Math.max(LEAST_FACTOR, seconds / each.estimate.seconds) }];
	});
}

function available({ minutes, monday, today }: Left): Operation[] {
	if (minutes === null || !minutes.some((each, i) => each >= LEAST_MINUTES && addDays(monday, i) >= today)) return [];
	return [{ kind: "set_availability", monday, minutes }];
}
