import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { weekday } from "../../../../shared/calendar.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { IconButton } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";
import { activityName } from "./ActivityLine.tsx";
import { activityFacts } from "./activity-facts.ts";
import { LoadSource } from "./LoadSource.tsx";

/** A line of the list: day, name, figures; a tap on the load says how it was computed. */
export function ActivityRow(props: { reviewed: ReviewedActivity; onDelete: () => void }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const id = createUniqueId();
	const [open, setOpen] = createSignal(false);
	const activity = () => props.reviewed.activity;
	const facts = () => activityFacts(props.reviewed);
	return (
		<li class="border-t border-line">
			<div class="grid grid-cols-[2.75rem_1fr_auto] gap-x-3 items-center py-2 md:grid-cols-[3.5rem_minmax(0,1fr)_5.5rem_5.5rem_6.5rem_4.5rem_2.75rem]">
				<div class="text-center leading-tight">
					<span class="block font-600">{f.date(activity().day, "number")}</span>
					<span class="block text-small text-ink-faint">{f.weekdayName(weekday(activity().day))}</span>
				</div>
				<div class="min-w-0">
					<a href={`/activities/${activity().id}`} class="block font-500 truncate rounded hover:underline underline-offset-3">
						{activityName(props.reviewed, words)}
					</a>
					<p class="text-small text-ink-soft md:hidden">
						{[
							facts().metres === null ? "" : f.distance(facts().metres ?? 0),
							facts().seconds === null ? "" : f.duration(facts().seconds ?? 0),
							facts().speed === null ? "" : f.pace(facts().speed ?? 0),
						]
							.filter(Boolean)
							.join(" · ")}
					</p>
				</div>
				<span class="hidden md:block text-right">{facts().metres === null ? "–" : f.distance(facts().metres ?? 0)}</span>
				<span class="hidden md:block text-right">{facts().seconds === null ? "–" : f.duration(facts().seconds ?? 0)}</span>
				<span class="hidden md:block text-right text-ink-soft">{facts().speed === null ? "" : f.pace(facts().speed ?? 0)}</span>
				<div class="flex items-center md:contents">
					<button
						type="button"
						class="min-h-11 px-2 text-right rounded underline decoration-dotted decoration-line-strong underline-offset-4 hover:bg-sunk"
						aria-expanded={open() ? "true" : "false"}
						aria-controls={id}
						onClick={() => setOpen(!open())}
					>
						<span class="sr-only">{t("activities.load")} </span>
						{facts().load === null ? "–" : f.number(facts().load ?? 0)}
					</button>
					<IconButton
						icon="close"
						small
						label={t("activities.delete", `${activityName(props.reviewed, words)}, ${f.date(activity().day, "weekday")}`)}
						onClick={() => props.onDelete()}
					/>
				</div>
			</div>
			<div id={id}>
				<Show when={open()}>
					<div class="pb-3 pl-14 pr-2 text-small text-ink-soft md:pl-17 max-w-150">
						<LoadSource reviewed={props.reviewed} />
					</div>
				</Show>
			</div>
		</li>
	);
}
