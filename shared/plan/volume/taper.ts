/** How running comes down before a race, counted in days back from it, so that the race's weekday does not matter. */
import { addDays, daysBetween, type IsoDate, type Weekday } from "../../calendar.ts";
import { B_RACE_TAPER_VOLUME, SHORT_TAPER_VOLUME, TAPER_VOLUME } from "../rules.ts";
import { type RaceClass, raceClassOf, raceNeeds } from "../season/race-needs.ts";
import type { TargetRace } from "../season/season-races.ts";

/** The long run one, two and three weeks before the race against that of a loading week [convention]. */
const TAPER_LONG = [0.45, 0.65, 0.85] as const;
const SHORT_TAPER_LONG = [0.6, 0.85] as const;
const WEEK = 7;

export interface Taper {
	/** Of a loading week's running; 1 outside any taper. */
	share: number;
	/** Of a loading week's long run. */
	long: number;
	/** The race that the season leads to is near. */
	toAim: boolean;
}

export interface TaperInput {
	monday: IsoDate;
	longDay: Weekday;
	/** The long run's part of a loading week. */
	longPart: number;
	/** The next race that the season leads to, if any. */
	aim: TargetRace | null;
	/** Races of priority B. */
	beside: readonly { day: IsoDate }[];
}

const short: ReadonlySet<RaceClass> = new Set<RaceClass>(["sprint", "5k", "10k"]);

export function taperOf({ monday, longDay, longPart, aim, beside }: TaperInput): Taper {
	const days = Array.from({ length: WEEK }, (_, i) => addDays(monday, i));
	const shares = days.map((day) => Math.min(aim ? beforeAim(day, aim, false) : 1, ...beside.map((each) => beforeB(day, each.day))));
	const longOn = addDays(monday, longDay - 1);
	const long = Math.min(aim ? beforeAim(longOn, aim, true) : 1, ...beside.map((each) => beforeB(longOn, each.day)));
	const others = shares.filter((_, i) => i !== longDay - 1).reduce((sum, share) => sum + share, 0) / (WEEK - 1);
	// A long run in the week before that is less than a week away from the race is one of its last days.
	const alone = aim !== null && days.includes(aim.day) && daysBetween(addDays(longOn, -WEEK), aim.day) >= WEEK;
	return {
		// In the race's own week there is no long run to count by itself: the days before share what the taper leaves.
		share: alone ? shares.reduce((sum, share) => sum + share, 0) / (WEEK - 1) : longPart * long + (1 - longPart) * others,
		long,
		toAim: aim !== null && days.some((day) => beforeAim(day, aim, false) < 1),
	};
}

/** Nothing is planned on the day of the race and after it. */
function beforeAim(day: IsoDate, { day: raceDay, metres }: TargetRace, long: boolean): number {
	const left = daysBetween(day, raceDay);
	if (left <= 0) return 0;
	const raceClass = raceClassOf(metres);
	if (left > raceNeeds[raceClass].taperDays) return 1;
	const steps = short.has(raceClass) ? (long ? SHORT_TAPER_LONG : SHORT_TAPER_VOLUME) : long ? TAPER_LONG : TAPER_VOLUME;
	return steps[Math.min(Math.floor((left - 1) / WEEK), steps.length - 1)] ?? 1;
}

/** Six days before, a little less, so that the week before a race on Sunday stays whole; on its day the race takes the place of what is planned. */
function beforeB(day: IsoDate, raceDay: IsoDate): number {
	const left = daysBetween(day, raceDay);
	return left > 0 && left < WEEK ? B_RACE_TAPER_VOLUME : 1;
}
