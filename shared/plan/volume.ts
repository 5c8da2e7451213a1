/** Week by week: how much to run, how long the long run, and why. A pure function of season, adjustments and profile, not of last week's data. */
import type { Profile } from "../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, mondayOf, type Weekday } from "../calendar.ts";
import { easyUntilFor, factorFor, levelAdjustment, returnShareFor } from "./adjust.ts";
import { availableSeconds, layoutOf, mostRuns, runsPerWeek, type WeekLayout } from "./days.ts";
import { EASY_STEP_SECONDS } from "./easy-fill.ts";
import type { Limits } from "./limits.ts";
import { longestAllowed, longShare } from "./long-run.ts";
import { isDeload, type PhaseAt, phaseAt, trainingPhase } from "./phases.ts";
import type { Adjustment, PhaseKind, Season, WeekReason } from "./plan.ts";
import { type RaceClass, raceNeeds } from "./race-needs.ts";
import {
	CATCH_UP_GROWTH,
	DELOAD_VOLUME,
	EASY_LEAST_SECONDS,
	EASY_MOST_SECONDS,
	EASY_OF_LONG,
	SHORT_RUN_SECONDS,
	SHORT_TAPER_VOLUME,
	SMALL_STEP_SECONDS,
	SMALL_WEEK_SECONDS,
	TAPER_VOLUME,
} from "./rules.ts";
import { weekReasonsFor } from "./week-reasons.ts";

export interface WeekVolume {
	monday: IsoDate;
	/** Weeks since the season's first phase began. */
	index: number;
	phase: PhaseKind;
	/** Week within the phase, from 0, deloads not counted: where the phase's pattern stands. */
	weekInPhase: number;
	/** The distance trained for in this week; "general" once the season is over. */
	raceClass: RaceClass;
	deload: boolean;
	/** Volume of a loading week at this point, seconds: what deload and taper are measured against. */
	level: number;
	/** Running this week, the race itself not counted. */
	seconds: number;
	longSeconds: number;
	layout: WeekLayout;
	/** Empty for a plain loading week. */
	reasons: WeekReason[];
	/** Nothing above easy before this date. */
	easyUntil: IsoDate | null;
}

export interface VolumeInput {
	season: Season;
	adjustments: readonly Adjustment[];
	profile: Profile;
	limits: Limits;
	raceClass: RaceClass;
	/** Last day that is needed. */
	until: IsoDate;
}

/** Long run of the weeks before race week against that of a loading week, nearest first [convention]. */
const TAPER_LONG = [0, 0.5, 0.7, 0.85] as const;
/** After the recovery from a race, training goes on from this share of the level before [convention]. */
const LEVEL_AFTER_RACE = 0.8;
const growing: ReadonlySet<PhaseKind> = new Set<PhaseKind>(["base", "early_quality", "transition_quality"]);

/** What goes on from week to week. */
interface Curve {
	/** The season's own curve, adjustments left out. */
	planned: number;
	/** A loading week's seconds as they are now. */
	level: number;
	/** In the recovery after a race. */
	recovering: boolean;
	longs: number[];
}

/** All weeks from the season's start to the one that holds `until`. */
export function weekVolumes(input: VolumeInput): WeekVolume[] {
	const { season, limits } = input;
	const start = mondayOf(season.startsOn);
	const curve: Curve = {
		planned: season.startSeconds,
		level: season.startSeconds,
		recovering: false,
		longs: [season.longestSeconds],
	};
	const layouts = new Map<number, WeekLayout>();
	const layoutFor = (runs: number): WeekLayout => {
		const layout = layouts.get(runs) ?? layoutOf(runs, input.profile, limits);
		layouts.set(runs, layout);
		return layout;
	};
	const weeks: WeekVolume[] = [];
	for (let monday = start; monday <= input.until; monday = addDays(monday, 7)) {
		weeks.push(weekVolume(monday, curve, layoutFor, input));
	}
	return weeks;
}

function weekVolume(monday: IsoDate, curve: Curve, layoutFor: (runs: number) => WeekLayout, input: VolumeInput): WeekVolume {
	const { season, limits, profile, adjustments } = input;
	const phase = phaseAt(season, monday, limits.deloadEvery);
	const raceClass = phase.afterSeason ? "general" : input.raceClass;
	const returnShare = returnShareFor(adjustments, monday);
	const isReturn = returnShare < 1;
	const deload = !isReturn && isDeload(season, monday, limits.deloadEvery);
	growTo(phase, { monday, deload, isReturn }, curve, input);

	const { layout, longMost } = weekShape(raceClass, curve, layoutFor, input);
	const loading = trainingPhase(phase.kind);
	curve.level = Math.min(curve.level, achievable(layout, longMost, profile));

	const weeksToRace = phase.kind === "taper" || phase.kind === "race" ? weeksTo(season, monday) : null;
	const share = Math.min(phaseShare(phase, raceClass, deload, weeksToRace), factorFor(adjustments, monday), returnShare);
	const seconds = curve.level * share;
	const taperLong = weeksToRace === null ? 1 : (TAPER_LONG[Math.min(weeksToRace, TAPER_LONG.length - 1)] ?? 1);
	const sharedLong = seconds * longShare(raceClass, layout, curve.level, season.easySpeed);
	const longSeconds = Math.min(longMost * taperLong, Math.max(sharedLong, Math.min(SHORT_RUN_SECONDS, seconds)));
	curve.longs.push(longSeconds);
	return {
		monday,
		index: daysBetween(season.phases[0]?.from ?? mondayOf(season.startsOn), monday) / 7,
		phase: isReturn && loading ? "return" : phase.kind,
		weekInPhase: phase.week - deloadsBefore(season, monday, phase.week, limits.deloadEvery),
		raceClass,
		deload: deload || phase.kind === "recovery",
		level: curve.level,
		seconds,
		longSeconds,
		layout,
		reasons: weekReasonsFor({ monday, season, adjustments, phase: phase.kind, deload, isReturn }),
		easyUntil: easyUntilFor(adjustments, monday),
	};
}

/** Moves the curve on to this week: growth in the loading phases, never in the week that brings new quality; then what was adjusted. */
function growTo(
	phase: PhaseAt,
	{ monday, deload, isReturn }: { monday: IsoDate; deload: boolean; isReturn: boolean },
	curve: Curve,
	{ season, limits, adjustments }: VolumeInput,
): void {
	if (phase.kind === "recovery") curve.recovering = true;
	else if (curve.recovering) {
		curve.recovering = false;
		curve.planned = Math.min(curve.planned, curve.level * LEVEL_AFTER_RACE);
		curve.level = curve.planned;
		return;
	}
	if (monday <= mondayOf(season.startsOn) || isReturn || !trainingPhase(phase.kind)) return;
	const newQuality = phase.week === 0 && phase.kind !== "base";
	// After the race the level is maintained until there is a new goal.
	const maintained = season.endsOn !== null && phase.afterSeason;
	if (!deload && !newQuality && !maintained && growing.has(phase.kind) && curve.planned < season.peakSeconds) {
		curve.planned = Math.min(season.peakSeconds, grown(curve.planned, limits.growth));
	}
	const adjusted = levelAdjustment(adjustments, monday);
	if (adjusted !== null) curve.level = Math.min(curve.planned, curve.level * adjusted);
	else if (!deload) curve.level = Math.min(curve.planned, grown(curve.level, CATCH_UP_GROWTH));
}

/** Running days and longest run for this level: one run more when the days at hand cannot hold it. */
function weekShape(raceClass: RaceClass, curve: Curve, layoutFor: (runs: number) => WeekLayout, input: VolumeInput) {
	const { profile, limits, season } = input;
	const { level, longs } = curve;
	const most = mostRuns(profile, limits);
	let runs = runsPerWeek(raceNeeds[raceClass].runsPerWeek[profile.experience], level, profile, limits);
	for (;;) {
		const layout = layoutFor(runs);
		const longMost = longestAllowed({ season, profile, limits, raceClass, layout, level, longs });
		const fits = achievable(layout, longMost, profile) >= level || level / (runs + 1) < EASY_LEAST_SECONDS;
		if (fits || runs >= most) return { layout, longMost };
		runs++;
	}
}

function grown(seconds: number, growth: number): number {
	return seconds < SMALL_WEEK_SECONDS ? Math.max(seconds * growth, seconds + SMALL_STEP_SECONDS) : seconds * growth;
}

function weeksTo(season: Season, monday: IsoDate): number {
	return season.endsOn === null ? 0 : daysBetween(monday, mondayOf(season.endsOn)) / 7;
}

/** Share of the loading week's volume. */
function phaseShare(phase: PhaseAt, raceClass: RaceClass, deload: boolean, weeksToRace: number | null): number {
	if (weeksToRace !== null) {
		const taper = raceClass === "5k" || raceClass === "10k" ? SHORT_TAPER_VOLUME : TAPER_VOLUME;
		return taper[Math.min(weeksToRace, taper.length - 1)] ?? 1;
	}
	if (phase.kind === "recovery") return raceNeeds[raceClass].recoveryWeeks[phase.week] ?? DELOAD_VOLUME;
	return deload ? DELOAD_VOLUME : 1;
}

function deloadsBefore(season: Season, monday: IsoDate, weeks: number, every: number): number {
	let count = 0;
	for (let back = 1; back <= weeks; back++) if (isDeload(season, addDays(monday, -7 * back), every)) count++;
	return count;
}

/** What the week's days can hold: the long run, and runs that stay shorter than it. */
function achievable(layout: WeekLayout, longSeconds: number, profile: Profile): number {
	const most = Math.min(EASY_MOST_SECONDS, Math.max(EASY_LEAST_SECONDS, longSeconds * EASY_OF_LONG));
	const easy = (day: Weekday): number => Math.floor(Math.min(most, availableSeconds(profile, day)) / EASY_STEP_SECONDS) * EASY_STEP_SECONDS;
	return [...layout.quality, ...layout.easy].reduce((sum, day) => sum + easy(day), longSeconds);
}
