/** How the season's volume goes on from one week to the next. */
import { type IsoDate, mondayOf } from "../../calendar.ts";
import { levelAdjustment, raiseFor } from "../adjust.ts";
import type { Limits } from "../limits.ts";
import type { Adjustment, PhaseKind, Season } from "../plan.ts";
import {
	CATCH_UP_GROWTH,
	NEEDED_CAREFUL_GROWTH,
	NEEDED_GROWTH,
	NEEDED_STEP_SECONDS,
	SMALL_STEP_SECONDS,
	SMALL_WEEK_SECONDS,
	WEEKLY_GROWTH,
} from "../rules.ts";
import { type PhaseAt, trainingPhase } from "../season/phases.ts";

/** After the recovery from a race, training goes on from this share of the level before [convention]. */
const LEVEL_AFTER_RACE = 0.8;
const growing: ReadonlySet<PhaseKind> = new Set<PhaseKind>(["base", "early_quality", "transition_quality"]);

/** What goes on from week to week. */
export interface Curve {
	/** The season's own curve, adjustments left out. */
	planned: number;
	/** A loading week's seconds as they are now. */
	level: number;
	/** In the recovery after a race. */
	recovering: boolean;
	longs: number[];
	/** The week from which the rhythm of lighter weeks counts: the season's first, or the first after a return or a recovery. */
	rhythmFrom: IsoDate;
	/** Mondays of the lighter weeks so far. */
	deloads: IsoDate[];
}

export interface GrowthInput {
	monday: IsoDate;
	phase: PhaseAt;
	deload: boolean;
	/** Coming back, or hardly a day to train on: nothing grows. */
	held: boolean;
	/** Before the race nothing grows either. */
	tapers: boolean;
	season: Season;
	limits: Limits;
	adjustments: readonly Adjustment[];
	/** Weekly seconds below which the race is ill prepared. */
	needed: number;
}

/** Moves the curve on to this week: growth in the loading phases, never in the week that brings new quality; then what was adjusted. */
export function growTo({ monday, phase, deload, held, tapers, season, limits, adjustments, needed }: GrowthInput, curve: Curve): void {
	if (phase.kind === "recovery") curve.recovering = true;
	else if (curve.recovering) {
		curve.recovering = false;
		curve.planned = Math.min(curve.planned, curve.level * LEVEL_AFTER_RACE);
		curve.level = curve.planned;
		return;
	}
	if (monday <= mondayOf(season.startsOn) || held || !trainingPhase(phase.kind)) return;
	const newQuality = phase.week === 0 && phase.kind !== "base";
	// After the race the level is maintained until there is a new goal.
	const maintained = season.endsOn !== null && phase.afterSeason;
	const lacks = curve.planned < needed;
	const grows = !tapers && (growing.has(phase.kind) || (lacks && phase.kind === "final_quality"));
	if (!deload && !newQuality && !maintained && grows && curve.planned < season.peakSeconds) {
		curve.planned = Math.min(season.peakSeconds, lacks ? neededGrowth(curve.planned, limits) : grown(curve.planned, limits.growth));
	}
	const raise = raiseFor(adjustments, monday);
	if (raise > 1) {
		curve.planned = Math.max(curve.planned, curve.level * raise);
		curve.level *= raise;
		return;
	}
	const adjusted = levelAdjustment(adjustments, monday);
	if (adjusted !== null) curve.level = Math.min(curve.planned, curve.level * adjusted);
	else if (!deload && !tapers)
		curve.level = Math.min(curve.planned, grown(curve.level, CATCH_UP_GROWTH, lacks ? NEEDED_STEP_SECONDS : SMALL_STEP_SECONDS));
}

function neededGrowth(seconds: number, { growth }: Limits): number {
	return grown(seconds, growth < WEEKLY_GROWTH ? NEEDED_CAREFUL_GROWTH : NEEDED_GROWTH, NEEDED_STEP_SECONDS);
}

function grown(seconds: number, growth: number, step: number = SMALL_STEP_SECONDS): number {
	return seconds < SMALL_WEEK_SECONDS ? Math.max(seconds * growth, seconds + step) : seconds * growth;
}
