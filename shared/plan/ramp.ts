/** Keeps a week's growth within bounds against what the weeks before really hold: plans fall short of the curve where days are short. */
import { addDays, type IsoDate, mondayOf, weekday } from "../calendar.ts";
import type { WorkoutKind } from "../workout/workout.ts";
import { trainingPhase } from "./phases.ts";
import type { Season } from "./plan.ts";
import { CATCH_UP_GROWTH, DELOAD_VOLUME, SMALL_STEP_SECONDS, SMALL_WEEK_SECONDS } from "./rules.ts";
import type { WeekVolume } from "./volume.ts";

interface Run {
	day: IsoDate;
	kind: WorkoutKind;
	estimate: { seconds: number };
}

/** Growth is measured against the biggest of this many weeks before, so that the week after a deload is not a jump. */
const RAMP_MEMORY_WEEKS = 4;
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
		return Math.min(week.seconds, week.deload ? most * DELOAD_VOLUME : stepped(most));
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
		if (run.kind !== "race") this.totals.set(monday, (this.totals.get(monday) ?? 0) + run.estimate.seconds);
	}

	private isPartial(monday: IsoDate): boolean {
		return mondayOf(this.season.startsOn) === monday && weekday(this.season.startsOn) !== 1;
	}
}

function stepped(seconds: number): number {
	return seconds < SMALL_WEEK_SECONDS ? Math.max(seconds * CATCH_UP_GROWTH, seconds + SMALL_STEP_SECONDS) : seconds * CATCH_UP_GROWTH;
}
