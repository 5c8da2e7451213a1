import { createUniqueId, For, type JSX, Show } from "solid-js";
import { FieldNote, type FieldWords } from "./Field.tsx";
import type { Choice } from "./Select.tsx";

interface RadioGroupProps<T extends string> extends FieldWords {
	choices: readonly Choice<T>[];
	/** Null: nothing chosen yet. */
	value: T | null;
	onChange: (value: T) => void;
	/** The label is heard only; the page already says it. */
	hideLabel?: boolean;
}

/** Rows to choose one from; the whole row is the target. Native radios bring the arrow keys. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>): JSX.Element {
	const name = createUniqueId();
	return (
		<fieldset aria-describedby={`${name}-note`}>
			<legend class={props.hideLabel ? "sr-only" : "font-500 mb-1.5"}>{props.label}</legend>
			<div class="stack gap-2">
				<For each={props.choices}>
					{(choice) => (
						<label class="flex gap-3 items-center min-h-14 px-4 py-2.5 border border-line-strong rounded bg-sheet cursor-pointer transition-colors duration-quick hover:border-ink-faint has-[:checked]:border-accent has-[:checked]:bg-accent-wash has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent">
							<input
								type="radio"
								class="radio"
								name={name}
								value={choice.value}
								checked={choice.value === props.value}
								onChange={() => props.onChange(choice.value)}
							/>
							<span>
								<span class="block font-500">{choice.label}</span>
								<Show when={choice.text}>
									<span class="block text-small text-ink-soft">{choice.text}</span>
								</Show>
							</span>
						</label>
					)}
				</For>
			</div>
			<div class="mt-1.5">
				<FieldNote id={`${name}-note`} hint={props.hint} error={props.error} />
			</div>
		</fieldset>
	);
}
