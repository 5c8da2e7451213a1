/** How long the long run may be in a week: a share of it, one step above the longest of late, within the distance's cap and the day's time. */
import type { Profile } from "../../athlete/profile.ts";
import type { Limits } from "../limits.ts";
import type { Season } from "../plan.ts";
import { LONG_RUN_STEP, LONG_SHARE, SHORT_RUN_SECONDS } from "../rules.ts";
import { type RaceClass, raceNeeds } from "../season/race-needs.ts";
import { availableSeconds, type WeekLayout } from "../week/days.ts";

export interface LongRunInput {
	season: Season;
	profile: Profile;
	limits: Limits;
	raceClass: RaceClass;
	layout: WeekLayout;
	/** A loading week's seconds. */
	level: number;
	/** Long runs planned so far, newest last. */
	longs: readonly number[];
}

/** Daniels: the long run is at most a quarter of a week of 64 km or more; before a half or a marathon it has to be more. */
const BIG_WEEK_METRES = 64_000;
const BIG_WEEK_SHARE = 0.25;
/** Weeks over which the longest run counts: just under the 30 days of the rule. */
const MEMORY_WEEKS = 4;

/** Daniels: easy running ends at 150 minutes, the long run too [book]. */
const HABIT_MOST_SECONDS = 150 * 60;
/** A long run that was usual before the season may be this much more of the week [convention]. */
const HABIT_SHARE = 0.04;

export function longShare(raceClass: RaceClass, layout: WeekLayout, level: number, easySpeed: number): number {
	const runs = runsOf(layout);
	if (raceClass === "ultra" || raceClass === "ultra_long") return LONG_SHARE.ultra[runs];
	if (raceClass === "marathon") return LONG_SHARE.marathon[runs];
	if (raceClass === "half") return LONG_SHARE.half[runs];
	const share = LONG_SHARE.short[runs];
	return level * easySpeed >= BIG_WEEK_METRES ? Math.min(share, BIG_WEEK_SHARE) : share;
}

function runsOf({ quality, easy }: WeekLayout): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
	const runs = 1 + quality.length + easy.length;
	return runs <= 1 ? 1 : runs === 2 ? 2 : runs === 3 ? 3 : runs === 4 ? 4 : runs === 5 ? 5 : runs === 6 ? 6 : 7;
}

/** The long run of a loading week, seconds. */
export function longestAllowed({ season, profile, limits, raceClass, layout, level, longs }: LongRunInput): number {
	const needs = raceNeeds[raceClass];
	const longest = Math.max(...longs.slice(-MEMORY_WEEKS));
	const share = longShare(raceClass, layout, level, season.easySpeed);
	// What the athlete has run all along stays, as far as it is no strain: longer than the table's long run, and a little more of the week.
	const habit = Math.min(season.longestSeconds, HABIT_MOST_SECONDS);
	const step = longest < LONG_RUN_STEP.longFrom ? LONG_RUN_STEP.short : LONG_RUN_STEP.long;
	return Math.min(
		Math.max(level * share, Math.min(habit, level * (share + HABIT_SHARE))),
		Math.max(longest * step, SHORT_RUN_SECONDS),
		Math.max(Math.min(needs.longSeconds[profile.experience], (needs.longKm[profile.experience] * 1000) / season.easySpeed), habit),
		limits.longMetres === null ? Number.POSITIVE_INFINITY : limits.longMetres / season.easySpeed,
		availableSeconds(profile, layout.long),
	);
}
