import { createUniqueId, For, type JSX, Show } from "solid-js";
import { useWords } from "../words/words.tsx";

const numbers = Array.from({ length: 10 }, (_, index) => index + 1);

/** One to ten, all seen, one tap. Native radios bring the arrow keys. */
export function TenTaps(props: { label: string; hint?: string; value: number | null; onChange: (value: number) => void }): JSX.Element {
	const { t } = useWords();
	const name = createUniqueId();
	return (
		<fieldset class="min-w-0">
			<legend class="w-full mb-1 flex flex-wrap justify-between gap-x-3 text-small text-ink-soft">
				{props.label}
				<Show when={props.hint}>
					{" "}
					<span class="text-ink-faint">{props.hint}</span>
				</Show>
			</legend>
			<div class="flex gap-0.75">
				<For each={numbers}>
					{(number) => (
						<label class="relative flex-1 min-w-0 h-8 inline-flex items-center justify-center rounded border border-line-strong text-small font-500 cursor-pointer transition-colors duration-quick hover:border-ink-soft has-[:checked]:bg-accent has-[:checked]:text-accent-ink has-[:checked]:border-transparent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-2">
							<input
								type="radio"
								class="absolute opacity-0 inset-0 m-0 cursor-pointer"
								name={name}
								value={number}
								aria-label={t("panel.feel.of", String(number))}
								checked={props.value === number}
								onChange={() => props.onChange(number)}
							/>
							<span aria-hidden="true">{number}</span>
						</label>
					)}
				</For>
			</div>
		</fieldset>
	);
}
