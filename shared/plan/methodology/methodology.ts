/**
 * A school of training: data and small functions behind one interface. The season and the builder ask it which phases, which sessions in which
 * week, how a session looks and how hard it is to be; volume, days, tapers and safety are theirs. A school of another sport (climbing, cycling)
 * comes in by the same door: an id in `athlete/methodology.ts`, a file here, sessions in `workout/library/`, and `assembleWeek` for weeks that
 * are not built around a long run.
 */
import type { MethodologyId } from "../../athlete/methodology.ts";
import type { Profile } from "../../athlete/profile.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import type { Session } from "../../workout/blocks.ts";
import type { SessionRoom } from "../../workout/caps.ts";
import type { Paces } from "../../workout/paces.ts";
import type { PhaseKind } from "../plan.ts";
import type { RaceClass } from "../season/race-needs.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import type { Draft } from "../week/draft.ts";
import type { WeekSetting } from "../week/week-setting.ts";

export type BuildPhase = "base" | "early_quality" | "transition_quality" | "final_quality" | "taper";
export type TrainingPhase = Exclude<BuildPhase, "taper">;

/** A session by name, as a pattern asks for it; each methodology knows how to build its own. */
export type SessionPick =
	| "easy"
	| "strides"
	| "tempo"
	| "cruise"
	| "intervals"
	| "repetitions"
	| "threshold_repetitions"
	| "marathon_pace"
	| "hills"
	| "hill_sprints"
	| "progression"
	| "race_pace"
	| "medium_long"
	| "time_trial"
	| "steady_state"
	| "long_intervals";

/** How the long run is run. */
export type LongPick = "easy" | "marathon_pace" | "progression" | "race_terrain";

export interface WeekPattern {
	/** The key session, then the second one. */
	quality: readonly [SessionPick, SessionPick];
	long: LongPick;
	/** Another long run on the day after, where the athlete's days allow it. */
	backToBack?: boolean;
	/** An easy run in midweek that is longer than the others. */
	mediumLong?: boolean;
}

export interface PatternInput {
	raceClass: RaceClass;
	phase: PhaseKind;
	/** From 0, deloads not counted. */
	weekInPhase: number;
	deload: boolean;
	novice: boolean;
	/** Weeks of training so far, those before the season included. */
	weeksTrained: number;
	/** Quality days in the week's layout. */
	qualityDays: number;
	/** Under 18: no marathon pace, plain long runs. Absent: no. */
	young?: boolean;
}

/** How few weeks are given out: each phase of `order` gets `short` weeks in turn, then all grow towards `ideal`. */
export interface PhaseFill {
	order: readonly TrainingPhase[];
	short: number;
	ideal: number;
}

/** What a target is made from besides pace. */
export interface TargetAthlete {
	profile: Profile;
	fitness: Fitness;
	paces: Paces;
}

export interface Methodology {
	id: MethodologyId;
	phaseFill: PhaseFill;
	/** The round that repeats without a race. */
	roundWithoutRace: readonly TrainingPhase[];
	pattern(input: PatternInput): WeekPattern;
	/** The session picked, or a lower kind that fits; null when not even that does: then the day is easy with strides. */
	session(pick: SessionPick, room: SessionRoom, paces: Paces): Session | null;
	/** A long run as long as `room.slotSeconds`; null: a plain easy one. */
	long(pick: LongPick, room: SessionRoom, paces: Paces): Session | null;
	/** Intensity as this school expresses it: speeds, heart rates or effort. */
	targets(athlete: TargetAthlete): Paces;
	/** A week that is not built around a long run; absent for all but sprinting. */
	assembleWeek?(week: WeekVolume, context: WeekSetting): Draft[];
}
