/** What the athlete tells about days and weeks: it is kept with the plan, and the rest is built anew around it. */
import { addDays, type IsoDate, mondayOf } from "../../calendar.ts";
import type { Circumstance } from "../circumstance.ts";
import type { Operation, OperationProblem } from "../operation.ts";
import type { Plan } from "../plan.ts";
import { dayLimitsOf } from "../week/day-limits.ts";
import { arranged } from "./arrange.ts";
import type { OperationContext, Outcome } from "./context.ts";
import { isSettled, weekProblem } from "./reach.ts";
import { rebuilt } from "./rebuilt.ts";

/** An illness or an injury of the last weeks still matters: the way back follows from it [convention]. */
const TOLD_LATE_DAYS = 28;

type Telling = Extract<Operation, { kind: "set_availability" | "lighten_week" | "pause" | "add_rest" | "tell" }>;

export function tell(plan: Plan, operation: Telling, context: OperationContext): Outcome {
	const circumstance = circumstanceOf(operation);
	const problem = problemWith(plan, circumstance, context);
	if (problem !== null) return problem;
	if (plan.circumstances.some((each) => JSON.stringify(each) === JSON.stringify(circumstance))) return "nothing_to_change";
	const circumstances = [...plan.circumstances.filter((each) => !isReplacedBy(each, circumstance)), circumstance];
	return rebuilt({ ...clearedFor(plan, circumstances, context), circumstances }, context);
}

export function untell(plan: Plan, { index }: { index: number }, context: OperationContext): Outcome {
	if (plan.circumstances[index] === undefined) return "unknown_circumstance";
	return rebuilt({ ...plan, circumstances: plan.circumstances.filter((_, i) => i !== index) }, context);
}

function circumstanceOf(operation: Telling): Circumstance {
	switch (operation.kind) {
		case "set_availability":
			return { kind: "availability", monday: mondayOf(operation.monday), minutes: operation.minutes };
		case "lighten_week":
			return { kind: "lightened", monday: mondayOf(operation.monday), factor: operation.factor, easyOnly: operation.easyOnly };
		case "pause":
			return { kind: "pause", from: operation.from, to: operation.to, reason: operation.reason };
		case "add_rest":
			return { kind: "rest", day: operation.day };
		case "tell":
			return operation.circumstance;
	}
}

function problemWith(plan: Plan, told: Circumstance, context: OperationContext): OperationProblem | null {
	switch (told.kind) {
		case "availability":
			return weekProblem(plan, told.monday, context);
		case "lightened":
			if (told.factor === 1 && !told.easyOnly) return "nothing_to_change";
			return weekProblem(plan, told.monday, context);
		case "rest":
			return restProblem(plan, told.day, context);
		case "pause":
		case "travel":
		case "illness":
		case "injury":
			return spanProblem(plan, told, context);
	}
}

function restProblem(plan: Plan, day: IsoDate, context: OperationContext): OperationProblem | null {
	if (day < context.today) return "day_past";
	if (day > plan.to) return "day_outside_plan";
	const there = plan.workouts.filter((each) => each.day === day);
	if (there.some((each) => each.kind === "race")) return "race_fixed";
	if (there.some((each) => each.locked === true)) return "workout_locked";
	return there.some((each) => isSettled(each, context)) ? "workout_past" : null;
}

function spanProblem(
	plan: Plan,
	told: Extract<Circumstance, { kind: "pause" | "travel" | "illness" | "injury" }>,
	{ today }: OperationContext,
): OperationProblem | null {
	if (told.to !== null && told.to < told.from) return "range_reversed";
	if (told.from > plan.to) return "day_outside_plan";
	const late = told.kind === "illness" || told.kind === "injury" ? addDays(today, -TOLD_LATE_DAYS) : today;
	return told.to !== null && told.to < late ? "day_past" : null;
}

/** The newest word about a week or a day is the one that holds. */
function isReplacedBy(before: Circumstance, now: Circumstance): boolean {
	if (before.kind === "availability") return now.kind === "availability" && now.monday === before.monday;
	if (before.kind === "lightened") return now.kind === "lightened" && now.monday === before.monday;
	if (before.kind === "injury") return now.kind === "injury" && now.from === before.from && now.part === before.part;
	if (before.kind === "illness") return now.kind === "illness" && now.from === before.from;
	return false;
}

/** Days that lose all training give up what was put there by hand too, and today's session: a rebuild by itself leaves both alone. */
function clearedFor(plan: Plan, circumstances: Plan["circumstances"], context: OperationContext): Plan {
	const { profile } = context;
	const usual = dayLimitsOf({ profile, circumstances: plan.circumstances, adjustments: plan.adjustments });
	const now = dayLimitsOf({ profile, circumstances, adjustments: plan.adjustments });
	const gone = plan.workouts.filter(
		(each) =>
			each.kind !== "race" && each.locked !== true && !isSettled(each, context) && usual(each.day).training && !now(each.day).training,
	);
	return gone.length === 0 ? plan : arranged(plan, new Map(gone.map((each) => [each.id, null])));
}
