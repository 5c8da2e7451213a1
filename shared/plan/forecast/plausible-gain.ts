/** How much VDOT good training is likely to add until a day. Ranges are wide; the middle of the range is taken [convention]. */
import type { Profile } from "../../athlete/profile.ts";
import type { IsoDate } from "../../calendar.ts";
import { ageOn } from "../limits.ts";
import { MASTERS_AGE } from "../rules.ts";

/** VDOT gained in eight good weeks, by years of training below `years`: 2-4, 1-2, 0.5-1, 0-0.5 [convention]. */
export const GAIN_PER_8_WEEKS = [
	{ years: 1, gain: 3 },
	{ years: 3, gain: 1.5 },
	{ years: 7, gain: 0.75 },
	{ years: Number.POSITIVE_INFINITY, gain: 0.25 },
] as const;
/** Years of training when the athlete has not told them [convention]. */
export const YEARS_BY_EXPERIENCE = { beginner: 0, intermediate: 2, advanced: 5 } as const;
/** Gains do not go on for ever [convention]. */
export const GAIN_MOST_WEEKS = 24;
/** After 50 years of age, and with fewer than three runs a week [convention]. */
export const MASTERS_GAIN = 0.7;
export const FEW_RUNS = 3;
export const FEW_RUNS_GAIN = 0.6;
/** What has been there before comes back twice as fast, up to this share of the best [convention]. */
export const RETURNING_RATE = 2;
export const RETURNING_MOST = 0.95;

export interface GainInput {
	profile: Profile;
	today: IsoDate;
	vdot: number;
	/** Best VDOT of the past; null when none is known. */
	bestVdot: number | null;
	/** Good weeks of training. */
	weeks: number;
	runsPerWeek: number;
}

/** VDOT points, never negative. */
export function plausibleGain({ profile, today, vdot, bestVdot, weeks, runsPerWeek }: GainInput): number {
	const years = profile.yearsTraining ?? YEARS_BY_EXPERIENCE[profile.experience];
	const age = ageOn(profile, today);
	const perWeek =
		((GAIN_PER_8_WEEKS.find((each) => years < each.years)?.gain ?? 0) / 8) *
		(age !== null && age > MASTERS_AGE ? MASTERS_GAIN : 1) *
		(runsPerWeek < FEW_RUNS ? FEW_RUNS_GAIN : 1);
	const good = Math.min(GAIN_MOST_WEEKS, Math.max(0, weeks));
	const wayBack = bestVdot === null ? 0 : Math.max(0, bestVdot * RETURNING_MOST - vdot);
	const fast = Math.min(good, wayBack / (perWeek * RETURNING_RATE));
	return perWeek * (RETURNING_RATE * fast + (good - fast));
}
