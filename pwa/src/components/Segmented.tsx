import { createUniqueId, For, type JSX } from "solid-js";
import type { Choice } from "./Select.tsx";

interface SegmentedProps<T extends string> {
	label: string;
	choices: readonly Choice<T>[];
	value: T;
	onChange: (value: T) => void;
	/** Show the label above; else it is heard only. */
	showLabel?: boolean;
	/** Fills its place, each part alike: for phones and forms. */
	wide?: boolean;
}

/** Few short choices side by side, all seen. Native radios bring the arrow keys. */
export function Segmented<T extends string>(props: SegmentedProps<T>): JSX.Element {
	const name = createUniqueId();
	return (
		<fieldset>
			<legend class={props.showLabel ? "font-500 mb-1.5" : "sr-only"}>{props.label}</legend>
			<div class={`border border-line-strong rounded bg-sheet overflow-hidden ${props.wide ? "flex" : "inline-flex"}`}>
				<For each={props.choices}>
					{(choice) => (
						<label
							class={`relative inline-flex items-center justify-center text-center cursor-pointer transition-colors duration-quick [&:not(:has(:checked)):hover]:bg-sunk has-[:checked]:bg-ink has-[:checked]:text-paper has-[:checked]:font-600 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent has-[:focus-visible]:-outline-offset-4 ${props.wide ? "flex-1 min-h-11 px-2" : "min-h-9 px-3 text-small"}`}
						>
							<input
								type="radio"
								class="sr-only"
								name={name}
								value={choice.value}
								checked={choice.value === props.value}
								onChange={() => props.onChange(choice.value)}
							/>
							{choice.label}
						</label>
					)}
				</For>
			</div>
		</fieldset>
	);
}
