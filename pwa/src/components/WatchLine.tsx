import { type JSX, Show } from "solid-js";
import { Icon, type IconName } from "./Icon.tsx";

/** Told apart by the mark's shape and by words; the colour only helps. */
export const watchMarks = {
	waits: { icon: "clock", colour: "text-ink-soft" },
	goes: { icon: "upload", colour: "text-ink-soft" },
	there: { icon: "watch", colour: "text-good" },
	old: { icon: "refresh", colour: "text-warn" },
	asks: { icon: "alert", colour: "text-warn" },
	failed: { icon: "alert", colour: "text-bad" },
	off: { icon: "minus", colour: "text-ink-soft" },
	kept: { icon: "info", colour: "text-ink-soft" },
} as const satisfies Record<string, { icon: IconName; colour: string }>;

export type WatchMark = keyof typeof watchMarks;

/** Where a workout, or a plan, stands on its way to the watch. */
export function WatchLine(props: { mark: WatchMark; title: string; text?: string | undefined; children?: JSX.Element }): JSX.Element {
	return (
		<div class="flex gap-3" data-watch={props.mark}>
			<span class={`mt-0.25 ${watchMarks[props.mark].colour}`}>
				<Icon name={watchMarks[props.mark].icon} />
			</span>
			<div class="min-w-0 flex-1">
				<p class="font-600">{props.title}</p>
				<Show when={props.text}>
					<p class="text-ink-soft text-pretty">{props.text}</p>
				</Show>
				{props.children}
			</div>
		</div>
	);
}
