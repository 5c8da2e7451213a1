import { children, type JSX, Show } from "solid-js";
import { Icon } from "../../look/Icon.tsx";

/** One sentence that matters, and what to do about it. Told to screen readers when it comes. */
export function Notice(props: { tone: "info" | "warn" | "bad"; text: string; children?: JSX.Element }): JSX.Element {
	const actions = children(() => props.children);
	return (
		<div class="flex gap-2.5 rounded border border-line-strong bg-sheet p-3" role={props.tone === "bad" ? "alert" : "status"}>
			<span class={props.tone === "bad" ? "text-bad" : props.tone === "warn" ? "text-warn" : "text-ink-soft"}>
				<Icon name={props.tone === "info" ? "info" : "alert"} size={18} />
			</span>
			<div class="stack gap-2 min-w-0">
				<p class="text-small text-pretty">{props.text}</p>
				<Show when={actions.toArray().some(Boolean)}>
					<div class="flex flex-wrap gap-2">{actions()}</div>
				</Show>
			</div>
		</div>
	);
}
