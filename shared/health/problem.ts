/** What a reader of health data could not read, where and why. Codes are stable; clients put them into the athlete's language. */
import { z } from "zod/mini";
import type { HealthFact } from "./fact.ts";

export const healthProblemCodes = [
	/** The answer has nothing to say (a day without the watch). */
	"no_data",
	/** Not an answer of this kind. */
	"not_recognised",
	"wrong_type",
	/** A number that cannot be: left out. */
	"out_of_range",
	/** A date or time that cannot be: left out. */
	"unusable_time",
	/** More than a reader takes: the rest was left out. */
	"too_much",
] as const;

export const HealthProblemSchema = z.object({
	code: z.enum(healthProblemCodes),
	/** Where in the JSON, `[0].dailySleepDTO.deepSleepSeconds`; empty for the whole. */
	field: z.string(),
	/** One English sentence: what, and what was kept. */
	detail: z.string(),
});

export type HealthProblemCode = (typeof healthProblemCodes)[number];
export type HealthProblem = z.infer<typeof HealthProblemSchema>;

/** What a reader makes of an answer. One of the two is never empty. */
export interface HealthReading {
	facts: HealthFact[];
	problems: HealthProblem[];
}

/** Problems are named one by one up to here. */
const MAX_PROBLEMS = 100;

export class Problems {
	readonly list: HealthProblem[] = [];

	add(code: HealthProblemCode, field: string, detail: string): void {
		if (this.list.length < MAX_PROBLEMS) this.list.push({ code, field, detail });
		else if (this.list.length === MAX_PROBLEMS)
			this.list.push({ code: "too_much", field: "", detail: "There are more problems than are named." });
	}
}
