import { For, type JSX, Show } from "solid-js";
import { Profile } from "../../look/Profile.tsx";
import { sharedSeconds } from "../../look/profile-geometry.ts";
import type { Language } from "../../shared/athlete/profile.ts";
import { weekday } from "../../shared/calendar.ts";
import type { PanelWorkout } from "../../shared/coach/today-panel.ts";
import { usePageWords } from "../words/page-words.ts";
import { sessionWords } from "./session-words.ts";

/** The next days on one time scale, so that the size of each is seen. */
export function NextWorkouts(props: { workouts: readonly PanelWorkout[]; said: Language }): JSX.Element {
	const { words, p } = usePageWords();
	const full = () => sharedSeconds(props.workouts);
	return (
		<Show when={props.workouts.length > 0}>
			<section aria-labelledby="next">
				<h2 id="next" class="text-heading mb-1">
					{p("popup.next")}
				</h2>
				<ul>
					<For each={props.workouts}>
						{(workout) => (
							<li class="grid grid-cols-[2.75rem_1fr_5.5rem] items-center gap-x-2 py-2 border-t border-line">
								<span class="text-small text-ink-soft">{words.f.weekdayName(weekday(workout.day))}</span>
								<span class="min-w-0">
									<span class={`block truncate ${workout.priority === "key" ? "font-650" : ""}`}>
										{sessionWords(workout, props.said, words.language).title}
									</span>
									<span class="block text-small text-ink-soft">{words.f.duration(workout.estimate.seconds)}</span>
								</span>
								<Profile
									segments={workout.segments}
									estimateSeconds={workout.estimate.seconds}
									height={26}
									fullSeconds={full()}
									silent
									speech={words.speech}
								/>
							</li>
						)}
					</For>
				</ul>
			</section>
		</Show>
	);
}
