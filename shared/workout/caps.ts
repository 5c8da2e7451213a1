/** Daniels' limits on the quality part of one session (*Daniels' Running Formula*, 3rd ed.), and the frame around it. */
import type { Experience } from "../athlete/profile.ts";
import type { Paces } from "./paces.ts";

/** What a session has to fit into. */
export interface SessionRoom {
	/** Running metres of the week. */
	weekMetres: number;
	/** Share of the cap to use, above 0 to 1: how a phase progresses. */
	dose: number;
	/** Picks the form (repetition length and so on) so that weeks differ. */
	variant: number;
	/** Length the week wants for this day; the easy parts stretch towards it. */
	slotSeconds: number;
	/** Minutes available that day, as seconds. Never exceeded. */
	maxSeconds: number;
	/** Distance of the race trained for; absent or null: none. */
	raceMetres?: number | null;
	/** Most seconds above easy that a long run may hold in this week; absent: as the caps say. */
	fastSeconds?: number;
	/** Absent: intermediate. */
	experience?: Experience;
}

export const THRESHOLD_SHARE = 0.1;
/** A steady tempo is about 20 minutes; longer threshold work is broken into cruise intervals. */
export const TEMPO_SECONDS = 20 * 60;
/** Below this a threshold session is not worth its warm-up (planner default). */
export const THRESHOLD_LEAST_SECONDS = 8 * 60;
/** Most threshold time in one session (planner default; 10 % of the week binds first for nearly everybody). */
export const THRESHOLD_MOST_SECONDS = 45 * 60;

export const INTERVAL_SHARE = 0.08;
export const INTERVAL_MOST_METRES = 10_000;
/** One bout at interval pace: 3 to 5 minutes, never more. */
export const INTERVAL_BOUT_SECONDS = { least: 150, most: 300 } as const;

export const REPETITION_SHARE = 0.05;
export const REPETITION_MOST_METRES = 8_000;
export const REPETITION_BOUT_SECONDS = 120;

export const MARATHON_SHARE = 0.2;
export const MARATHON_MOST_METRES = 29_000;
export const MARATHON_MOST_SECONDS = 110 * 60;
export const MARATHON_LEAST_SECONDS = 20 * 60;

/** Seconds at threshold pace that the week allows in one session. */
export function thresholdCap(room: SessionRoom, paces: Paces): number {
	return Math.min((THRESHOLD_SHARE * room.weekMetres) / paces.speed.threshold, THRESHOLD_MOST_SECONDS);
}

/** Metres at interval pace that the week allows in one session. */
export function intervalCap(room: SessionRoom): number {
	return Math.min(INTERVAL_SHARE * room.weekMetres, INTERVAL_MOST_METRES);
}

/** Metres at repetition pace that the week allows in one session. */
export function repetitionCap(room: SessionRoom): number {
	return Math.min(REPETITION_SHARE * room.weekMetres, REPETITION_MOST_METRES);
}

/** Seconds at marathon pace that the week allows in one session. */
export function marathonCap(room: SessionRoom, paces: Paces): number {
	return Math.min(Math.min(MARATHON_SHARE * room.weekMetres, MARATHON_MOST_METRES) / paces.speed.marathon, MARATHON_MOST_SECONDS);
}

/** Steady running below threshold in one session, as a share of the week: an hour of seven, between threshold and marathon pace [convention]. */
export const STEADY_SHARE = 0.15;
/** Long intervals at about 90 % of maximum heart rate: their share of the week's minutes, as for threshold [convention]. */
export const LONG_INTERVAL_SHARE = 0.1;

/** Running time of the week, seconds. */
export function weekSeconds(room: SessionRoom, paces: Paces): number {
	return room.weekMetres / paces.speed.easy;
}
