/** A list of activities that was read to its end says more than they do: on days that it does not name nothing was done. */
import { addDays } from "../../shared/calendar.ts";
import type { ReadingStep } from "../../shared/health/garmin-reading.ts";
import type { ReadingState } from "../../shared/health/garmin-reading-state.ts";
import { moveDataHorizon } from "../repositories/athletes.ts";
import type { Scope, Statement } from "../repositories/database.ts";
import { todayIn } from "./today.ts";

/** [convention] So many newest activities go back further than a plan's window; with fewer, older pages of the list may still hold some of it. */
const ENOUGH = 100;

/**
 * For the batch that keeps the state after a step, with all that the step gave already taken in: activities are known up to the day before the newest ones
 * were asked for. That day itself was still running. Nothing while some of them are still to come.
 */
export function horizonAfter(scope: Scope, step: ReadingStep, { activities }: ReadingState, zone: string): Statement[] {
	if (step.what !== "list" && step.what !== "count") return [];
	const { newAt, newStart, expected, done, settled, total } = activities;
	const isKnown = total === 0 || (settled > 0 && (done || settled >= ENOUGH));
	if (newAt === null || newStart !== null || expected > 0 || !isKnown) return [];
	return [moveDataHorizon(scope, addDays(todayIn(zone, newAt), -1))];
}
