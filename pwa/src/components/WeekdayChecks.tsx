import { createUniqueId, For, type JSX } from "solid-js";
import { type Weekday, weekdays } from "../../../shared/calendar.ts";
import { useWords } from "../words/words.tsx";
import { FieldNote } from "./Field.tsx";

interface WeekdayChecksProps {
	label: string;
	hint?: string;
	value: readonly number[];
	onChange: (days: Weekday[]) => void;
}

/** Any of the seven weekdays, all seen, one tap each. */
export function WeekdayChecks(props: WeekdayChecksProps): JSX.Element {
	const { f } = useWords();
	const id = createUniqueId();
	const toggle = (day: Weekday, on: boolean): void =>
		props.onChange(weekdays.filter((other) => (other === day ? on : props.value.includes(other))));
	return (
		<fieldset aria-describedby={`${id}-note`}>
			<legend class="font-500 mb-1.5">{props.label}</legend>
			<div class="flex border border-line-strong rounded bg-sheet overflow-hidden">
				<For each={weekdays}>
					{(day) => (
						<label class="relative flex-1 min-h-11 inline-flex items-center justify-center cursor-pointer border-l border-line first:border-l-0 transition-colors duration-quick [&:not(:has(:checked)):hover]:bg-sunk has-[:checked]:bg-ink has-[:checked]:text-paper has-[:checked]:font-600 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-solid has-[:focus-visible]:outline-accent has-[:focus-visible]:-outline-offset-4">
							<input
								type="checkbox"
								class="sr-only"
								aria-label={f.weekdayName(day, "long")}
								checked={props.value.includes(day)}
								onChange={(event) => toggle(day, event.currentTarget.checked)}
							/>
							<span aria-hidden="true">{f.weekdayName(day, "short")}</span>
						</label>
					)}
				</For>
			</div>
			<div class="mt-1">
				<FieldNote id={`${id}-note`} hint={props.hint} />
			</div>
		</fieldset>
	);
}
