import { For, type JSX, Show } from "solid-js";
import { useWords } from "../../words/words.tsx";
import type { Tally } from "./tally.ts";

const parts = ["added", "merged", "known", "health", "refused"] as const;

/** What has come of it so far, as figures side by side; only those that are not nought. */
export function Figures(props: { tally: Tally }): JSX.Element {
	const { t, f } = useWords();
	const shown = () => parts.filter((part) => props.tally[part] > 0);
	return (
		<Show when={shown().length > 0}>
			<dl class="grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-x-4 gap-y-3">
				<For each={shown()}>
					{(part) => (
						<div class="flex flex-col-reverse justify-end">
							<dt class="text-small text-ink-soft">{t(`import.figures.${part}`)}</dt>
							<dd class={`text-lead font-650 ${part === "refused" ? "text-bad" : ""}`}>{f.number(props.tally[part])}</dd>
						</div>
					)}
				</For>
			</dl>
		</Show>
	);
}
