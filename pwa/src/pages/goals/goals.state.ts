/** Adding, changing and ending goals; the plan follows each. Without a network it is shown at once and sent later. */
import type { GoalInput } from "../../../../shared/athlete/goal.ts";
import { ApiFailure } from "../../api/failure.ts";
import { toast } from "../../state/toasts.ts";
import { send } from "../../store/outbox.ts";
import { useGoals, useTwoMonths } from "../../store/queries.ts";
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
	const goals = useGoals();
	const months = useTwoMonths();

	async function run(write: () => Promise<unknown>): Promise<boolean> {
		// Both are stored before the first is answered: the plan follows, also when the page is long closed by then.
		const carried = Promise.all([write(), send({ kind: "regeneratePlan", body: { baseVersion: null } })]).then(() =>
			Promise.all([goals.refetch(), months.refetch()]),
		);
		if (!navigator.onLine) {
			carried.catch((error: unknown) => {
				if (!(error instanceof ApiFailure)) throw error;
				toast(`${t("change.refused")} ${t(`errors.${error.code}.what`)}`);
			});
			toast(t("change.doneOffline"));
			return true;
		}
		const saved = await saving.run(() => carried);
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
