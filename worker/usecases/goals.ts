import { checkGoal } from "../../shared/athlete/checks.ts";
import type { Goal, GoalInput } from "../../shared/athlete/goal.ts";
import { ApiError } from "../errors.ts";
import { athleteOf, selectAthlete } from "../repositories/athletes.ts";
import { endActiveGoals, endGoal, goalsOf, insertGoal, selectGoals } from "../repositories/goals.ts";
import { type Call, commit } from "./call.ts";
import { mustHaveProfile, refuse } from "./profile.ts";
import { todayIn } from "./today.ts";

export async function listGoals(call: Call): Promise<{ goals: Goal[] }> {
	return { goals: goalsOf(await selectGoals(call)) };
}

/** The new goal becomes the active one. The plan follows with its next version. */
export async function setGoal(call: Call, input: GoalInput): Promise<{ goal: Goal }> {
	const profile = mustHaveProfile(athleteOf(await selectAthlete(call)).profile);
	refuse(checkGoal(input, todayIn(profile.zone, call.now)));
	const goal: Goal = { ...input, id: call.newId(), status: "active" };
	return commit(call, [endActiveGoals(call), insertGoal(call, goal.id, input)], { goal });
}

export async function removeGoal(call: Call, id: string): Promise<{ ended: string }> {
	const { goals } = await listGoals(call);
	if (!goals.some((goal) => goal.id === id)) throw new ApiError("not_found", "There is no such goal.");
	return commit(call, [endGoal(call, id)], { ended: id });
}
