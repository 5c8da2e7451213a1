import { For, type JSX, Show } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import { Profile } from "../../look/Profile.tsx";
import { sharedSeconds } from "../../look/profile-geometry.ts";
import type { Language } from "../../shared/athlete/profile.ts";
import { weekday } from "../../shared/calendar.ts";
import type { PanelWorkout } from "../../shared/coach/today-panel.ts";
import { usePageWords } from "../words/page-words.ts";
import { sessionWords } from "./session-words.ts";

/** The next days on one time scale, so that the size of each is seen: a line each, because a popup is 600 px high at most. */
export function NextWorkouts(props: { workouts: readonly PanelWorkout[]; said: Language; planHref: string }): JSX.Element {
	const { words, p } = usePageWords();
	const full = () => sharedSeconds(props.workouts);
	return (
		<section aria-labelledby="next">
			<div class="flex items-center justify-between gap-2">
				<h2 id="next" class="text-heading">
					{p("popup.next")}
				</h2>
				<a class={buttonClass({ small: true, kind: "quiet" })} href={props.planHref} target="_blank" rel="noreferrer">
					{p("popup.openPlan")}
				</a>
			</div>
			<Show when={props.workouts.length > 0}>
				<ul>
					<For each={props.workouts}>
						{(workout) => (
							<li class="grid grid-cols-[2.25rem_1fr_auto_4.5rem] items-center gap-x-2 py-1 border-t border-line">
								<span class="text-small text-ink-soft">{words.f.weekdayName(weekday(workout.day))}</span>
								<span class={`min-w-0 truncate ${workout.priority === "key" ? "font-650" : ""}`}>
									{sessionWords(workout, props.said, words.language).title}
								</span>
								<span class="text-small text-ink-soft whitespace-nowrap">{words.f.duration(workout.estimate.seconds)}</span>
								<Profile
									segments={workout.segments}
									estimateSeconds={workout.estimate.seconds}
									height={24}
									fullSeconds={full()}
									silent
									speech={words.speech}
								/>
							</li>
						)}
					</For>
				</ul>
			</Show>
		</section>
	);
}
