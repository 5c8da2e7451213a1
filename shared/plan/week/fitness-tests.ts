/** When the athlete's fitness was last shown by a race or a test, and when it is time for a test: a plan that goes on must know its paces. */
import { addDays, daysBetween, type IsoDate } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import type { Workout } from "../../workout/workout.ts";

/** Evidence older than this is renewed: a test every six to eight weeks where no race gives one [convention]. */
const EVIDENCE_DAYS = 56;
/** A race this soon shows more than a test, and wants the legs for itself [convention]. */
const BEFORE_RACE_DAYS = 14;

/** Grows with the plan: tests and races that are planned count for the weeks after them. */
export class FitnessTests {
	#last: IsoDate | null;

	constructor(last: IsoDate | null) {
		this.#last = last;
	}

	add({ kind, day }: { kind: Workout["kind"]; day: IsoDate }): void {
		if (shows(kind) && (this.#last === null || day > this.#last)) this.#last = day;
	}

	/** A test in the week from `monday` would tell something new. */
	due(monday: IsoDate, raceDays: readonly IsoDate[]): boolean {
		if (this.#last !== null && daysBetween(this.#last, addDays(monday, 6)) < EVIDENCE_DAYS) return false;
		return raceDays.every((day) => day < monday || daysBetween(addDays(monday, 6), day) > BEFORE_RACE_DAYS);
	}
}

/** The latest race or test: of the evidence that VDOT rests on, or of the plan until now. Null: none, or no more than an estimate. */
export function lastShown({ vdot, day }: Pick<Fitness, "vdot" | "day">, kept: readonly Workout[]): IsoDate | null {
	const planned = kept.filter((each) => shows(each.kind)).map((each) => each.day);
	const measured = vdot === null || vdot.kind === "estimated" ? [] : vdot.evidence.filter((each) => each.kind !== "estimated");
	// A value that nothing is known of any more counts as of today.
	const days = vdot !== null && vdot.kind !== "estimated" && vdot.evidence.length === 0 ? [day] : measured.map((each) => each.day);
	return [...planned, ...days].reduce<IsoDate | null>((last, each) => (last === null || each > last ? each : last), null);
}

function shows(kind: Workout["kind"]): boolean {
	return kind === "race" || kind === "time_trial";
}
