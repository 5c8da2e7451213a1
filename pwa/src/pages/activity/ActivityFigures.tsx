import { For, type JSX, Show } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { useWords } from "../../words/words.tsx";
import { LoadSource } from "../activities/LoadSource.tsx";
import { Sourced } from "../fitness/Sourced.tsx";
import { figuresOf, missingOf } from "./figures.ts";

/** Figures with their sources; load last, because it sums them up. */
export function ActivityFigures(props: { reviewed: ReviewedActivity }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const load = () => props.reviewed.metrics.load.value;
	return (
		<>
			<div class="grid grid-cols-2 gap-x-4 gap-y-5 mt-5 sm:grid-cols-3 lg:grid-cols-4 items-start">
				<For each={figuresOf(props.reviewed, words)}>
					{(figure) => <Sourced label={figure.label} value={figure.value} source={figure.how} />}
				</For>
				<Sourced
					label={t("activity.load")}
					value={load() === null ? "–" : f.number(load() ?? 0)}
					source={<LoadSource reviewed={props.reviewed} />}
				/>
			</div>
			<Show when={props.reviewed.metrics.heat}>
				{(heat) => (
					<p class="mt-4 max-w-150 text-ink-soft text-pretty">
						{t("activity.heat", `${f.number(heat().meanCelsius)} °C`, f.percent(heat().slowerPercent / 100))}
					</p>
				)}
			</Show>
			<For each={missingOf(props.reviewed, words)}>{(line) => <p class="mt-1 text-small text-ink-soft first-of-type:mt-3">{line}</p>}</For>
		</>
	);
}
