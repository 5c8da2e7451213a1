import type { JSX } from "solid-js";
import { Icon, type IconName } from "../../look/Icon.tsx";
import type { WatchState as State } from "../../shared/coach/today-panel.ts";
import { useWords } from "../words/words.tsx";

const looks: Record<State, { icon: IconName; colour: string }> = {
	not_sent: { icon: "watch", colour: "text-ink-faint" },
	sent: { icon: "check", colour: "text-good" },
	differs: { icon: "info", colour: "text-warn" },
	outdated: { icon: "refresh", colour: "text-warn" },
	question: { icon: "info", colour: "text-warn" },
	failed: { icon: "alert", colour: "text-bad" },
	left_alone: { icon: "lock", colour: "text-ink-faint" },
};

/** Where a workout stands on Garmin's calendar: a sign and words. */
export function WatchState(props: { watch: State }): JSX.Element {
	const { t } = useWords();
	return (
		<span class="inline-flex items-center gap-1.5 text-small text-ink-soft">
			<span class={looks[props.watch].colour}>
				<Icon name={looks[props.watch].icon} size={16} />
			</span>
			{t(`watch.${props.watch}`)}
		</span>
	);
}
