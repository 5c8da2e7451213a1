import { type JSX, Match, Switch } from "solid-js";
import type { RowState } from "../garmin/rows.ts";

const colours: Record<RowState, string> = {
	sent: "var(--good)",
	differs: "var(--warn)",
	sending: "var(--ink-soft)",
	to_send: "var(--ink-soft)",
	to_update: "var(--ink-soft)",
	to_move: "var(--ink-soft)",
	to_take_off: "var(--ink-soft)",
	needs_approval: "var(--warn)",
	changed_since: "var(--warn)",
	question: "var(--warn)",
	left_alone: "var(--ink-soft)",
	unsupported: "var(--ink-soft)",
	failed: "var(--bad)",
};

/** ● there, ◉ there but not as it was sent, → on its way, ○ to come, ◐ to change, – to go, ◌ waits for a yes, ? asks, ◆ left to Garmin, ⊘ not for Garmin, ✕ failed. Always beside the state in words. */
export function DeliveryMark(props: { state: RowState }): JSX.Element {
	const is = (...states: RowState[]) => states.includes(props.state);
	const colour = () => colours[props.state];
	return (
		<svg
			width="14"
			height="14"
			viewBox="0 0 14 14"
			fill="none"
			stroke={colour()}
			stroke-width="1.5"
			stroke-linecap="round"
			aria-hidden="true"
			data-state={props.state}
		>
			<Switch>
				<Match when={is("sent")}>
					<circle cx="7" cy="7" r="5" fill={colour()} stroke="none" />
				</Match>
				<Match when={is("differs")}>
					<circle cx="7" cy="7" r="5" />
					<circle cx="7" cy="7" r="2.2" fill={colour()} stroke="none" />
				</Match>
				<Match when={is("sending")}>
					<path d="M2.5 7h8.6M7.6 3.5 11.1 7l-3.5 3.5" stroke-width="1.7" />
				</Match>
				<Match when={is("to_send")}>
					<circle cx="7" cy="7" r="4.5" />
				</Match>
				<Match when={is("to_update", "to_move")}>
					<circle cx="7" cy="7" r="4.5" />
					<path d="M7 2.5a4.5 4.5 0 0 0 0 9z" fill={colour()} stroke="none" />
				</Match>
				<Match when={is("to_take_off")}>
					<path d="M3 7h8" stroke-width="1.8" />
				</Match>
				<Match when={is("needs_approval", "changed_since")}>
					<circle cx="7" cy="7" r="4.5" stroke-dasharray="2.2 1.9" stroke-width="1.7" />
				</Match>
				<Match when={is("question")}>
					<path d="M4.6 5a2.4 2.4 0 1 1 3.6 2c-.8.5-1.2 1-1.2 1.8M7 11.4h.01" stroke-width="1.7" />
				</Match>
				<Match when={is("left_alone")}>
					<path d="M7 2.2 11.8 7 7 11.8 2.2 7z" />
				</Match>
				<Match when={is("unsupported")}>
					<circle cx="7" cy="7" r="4.5" />
					<path d="m3.9 10.1 6.2-6.2" />
				</Match>
				<Match when={is("failed")}>
					<path d="m3.2 3.2 7.6 7.6m0-7.6-7.6 7.6" stroke-width="1.8" />
				</Match>
			</Switch>
		</svg>
	);
}
