import type { JSX } from "solid-js";
import { useWords } from "../../words/words.tsx";

export interface SourcedProps {
	label: string;
	value: string;
	/** How it was computed, and from what. */
	source: JSX.Element;
	/** The one number of a screen. */
	large?: boolean;
	/** One that stands behind others. */
	small?: boolean;
	note?: string | undefined;
}

/** A figure that says where it comes from when it is tapped. */
export function Sourced(props: SourcedProps): JSX.Element {
	const { t } = useWords();
	const look = () => {
		if (props.large) return "text-figure underline-offset-8";
		return props.small ? "text-lead underline-offset-5" : "text-title underline-offset-6";
	};
	return (
		<details class="group">
			<summary class="list-none [&::-webkit-details-marker]:hidden w-fit min-w-16 rounded" title={t("shell.how")}>
				<span class="block text-small text-ink-soft">{props.label}</span>
				<span
					class={`inline-block font-650 underline decoration-dotted decoration-line-strong decoration-1 group-hover:decoration-ink-faint ${look()}`}
				>
					{props.value}
				</span>
				<span class="block text-small text-ink-soft">{props.note}</span>
			</summary>
			<div class="mt-2 max-w-120 text-small text-ink-soft text-pretty">{props.source}</div>
		</details>
	);
}

/** The same for a whole part of the page. */
export function How(props: { children: JSX.Element }): JSX.Element {
	const { t } = useWords();
	return (
		<details class="mt-2 text-small text-ink-soft">
			<summary class="list-none [&::-webkit-details-marker]:hidden w-fit min-h-8 content-center rounded underline decoration-dotted decoration-line-strong underline-offset-4 hover:text-ink">
				{t("shell.how")}
			</summary>
			<p class="mt-1 max-w-120 text-pretty">{props.children}</p>
		</details>
	);
}
