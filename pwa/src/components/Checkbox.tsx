import { createUniqueId, type JSX, Show } from "solid-js";

interface CheckboxProps {
	label: string;
	hint?: string;
	checked: boolean;
	onChange: (checked: boolean) => void;
	disabled?: boolean;
}

export function Checkbox(props: CheckboxProps): JSX.Element {
	const id = createUniqueId();
	return (
		<label class="flex gap-3 items-start min-h-11 py-2.5 cursor-pointer">
			<input
				type="checkbox"
				class="checkbox mt-0.5"
				checked={props.checked}
				disabled={props.disabled}
				aria-describedby={props.hint ? `${id}-hint` : undefined}
				onChange={(event) => props.onChange(event.currentTarget.checked)}
			/>
			<span>
				<span class="block">{props.label}</span>
				<Show when={props.hint}>
					<span id={`${id}-hint`} class="block text-small text-ink-soft">
						{props.hint}
					</span>
				</Show>
			</span>
		</label>
	);
}
