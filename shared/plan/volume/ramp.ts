/** Keeps a week's growth within bounds against what the weeks before really hold: plans fall short of the curve where days are short. */

import type { Sport } from "../../athlete/sport.ts";
import { addDays, type IsoDate, mondayOf, weekday } from "../../calendar.ts";
import type { WorkoutKind } from "../../workout/workout.ts";
import type { Season } from "../plan.ts";
import {
	CATCH_UP_GROWTH,
	DELOAD_VOLUME,
	NEEDED_STEP_SECONDS,
	RAMP_DANGER,
	RETURN_FIRST_SECONDS,
	RETURN_RAMP,
	RUN_WALK_AFTER_SECONDS,
	RUN_WALK_RAMP,
	SMALL_WEEK_SECONDS,
	SMALL_WEEK_STEP_SECONDS,
} from "../rules.ts";
import { trainingPhase } from "../season/phases.ts";
import { countedSeconds, type DoneWeeks, runSeconds } from "./done-weeks.ts";
import { isLoading, loadingWeeksBefore } from "./loading-weeks.ts";
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
/** What was usual before a break is looked for in this many weeks, as far back as a plan's past reaches. */
export const USUAL_WEEKS = 6;
/** Runs are planned in whole minutes: a week may come out a little bigger. */
const ROUNDING = 0.03;
const ROUNDING_SECONDS = 5 * 60;
/** A lighter week of somebody who runs little still has two short runs [convention]. */
const LIGHT_LEAST_SECONDS = 50 * 60;
/** Less growth than this is rounding. */
const GROWN = 1.02;

export class Ramp {
	private readonly totals = new Map<IsoDate, number>();
	/** Mondays of weeks with run and walk. */
	private readonly walked = new Set<IsoDate>();

	private readonly season: Season;

	private readonly done: DoneWeeks;

	private readonly returning: ReadonlySet<IsoDate>;

	private readonly lightPhases: ReadonlySet<IsoDate>;

	/** `volumes`: the season's weeks, for those that come back from a break or are light by their phase. */
	constructor(season: Season, kept: readonly Run[], done: DoneWeeks = new Map(), volumes: readonly WeekVolume[] = []) {
		this.season = season;
		this.done = done;
		this.returning = new Set(volumes.filter(({ returnShare }) => returnShare < 1).map(({ monday }) => monday));
		this.lightPhases = new Set(volumes.filter(({ phase }) => !trainingPhase(phase)).map(({ monday }) => monday));
		for (const run of kept) this.count(mondayOf(run.day), run);
	}

	/** Seconds for this week: those of the curve, or what may follow from the weeks before. */
	allowed(week: WeekVolume): number {
		const before = this.before(week.monday);
		if (before === null) return week.seconds;
		const { most, counted, run } = before;
		if (week.phase === "return")
			return Math.min(
				week.seconds,
				this.usual(week.monday) * week.returnShare,
				this.walked.has(addDays(week.monday, -7)) ? Math.max(run * RUN_WALK_RAMP, RUN_WALK_AFTER_SECONDS) : Number.POSITIVE_INFINITY,
				run === 0 ? RETURN_FIRST_SECONDS : Math.max(run * RETURN_RAMP, run + SMALL_WEEK_STEP_SECONDS - ROUNDING_SECONDS),
			);
		// A raise that the athlete agreed to goes further than the curve by itself, never to the point of danger.
		const raised = most * Math.min(week.raise, RAMP_DANGER - ROUNDING);
		const capped = Math.max(counted * (RAMP_DANGER - ROUNDING), counted + SMALL_WEEK_STEP_SECONDS - ROUNDING_SECONDS);
		// What is lighter is so against what the weeks really hold, which may be less than the curve says.
		const share = week.phase === "recovery" ? DELOAD_VOLUME : week.share;
		return Math.min(
			week.seconds,
			share < 1 ? Math.max(most * share, Math.min(most, LIGHT_LEAST_SECONDS)) : Math.max(stepped(most), raised),
			capped,
		);
	}

	/** Is this week bigger than every one of the weeks before? */
	grows(monday: IsoDate): boolean {
		const before = this.before(monday);
		return before !== null && (this.totals.get(monday) ?? 0) > before.most * GROWN;
	}

	/** Loading weeks in a row up to the week before `monday`, as they are planned or, where that was less, as they were run. */
	loadingBefore(monday: IsoDate): number {
		return loadingWeeksBefore(monday, (week) => {
			const planned = this.totals.get(week);
			if (planned === undefined || this.isPartial(week)) return null;
			const seconds = Math.min(planned, this.done.get(week) ?? planned);
			return isLoading({ seconds, fullest: this.before(week)?.most ?? 0, lightPhase: this.lightPhases.has(week) });
		});
	}

	/** The biggest of the weeks before: as they count, and as they were run. Null when nothing is known of them. */
	private before(week: IsoDate): { most: number; counted: number; run: number } | null {
		let most: number | null = null;
		let counted = 0;
		let run = 0;
		for (let back = 1; back <= RAMP_MEMORY_WEEKS; back++) {
			const monday = addDays(week, -7 * back);
			const known = this.done.get(monday);
			const planned = this.isPartial(monday) ? undefined : this.totals.get(monday);
			const usual = monday < mondayOf(this.season.startsOn) ? (known ?? this.season.startSeconds) : undefined;
			const seconds = planned ?? usual;
			if (seconds === undefined) continue;
			most = Math.max(most ?? 0, countedSeconds(monday, seconds, this.done));
			counted = Math.max(counted, runSeconds(monday, seconds, this.done));
			run = Math.max(run, known ?? seconds);
		}
		return most === null ? null : { most, counted, run };
	}

	/** The fullest week before the return, as it was planned, or run where that was less: the curve may stand above what the days hold. */
	private usual(week: IsoDate): number {
		let first = week;
		while (this.returning.has(addDays(first, -7))) first = addDays(first, -7);
		// A season that begins with a return has nothing but its start to come back to.
		if (first <= addDays(mondayOf(this.season.startsOn), 7)) return this.season.startSeconds;
		let most = 0;
		for (let back = 1; back <= USUAL_WEEKS; back++) {
			const monday = addDays(week, -7 * back);
			// An earlier way back that was not over is what was usual then.
			const planned = monday >= first || this.isPartial(monday) ? undefined : this.totals.get(monday);
			if (planned !== undefined) most = Math.max(most, countedSeconds(monday, planned, this.done));
		}
		return most === 0 ? this.season.startSeconds : most;
	}

	add(monday: IsoDate, runs: readonly Run[]): void {
		this.totals.set(monday, this.totals.get(monday) ?? 0);
		for (const run of runs) this.count(monday, run);
	}

	private count(monday: IsoDate, run: Run): void {
		if (run.kind === "run_walk") this.walked.add(monday);
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
