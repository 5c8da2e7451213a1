import { createUniqueId, For, type JSX } from "solid-js";
import { FieldNote } from "./Field.tsx";

interface TenScaleProps {
	label: string;
	/** What the ends mean, or what the chosen value does. */
	hint: string;
	/** The first number; the last is 10. */
	from: 0 | 1;
	/** Null: not said. Choosing the chosen one again takes it back. */
	value: number | null;
	onChange: (value: number | null) => void;
	/** Heard for each number, as "7 of 10". */
	spoken: (value: number) => string;
}

/** One number of up to eleven, all seen, one tap. Native radios bring the arrow keys; a tap on the chosen one, or the delete key, takes it back. */
export function TenScale(props: TenScaleProps): JSX.Element {
	const name = createUniqueId();
	const numbers = () => Array.from({ length: 11 - props.from }, (_, i) => i + props.from);
	/** After the browser is done with the click: until then it puts the choice back. */
	const takeBack = () => setTimeout(() => props.onChange(null));
	return (
		<fieldset aria-describedby={`${name}-note`}>
			<legend class="font-500 mb-1">{props.label}</legend>
			<div class="flex border border-line-strong rounded bg-sheet overflow-hidden max-w-120">
				<For each={numbers()}>
					{(number) => (
						<label class="relative flex-1 min-h-11 inline-flex items-center justify-center cursor-pointer border-l border-line first:border-l-0 transition-colors duration-quick [&:not(:has(:checked)):hover]:bg-sunk has-[:checked]:bg-ink has-[:checked]:text-paper has-[:checked]:font-600 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent has-[:focus-visible]:-outline-offset-4">
							<input
								type="radio"
								class="sr-only"
								name={name}
								value={number}
								aria-label={props.spoken(number)}
								checked={props.value === number}
								onChange={() => props.onChange(number)}
								onClick={() => props.value === number && takeBack()}
								onKeyDown={(event) => (event.key === "Backspace" || event.key === "Delete") && takeBack()}
							/>
							<span aria-hidden="true">{number}</span>
						</label>
					)}
				</For>
			</div>
			<div class="mt-1">
				<FieldNote id={`${name}-note`} hint={props.hint} />
			</div>
		</fieldset>
	);
}
