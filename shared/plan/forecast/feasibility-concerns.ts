/** What stands against a goal besides fitness: time, volume, long runs, what was done of the plan, paces and injuries. */
import type { Goal } from "../../athlete/goal.ts";
import type { Profile } from "../../athlete/profile.ts";
import { daysBetween, type IsoDate } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import type { FeasibilityConcern } from "../feasibility.ts";
import type { Plan } from "../plan.ts";
import { raceClassOf, raceNeeds } from "../season/race-needs.ts";
import { LONG_RUN_FROM_CLASSES, longRunsCarry, weekIsEnough } from "./race-readiness.ts";

/** Share of planned time that was done, and of paces that were hit, below which the goal is in doubt [convention]. */
export const LOW_ADHERENCE = 0.8;
export const PACES_MISSED = 0.6;

/** Of the last weeks' reviews, 0 to 1; null when nothing can be said. */
export interface ReviewFigures {
	adherence: number | null;
	pacesHit: number | null;
}

interface ConcernInput {
	profile: Profile;
	fitness: Fitness;
	plan: Plan;
	today: IsoDate;
	review: ReviewFigures;
}

export function concernsOf(race: Extract<Goal, { kind: "race" }>, input: ConcernInput): FeasibilityConcern[] {
	const { profile, plan, today, review } = input;
	const raceClass = raceClassOf(race.metres);
	const own = plan.season.goalId === race.id;
	const tooLate = own ? plan.season.compressed : daysBetween(today, race.day) < 7 * raceNeeds[raceClass].leastWeeks;
	const concerns: FeasibilityConcern[] = [];
	if (tooLate) concerns.push("too_little_time");
	if (!weekIsEnough(raceClass, plan.season)) concerns.push("too_little_volume");
	// Long runs beyond the plan's window are not known yet.
	if (LONG_RUN_FROM_CLASSES.has(raceClass) && race.day <= plan.to && !longRunsCarry(race.day, plan, input.fitness)) {
		concerns.push("long_runs_missing");
	}
	if (review.adherence !== null && review.adherence < LOW_ADHERENCE) concerns.push("low_adherence");
	if (isInjured(profile, plan, today)) concerns.push("injury");
	if (review.pacesHit !== null && review.pacesHit < PACES_MISSED) concerns.push("paces_missed");
	return concerns;
}

function isInjured(profile: Profile, plan: Plan, today: IsoDate): boolean {
	const told = plan.circumstances.filter((each) => each.kind === "injury");
	return [...told, ...(profile.injuries ?? [])].some(({ from, to }) => from <= today && (to === null || to >= today));
}
