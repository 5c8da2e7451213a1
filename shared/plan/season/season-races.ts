/** The races of a season besides its goal, and which race a week is trained for. */
import type { Goal, RaceGoal, RacePriority } from "../../athlete/goal.ts";
import type { Profile } from "../../athlete/profile.ts";
import { addDays, type IsoDate } from "../../calendar.ts";
import { ageOn } from "../limits.ts";
import type { Plan, Season } from "../plan.ts";
import { ADULT_AGE, YOUTH_RACE_METRES } from "../rules.ts";
import { type RaceClass, raceClassOf, raceOf } from "./race-needs.ts";

export type OtherRace = RaceGoal & Pick<Goal, "id" | "status">;
type SeasonRace = NonNullable<Season["otherRaces"]>[number];

/** A race that the season leads to. */
export interface TargetRace {
	day: IsoDate;
	metres: number;
}

/** The race a plan builds for: active, not over, and not a marathon before the age of 18. */
export function trainedRace(goal: Goal | null, profile: Profile, today: IsoDate): (RaceGoal & Goal) | null {
	const race = raceOf(goal);
	return race !== null && oldEnough(race, profile, today) ? race : null;
}

function oldEnough(race: RaceGoal, profile: Profile, today: IsoDate): boolean {
	const age = ageOn(profile, today);
	return age === null || age >= ADULT_AGE || race.metres <= YOUTH_RACE_METRES;
}

export function raceClassFor(goal: Goal | null, profile: Profile, today: IsoDate): RaceClass {
	const race = trainedRace(goal, profile, today);
	return race ? raceClassOf(race.metres) : "general";
}

const rank: Record<RacePriority, number> = { A: 0, B: 1, C: 2 };

/**
 * Races besides the goal, one a day, in order of day. Where the host says nothing, those of the plan before stand. An A before the goal
 * is raced as a B: the season leads to its goal.
 */
export function otherRacesIn(
	others: readonly OtherRace[] | undefined,
	{ goal, profile, startsOn, previous }: { goal: Goal | null; profile: Profile; startsOn: IsoDate; previous: Plan | null },
): OtherRace[] {
	const race = trainedRace(goal, profile, startsOn);
	const known = others ?? (previous?.season.otherRaces ?? []).map(remembered);
	const ahead = known
		.filter((each) => each.status === "active" && each.id !== goal?.id && each.day !== race?.day && oldEnough(each, profile, startsOn))
		.filter((each) => each.day >= startsOn)
		.map((each): OtherRace => {
			const wished = each.priority ?? "A";
			return { ...each, priority: wished === "A" && (race === null || each.day < race.day) ? "B" : wished };
		})
		.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : rank[a.priority ?? "A"] - rank[b.priority ?? "A"] || (a.id < b.id ? -1 : 1)));
	return ahead.filter((each, i) => ahead[i - 1]?.day !== each.day);
}

function remembered({ goalId, day, metres, priority }: SeasonRace): OtherRace {
	return { kind: "race", id: goalId, status: "active", name: "", day, metres, targetSeconds: null, priority };
}

export function asSeasonRace({ id, day, metres, priority }: OtherRace): SeasonRace {
	return { goalId: id, day, metres, priority: priority ?? "A" };
}

/** The races of priority A, the goal first. */
export function targetRaces(race: TargetRace | null, others: readonly OtherRace[]): TargetRace[] {
	return race === null ? [] : [race, ...others.filter((each) => each.priority === "A" && each.day > race.day)];
}

/** The race that the week of `monday` leads to, or has just been run; null when all lie behind for longer. */
export function raceOfWeek(races: readonly TargetRace[], monday: IsoDate): { ahead: TargetRace | null; behind: TargetRace | null } {
	return {
		ahead: races.find((each) => each.day >= monday) ?? null,
		behind: races.findLast((each) => each.day < addDays(monday, 0)) ?? null,
	};
}
