/** Which days a week is run on, and what they can hold. */
import type { Profile } from "../../athlete/profile.ts";
import type { Weekday } from "../../calendar.ts";
import type { Limits } from "../limits.ts";
import type { Adjustment, Season } from "../plan.ts";
import { EASY_LEAST_SECONDS, EASY_MOST_SECONDS, EASY_OF_LONG } from "../rules.ts";
import { type RaceClass, raceNeeds } from "../season/race-needs.ts";
import { availableSeconds, layoutOf, mostRuns, runsPerWeek, type WeekLayout, withWeekdayMoved } from "../week/days.ts";
import { EASY_STEP_SECONDS } from "../week/easy-fill.ts";
import { longestAllowed } from "./long-run.ts";

/** Key sessions only: two runs a week, three from this much running on [convention]. */
const MINIMAL_RUNS = { least: 2, most: 3, thirdFromSeconds: 75 * 60 } as const;

export interface WeekShape {
	layout: WeekLayout;
	/** Longest long run, seconds. */
	longMost: number;
}

export interface WeekShapeInput {
	season: Season;
	/** With the minutes of this very week. */
	profile: Profile;
	limits: Limits;
	raceClass: RaceClass;
	/** A loading week's seconds. */
	level: number;
	longs: readonly number[];
	moved: readonly NonNullable<Adjustment["weekdayMoved"]>[];
}

type Layouts = Map<string, WeekLayout>;

/** Running days and longest run for this level: one run more when the days at hand cannot hold it. */
export function weekShape(input: WeekShapeInput, layouts: Layouts): WeekShape {
	const { profile, limits, season, raceClass, level, longs, moved } = input;
	const minimal = profile.planner === "minimal";
	const most = Math.min(mostRuns(profile, limits), minimal ? MINIMAL_RUNS.most : 7);
	let runs = minimal
		? Math.min(most, level >= MINIMAL_RUNS.thirdFromSeconds ? MINIMAL_RUNS.most : MINIMAL_RUNS.least)
		: runsPerWeek(raceNeeds[raceClass].runsPerWeek[profile.experience], level, profile, limits);
	for (;;) {
		const key = `${runs} ${limits.hardSpacingDays} ${limits.hardDays} ${profile.availability.join(",")} ${moved.map(({ from, to }) => `${from}-${to}`).join(",")}`;
		const layout = layouts.get(key) ?? withWeekdayMoved(layoutOf(runs, profile, limits), moved, profile, limits);
		layouts.set(key, layout);
		const longMost = longestAllowed({ season, profile, limits, raceClass, layout, level, longs });
		const fits = achievable(layout, longMost, profile) >= level || level / (runs + 1) < EASY_LEAST_SECONDS;
		if (fits || runs >= most) return { layout, longMost };
		runs++;
	}
}

/** What the week's days can hold: the long run, and runs that stay shorter than it. */
export function achievable(layout: WeekLayout, longSeconds: number, profile: Profile): number {
	const most = Math.min(EASY_MOST_SECONDS, Math.max(EASY_LEAST_SECONDS, longSeconds * EASY_OF_LONG));
	const easy = (day: Weekday): number => Math.floor(Math.min(most, availableSeconds(profile, day)) / EASY_STEP_SECONDS) * EASY_STEP_SECONDS;
	return [...layout.quality, ...layout.easy].reduce((sum, day) => sum + easy(day), longSeconds);
}
