/** The goals as they will be once the server has what was changed on this device. Pure. */
import type { Goal, GoalInput } from "../../../../shared/athlete/goal.ts";
import { mainGoal } from "../../../../shared/athlete/main-goal.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { Write } from "../../store/writes.ts";

/** A goal that the server has not seen has no id of its own yet: nothing can be sent about it. */
const WAITING = "waiting:";
export const isWaiting = ({ id }: Pick<Goal, "id">): boolean => id.startsWith(WAITING);

/** As POST /api/goals, PUT and DELETE do it, in the order in which the writes were made. */
export function goalsWithWaiting(known: readonly Goal[], writes: readonly Write[], today: IsoDate): Goal[] {
	let goals = [...known];
	for (const [at, { kind, body }] of writes.entries()) {
		if (kind === "setGoal") {
			const { replaces, ...input } = body as Write<"setGoal">["body"];
			const ended = replaces === undefined ? (mayBeMain(input) ? mainGoal(goals, today)?.id : null) : replaces;
			goals = [...goals.map((goal) => end(goal, ended ?? null)), { ...input, id: `${WAITING}${at}`, status: "active" }];
		} else if (kind === "changeGoal") {
			const { id, goal: input } = body as Write<"changeGoal">["body"];
			goals = goals.map((goal) => (goal.id === id ? { ...input, id, status: goal.status } : goal));
		} else if (kind === "endGoal") {
			const { id } = body as Write<"endGoal">["body"];
			goals = goals.map((goal) => end(goal, id));
		}
	}
	return goals;
}

function end(goal: Goal, id: string | null): Goal {
	return goal.id === id ? { ...goal, status: "abandoned" } : goal;
}

function mayBeMain(input: GoalInput): boolean {
	return input.kind === "general" || (input.priority ?? "A") === "A";
}
