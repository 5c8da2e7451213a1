/** The numbers that only the safety module judges by; those that the builder plans with too are in `../rules.ts`. Strength in brackets as there. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Share of the week's running time above easy: 10 to 18 % by phase is planned (intensity split by phase); above this it is noted [convention]. */
export const QUALITY_SHARE_MOST = 0.25;
/** A marathon's specific weeks hold long stretches at marathon pace [convention]. */
export const QUALITY_SHARE_MARATHON = 0.33;
/** Novices: 10 % is the aim; above this it is noted [convention]. */
export const QUALITY_SHARE_NOVICE = 0.15;

/** The long run may be this much more of the week than the plan itself would make it, before it is noted [convention]. */
export const LONG_SHARE_MARGIN = 0.12;
/** Long runs up to this length are nobody's worry, whatever their share [convention]. */
export const LONG_SHARE_FROM_SECONDS = 75 * MINUTE;
/** Races beyond the marathon are trained for with long runs that are half the week [book: Koop plans in hours]. */
export const LONG_SHARE_ULTRA = 0.55;

/** Volume counts as raised above the plan's own step, work above easy as raised when it is this much more, and by at least ten minutes [convention]. */
export const RAISED_VOLUME = 1.08;
export const RAISED_QUALITY = 1.3;
export const RAISED_QUALITY_SECONDS = 10 * MINUTE;

/** Foster 1998: monotony above 2 [book]; asked only of weeks with this many training days, so that plain weeks do not nag [convention]. */
export const MONOTONY_MOST = 2;
export const MONOTONY_LEAST_DAYS = 5;

/** Days between maximal-neural sessions: 48 hours [convention: Pfaff]. */
export const NEURAL_SPACING_DAYS = 2;

/** Koop: up to four back-to-backs in the last three months, the last one three to four weeks out [book]. */
export const BACK_TO_BACK_MOST = 4;
export const BACK_TO_BACK_WINDOW_DAYS = 84;
export const BACK_TO_BACK_LAST_DAYS = 21;

/** From 50 years on recovery takes a day more: one of two rests between hard days is to be 72 hours [convention]. */
export const MASTERS_SPACING_DAYS = 3;

/** Running hours a week under 18 [convention]. */
export const YOUTH_WEEK_SECONDS = { under16: 5 * HOUR, under18: 8 * HOUR } as const;

/** After fever, chest or stomach: a day free of symptoms, then one easy day per sick day, three at least [convention]. */
export const ILL_FREE_DAYS = 1;
export const ILL_EASY_LEAST_DAYS = 3;

/** Pain out of ten: from 3 no quality, from 5 no running [convention]. */
export const PAIN_NO_QUALITY = 3;
export const PAIN_STOP = 5;

/** A week on the way back may be this much above Daniels' table [convention]. */
export const RETURN_MARGIN = 1.2;
/** From this many days off, quality before the table allows it is refused; below, it is noted [convention]. */
export const RETURN_DANGER_DAYS = 28;

/** Days after a red flag, and after warning signs, in which nothing hard is to stand [convention]. */
export const RED_FLAG_DAYS = 7;
export const WARNING_DAYS = 3;
/** So many different signs, or one so many times [convention]. */
export const WARNING_SIGNS = 2;
export const WARNING_REPEATS = 3;

/** Form below this share of fitness [convention]; asked from a fitness of 20 on, below which one long run does it. */
export const FORM_LEAST_SHARE = -0.3;
export const FORM_LEAST_FITNESS = 20;
/** A growth of 7 % a week, which the ramp allows, brings form of -30 to -45 % by itself: a note. Below that it is more than growth [convention]. */
export const FORM_WARN_SHARE = -0.45;
/** On an evening after a long run it is ordinary, and so is a hard week: the mean of so many days is what a coach would act on [convention]. */
export const FORM_DAYS = 7;
/** A race makes form deep by itself: its day and the days after are left out [convention]. */
export const FORM_AFTER_RACE_DAYS = 10;
/** After a marathon and more, three weeks. */
export const FORM_AFTER_LONG_RACE_DAYS = 21;
export const FORM_LONG_RACE_METRES = 42_000;
/** Six weeks after a week on the way back from a break, the time in which fitness is reckoned, deep form is a note [convention]. */
export const FORM_RETURN_DAYS = 42;
