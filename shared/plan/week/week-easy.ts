/** The easy runs of a week: what the long run and quality leave, shortest after hard days. */
import { addDays, type Weekday, weekday } from "../../calendar.ts";
import { easy, easyWithStrides, recoveryRun } from "../../workout/library/easy.ts";
import { mediumLong } from "../../workout/library/long-run.ts";
import type { Priority } from "../../workout/workout.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { apart, availableSeconds } from "./days.ts";
import { type Draft, dayOf, draft } from "./draft.ts";
import { EASY_STEP_SECONDS, type EasySlot, fillEasy, varied } from "./easy-fill.ts";
import type { WeekContext } from "./week-context.ts";
import { easyMost } from "./week-room.ts";

/** Weights of easy days: shortest after hard ones [convention]. */
const AFTER_LONG = 0.65;
const AFTER_QUALITY = 0.8;
/** With this many runs a week, one easy day is clearly longer than the others, so that days differ [convention]. */
const LONGER = { weight: 1.3, runs: 5 } as const;
/** From this many runs a week, the run after the long one is for recovery only. */
const RECOVERY_RUNS = 6;
const RECOVERY_MOST_SECONDS = 45 * 60;
/** From this many runs a week, a plain easy run is the first that may be left out. */
const OPTIONAL_RUNS = 5;
/** The longer run of midweek: against the other easy runs and the long one, and how long it has to be to be called so [convention]. */
const MEDIUM_LONG = { weight: 1.5, ofLong: 0.75, leastSeconds: 70 * 60, awayFromLong: 2, runs: 5 } as const;
const LONGER_LEAST_SECONDS = 40 * 60;

export interface EasyInput {
	days: readonly Weekday[];
	withStrides: readonly Weekday[];
	/** Seconds of the week that are not yet given out. */
	left: number;
	longs: readonly Draft[];
	longSeconds: number;
	hard: readonly Draft[];
	mediumLong: boolean;
}

export function easyRuns(input: EasyInput, week: WeekVolume, context: WeekContext): Draft[] {
	const { profile, longest, paces } = context;
	const runs = input.days.length + input.hard.length + input.longs.length;
	const hardDays = new Set(input.hard.map((each) => weekday(each.day)));
	const longDays = input.longs.map((each) => weekday(each.day));
	const lastLong = longDays.at(-1);
	const medium = input.mediumLong && runs >= MEDIUM_LONG.runs ? longerDay(input, longDays, MEDIUM_LONG.leastSeconds, context) : null;
	const longer = medium === null && runs >= LONGER.runs ? longerDay(input, longDays, LONGER_LEAST_SECONDS, context) : null;
	// Days with strides come first, so that a small week loses a plain easy run before them.
	const days = [...input.days].sort((a, b) => Number(input.withStrides.includes(b)) - Number(input.withStrides.includes(a)));
	const slots = days.map((day): EasySlot => {
		const date = dayOf(week.monday, day);
		const most = day === medium ? input.longSeconds * MEDIUM_LONG.ofLong : easyMost(input.longSeconds);
		return {
			day: date,
			most: Math.min(availableSeconds(profile, day), most, longest.allowed(date)),
			weight:
				day === medium
					? MEDIUM_LONG.weight
					: lastLong !== undefined && day === dayAfter(lastLong)
						? AFTER_LONG
						: hardDays.has(dayBefore(day))
							? AFTER_QUALITY
							: day === longer
								? LONGER.weight
								: 1,
		};
	});
	const others = [...input.hard, ...input.longs].map((each) => each.estimate.load);
	const perSecond = draft(week.monday, easy(EASY_STEP_SECONDS, paces), "optional", paces).estimate.load / EASY_STEP_SECONDS;
	return [
		...varied(fillEasy(input.left, slots), slots, { others, loadPerSecond: perSecond, strength: profile.strengthDays?.length ?? 0 }),
	].map(([date, seconds]) => {
		const day = weekday(date);
		if (input.withStrides.includes(day)) return draft(date, easyWithStrides(seconds, paces), priorityOf("important", context), paces);
		if (day === medium && seconds >= MEDIUM_LONG.leastSeconds) return draft(date, mediumLong(seconds, paces), "important", paces);
		if (runs >= RECOVERY_RUNS && lastLong !== undefined && day === dayAfter(lastLong) && seconds <= RECOVERY_MOST_SECONDS) {
			return draft(date, recoveryRun(seconds, paces), "optional", paces);
		}
		return draft(date, easy(seconds, paces), priorityOf(runs >= OPTIONAL_RUNS ? "optional" : "important", context), paces);
	});
}

/** With few runs all of them count; who arranges the week freely may leave an easy run out. */
function priorityOf(usual: Priority, { profile: { planner } }: WeekContext): Priority {
	if (planner === "minimal") return "key";
	return planner === "flexible" ? "optional" : usual;
}

/** The easy day with the most time that is away from the long run and not the eve of quality. */
function longerDay(
	{ days, hard, withStrides }: EasyInput,
	longDays: readonly Weekday[],
	leastSeconds: number,
	{ profile }: WeekContext,
): Weekday | null {
	const hardDays = hard.map((each) => weekday(each.day));
	const fit = days.filter(
		(day) =>
			!withStrides.includes(day) &&
			longDays.every((long) => apart(day, long) >= MEDIUM_LONG.awayFromLong) &&
			!hardDays.includes(dayAfter(day)) &&
			availableSeconds(profile, day) >= leastSeconds,
	);
	return fit.reduce<Weekday | null>(
		(best, day) => (best === null || availableSeconds(profile, day) > availableSeconds(profile, best) ? day : best),
		null,
	);
}

function dayAfter(day: Weekday): Weekday {
	return weekday(addDays("1970-01-05", day));
}

function dayBefore(day: Weekday): Weekday {
	return weekday(addDays("1970-01-05", day + 5));
}
