/** A browser that may act for the athlete, and what it may do. */

/** Each names a set of routes; a device's token opens those it was approved for and nothing else. */
export const scopes = [
	/** Reads the plan, activities' verdicts and the athlete's name and language. */
	"read",
	/** Says how an activity felt and what became of a workout. */
	"feedback",
	/** Writes the delivery ledger, approves workouts. */
	"deliver",
	/** Brings in activities and health facts. */
	"import",
] as const;
export type Scope = (typeof scopes)[number];
