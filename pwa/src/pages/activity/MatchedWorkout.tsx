import { createMemo, type JSX, Show } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { StateMark } from "../../components/StateMark.tsx";
import type { TwoMonths } from "../../store/replies.ts";
import { useWords } from "../../words/words.tsx";
import { activityFacts } from "../activities/activity-facts.ts";

/** The verdict in one line: the planned workout this was, planned against done. Nothing where it was not planned. */
export function MatchedWorkout(props: { months: TwoMonths | undefined; reviewed: ReviewedActivity }): JSX.Element {
	const { t, f, session } = useWords();
	const match = createMemo(() => {
		const { months, reviewed } = props;
		const completion = months?.completions.find(({ activityIds }) => activityIds.includes(reviewed.activity.id));
		const workout = completion && months?.plan.workouts.find(({ id }) => id === completion.workoutId);
		return completion && workout ? { completion, workout } : null;
	});
	return (
		<Show when={match()}>
			{(found) => (
				<p class="flex flex-wrap items-center gap-x-2 mt-2">
					<StateMark state={found().completion.state} silent />
					<span class="font-600">{t(`states.${found().completion.state}`)}</span>
					<a class="text-link" href={`/workout/${found().workout.id}`}>
						{session(found().workout.kind).title}
					</a>
					<span class="text-ink-soft">{f.durationOf(activityFacts(props.reviewed).seconds ?? 0, found().workout.estimate.seconds)}</span>
				</p>
			)}
		</Show>
	);
}
