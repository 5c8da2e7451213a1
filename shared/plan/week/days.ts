/** Which weekdays are run on: the long run on its day, quality with room around it, easy runs spread over the rest. */
import type { Profile } from "../../athlete/profile.ts";
import { type Weekday, weekdays } from "../../calendar.ts";
import type { Limits } from "../limits.ts";
import { EASY_LEAST_SECONDS, EASY_SHORTEST_SECONDS, LEAST_DAY_SECONDS, QUALITY_LEAST_SECONDS } from "../rules.ts";

export interface WeekLayout {
	long: Weekday;
	/** Key day first. */
	quality: Weekday[];
	easy: Weekday[];
}

/** From this mean length on, another run a week is better than longer ones [convention]. */
const MEAN_RUN_MOST_SECONDS = 80 * 60;
/** A quality day likes this much time, no more. */
const ROOMY_SECONDS = 75 * 60;

export function availableSeconds(profile: Pick<Profile, "availability">, day: Weekday): number {
	return (profile.availability[day - 1] ?? 0) * 60;
}

/** Days to run on. Days too short for a whole easy run are used only when there would be hardly any others. */
export function availableDays(profile: Profile): Weekday[] {
	const roomy = weekdays.filter((day) => availableSeconds(profile, day) >= EASY_LEAST_SECONDS);
	return roomy.length >= ENOUGH_DAYS ? roomy : weekdays.filter((day) => availableSeconds(profile, day) >= LEAST_DAY_SECONDS);
}

const ENOUGH_DAYS = 3;

/** A long-run day with less time than this gives way to one with at least twice as much [convention]. */
const LONG_DAY_LEAST_SECONDS = 45 * 60;

/** The athlete's own long-run day; the day with the most time when that one has hardly any. */
export function longDay(profile: Profile): Weekday {
	const roomiest = weekdays.reduce(
		(best, day) => (availableSeconds(profile, day) >= availableSeconds(profile, best) ? day : best),
		weekdays[0],
	);
	const own = availableDays(profile).find((day) => day === profile.longRunDay);
	if (own === undefined) return roomiest;
	const seconds = availableSeconds(profile, own);
	return seconds < LONG_DAY_LEAST_SECONDS && availableSeconds(profile, roomiest) >= 2 * seconds ? roomiest : own;
}

export function mostRuns(profile: Profile, limits: Limits): number {
	return Math.max(1, Math.min(availableDays(profile).length, 7 - limits.restDays));
}

/** Runs a week for this volume: the usual number, more when runs grow too long, fewer when they would hardly be runs. */
export function runsPerWeek(usual: number, seconds: number, profile: Profile, limits: Limits): number {
	const most = mostRuns(profile, limits);
	let runs = Math.min(usual, most);
	while (runs < most && seconds / runs > MEAN_RUN_MOST_SECONDS) runs++;
	while (runs > 1 && seconds / runs < EASY_SHORTEST_SECONDS) runs--;
	return runs;
}

/** Days between two weekdays, going round the week. */
export function apart(a: Weekday, b: Weekday): number {
	const days = Math.abs(a - b);
	return Math.min(days, 7 - days);
}

/** Sessions of one weekday on another, where spacing and time allow; where they do not, the week is laid out without the old day. */
export function withWeekdayMoved(
	layout: WeekLayout,
	moves: readonly { from: number; to: number }[],
	profile: Profile,
	limits: Limits,
): WeekLayout {
	return moves.reduce((was, { from, to }) => {
		const swapped = swappedDays(was, from, to);
		if (swapped === was || fitsDays(swapped, profile, limits)) return swapped;
		const without = { ...profile, availability: profile.availability.map((minutes, day) => (day === from - 1 ? 0 : minutes)) };
		const runs = 1 + was.quality.length + was.easy.length;
		return availableDays(without).length > 0 ? layoutOf(Math.min(runs, availableDays(without).length), without, limits) : was;
	}, layout);
}

function swappedDays(layout: WeekLayout, from: number, to: number): WeekLayout {
	const used = [layout.long, ...layout.quality, ...layout.easy];
	const there = weekdays.find((day) => day === to);
	if (there === undefined || !used.some((day) => day === from)) return layout;
	const back = weekdays.find((day) => day === from);
	const swap = (day: Weekday): Weekday => (day === from ? there : day === to && back !== undefined ? back : day);
	return { long: swap(layout.long), quality: layout.quality.map(swap), easy: layout.easy.map(swap) };
}

function fitsDays({ long, quality, easy }: WeekLayout, profile: Profile, { hardSpacingDays }: Limits): boolean {
	const hard = [long, ...quality];
	const spaced = hard.every((day, i) => hard.every((other, j) => i === j || apart(day, other) >= hardSpacingDays));
	const roomy = quality.every((day) => availableSeconds(profile, day) >= QUALITY_LEAST_SECONDS);
	return spaced && roomy && [long, ...easy].every((day) => availableSeconds(profile, day) >= LEAST_DAY_SECONDS);
}

export function layoutOf(runs: number, profile: Profile, limits: Limits): WeekLayout {
	const long = longDay(profile);
	// Hard days less the long run; and at least one easy run beside every two hard ones.
	const wanted = Math.min(limits.hardDays - 1, runs >= 5 ? 2 : 1, runs - 1);
	const quality = qualityDays(long, wanted, profile, limits);
	const others = availableDays(profile).filter((day) => day !== long && !quality.includes(day));
	return { long, quality, easy: easyDays(runs - 1 - quality.length, [long, ...quality], long, others, profile) };
}

function qualityDays(long: Weekday, wanted: number, profile: Profile, limits: Limits): Weekday[] {
	const fit = availableDays(profile).filter(
		(day) => apart(day, long) >= limits.hardSpacingDays && availableSeconds(profile, day) >= QUALITY_LEAST_SECONDS,
	);
	let best: Weekday[] = [];
	let bestScore = 0;
	const consider = (days: Weekday[], nearest: number): void => {
		const room = days.reduce((sum, day) => sum + Math.min(availableSeconds(profile, day), ROOMY_SECONDS) / ROOMY_SECONDS, 0);
		const score = days.length * 1000 + nearest * 50 + room * 30;
		if (score > bestScore) [best, bestScore] = [days, score];
	};
	for (const first of wanted >= 1 ? fit : []) {
		consider([first], apart(first, long));
		for (const second of wanted >= 2 ? fit : []) {
			if (second <= first || apart(first, second) < limits.hardSpacingDays) continue;
			consider([first, second], Math.min(apart(first, second), apart(first, long), apart(second, long)));
		}
	}
	return best;
}

/** The most even spread, resting after (then before) the long run, on days with time enough for an easy run. */
function easyDays(count: number, hard: readonly Weekday[], long: Weekday, others: readonly Weekday[], profile: Profile): Weekday[] {
	let best: Weekday[] = [];
	let bestCost = Number.POSITIVE_INFINITY;
	for (const days of choose(others, count)) {
		const cost = spreadCost([...hard, ...days], long, profile);
		if (cost < bestCost) [best, bestCost] = [days, cost];
	}
	return best;
}

function spreadCost(days: readonly Weekday[], long: Weekday, profile: Profile): number {
	const sorted = [...days].sort((a, b) => a - b);
	let cost = 0;
	sorted.forEach((day, i) => {
		const next = sorted[(i + 1) % sorted.length] ?? day;
		const gap = (next - day + 7) % 7 || 7;
		cost += gap * gap;
		if (day === (long % 7) + 1) cost += 3;
		if (day === ((long + 5) % 7) + 1) cost += 1.5;
		cost += Math.max(0, 45 - availableSeconds(profile, day) / 60) / 5;
	});
	return cost;
}

/** All ways to pick `count` of `from`, in order. */
function choose<T>(from: readonly T[], count: number): T[][] {
	if (count <= 0) return [[]];
	return from.flatMap((first, i) => choose(from.slice(i + 1), count - 1).map((rest) => [first, ...rest]));
}
