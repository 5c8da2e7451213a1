/** The room a session has: the day's minutes, the week's running, and how far the phase has come. */
import { type IsoDate, weekday } from "../../calendar.ts";
import type { SessionRoom } from "../../workout/caps.ts";
import { EASY_LEAST_SECONDS, EASY_MOST_SECONDS, EASY_OF_LONG } from "../rules.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { availableSeconds, type WeekLayout } from "./days.ts";
import type { WeekContext } from "./week-context.ts";

/** Share of the session cap: a phase starts below it and grows into it [convention]. */
const FIRST_DOSE = 0.8;
const DOSE_STEP = 0.1;
/** Deload and taper: nearly the cap of a week that is itself much smaller, so that intensity stays while volume falls. */
const LIGHT_DOSE = 0.9;

export function isEasyOnly({ easyUntil, days }: Pick<WeekVolume, "easyUntil" | "days">, day: IsoDate): boolean {
	return (easyUntil !== null && day < easyUntil) || (days[weekday(day) - 1]?.easyOnly ?? false);
}

export function qualityRoom(date: IsoDate, slotSeconds: number, week: WeekVolume, context: WeekContext): SessionRoom {
	const { profile, longest, season, race } = context;
	return {
		weekMetres: week.seconds * season.easySpeed,
		dose: doseOf(week),
		variant: week.index,
		slotSeconds,
		maxSeconds: Math.min(availableSeconds(profile, weekday(date)), longest.allowed(date)),
		raceMetres: race?.metres ?? null,
		experience: profile.experience,
	};
}

function doseOf(week: WeekVolume): number {
	if (week.deload || week.phase === "taper") return LIGHT_DOSE;
	return Math.min(1, FIRST_DOSE + DOSE_STEP * week.weekInPhase);
}

/** An even share of what the long run leaves, or more when the easy days are too short for theirs. */
export function qualitySlot(week: WeekVolume, { quality, easy }: WeekLayout, longSeconds: number, { profile }: WeekContext): number {
	const left = week.seconds - longSeconds;
	const most = easyMost(longSeconds);
	const easySeconds = easy.reduce((sum, day) => sum + Math.min(most, availableSeconds(profile, day)), 0);
	return Math.max(left / Math.max(1, quality.length + easy.length), (left - easySeconds) / Math.max(1, quality.length));
}

/** Longest easy run beside a long run of this length. */
export function easyMost(longSeconds: number): number {
	return Math.min(longSeconds, EASY_MOST_SECONDS, Math.max(EASY_LEAST_SECONDS, longSeconds * EASY_OF_LONG));
}
