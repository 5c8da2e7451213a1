import { createUniqueId, For, type JSX } from "solid-js";
import { useDeliveryWords } from "../words/delivery-words.ts";
import { type Range, ranges } from "./delivery.state.ts";

/** How far ahead: native radios, so that arrow keys work. */
export function DeliveryRange(props: { value: Range; disabled: boolean; onChange: (range: Range) => void }): JSX.Element {
	const { d } = useDeliveryWords();
	const name = createUniqueId();
	return (
		<fieldset class="flex flex-wrap gap-0.75" title={d("rangeHint")} disabled={props.disabled}>
			<legend class="sr-only">{d("days")}</legend>
			<For each={ranges}>
				{(range) => (
					<label class="relative h-8 px-2.5 inline-flex items-center rounded border border-line-strong text-small font-500 cursor-pointer transition-colors duration-quick hover:bg-sunk has-[:checked]:bg-accent has-[:checked]:text-accent-ink has-[:checked]:border-transparent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent has-[:focus-visible]:outline-offset-2">
						<input
							type="radio"
							class="absolute opacity-0 inset-0 m-0 cursor-pointer"
							name={name}
							value={range}
							checked={props.value === range}
							onChange={() => props.onChange(range)}
						/>
						<span>{d(`ranges.${range}`)}</span>
					</label>
				)}
			</For>
		</fieldset>
	);
}
