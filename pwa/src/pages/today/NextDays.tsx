import { For, type JSX, Show } from "solid-js";
import { weekday } from "../../../../shared/calendar.ts";
import { Profile } from "../../components/Profile.tsx";
import { useWords } from "../../words/words.tsx";
import type { NextDay } from "./today-view.ts";

/** The days to come, one line each. */
export function NextDays(props: { days: readonly NextDay[]; fullSeconds: number }): JSX.Element {
	const { t, f, session } = useWords();
	return (
		<ol class="border-b border-line">
			<For each={props.days}>
				{({ day, entries }) => (
					<For
						each={entries}
						fallback={
							<li class="grid grid-cols-[2.75rem_1fr] gap-x-3 items-center py-2.5 border-t border-line">
								<span class="text-ink-soft">{f.weekdayName(weekday(day))}</span>
								<span class="font-500">{t("plan.rest")}</span>
							</li>
						}
					>
						{({ workout }, index) => (
							<li class="border-t border-line">
								<a class="grid grid-cols-[2.75rem_1fr_5.5rem] gap-x-3 items-center py-2.5 hover:bg-sunk" href={`/workout/${workout.id}`}>
									<span class="text-ink-soft">
										<Show when={index() === 0}>{f.weekdayName(weekday(day))}</Show>
									</span>
									<span class="min-w-0">
										<span class={`block ${workout.priority === "key" ? "font-650" : "font-500"}`}>{session(workout.kind).title}</span>
										<span class="block text-small text-ink-soft">
											{f.duration(workout.estimate.seconds)} · {f.distance(workout.estimate.metres, 0)}
										</span>
									</span>
									<Profile
										segments={workout.segments}
										estimateSeconds={workout.estimate.seconds}
										fullSeconds={props.fullSeconds}
										height={30}
										silent
									/>
								</a>
							</li>
						)}
					</For>
				)}
			</For>
		</ol>
	);
}
