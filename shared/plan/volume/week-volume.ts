/** What a week is to hold, before it is filled with sessions. */
import type { IsoDate } from "../../calendar.ts";
import type { PhaseKind, WeekReason } from "../plan.ts";
import type { RaceClass } from "../season/race-needs.ts";
import type { DayLimit } from "../week/day-limits.ts";
import type { WeekLayout } from "../week/days.ts";

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
	/** Of a loading week, what a lighter week, a taper or a recovery holds; 1 in a loading week. */
	share: number;
	/** Running this week, the race itself not counted. */
	seconds: number;
	longSeconds: number;
	layout: WeekLayout;
	/** Empty for a plain loading week. */
	reasons: WeekReason[];
	/** Nothing above easy before this date. */
	easyUntil: IsoDate | null;
	/** What each day allows, Monday first. */
	days: readonly DayLimit[];
	/** Share of the usual load while coming back; 1 otherwise. */
	returnShare: number;
	/** A raise of volume that was agreed to for this week; 1 without one. */
	raise: number;
}
