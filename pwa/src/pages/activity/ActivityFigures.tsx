import { For, type JSX, Show } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { useWords } from "../../words/words.tsx";
import { LoadSource } from "../activities/LoadSource.tsx";
import { Sourced } from "../fitness/Sourced.tsx";
import { furtherFigures, mainFigures, missingOf } from "./figures.ts";

const grid = "grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-3 lg:grid-cols-4 items-start";

/** Figures with their sources: the large ones, with the load last because it sums them up, then what tells more. */
export function ActivityFigures(props: { reviewed: ReviewedActivity }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const load = () => props.reviewed.metrics.load.value;
	const further = () => furtherFigures(props.reviewed, words);
	const temperature = (celsius: number): string =>
		f.unitMetres === 1000 ? `${f.number(celsius)} °C` : `${f.number(celsius * 1.8 + 32)} °F`;
	return (
		<>
			<div class={`${grid} mt-5`}>
				<For each={mainFigures(props.reviewed, words)}>
					{(figure) => <Sourced label={figure.label} value={figure.value} source={figure.how} />}
				</For>
				<Sourced
					label={t("activity.load")}
					value={load() === null ? "–" : f.number(load() ?? 0)}
					source={<LoadSource reviewed={props.reviewed} />}
				/>
			</div>
			<Show when={further().length > 0}>
				<div class={`${grid} mt-5 pt-4 border-t border-line`}>
					<For each={further()}>{(figure) => <Sourced small label={figure.label} value={figure.value} source={figure.how} />}</For>
				</div>
			</Show>
			<Show when={props.reviewed.metrics.heat}>
				{(heat) => (
					<p class="mt-4 max-w-150 text-ink-soft text-pretty">
						{t("activity.heat", temperature(heat().meanCelsius), f.percent(heat().slowerPercent / 100))}
					</p>
				)}
			</Show>
			<div class="mt-3 text-small text-ink-soft">
				<For each={missingOf(props.reviewed, words)}>{(line) => <p>{line}</p>}</For>
			</div>
		</>
	);
}
