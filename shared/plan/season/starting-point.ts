/** Where an athlete's training stands when a season begins: volume, longest run, days, split and rhythm of the last weeks. */
import { z } from "zod/mini";
import type { Profile } from "../../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, mondayOf, weekday } from "../../calendar.ts";
import type { DayTotals, Fitness } from "../../fitness/fitness.ts";

const MINUTE = 60;

/** Weekly running to start from when there is no data [convention]. */
const START_SECONDS = { beginner: 90 * MINUTE, intermediate: 180 * MINUTE, advanced: 300 * MINUTE } as const;
/** Somebody who ran less than that of late starts at most this much above what they did [convention]. */
const START_STEP_SECONDS = 20 * MINUTE;
const LONGEST_SECONDS = { beginner: 30 * MINUTE, intermediate: 60 * MINUTE, advanced: 80 * MINUTE } as const;
/** Runs a week when nothing is known [convention]. */
const START_RUNS = { beginner: 3, intermediate: 4, advanced: 5 } as const;

/** Weeks looked at, the running one left out. */
export const STARTING_WEEKS = 8;
/** A week counts as lighter up to this share of the one before [convention]. */
const LIGHTER_WEEK = 0.8;

export const StartingPointSchema = z.object({
	/** Running a week. */
	weeklySeconds: z.number(),
	weeklyMetres: z.number(),
	runsPerWeek: z.number(),
	longestSeconds: z.number(),
	/** Shares of time easy, middle and hard (heart-rate zones 1-2, 3-4, 5); null without heart rate. */
	intensityShares: z.nullable(z.array(z.number()).check(z.length(3))),
	/** Share of the weeks with a run on that weekday, Monday first. */
	daysUsed: z.array(z.number()).check(z.length(7)),
	/** Loading weeks between lighter ones where there is such a rhythm; how many lighter weeks were seen. */
	recoveryPattern: z.object({ lighterWeeks: z.number(), every: z.nullable(z.number()) }),
	/** `data`: from activities; `profile`: from what is usual for the experience told. */
	basis: z.enum(["data", "profile"]),
});

export type StartingPoint = z.infer<typeof StartingPointSchema>;

export interface StartingPointInput {
	today: IsoDate;
	profile: Pick<Profile, "experience">;
	fitness: Pick<Fitness, "weekly" | "longestRun" | "intensity">;
	/** One row per day with training, in order. */
	history: readonly DayTotals[];
	/** m/s, where a longest run has no duration. */
	easySpeed: number;
}

export function startingPointOf({ today, profile, fitness, history, easySpeed }: StartingPointInput): StartingPoint {
	const level = startingLevel(profile, fitness, easySpeed);
	const { weekly } = fitness;
	const hasData = weekly.weeksWithData > 0;
	const weeks = weeksBehind(history, today);
	return {
		weeklySeconds: level.startSeconds,
		weeklyMetres: Math.round(hasData ? weekly.metres : level.startSeconds * easySpeed),
		runsPerWeek: hasData ? Math.round(weekly.runs * 10) / 10 : START_RUNS[profile.experience],
		longestSeconds: level.longestSeconds,
		intensityShares: fitness.intensity ? [...fitness.intensity.shares] : null,
		daysUsed: daysUsed(weeks),
		recoveryPattern: recoveryPattern(weeks),
		basis: hasData ? "data" : "profile",
	};
}

/** Weekly volume and longest run to begin with: what was done, else what is usual for the experience. */
export function startingLevel(
	profile: Pick<Profile, "experience">,
	{ weekly, longestRun }: Pick<Fitness, "weekly" | "longestRun">,
	easySpeed: number,
): { startSeconds: number; longestSeconds: number } {
	const usual = START_SECONDS[profile.experience];
	const meanRun = weekly.runs > 0 ? weekly.seconds / weekly.runs : 0;
	const known = weekly.weeksWithData > 0 ? Math.max(weekly.seconds, Math.min(usual, weekly.seconds + START_STEP_SECONDS)) : usual;
	const longest = longestRun
		? longestRun.seconds > 0
			? longestRun.seconds
			: longestRun.metres / easySpeed
		: meanRun > 0
			? meanRun
			: LONGEST_SECONDS[profile.experience];
	return { startSeconds: Math.round(known), longestSeconds: Math.round(longest) };
}

interface RunWeek {
	seconds: number;
	days: ReadonlySet<number>;
}

/** Whole weeks before this one, oldest first, from the first that holds a run. */
function weeksBehind(history: readonly DayTotals[], today: IsoDate): RunWeek[] {
	const monday = mondayOf(today);
	const first = addDays(monday, -7 * STARTING_WEEKS);
	const weeks = Array.from({ length: STARTING_WEEKS }, () => ({ seconds: 0, days: new Set<number>() }));
	for (const each of history) {
		if (each.runs === 0 || each.day < first || each.day >= monday) continue;
		const week = weeks[Math.floor(daysBetween(first, each.day) / 7)];
		if (!week) continue;
		week.seconds += each.runSeconds;
		week.days.add(weekday(each.day));
	}
	const begins = weeks.findIndex((week) => week.days.size > 0);
	return begins < 0 ? [] : weeks.slice(begins);
}

function daysUsed(weeks: readonly RunWeek[]): number[] {
	return [1, 2, 3, 4, 5, 6, 7].map((day) =>
		weeks.length === 0 ? 0 : Math.round((weeks.filter((week) => week.days.has(day)).length / weeks.length) * 100) / 100,
	);
}

function recoveryPattern(weeks: readonly RunWeek[]): StartingPoint["recoveryPattern"] {
	const lighter = weeks.flatMap(({ seconds }, i) => {
		const before = weeks[i - 1]?.seconds ?? 0;
		return before > 0 && seconds <= before * LIGHTER_WEEK ? [i] : [];
	});
	const gaps = lighter.slice(1).map((week, i) => week - (lighter[i] ?? 0));
	const every = gaps.length > 0 ? Math.round(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length) : null;
	return { lighterWeeks: lighter.length, every };
}
