import { createSignal, type JSX, Show } from "solid-js";
import { Profile } from "../../look/Profile.tsx";
import { StepList } from "../../look/StepList.tsx";
import type { Language } from "../../shared/athlete/profile.ts";
import type { PanelWorkout } from "../../shared/coach/today-panel.ts";
import { send } from "../messages/send.ts";
import { Button } from "../panel/Button.tsx";
import { usePageWords } from "../words/page-words.ts";
import { sessionWords } from "./session-words.ts";
import { WatchState } from "./WatchState.tsx";

/** Today's workout, large, with its picture; the one thing to do with it here is to put it on the watch. */
export function TodayWorkout(props: { workout: PanelWorkout; said: Language }): JSX.Element {
	const { words, p } = usePageWords();
	const [opened, setOpened] = createSignal(false);
	const { t, f } = words;
	const session = () => sessionWords(props.workout, props.said, words.language);
	const estimate = () => props.workout.estimate;
	const isPlanned = () => props.workout.state === "planned";
	const canSend = () => isPlanned() && props.workout.watch !== "sent" && props.workout.watch !== "left_alone";

	async function sendToWatch(): Promise<void> {
		setOpened(true);
		await send("shell.send", {});
	}

	return (
		<section class="stack gap-3" aria-labelledby={`workout-${props.workout.id}`}>
			<div>
				<p class="text-heading">
					{p("popup.today")}
					<Show when={props.workout.priority === "key"}> · {p("popup.keySession")}</Show>
					<Show when={!isPlanned()}> · {t(`states.${props.workout.state}`)}</Show>
				</p>
				<h2 id={`workout-${props.workout.id}`} class="text-title mt-0.5">
					{session().title}
				</h2>
				<p class="text-ink-soft">
					{f.duration(estimate().seconds)}
					<Show when={estimate().metres > 0}> · {f.distance(estimate().metres)}</Show>
				</p>
			</div>
			<Profile segments={props.workout.segments} estimateSeconds={estimate().seconds} height={100} axis speech={words.speech} />
			<p class="text-small text-ink-soft text-pretty">{session().purpose}</p>
			<details class="text-small">
				<summary class="font-600 text-ink-soft py-1">{p("popup.steps")}</summary>
				<StepList segments={props.workout.segments} label={p("popup.steps")} language={words.language} speech={words.speech} />
			</details>
			<div class="flex items-center gap-3">
				<Show when={canSend()}>
					<Button kind="primary" icon="watch" onPress={() => void sendToWatch()}>
						{p("popup.send")}
					</Button>
				</Show>
				<WatchState watch={props.workout.watch} />
			</div>
			<Show when={opened()}>
				<p class="text-small text-ink-soft" role="status">
					{p("popup.sending")}
				</p>
			</Show>
		</section>
	);
}
