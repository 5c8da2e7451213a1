import { createSignal, type JSX, Show } from "solid-js";
import { Profile } from "../../look/Profile.tsx";
import { StepList } from "../../look/StepList.tsx";
import type { Language } from "../../shared/athlete/profile.ts";
import type { PanelWorkout } from "../../shared/coach/today-panel.ts";
import type { Failure } from "../messages/message.ts";
import { send } from "../messages/send.ts";
import { Button } from "../panel/Button.tsx";
import { Notice } from "../panel/Notice.tsx";
import { usePageWords } from "../words/page-words.ts";
import { sessionWords } from "./session-words.ts";
import { WatchState } from "./WatchState.tsx";

interface TodayWorkoutProps {
	workout: PanelWorkout;
	said: Language;
	/** Of several on this day each is smaller: a popup is 600 px high at most. */
	isOneOfSeveral: boolean;
	/** The button shows all that may be sent: one is enough. */
	canSend: boolean;
}

/** Today's workout, large, with its picture; the one thing to do with it here is to put it on the watch. */
export function TodayWorkout(props: TodayWorkoutProps): JSX.Element {
	const { words, p } = usePageWords();
	const [told, setTold] = createSignal<"opens" | Failure | null>(null);
	const { t, f } = words;
	const session = () => sessionWords(props.workout, props.said, words.language);
	const estimate = () => props.workout.estimate;
	const isPlanned = () => props.workout.state === "planned";

	const hindered = () => {
		const now = told();
		return now === "opens" ? null : now;
	};

	async function sendToWatch(): Promise<void> {
		setTold("opens");
		const answer = await send("shell.send", {});
		if (!answer.ok) setTold(answer.failure);
	}

	return (
		<section class="stack gap-2" aria-labelledby={`workout-${props.workout.id}`}>
			<div>
				<p class="flex flex-wrap justify-between gap-x-3">
					<span class="text-heading">
						{p("popup.today")}
						<Show when={props.workout.priority === "key"}> · {p("popup.keySession")}</Show>
						<Show when={!isPlanned()}> · {t(`states.${props.workout.state}`)}</Show>
					</span>
					<span class="text-small text-ink-soft">
						{f.duration(estimate().seconds)}
						<Show when={estimate().metres > 0}> · {f.distance(estimate().metres)}</Show>
					</span>
				</p>
				<h2 id={`workout-${props.workout.id}`} class={props.isOneOfSeveral ? "text-lead" : "text-title mt-0.5"}>
					{session().title}
				</h2>
			</div>
			<Profile
				segments={props.workout.segments}
				estimateSeconds={estimate().seconds}
				height={props.isOneOfSeveral ? 28 : 88}
				axis={!props.isOneOfSeveral}
				speech={words.speech}
			/>
			<details class="text-small">
				<summary class="font-600 text-ink-soft py-1">{p("popup.steps")}</summary>
				<p class="text-ink-soft text-pretty pb-1">{session().purpose}</p>
				<StepList segments={props.workout.segments} label={p("popup.steps")} language={words.language} speech={words.speech} />
			</details>
			<div class="flex items-center gap-3">
				<Show when={props.canSend}>
					<Button kind="primary" small={props.isOneOfSeveral} icon="watch" onPress={() => void sendToWatch()}>
						{p("popup.send")}
					</Button>
				</Show>
				<WatchState watch={props.workout.watch} />
			</div>
			<Show when={told() === "opens"}>
				<p class="text-small text-ink-soft" role="status">
					{p("popup.sending")}
				</p>
			</Show>
			<Show when={hindered()}>
				{(failure) => (
					<Notice tone="warn" text={failure().code === "sending_off" ? p("popup.sendingOff") : words.failed(failure())}>
						{failure().code === "sending_off" && (
							<Button small onPress={() => void send("shell.options", {})}>
								{p("popup.openSettings")}
							</Button>
						)}
					</Notice>
				)}
			</Show>
		</section>
	);
}
