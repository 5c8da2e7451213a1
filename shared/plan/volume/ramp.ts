/** Keeps a week's growth within bounds against what the weeks before really hold: plans fall short of the curve where days are short. */

import type { Sport } from "../../athlete/sport.ts";
import { addDays, type IsoDate, mondayOf, weekday } from "../../calendar.ts";
import type { WorkoutKind } from "../../workout/workout.ts";
import type { Season } from "../plan.ts";
import { CATCH_UP_GROWTH, DELOAD_VOLUME, NEEDED_STEP_SECONDS, RAMP_DANGER, SMALL_WEEK_SECONDS } from "../rules.ts";
import { trainingPhase } from "../season/phases.ts";
import type { WeekVolume } from "./week-volume.ts";

interface Run {
	day: IsoDate;
	kind: WorkoutKind;
	/** Absent: running. */
	sport?: Sport;
	estimate: { seconds: number };
}

/** Growth is measured against the biggest of this many weeks before, so that the week after a deload is not a jump. */
const RAMP_MEMORY_WEEKS = 4;
/** Runs are planned in whole minutes: a week may come out a little bigger. */
const ROUNDING = 0.03;
/** Less growth than this is rounding. */
const GROWN = 1.02;

export class Ramp {
	private readonly totals = new Map<IsoDate, number>();
	private readonly season: Season;

	constructor(season: Season, kept: readonly Run[]) {
		this.season = season;
		for (const run of kept) this.count(mondayOf(run.day), run);
	}

	/** Seconds for this week: those of the curve, or what may follow from the weeks before. */
	allowed(week: WeekVolume): number {
		if (week.phase === "return" || !trainingPhase(week.phase)) return week.seconds;
		const most = this.biggestBefore(week.monday);
		if (most === null) return week.seconds;
		// A raise that the athlete agreed to goes further than the curve by itself, never to the point of danger.
		const raised = most * Math.min(week.raise, RAMP_DANGER - ROUNDING);
		return Math.min(week.seconds, week.deload ? most * DELOAD_VOLUME : Math.max(stepped(most), raised));
	}

	/** Is this week bigger than every one of the weeks before? */
	grows(monday: IsoDate): boolean {
		const most = this.biggestBefore(monday);
		return most !== null && (this.totals.get(monday) ?? 0) > most * GROWN;
	}

	private biggestBefore(week: IsoDate): number | null {
		let most: number | null = null;
		for (let back = 1; back <= RAMP_MEMORY_WEEKS; back++) {
			const monday = addDays(week, -7 * back);
			const seconds = this.isPartial(monday) ? undefined : this.totals.get(monday);
			const usual = monday < mondayOf(this.season.startsOn) ? this.season.startSeconds : 0;
			if (seconds !== undefined || usual > 0) most = Math.max(most ?? 0, seconds ?? 0, usual);
		}
		return most;
	}

	add(monday: IsoDate, runs: readonly Run[]): void {
		this.totals.set(monday, this.totals.get(monday) ?? 0);
		for (const run of runs) this.count(monday, run);
	}

	private count(monday: IsoDate, run: Run): void {
		if (run.kind !== "race" && (run.sport ?? "running") === "running")
			this.totals.set(monday, (this.totals.get(monday) ?? 0) + run.estimate.seconds);
	}

	private isPartial(monday: IsoDate): boolean {
		return mondayOf(this.season.startsOn) === monday && weekday(this.season.startsOn) !== 1;
	}
}

function stepped(seconds: number): number {
	return seconds < SMALL_WEEK_SECONDS ? Math.max(seconds * CATCH_UP_GROWTH, seconds + NEEDED_STEP_SECONDS) : seconds * CATCH_UP_GROWTH;
}
