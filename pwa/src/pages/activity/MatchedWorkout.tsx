import { type JSX, Show } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { StateMark } from "../../components/StateMark.tsx";
import { useWords } from "../../words/words.tsx";
import { activityFacts } from "../activities/activity-facts.ts";
import type { MatchedPlan } from "./matched-plan.ts";

/** The verdict in one line: the planned workout this was, then planned against done. Nothing where it was not planned. */
export function MatchedWorkout(props: { match: MatchedPlan | null; reviewed: ReviewedActivity }): JSX.Element {
	const { t, f, session } = useWords();
	const facts = () => activityFacts(props.reviewed);
	return (
		<Show when={props.match}>
			{(found) => (
				<div class="mt-3">
					<p class="flex flex-wrap items-center gap-x-2.5 text-lead">
						<StateMark state={found().completion.state} size={16} silent />
						<span class="font-600">{t(`states.${found().completion.state}`)}:</span>
						<a class="text-link" href={`/workout/${found().workout.id}`}>
							{session(found().workout.kind).title}
						</a>
					</p>
					<p class="mt-0.5 text-ink-soft">
						{[
							f.durationOf(facts().seconds ?? 0, found().workout.estimate.seconds),
							facts().metres === null ? "" : f.distanceOf(facts().metres ?? 0, found().workout.estimate.metres),
							t("activity.planned"),
						]
							.filter(Boolean)
							.join(" · ")}
					</p>
				</div>
			)}
		</Show>
	);
}
