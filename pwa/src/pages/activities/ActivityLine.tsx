import { type JSX, Show } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { useWords, type Words } from "../../words/words.tsx";
import { activityFacts } from "./activity-facts.ts";

/** What an activity is called: by its file, else by its sport. */
export function activityName({ activity }: ReviewedActivity, { t }: Pick<Words, "t">): string {
	if (activity.name) return activity.name;
	const sport = t(`activities.sports.${activity.sport}`);
	return activity.subSport ? `${sport} · ${t(`activities.subSports.${activity.subSport}`)}` : sport;
}

/** One activity in two lines: name and day, then its figures. The whole of it leads to the activity. */
export function ActivityLine(props: { reviewed: ReviewedActivity }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const facts = () => activityFacts(props.reviewed);
	return (
		<a href={`/activities/${props.reviewed.activity.id}`} class="group block border-y border-line py-2.5 hover:bg-sunk">
			<p class="flex justify-between gap-3">
				<span class="font-500 min-w-0 truncate underline underline-offset-3 decoration-1 decoration-line-strong group-hover:decoration-ink-faint">
					{activityName(props.reviewed, words)}
				</span>
				<span class="text-ink-soft whitespace-nowrap">{f.date(props.reviewed.activity.day, "weekday")}</span>
			</p>
			<p class="text-small text-ink-soft">
				<Show when={facts().metres}>{(metres) => <>{f.distance(metres())} · </>}</Show>
				{f.duration(facts().seconds ?? 0)}
				<Show when={facts().speed}>{(speed) => <> · {f.pace(speed())}</>}</Show>
				<Show when={facts().load}>{(load) => <> · {t("activities.loadShort", f.number(load()))}</>}</Show>
			</p>
		</a>
	);
}
