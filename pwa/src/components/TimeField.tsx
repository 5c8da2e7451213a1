import { createEffect, createSignal, createUniqueId, For, type JSX, untrack } from "solid-js";
import { useWords } from "../words/words.tsx";
import { FieldNote, type FieldWords, inputClass } from "./Field.tsx";

interface TimeFieldProps extends FieldWords {
	/** Whole seconds; null while nothing is typed. */
	value: number | null;
	onChange: (seconds: number | null) => void;
}

const parts = [
	{ name: "hours", size: 3600 },
	{ name: "minutes", size: 60 },
	{ name: "seconds", size: 1 },
] as const;

/** 3, 15, 00; empty fields for no time. */
function split(seconds: number | null): string[] {
	if (seconds === null) return ["", "", ""];
	return [String(Math.floor(seconds / 3600)), ...[60, 1].map((size) => String(Math.floor(seconds / size) % 60).padStart(2, "0"))];
}

/** Null when nothing is typed; what is no number counts as none, and 95 minutes are 1:35:00. */
function joined(texts: readonly string[]): number | null {
	if (texts.every((text) => text.trim() === "")) return null;
	return parts.reduce((sum, part, index) => {
		const typed = Number.parseInt(texts[index] ?? "", 10);
		return sum + Math.max(0, Number.isNaN(typed) ? 0 : typed) * part.size;
	}, 0);
}

/** A finishing time in hours, minutes and seconds. */
export function TimeField(props: TimeFieldProps): JSX.Element {
	const { t } = useWords();
	const id = createUniqueId();
	const [texts, setTexts] = createSignal(split(untrack(() => props.value)));

	// A value from outside replaces what was typed; our own comes back and leaves it as it is.
	createEffect(() => {
		const value = props.value;
		if (value !== untrack(() => joined(texts()))) setTexts(split(value));
	});

	function type(index: number, text: string): void {
		setTexts((before) => before.map((other, at) => (at === index ? text : other)));
		props.onChange(joined(texts()));
	}

	return (
		<fieldset class="stack gap-1.5" aria-describedby={`${id}-note`}>
			<legend class="font-500 mb-1.5">
				{props.label}
				{props.optional ? <span class="text-small font-400 text-ink-faint"> ({t("field.optional")})</span> : null}
			</legend>
			<div class="flex gap-2">
				<For each={parts}>
					{(part, index) => (
						<label class="flex-1 min-w-0">
							<input
								class={`${inputClass} text-center`}
								inputmode="numeric"
								maxlength="2"
								autocomplete="off"
								aria-invalid={props.error ? "true" : undefined}
								value={texts()[index()] ?? ""}
								onInput={(event) => type(index(), event.currentTarget.value)}
							/>
							<span class="block mt-1 text-small text-ink-soft text-center">{t(`field.${part.name}`)}</span>
						</label>
					)}
				</For>
			</div>
			<FieldNote id={`${id}-note`} hint={props.hint} error={props.error} />
		</fieldset>
	);
}
