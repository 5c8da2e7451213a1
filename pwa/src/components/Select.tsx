import { For, type JSX } from "solid-js";
import { Field, type FieldWords, inputClass } from "./Field.tsx";
import { Icon } from "./Icon.tsx";

export interface Choice<T extends string> {
	value: T;
	label: string;
	/** A second, softer line. */
	text?: string;
}

interface SelectProps<T extends string> extends FieldWords {
	choices: readonly Choice<T>[];
	value: T;
	onChange: (value: T) => void;
	name?: string;
}

/** The browser's own list: it works under every thumb. */
export function Select<T extends string>(props: SelectProps<T>): JSX.Element {
	return (
		<Field label={props.label} hint={props.hint} error={props.error} optional={props.optional}>
			{(ties) => (
				<div class="relative">
					<select
						{...ties}
						name={props.name}
						class={`${inputClass} appearance-none pr-10`}
						onChange={(event) => {
							const chosen = props.choices[event.currentTarget.selectedIndex];
							if (chosen) props.onChange(chosen.value);
						}}
					>
						<For each={props.choices}>
							{(choice) => (
								<option value={choice.value} selected={choice.value === props.value}>
									{choice.label}
								</option>
							)}
						</For>
					</select>
					<span class="absolute right-3 top-1/2 -mt-2 pointer-events-none text-ink-soft">
						<Icon name="down" size={16} />
					</span>
				</div>
			)}
		</Field>
	);
}
