/** Adding, changing and ending goals; the plan follows each. */
import type { GoalInput } from "../../../../shared/athlete/goal.ts";
import { toast } from "../../state/toasts.ts";
import { send } from "../../store/outbox.ts";
import { useTwoMonths } from "../../store/queries.ts";
import type { Words } from "../../words/words.tsx";
import { createSaving, type Saving } from "../settings/saving.state.ts";

export interface GoalsState {
	saving: Saving;
	/** @param replaces Null: the goals there are stay; undefined: a new A race or aim takes the main one's place. */
	add: (goal: GoalInput, replaces?: null) => Promise<boolean>;
	change: (id: string, goal: GoalInput) => Promise<boolean>;
	end: (id: string) => Promise<boolean>;
}

export function createGoals({ t }: Words): GoalsState {
	const saving = createSaving();
	const months = useTwoMonths();

	async function run(write: () => Promise<unknown>): Promise<boolean> {
		const saved = await saving.run(async () => {
			await write();
			await send({ kind: "regeneratePlan", body: { baseVersion: null } });
			await months.refetch();
		});
		if (saved) toast(t("actions.saved"));
		return saved;
	}

	return {
		saving,
		add: (goal, replaces) => run(() => send({ kind: "setGoal", body: { ...goal, ...(replaces === null ? { replaces } : {}) } })),
		change: (id, goal) => run(() => send({ kind: "changeGoal", body: { id, goal } })),
		end: (id) => run(() => send({ kind: "endGoal", body: { id } })),
	};
}
