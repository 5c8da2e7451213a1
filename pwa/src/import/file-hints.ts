/** What is known of a file beside its bytes. */
import type { OutsideId, ReadActivity } from "../../../shared/activity/activity.ts";
import type { Problem } from "../../../shared/problem.ts";

/** What an athlete may be asked of a table. */
export type FileAnswer = "kilometre" | "mile" | "day_first" | "month_first";

export interface FileHints {
	name?: string | null;
	outsideIds?: readonly OutsideId[];
	/** Answered by the athlete, for a table that does not say it. */
	distanceUnit?: Extract<FileAnswer, "kilometre" | "mile">;
	dateOrder?: Extract<FileAnswer, "day_first" | "month_first">;
	/** For the table of a Strava archive: the files beside it, by their path from there. */
	beside?: ReadonlySet<string>;
	/** For a file beside it: what the table says, should the file not be readable. */
	row?: TableRow;
}

export interface TableRow {
	activity: ReadActivity;
	part: number;
	table: { name: string; sha256: string; bytes: number };
}

/** How a Strava archive's table calls the files beside it, by their path there. */
export type StravaNames = ReadonlyMap<string, FileHints>;

/** Whether there are questions that are not answered yet. Without rows that can be read distances are of no matter. */
export function asks(problems: readonly Problem[], hints: FileHints, hasRows: boolean): boolean {
	return problems.some(
		({ code }) =>
			(code === "unknown_distance_unit" && hasRows && hints.distanceUnit === undefined) ||
			(code === "unknown_date_order" && hints.dateOrder === undefined),
	);
}

export function answered(hints: FileHints, answer: FileAnswer): FileHints {
	return answer === "kilometre" || answer === "mile" ? { ...hints, distanceUnit: answer } : { ...hints, dateOrder: answer };
}
