/** Which of several goals the season is built for. */
import type { IsoDate } from "../calendar.ts";
import type { Goal, RaceGoal } from "./goal.ts";

export interface ChosenGoals {
	/** The next A race that is not over, else the aim, else null. */
	main: Goal | null;
	/** Active goals besides it that still lie ahead: B and C races, a later A race, an aim to come back to. Races in order of day, aims last. */
	others: Goal[];
}

/** Of several A races on one day the one set first; of several aims the one set last. `goals` in the order they were set, ended ones ignored. */
export function chooseGoals(goals: readonly Goal[], today: IsoDate): ChosenGoals {
	const active = goals.filter((each) => each.status === "active");
	const races = active.filter(isRace).filter((each) => each.day >= today);
	const inOrder = [...races].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
	const aims = active.filter((each) => each.kind === "general");
	const main = inOrder.find((each) => (each.priority ?? "A") === "A") ?? aims.at(-1) ?? null;
	return { main, others: [...inOrder, ...aims].filter((each) => each !== main) };
}

export function mainGoal(goals: readonly Goal[], today: IsoDate): Goal | null {
	return chooseGoals(goals, today).main;
}

function isRace(goal: Goal): goal is RaceGoal & Goal {
	return goal.kind === "race";
}
