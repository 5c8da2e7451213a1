import { checkGoal } from "../../shared/athlete/checks.ts";
import { type Goal, type GoalInput, GoalInputSchema } from "../../shared/athlete/goal.ts";
import { mainGoal } from "../../shared/athlete/main-goal.ts";
import type { IsoDate } from "../../shared/calendar.ts";
import { ApiError } from "../errors.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import type { Statement } from "../repositories/database.ts";
import { endGoals, goalsOf, insertGoal, selectGoals, updateGoal } from "../repositories/goals.ts";
import { type Call, commit } from "./call.ts";
import { mustHaveProfile, refuse } from "./profile.ts";
import { todayIn } from "./today.ts";

export async function listGoals(call: Call): Promise<{ goals: Goal[] }> {
	return { goals: goalsOf(await selectGoals(call)) };
}

export interface NewGoal {
	goal: Goal;
	/** All goals as they are with it, ended ones too. */
	goals: Goal[];
	/** Ids of goals that end with it. */
	ended: string[];
	statements: Statement[];
}

/**
 * `replaces`: the goal that ends when this one comes; null: none does. Left out, a new A race or aim ends the main goal, a B or C race none.
 * Throws an ApiError for what cannot be a goal, and for a `replaces` that is no active one.
 */
export function newGoal(
	call: Call,
	input: GoalInput,
	replaces: string | null | undefined,
	known: readonly Goal[],
	today: IsoDate,
): NewGoal {
	refuse(checkGoal(input, today));
	const active = known.filter((each) => each.status === "active");
	if (typeof replaces === "string" && !active.some(({ id }) => id === replaces)) throw noSuchGoal();
	const main = mainGoal(active, today)?.id ?? null;
	const ended = replaces === undefined ? (mayBeMain(input) ? main : null) : replaces;
	// A race that is over makes room for the next one.
	const over = active.flatMap((each) => (each.kind === "race" && each.day < today && each.id !== ended ? [each.id] : []));
	const goal: Goal = { ...input, id: call.newId(), status: "active" };
	const statusOf = (each: Goal): Goal["status"] => (each.id === ended ? "abandoned" : over.includes(each.id) ? "done" : each.status);
	return {
		goal,
		goals: [...known.map((each) => ({ ...each, status: statusOf(each) })), goal],
		ended: ended === null ? [] : [ended],
		statements: [
			...(ended === null ? [] : [endGoals(call, [ended], "abandoned")]),
			...(over.length === 0 ? [] : [endGoals(call, over, "done")]),
			insertGoal(call, goal.id, input),
		],
	};
}

/** Adds a goal. The plan follows with its next version. */
export async function addGoal(
	call: Call,
	input: GoalInput & { replaces?: string | null | undefined },
): Promise<{ goal: Goal; ended: string[] }> {
	const [athletes, rows] = await call.db.batch([selectAthlete(call), selectGoals(call)]);
	const { zone } = mustHaveProfile(athleteOf(athletes).profile);
	const bare = GoalInputSchema.parse(input);
	const { goal, ended, statements } = newGoal(call, bare, input.replaces, goalsOf(rows), todayIn(zone, call.now));
	return commit(call, statements, { goal, ended });
}

/** Another day, distance or target for the same goal: it keeps its id. */
export async function changeGoal(call: Call, id: string, input: GoalInput): Promise<{ goal: Goal }> {
	const [athletes, rows] = await call.db.batch([selectAthlete(call), selectGoals(call)]);
	const known = goalsOf(rows).find((goal) => goal.id === id && goal.status === "active");
	if (!known) throw noSuchGoal();
	const { zone } = mustHaveProfile(athleteOf(athletes).profile);
	refuse(checkGoal(input, todayIn(zone, call.now)));
	return commit(call, [updateGoal(call, id, input)], { goal: { ...input, id, status: known.status } });
}

export async function removeGoal(call: Call, id: string): Promise<{ ended: string }> {
	const { goals } = await listGoals(call);
	if (!goals.some((goal) => goal.id === id)) throw noSuchGoal();
	return commit(call, [endGoals(call, [id], "abandoned")], { ended: id });
}

function mayBeMain(input: GoalInput): boolean {
	return input.kind === "general" || (input.priority ?? "A") === "A";
}

function noSuchGoal(): ApiError {
	return new ApiError("not_found", "There is no such goal, or it has ended.");
}
