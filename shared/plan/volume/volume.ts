/** Week by week: how much to run, how long the long run, and why. A pure function of season, adjustments, profile and what was told, not of last week's data. */
import type { Profile } from "../../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, mondayOf } from "../../calendar.ts";
import { easyUntilFor, factorFor, raiseFor, returnShareFor, weekdaysMovedBy } from "../adjust.ts";
import type { Circumstance } from "../circumstance.ts";
import { type Limits, limitsOf } from "../limits.ts";
import type { Adjustment, Season } from "../plan.ts";
import type { Returning } from "../return.ts";
import { DELOAD_MOST, DELOAD_VOLUME, SHORT_RUN_SECONDS } from "../rules.ts";
import { isDeload, type PhaseAt, phaseAt, trainingPhase } from "../season/phases.ts";
import { type RaceClass, raceClassOf, raceNeeds } from "../season/race-needs.ts";
import { raceOfWeek, type TargetRace } from "../season/season-races.ts";
import { type DayLimit, type DayLimits, usualSeconds, weekLimits } from "../week/day-limits.ts";
import { availableDays, type WeekLayout } from "../week/days.ts";
import { type Curve, growTo } from "./growth.ts";
import { longShare } from "./long-run.ts";
import { taperOf } from "./taper.ts";
import { weekReasonsFor } from "./week-reasons.ts";
import { achievable, weekShape } from "./week-shape.ts";
import type { WeekVolume } from "./week-volume.ts";

export interface VolumeInput {
	season: Season;
	adjustments: readonly Adjustment[];
	circumstances: readonly Circumstance[];
	profile: Profile;
	/** Races of priority A, in order. */
	races: readonly TargetRace[];
	/** Races of priority B. */
	beside: readonly { day: IsoDate }[];
	dayLimits: DayLimits;
	/** Breaks that the athlete has told of. */
	breaks: readonly Returning[];
	/** Mondays of weeks that are lighter beside the rhythm, for too many loading weeks came before them. */
	lighter: ReadonlySet<IsoDate>;
	/** Last day that is needed. */
	until: IsoDate;
}

/** Long run of a lighter week against what a loading week may have [convention]. */
const DELOAD_LONG = 0.75;
/** A week made this light by what was told or decided is the deload: the rhythm begins anew after it [convention]. */
const LIGHT_AS_DELOAD = 0.65;
/** The long run between two longest ones before an ultra, from this length on [convention]. */
const BETWEEN_LONG = 0.75;
const ULTRA_LONG_SECONDS = 3 * 3600;
/** A week with less than this share of its running days does not count as training [convention]. */
const WEEK_LOST = 0.5;
/** Coming back with days between: so many runs, as long as none has to be longer than this on average [convention]. */
const BACK_RUNS = [
	{ runs: 3, seconds: 40 * 60 },
	{ runs: 4, seconds: 50 * 60 },
] as const;

type Layouts = Map<string, WeekLayout>;

/** All weeks from the season's start to the one that holds `until`. */
export function weekVolumes(input: VolumeInput): WeekVolume[] {
	const { season } = input;
	const curve: Curve = {
		planned: season.startSeconds,
		level: season.startSeconds,
		recovering: false,
		longs: [season.longestSeconds],
		rhythmFrom: season.phases[0]?.from ?? mondayOf(season.startsOn),
		deloads: [],
	};
	const layouts: Layouts = new Map();
	const weeks: WeekVolume[] = [];
	for (let monday = mondayOf(season.startsOn); monday <= input.until; monday = addDays(monday, 7)) {
		weeks.push(weekVolume(monday, curve, layouts, input));
	}
	return weeks;
}

/** The athlete with the minutes of one week. */
export function profileIn(days: readonly DayLimit[], profile: Profile): Profile {
	return { ...profile, availability: days.map(({ seconds }) => seconds / 60) };
}

function weekVolume(monday: IsoDate, curve: Curve, layouts: Layouts, input: VolumeInput): WeekVolume {
	const { season, profile, adjustments, races, breaks } = input;
	const limits = limitsOf(profile, season, monday);
	const phase = phaseAt(season, monday, limits.deloadEvery);
	const { raceClass, aim } = racedFor(phase, monday, races);
	const returnShare = returnShareFor(adjustments, monday, breaks);
	const isReturn = returnShare < 1;
	// The light weeks of a return and of a recovery: after them the rhythm begins anew.
	const light = returnShare <= DELOAD_MOST;
	if (light || phase.kind === "recovery") curve.rhythmFrom = addDays(monday, 7);
	const overdue = !light && input.lighter.has(monday);
	const deload = overdue || (!light && isDeload(season, monday, limits.deloadEvery, curve.rhythmFrom));
	if (overdue) curve.rhythmFrom = addDays(monday, 7);
	const since = addDays(monday, -7 * phase.week);
	const deloadsInPhase = curve.deloads.filter((each) => each >= since).length;
	if (deload) curve.deloads.push(monday);
	const days = weekLimits(input.dayLimits, monday);
	const moved = weekdaysMovedBy(adjustments, monday);
	const isUsual = days.every(({ seconds }, day) => seconds === usualSeconds(profile, addDays(monday, day)));
	const own = isUsual ? profile : profileIn(days, profile);

	const shapeOf = (who: Profile, level = curve.level, within = limits) =>
		weekShape({ season, profile: who, limits: within, raceClass, level, longs: curve.longs, moved }, layouts);
	const before = shapeOf(profile).layout;
	// The day of rest after too much is part of its cut, not a second one.
	const rested = days.filter(
		(each, day) => each.reason === "overreach" && each.seconds < usualSeconds(profile, addDays(monday, day)),
	).length;
	const left = isUsual ? 1 : Math.min(1, (availableDays(own).length + rested) / (1 + before.quality.length + before.easy.length));
	const needed = (raceNeeds[raceClass].neededKm * 1000) / season.easySpeed;
	const near = { monday, aim, beside: input.beside, longDay: before.long };
	const tapers = taperOf({ ...near, longPart: 0 }).toAim;
	growTo({ monday, phase, deload, held: isReturn || left < WEEK_LOST, tapers, season, limits, adjustments, needed }, curve);

	const usual = shapeOf(profile);
	curve.level = Math.min(curve.level, achievable(usual.layout, usual.longMost, profile));
	const back = curve.level * returnShare;
	// Coming back, fewer runs rather than short ones on end.
	const { layout, longMost } = isUsual && !isReturn ? usual : shapeOf(own, back, isReturn ? limitsBack(limits, back) : limits);

	const taper = taperOf({ ...near, longPart: Math.min(1, longMost / curve.level) });
	// A taper, and what the athlete asks for, are cut from what the week would hold.
	const usualShare = phaseShare(phase, raceClass, deload);
	const share = Math.min(usualShare, factorFor(adjustments, monday), returnShare) * taper.share * lightenedTo(input.circumstances, monday);
	// Lost days are a deload already: its share does not come on top of them.
	const whole = curve.level * (deload ? Math.min(share, left) : share * left);
	const seconds = Math.min(whole, isUsual ? Number.POSITIVE_INFINITY : achievable(layout, longMost, own));
	if (!deload && seconds * sharedBy(days) <= curve.level * LIGHT_AS_DELOAD) curve.rhythmFrom = addDays(monday, 7);
	const sharedLong = seconds * longShare(raceClass, layout, curve.level, season.easySpeed);
	const weekInPhase = phase.week - deloadsInPhase;
	const longSeconds = Math.min(
		longMost * taper.long * (deload ? DELOAD_LONG : isBetweenUltras(raceClass, longMost, weekInPhase) ? BETWEEN_LONG : 1),
		Math.max(sharedLong, Math.min(SHORT_RUN_SECONDS, seconds)),
	);
	curve.longs.push(longSeconds);
	return {
		monday,
		index: daysBetween(season.phases[0]?.from ?? mondayOf(season.startsOn), monday) / 7,
		phase: isReturn && trainingPhase(phase.kind) ? "return" : phase.kind,
		weekInPhase,
		raceClass,
		deload: deload || phase.kind === "recovery",
		level: curve.level,
		share: usualShare * taper.share,
		seconds,
		longSeconds,
		layout,
		reasons: weekReasonsFor({ monday, season, adjustments, phase: phase.kind, deload, isReturn, days, circumstances: input.circumstances }),
		easyUntil: easyUntilFor(adjustments, monday, breaks),
		days,
		returnShare,
		raise: raiseFor(adjustments, monday),
	};
}

/**
 * Ultra runners do not run their longest run every week: the second of three loading weeks has a shorter one, which is also the week of two
 * long runs in a row where there is one, and those beside it go further.
 */
function isBetweenUltras(raceClass: RaceClass, longMost: number, weekInPhase: number): boolean {
	return (raceClass === "ultra" || raceClass === "ultra_long") && longMost >= ULTRA_LONG_SECONDS && weekInPhase % 3 === 1;
}

/** On the way back all days are easy ones, spread over the week: every other day as long as three runs hold it. */
function limitsBack(limits: Limits, seconds: number): Limits {
	const few = BACK_RUNS.find((each) => seconds <= each.runs * each.seconds);
	return { ...limits, hardDays: 1, restDays: few ? Math.max(limits.restDays, 7 - few.runs) : limits.restDays };
}

/** What pain or a cold leaves of the runs of a week, on its days of training. */
function sharedBy(days: readonly DayLimit[]): number {
	const used = days.filter((day) => day.training);
	return used.length === 0 ? 0 : used.reduce((sum, day) => sum + day.share, 0) / used.length;
}

/** The distance a week is trained for, and the race it leads to. */
function racedFor(phase: PhaseAt, monday: IsoDate, races: readonly TargetRace[]): { raceClass: RaceClass; aim: TargetRace | null } {
	const { ahead, behind } = raceOfWeek(races, monday);
	const race = phase.kind === "recovery" ? (behind ?? ahead) : ahead;
	return { raceClass: race && !phase.afterSeason ? raceClassOf(race.metres) : "general", aim: ahead };
}

function lightenedTo(circumstances: readonly Circumstance[], monday: IsoDate): number {
	return circumstances.reduce(
		(least, each) => (each.kind === "lightened" && each.monday === monday ? Math.min(least, each.factor) : least),
		1,
	);
}

/** Share of the loading week's volume, tapers left out. */
function phaseShare(phase: PhaseAt, raceClass: RaceClass, deload: boolean): number {
	if (phase.kind === "recovery") return raceNeeds[raceClass].recoveryWeeks[phase.week] ?? DELOAD_VOLUME;
	return deload ? DELOAD_VOLUME : 1;
}
