import { For, type JSX } from "solid-js";
import { useWords } from "../words/words.tsx";

/** Time in each zone as bars; the number beside it says the zone, so that colour is never alone. */
export function ZoneBars(props: { seconds: readonly number[] }): JSX.Element {
	const { t, f } = useWords();
	const most = () => Math.max(1, ...props.seconds);
	const whole = () =>
		Math.max(
			1,
			props.seconds.reduce((sum, seconds) => sum + seconds, 0),
		);
	return (
		<ol class="stack gap-1.5">
			<For each={props.seconds}>
				{(seconds, index) => (
					<li class="grid grid-cols-[1.5rem_minmax(0,1fr)_4.5rem_3rem] items-center gap-2">
						<span class="text-ink-soft">
							<span class="sr-only">{t("activity.zone", String(index() + 1))}</span>
							<span aria-hidden="true">{index() + 1}</span>
						</span>
						<span class="h-3 rounded-sm bg-sunk overflow-hidden" aria-hidden="true">
							<span
								class={`block h-full ${seconds > 0 ? "border-r-2" : ""}`}
								style={{
									width: `${(seconds / most()) * 100}%`,
									"background-color": `var(--z${index() + 1})`,
									"border-color": `var(--z${index() + 1}-edge)`,
								}}
							/>
						</span>
						<span class={`text-right ${seconds > 0 ? "" : "text-ink-faint"}`}>{f.clock(seconds)}</span>
						<span class={`text-right ${seconds > 0 ? "text-ink-soft" : "text-ink-faint"}`}>{f.percent(seconds / whole())}</span>
					</li>
				)}
			</For>
		</ol>
	);
}
