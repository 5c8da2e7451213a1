import { type JSX, Show } from "solid-js";
import { Icon, type IconName } from "./Icon.tsx";

interface NoticeProps {
	tone: "info" | "good" | "warn" | "bad";
	/** What happened. */
	what: string;
	/** What is safe; empty where nothing was at risk. */
	safe?: string;
	/** What to do. */
	next?: string;
	/** A button or link that does it. */
	children?: JSX.Element;
}

const looks: Record<NoticeProps["tone"], { icon: IconName; colour: string }> = {
	info: { icon: "info", colour: "text-ink-soft" },
	good: { icon: "check", colour: "text-good" },
	warn: { icon: "alert", colour: "text-warn" },
	bad: { icon: "alert", colour: "text-bad" },
};

/** Says what happened, what is safe and what to do; an error interrupts a screen reader, the rest waits. */
export function Notice(props: NoticeProps): JSX.Element {
	return (
		<div class="flex gap-3 p-3.5 border border-line-strong rounded bg-sheet" role={props.tone === "bad" ? "alert" : "status"}>
			<span class={`mt-0.25 ${looks[props.tone].colour}`}>
				<Icon name={looks[props.tone].icon} />
			</span>
			<div class="min-w-0 flex-1">
				<p class="font-600">{props.what}</p>
				<Show when={props.safe || props.next}>
					<p class="text-ink-soft">{[props.safe, props.next].filter(Boolean).join(" ")}</p>
				</Show>
				<Show when={props.children}>
					<div class="flex flex-wrap gap-2 mt-2.5">{props.children}</div>
				</Show>
			</div>
		</div>
	);
}
