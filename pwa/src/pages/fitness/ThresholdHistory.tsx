import { createSignal, For, type JSX, Show } from "solid-js";
import type { ThresholdEntry } from "../../../../shared/fitness/threshold.ts";
import { useWords } from "../../words/words.tsx";
import { thresholdValue } from "./threshold-value.ts";

/** Longer histories are opened on demand. */
const SHOWN = 6;

/** Every threshold with its day and where it comes from: typed, detected, confirmed, refused. */
export function ThresholdHistory(props: { entries: readonly ThresholdEntry[] }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const [all, setAll] = createSignal(false);
	const newest = () => props.entries.toSorted((a, b) => b.day.localeCompare(a.day) || a.kind.localeCompare(b.kind));
	const shown = () => (all() ? newest() : newest().slice(0, SHOWN));
	return (
		<Show when={props.entries.length > 0}>
			<section>
				<h2 class="text-heading mb-1">{t("fitnessPage.history")}</h2>
				<ul>
					<For each={shown()}>
						{(entry) => (
							<li class="flex flex-wrap justify-between gap-x-4 py-2 border-t border-line">
								<span>
									{t(`fitnessPage.kinds.${entry.kind}`)}{" "}
									<span class="font-600">
										{entry.value === null ? t("fitnessPage.takenAway") : thresholdValue(entry.kind, entry.value, words)}
									</span>
								</span>
								<span class="text-small text-ink-soft">
									{f.date(entry.day, "year")} · {t(`fitnessPage.states.${entry.state}`)}
									<Show when={entry.reason}>{(why) => <>: {t(`fitnessPage.reasons.${why()}`)}</>}</Show>
								</span>
							</li>
						)}
					</For>
				</ul>
				<Show when={newest().length > SHOWN && !all()}>
					<button type="button" class="min-h-11 text-link" onClick={() => setAll(true)}>
						{t("fitnessPage.showAll")}
					</button>
				</Show>
			</section>
		</Show>
	);
}
