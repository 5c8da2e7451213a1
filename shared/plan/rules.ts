/**
 * The numbers that limit every plan, with where they come from. Strength in brackets: [evidence] a study of runners; [book] a coach's
 * published rule; [convention] what coaches commonly do, weak evidence.
 */

const MINUTE = 60;

/** Growth of weekly volume from one loading week to the next. <= 10 % typical; Damsted 2019 [evidence for jumps of 20-60 %], [convention]. */
export const WEEKLY_GROWTH = 1.07;
/** Growth for novices, masters and under-18s [convention]. */
export const CAREFUL_GROWTH = 1.05;
/** Growth while the week is smaller than the race needs, under the 10 % of the ramp; novices, masters and under-18s less [convention]. */
export const NEEDED_GROWTH = 1.09;
export const NEEDED_CAREFUL_GROWTH = 1.07;
/** And by minutes while the week is small: about three kilometres [convention]. */
export const NEEDED_STEP_SECONDS = 15 * MINUTE;
/** A small week may grow by minutes instead: about two kilometres [convention]. */
export const SMALL_STEP_SECONDS = 10 * MINUTE;
/** Catching up with the season's curve after a lighter stretch [convention]. */
export const CATCH_UP_GROWTH = 1.1;

/** Above this a week's growth is noted, above `RAMP_DANGER` it is refused. Damsted 2019 [evidence], [convention]. */
export const RAMP_WARN = 1.1;
export const RAMP_DANGER = 1.2;
/** Below about 25 km a week, growth counts in kilometres: 3-5 km are fine [convention]. */
export const SMALL_WEEK_SECONDS = 165 * MINUTE;
export const SMALL_WEEK_STEP_SECONDS = 30 * MINUTE;

/** A week counts as it was planned when at least this share of it was done; cut short it counts as this share [convention: the green band of compliance]. */
export const HELD_SHARE = 0.8;
/** Below this share of its plan a week counts as it was run [convention: the amber band of compliance]. */
export const LOST_SHARE = 0.5;
/** Daniels' table of return takes bigger steps than a tenth; against what was really run no more than this [convention]. */
export const RETURN_RAMP = 1.45;
/** The first week without walking breaks against the last one with them, or three runs of half an hour: 10 to 15 % a run [convention]. */
export const RUN_WALK_RAMP = 1.2;
export const RUN_WALK_AFTER_SECONDS = 90 * MINUTE;
/** Most of a first week back when nothing has been run for four weeks [convention]. */
export const RETURN_FIRST_SECONDS = 150 * MINUTE;

/** One run against the longest of the last 30 days. Frandsen 2025, 5,205 runners [evidence]. */
export const LONGEST_RUN_GROWTH = 1.1;
export const LONGEST_RUN_DANGER = 1.3;
export const LONGEST_RUN_DAYS = 30;
/** Runs up to this length are nobody's spike [convention]. */
export const SHORT_RUN_SECONDS = 30 * MINUTE;
/** How the plan itself lets the long run grow: up to the limit while it is short, then below it, so that small misses change nothing [convention]. */
export const LONG_RUN_STEP = { short: 1.1, long: 1.08, longFrom: 75 * MINUTE } as const;

/** Every 4th week is lighter; every 3rd from 50 years on and for novices [convention]. */
export const DELOAD_EVERY = 4;
export const DELOAD_EVERY_CAREFUL = 3;
/** Share of the loading week's volume: -25 to -40 % [convention]. */
export const DELOAD_VOLUME = 0.7;
/** A week counts as a deload up to this share [convention]. */
export const DELOAD_MOST = 0.8;
export const MASTERS_AGE = 50;
/** Weeks below this are light by themselves: neither deload nor taper has to cut them [convention]. */
export const LIGHT_WEEK_SECONDS = 120 * MINUTE;

/** Hours between hard days: 48; 72 for novices and from 60 years on [convention]. */
export const HARD_SPACING_DAYS = 2;
export const HARD_SPACING_DAYS_CAREFUL = 3;
export const CAREFUL_SPACING_AGE = 60;
/** Hard days a week, long run included [convention]. */
export const HARD_DAYS = 3;
export const HARD_DAYS_CAREFUL = 2;

/** Full rest days a week [convention]. */
export const REST_DAYS = 1;
export const REST_DAYS_NOVICE = 2;
/** Under 18 as well: where every run is capped in length, more running days only make the week the same every day [convention]. */
export const REST_DAYS_YOUTH = 2;
/** Never two weeks on end without one [convention]. */
export const NO_REST_DANGER_DAYS = 14;

/** Below about 20 km a week a runner counts as a novice, whatever they say [convention]. */
export const NOVICE_WEEK_SECONDS = 120 * MINUTE;
/** Novices: strides only for six weeks, no I or R for eight [convention]. */
export const NOVICE_STRIDES_WEEKS = 6;
export const NOVICE_NO_SPEED_WEEKS = 8;

/** Under 18: no marathon build, long run by age [convention]. */
export const ADULT_AGE = 18;
export const YOUTH_LONG_METRES = { under16: 10_000, under18: 15_000 } as const;
/** The longest race a runner under 18 is trained for. */
export const YOUTH_RACE_METRES = 25_000;

/** Daniels: an easy run lasts 30 to 150 minutes [book]; what a plan fills up with stays well below [convention]. */
export const EASY_LEAST_SECONDS = 30 * MINUTE;
/** A light day may be a little shorter, never so short that the shoes are hardly worth tying [convention]. */
export const EASY_SHORTEST_SECONDS = 25 * MINUTE;
export const EASY_MOST_SECONDS = 105 * MINUTE;
/** An easy run stays below this share of the week's long run [convention]. */
export const EASY_OF_LONG = 0.9;
/** A day with less time than this is no training day. */
export const LEAST_DAY_SECONDS = 20 * MINUTE;
/** A quality session needs at least this much: ten minutes to warm up, ten to work, five to cool down. */
export const QUALITY_LEAST_SECONDS = 30 * MINUTE;

/**
 * Share of the week for the long run, by runs a week. Daniels: <= 30 %, 25 % above 64 km [book]; with few runs it cannot be, and a half or
 * a marathon asks for long runs (26 km or 2.5 hours before a marathon) that a small week reaches only with a larger share [convention].
 */
export const LONG_SHARE = {
	short: { 1: 1, 2: 0.55, 3: 0.42, 4: 0.35, 5: 0.3, 6: 0.28, 7: 0.28 },
	half: { 1: 1, 2: 0.6, 3: 0.46, 4: 0.4, 5: 0.34, 6: 0.3, 7: 0.3 },
	marathon: { 1: 1, 2: 0.6, 3: 0.48, 4: 0.42, 5: 0.37, 6: 0.35, 7: 0.33 },
	ultra: { 1: 1, 2: 0.6, 3: 0.5, 4: 0.48, 5: 0.45, 6: 0.43, 7: 0.41 },
} as const satisfies Record<string, Record<number, number>>;

/** No hard session and no long run in the last days before a race [book: 2-3 easy days]. */
export const QUIET_DAYS_BEFORE_RACE = 3;
/** Daniels: one easy day per 3 km raced [book]. */
export const RACE_METRES_PER_EASY_DAY = 3_000;

/**
 * Running in the last seven days before the race, the seven before them, and so on, against the last loading week; the long run comes down by
 * steps of its own. Bosquet 2007: cut 41-60 % over two weeks [evidence]. It begins `taperDays` before the race.
 */
export const TAPER_VOLUME = [0.38, 0.65, 0.85] as const;
/** Up to 10 km a taper is a week or a little more, and stays a little fuller [convention]. */
export const SHORT_TAPER_VOLUME = [0.45, 0.8] as const;
/** The week before a race of priority B [convention]. */
export const B_RACE_TAPER_VOLUME = 0.7;
/** A taper is intact when the last seven days before the race hold at most this share [convention]. */
export const TAPER_MOST = 0.75;

/** VDOT is written into targets anew when it has moved this far: less cannot be told apart on the road [convention]. */
export const VDOT_STEP = 0.5;
