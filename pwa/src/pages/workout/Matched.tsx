import { For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { useWords } from "../../words/words.tsx";
import { activityName } from "../activities/ActivityLine.tsx";
import { activityFacts } from "../activities/activity-facts.ts";

/** What was recorded for a workout in figures, a tap from the whole. */
export function Matched(props: { activities: readonly ReviewedActivity[]; level: 2 | 3 }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	return (
		<Show when={props.activities.length > 0}>
			<section class="card mt-3">
				<Dynamic component={`h${props.level}`} class="text-heading">
					{t("activities.matched")}
				</Dynamic>
				<ul>
					<For each={props.activities}>
						{(reviewed) => {
							const facts = () => activityFacts(reviewed);
							return (
								<li class="mt-1.5">
									<a class="inline-block font-500 text-link break-words" href={`/activities/${reviewed.activity.id}`}>
										{activityName(reviewed, words)}
									</a>
									<p class="text-ink-soft">
										{[
											facts().seconds === null ? "" : f.duration(facts().seconds ?? 0),
											facts().metres === null ? "" : f.distance(facts().metres ?? 0),
											facts().speed === null ? "" : f.pace(facts().speed ?? 0),
											facts().load === null ? "" : t("workout.load", f.number(facts().load ?? 0)),
										]
											.filter(Boolean)
											.join(" · ")}
									</p>
								</li>
							);
						}}
					</For>
				</ul>
			</section>
		</Show>
	);
}
