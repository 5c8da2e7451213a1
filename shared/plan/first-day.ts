import type { IsoDate } from "../calendar.ts";
import type { Plan } from "./plan.ts";

type Begun = { season: Pick<Plan["season"], "startsOn"> } & {
	[Part in "past" | "workouts"]: readonly Pick<Plan["workouts"][number], "day">[];
};

/** The first day that was ever planned: a later season keeps the workouts of the one before. What was done earlier kept to no plan. */
export function firstPlannedDay({ season, past, workouts }: Begun): IsoDate {
	return [...past.slice(0, 1), ...workouts.slice(0, 1)].reduce((first, { day }) => (day < first ? day : first), season.startsOn);
}
