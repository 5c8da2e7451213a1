import type { Problem } from "../problem.ts";
import type { ReadActivity } from "./activity.ts";

/** What a reader makes of a file: what it could read, and what it could not. */
export interface Reading {
	activities: ReadActivity[];
	problems: Problem[];
}
