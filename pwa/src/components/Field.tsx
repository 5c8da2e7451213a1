import { createUniqueId, type JSX, Show } from "solid-js";
import { useWords } from "../words/words.tsx";
import { Icon } from "./Icon.tsx";

export interface FieldWords {
	label: string;
	hint?: string | undefined;
	/** Shown in place of the hint, and told to screen readers at once. */
	error?: string | undefined;
	/** Says "optional" beside the label. */
	optional?: boolean | undefined;
}

/** What an input needs to be tied to its label, hint and error. */
interface FieldTies {
	id: string;
	"aria-describedby": string | undefined;
	"aria-invalid": "true" | undefined;
}

export const inputClass =
	"w-full min-h-11 px-3 rounded border border-field bg-sheet text-ink placeholder:text-ink-faint aria-[invalid=true]:border-bad disabled:opacity-50";

/** Label above, hint or error below; `children` draws the input with the ties it is given. */
export function Field(props: FieldWords & { children: (ties: FieldTies) => JSX.Element }): JSX.Element {
	const { t } = useWords();
	const id = createUniqueId();
	const ties: FieldTies = {
		id,
		get "aria-describedby"() {
			return props.error || props.hint ? `${id}-note` : undefined;
		},
		get "aria-invalid"() {
			return props.error ? ("true" as const) : undefined;
		},
	};
	return (
		<div class="stack gap-1.5">
			<label for={id} class="font-500">
				{props.label}
				<Show when={props.optional}>
					<span class="text-small font-400 text-ink-faint"> ({t("field.optional")})</span>
				</Show>
			</label>
			{props.children(ties)}
			<FieldNote id={`${id}-note`} hint={props.hint} error={props.error} />
		</div>
	);
}

export function FieldNote(props: { id: string; hint?: string | undefined; error?: string | undefined }): JSX.Element {
	return (
		<div id={props.id} class="text-small" aria-live="polite">
			<Show when={props.error} fallback={<Show when={props.hint}>{(hint) => <span class="text-ink-soft">{hint()}</span>}</Show>}>
				{(error) => (
					<span class="flex gap-1.5 text-bad">
						<Icon name="alert" size={16} />
						<span>{error()}</span>
					</span>
				)}
			</Show>
		</div>
	);
}
