/** What is said of one session that was done. Figures come formatted; counts are small whole numbers. */
import type { StepMark } from "../../review/step-mark.ts";

/** In what the target was set: pace is quick or slow, all else above or below. */
export type TargetWay = "pace" | "other";
type Beyond = Extract<StepMark, "over" | "under">;

export interface VerdictWords {
	/** Of the session's work, how much was on target. */
	allOn: (of: number) => string;
	someOn: (on: number, of: number) => string;
	noneOn: (of: number) => string;
	singleOn: string;
	single: Record<TargetWay, Record<Beyond, string>>;
	/** The first too hard, the last not up to it any more. */
	paidFor: Record<TargetWay, string>;
	/** Only one was off: which (from 1), of how many. */
	one: Record<TargetWay, Record<Beyond, (which: number, of: number) => string>>;
	several: Record<TargetWay, Record<Beyond, (count: number) => string>>;
	leftOut: (count: number) => string;
	easy: string;
	mostlyEasy: string;
	notEasy: string;
	shorter: (done: string, planned: string) => string;
	longer: (done: string, planned: string) => string;
	/** Done, and nothing more can be told. */
	done: (time: string) => string;
	/** A length with the number of recordings that it comes from; one is not worth a word. */
	inRecordings: (time: string, recordings: number) => string;
	untold: string;
	race: (distance: string, time: string) => string;
	raceTime: (time: string) => string;
	unplanned: Record<"easy" | "steady" | "hard" | "unknown", (time: string) => string>;
	/** Details. */
	planned: (target: string) => string;
	plannedAndMean: (target: string, mean: string) => string;
	heartRate: (mean: string) => string;
	heartRateFromTo: (first: string, last: string) => string;
	load: (load: string) => string;
}
