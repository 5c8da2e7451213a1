/** The 30-day rule: no run much longer than the longest of the last 30 days (Frandsen 2025). */
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import { LONGEST_RUN_DAYS, LONGEST_RUN_GROWTH, SHORT_RUN_SECONDS } from "../rules.ts";

const MINUTE = 60;
const FIVE_MINUTES = 300;
/** From an hour on, runs are planned in steps of five minutes; below, five minutes would be too big a step. */
const ROUND_FROM_SECONDS = 60 * MINUTE;

type Run = { day: IsoDate; seconds: number };

/** Runs done and planned so far, in any order. */
export class LongestRuns {
	private readonly runs: Run[] = [];

	private readonly most: number;

	/** `most` holds on every day, whatever was run before. */
	constructor(done: readonly Run[], most: number = Number.POSITIVE_INFINITY) {
		this.runs.push(...done);
		this.most = most;
	}

	add(run: Run): void {
		this.runs.push(run);
	}

	/**
	 * Most seconds for a run on `day`; without limit but `most` when nothing was run in the 30 days before. Runs of the same week do not count yet, so that a
	 * week is planned as a whole and stays as it is while it is run.
	 */
	allowed(day: IsoDate): number {
		const from = addDays(day, -LONGEST_RUN_DAYS);
		const monday = mondayOf(day);
		let longest = 0;
		for (const run of this.runs) if (run.day >= from && run.day < monday && run.seconds > longest) longest = run.seconds;
		return longest === 0 ? this.most : Math.min(this.most, Math.max(SHORT_RUN_SECONDS, longest * LONGEST_RUN_GROWTH));
	}
}

/** Rounded down: five minutes from an hour on, one minute below. */
export function roundedRun(seconds: number): number {
	const step = seconds >= ROUND_FROM_SECONDS ? FIVE_MINUTES : MINUTE;
	return Math.floor(seconds / step + 1e-6) * step;
}
