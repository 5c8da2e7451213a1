import { createSignal, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { Goal } from "../../../../shared/athlete/goal.ts";
import { Button } from "../../components/Button.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { focusFirstError } from "../../state/focus-error.ts";
import { toast } from "../../state/toasts.ts";
import { send } from "../../store/outbox.ts";
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";
import { GoalFields } from "../goal/GoalFields.tsx";
import { goalContext } from "../goal/goal-context.ts";
import { type GoalDraft, goalDraftOf, readGoal } from "../goal/goal-draft.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { createSaving } from "./saving.state.ts";

/** The goal in one line, and the form to change it. */
export function GoalForm(props: { goal: Goal | null }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const today = useToday();
	const saving = createSaving();
	const [open, setOpen] = createSignal(false);
	const [tried, setTried] = createSignal(false);
	const [draft, setDraft] = createStore<GoalDraft>(structuredClone(goalDraftOf(null, preferences.units())));
	let element: HTMLFormElement | undefined;
	const reading = () => readGoal(draft, goalContext(words, today()));
	const errors = () => {
		const now = reading();
		return tried() && !now.ok ? now.errors : {};
	};

	function edit(): void {
		setDraft(structuredClone(goalDraftOf(props.goal, preferences.units())));
		setTried(false);
		setOpen(true);
	}

	async function save(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		setTried(true);
		const now = reading();
		if (!now.ok) return focusFirstError(element);
		const saved = await saving.run(async () => {
			await send({ kind: "setGoal", body: now.goal });
			await send({ kind: "regeneratePlan", body: { baseVersion: null } });
		});
		if (!saved) return;
		setOpen(false);
		toast(t("actions.saved"));
	}

	const line = () => {
		const { goal } = props;
		if (!goal) return t("shell.noGoal");
		if (goal.kind === "general") return goal.name;
		const target = goal.targetSeconds === null ? [] : [`${t("onboarding.goal.target")} ${f.clock(goal.targetSeconds)}`];
		return [goal.name, f.distance(goal.metres), f.date(goal.day, "year"), ...target].join(" · ");
	};

	return (
		<Show
			when={open()}
			fallback={
				<div class="stack gap-3 items-start">
					<p>{line()}</p>
					<Button small onClick={edit}>
						{t("moreSettings.changeGoal")}
					</Button>
				</div>
			}
		>
			<form ref={element} class="stack gap-5" novalidate onSubmit={save}>
				<GoalFields draft={draft} errors={errors()} units={preferences.units()} today={today()} onChange={(change) => setDraft(change)} />
				<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
				<div class="flex flex-wrap items-center gap-3">
					<Button type="submit" kind="primary" busy={saving.busy()}>
						{t("actions.save")}
					</Button>
					<Button onClick={() => setOpen(false)}>{t("actions.cancel")}</Button>
					<span class="text-small text-ink-soft">{t("moreSettings.planFollows")}</span>
				</div>
			</form>
		</Show>
	);
}
