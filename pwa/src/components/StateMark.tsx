import { type JSX, Match, Switch } from "solid-js";
import type { CompletionState } from "../../../shared/review/review.ts";
import { useWords } from "../words/words.tsx";

const stateColour: Record<CompletionState, string> = {
	planned: "var(--ink-faint)",
	confirmed: "var(--good)",
	assumed: "var(--ink-soft)",
	partial: "var(--warn)",
	missed: "var(--bad)",
	skipped: "var(--ink-faint)",
	excused: "var(--ink-faint)",
};

/** ● done, ◌ assumed, ◐ partly, ✕ missed, – skipped or excused, ○ planned: told apart by shape as well as by colour. */
export function StateMark(props: { state: CompletionState; size?: number; silent?: boolean }): JSX.Element {
	const { t } = useWords();
	const colour = () => stateColour[props.state];
	return (
		<svg
			width={props.size ?? 14}
			height={props.size ?? 14}
			viewBox="0 0 14 14"
			fill="none"
			stroke={colour()}
			role={props.silent ? undefined : "img"}
			aria-hidden={props.silent ? "true" : undefined}
			aria-label={props.silent ? undefined : t(`states.${props.state}`)}
			data-state={props.state}
		>
			<Switch fallback={<path d="M3 7h8" stroke-width="1.8" stroke-linecap="round" />}>
				<Match when={props.state === "confirmed"}>
					<circle cx="7" cy="7" r="5" fill={colour()} stroke="none" />
				</Match>
				<Match when={props.state === "planned"}>
					<circle cx="7" cy="7" r="4.5" stroke-width="1.4" />
				</Match>
				<Match when={props.state === "assumed"}>
					<circle cx="7" cy="7" r="4.5" stroke-width="1.6" stroke-dasharray="2.2 1.9" />
				</Match>
				<Match when={props.state === "partial"}>
					<circle cx="7" cy="7" r="4.5" stroke-width="1.4" />
					<path d="M7 2.5a4.5 4.5 0 0 0 0 9z" fill={colour()} stroke="none" />
				</Match>
				<Match when={props.state === "missed"}>
					<path d="m3.2 3.2 7.6 7.6m0-7.6-7.6 7.6" stroke-width="1.8" stroke-linecap="round" />
				</Match>
			</Switch>
		</svg>
	);
}
