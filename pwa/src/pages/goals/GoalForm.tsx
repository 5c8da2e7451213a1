import { createSignal, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { Goal } from "../../../../shared/athlete/goal.ts";
import { Button } from "../../components/Button.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { focusFirstError } from "../../state/focus-error.ts";
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";
import { GoalFields } from "../goal/GoalFields.tsx";
import { goalContext } from "../goal/goal-context.ts";
import { type GoalDraft, goalDraftOf, readGoal } from "../goal/goal-draft.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import type { GoalsState } from "./goals.state.ts";

export interface GoalFormProps {
	/** Null: a new one. */
	goal: Goal | null;
	/** Active goals besides it: with some, a race says how much it matters. */
	others: number;
	state: GoalsState;
	onDone: () => void;
}

/** One goal, new or changed. */
export function GoalForm(props: GoalFormProps): JSX.Element {
	const words = useWords();
	const { t } = words;
	const today = useToday();
	const [tried, setTried] = createSignal(false);
	const [draft, setDraft] = createStore<GoalDraft>(structuredClone(goalDraftOf(props.goal, preferences.units())));
	let element: HTMLFormElement | undefined;
	const reading = () => readGoal(draft, goalContext(words, today()));
	const errors = () => {
		const now = reading();
		return tried() && !now.ok ? now.errors : {};
	};

	async function save(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		setTried(true);
		const now = reading();
		if (!now.ok) return focusFirstError(element);
		const { goal } = props;
		// Beside others a new goal joins them: which one the season is built for, its day and weight say.
		const saved = await (goal ? props.state.change(goal.id, now.goal) : props.state.add(now.goal, props.others > 0 ? null : undefined));
		if (saved) props.onDone();
	}

	return (
		<form ref={element} class="stack gap-5" novalidate onSubmit={save}>
			<GoalFields
				draft={draft}
				errors={errors()}
				units={preferences.units()}
				today={today()}
				askPriority={props.others > 0 || (props.goal?.kind === "race" && (props.goal.priority ?? "A") !== "A")}
				onChange={(change) => setDraft(change)}
			/>
			<Show when={props.state.saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
			<div class="flex flex-wrap items-center gap-3">
				<Button type="submit" kind="primary" busy={props.state.saving.busy()}>
					{t("actions.save")}
				</Button>
				<Button onClick={() => props.onDone()}>{t("actions.cancel")}</Button>
				<span class="text-small text-ink-soft">{t("moreSettings.planFollows")}</span>
			</div>
		</form>
	);
}
