import { type JSX, Show } from "solid-js";
import { Profile } from "../../look/Profile.tsx";
import { StepList } from "../../look/StepList.tsx";
import type { Language } from "../../shared/athlete/profile.ts";
import type { PanelWorkout } from "../../shared/coach/today-panel.ts";
import { Button } from "../panel/Button.tsx";
import { usePageWords } from "../words/page-words.ts";
import { createSending, SendingNote } from "./Sending.tsx";
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
	const sending = createSending();
	const { t } = words;
	const session = () => sessionWords(props.workout, props.said, words.language);
	const estimate = () => props.workout.estimate;
	const isPlanned = () => props.workout.state === "planned";

	const figures = ({ seconds, metres }: { seconds: number; metres: number }): string =>
		[words.f.duration(seconds), metres > 0 ? words.f.distance(metres) : ""].filter(Boolean).join(" · ");

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
						<Show when={props.workout.done} fallback={figures(estimate())}>
							{(done) => (
								<>
									<b class="font-650 text-ink">{figures(done())}</b> ({p("popup.planned", words.f.duration(estimate().seconds))})
								</>
							)}
						</Show>
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
					<Button kind="primary" small={props.isOneOfSeveral} icon="watch" onPress={() => void sending.begin()}>
						{p("popup.send")}
					</Button>
				</Show>
				{/* Where it stands on a calendar says nothing once it is over. */}
				<Show when={isPlanned()}>
					<WatchState watch={props.workout.watch} />
				</Show>
			</div>
			<SendingNote sending={sending} />
		</section>
	);
}
