import { createEffect, For, type JSX, Match, on, Show, Switch } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Logo } from "../../components/Logo.tsx";
import { focusFirstError } from "../../state/focus-error.ts";
import { pending } from "../../store/outbox.ts";
import { preferences } from "../../store/preferences.ts";
import { useWords } from "../../words/words.tsx";
import { GoalFields } from "../goal/GoalFields.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { HistoryStep } from "./HistoryStep.tsx";
import { MoreTraining } from "./MoreTraining.tsx";
import { TrainingFields } from "./TrainingFields.tsx";
import type { WelcomeState } from "./welcome.state.ts";

const steps = [1, 2, 3] as const;

/** Goal, availability, history: one question a screen, and a way back that keeps everything. */
export function WelcomeSteps(props: { state: WelcomeState; onDone: () => void }): JSX.Element {
	const { t } = useWords();
	let form: HTMLFormElement | undefined;
	let title: HTMLHeadingElement | undefined;
	const step = () => props.state.draft.step;
	const isWaiting = () => props.state.busy() && pending().some((row) => row.failure?.code === "offline");

	// Each step is a new page for those who hear it.
	createEffect(
		on(
			step,
			() => {
				window.scrollTo({ top: 0 });
				title?.focus({ preventScroll: true });
			},
			{ defer: true },
		),
	);

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		const isLast = step() === 3;
		const went = await (isLast ? props.state.finish() : props.state.next());
		if (!went) focusFirstError(form);
		else if (isLast) props.onDone();
	}

	const headings = () =>
		({
			1: { title: t("onboarding.goal.title"), text: "" },
			2: { title: t("onboarding.availability.title"), text: t("onboarding.availability.text") },
			3: { title: t("onboarding.history.title"), text: t("onboarding.history.text") },
		})[step()];

	return (
		<main id="main" tabindex="-1" class="max-w-140 min-h-dvh mx-auto px-5 pt-4 lg:pt-8 stack focus:outline-none">
			<div class="flex items-center justify-between h-10">
				<Logo size={24} name />
				<span class="text-small text-ink-soft">{t("onboarding.step", step(), steps.length)}</span>
			</div>
			<div class="grid grid-cols-3 gap-1.5 mt-3" aria-hidden="true">
				<For each={steps}>{(each) => <span class={`h-1 rounded-full ${each <= step() ? "bg-accent" : "bg-line"}`} />}</For>
			</div>
			<form ref={form} class="stack grow mt-8" novalidate onSubmit={submit}>
				<h1 ref={title} tabindex="-1" class="text-title focus:outline-none">
					{headings().title}
				</h1>
				<Show when={headings().text}>
					<p class="mt-1.5 text-ink-soft text-pretty">{headings().text}</p>
				</Show>
				<div class="mt-6 mb-6">
					<Switch>
						<Match when={step() === 1}>
							<GoalFields
								draft={props.state.draft.goal}
								errors={props.state.goalErrors()}
								units={preferences.units()}
								today={props.state.today()}
								onChange={props.state.setGoal}
								hideLabel
							/>
						</Match>
						<Match when={step() === 2}>
							<TrainingFields draft={props.state.draft.training} errors={props.state.trainingErrors()} onChange={props.state.setTraining} />
							<MoreTraining
								draft={props.state.draft.coaching}
								errors={props.state.coachingErrors()}
								today={props.state.today()}
								onChange={props.state.setCoaching}
							/>
						</Match>
						<Match when={step() === 3}>
							<HistoryStep state={props.state} />
						</Match>
					</Switch>
				</div>
				<div class="sticky bottom-0 mt-auto -mx-5 px-5 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] bg-paper border-t border-line">
					<Show when={props.state.failure()}>
						{(code) => (
							<div class="mb-3">
								<FailureNotice code={code()} />
							</div>
						)}
					</Show>
					<Show when={isWaiting()}>
						<div class="mb-3">
							<FailureNotice code="offline" />
						</div>
					</Show>
					<div class="flex gap-2">
						<Show when={step() > 1}>
							<Button disabled={props.state.busy()} onClick={() => props.state.back()}>
								{t("actions.back")}
							</Button>
						</Show>
						<Button type="submit" kind="primary" wide busy={props.state.busy()}>
							{step() < 3 ? t("actions.continue") : t(props.state.busy() ? "onboarding.making" : "onboarding.make")}
						</Button>
					</div>
				</div>
			</form>
		</main>
	);
}
