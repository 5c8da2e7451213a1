import { For, type JSX, Show } from "solid-js";
import { type Zone, zoneEdge, zoneFill } from "../../../../look/zone.ts";
import { type IsoDate, weekday } from "../../../../shared/calendar.ts";
import { StateMark } from "../../components/StateMark.tsx";
import { useWords } from "../../words/words.tsx";
import type { StripDay } from "./today-view.ts";

const HEIGHT = 28;
/** What fills the strip's height; longer days fill it too. */
const FULL_SECONDS = 2.5 * 3600;
const LEAST = 5;

const fill = (zone: Zone | null): string => (zone === null ? "var(--line-strong)" : zoneFill(zone));
const edge = (zone: Zone | null): string | undefined => (zone === null ? undefined : zoneEdge(zone));

/** Seven days at a glance: how long, how hard, what became of it. */
export function WeekStrip(props: { days: readonly StripDay[]; today: IsoDate }): JSX.Element {
	const { t, f } = useWords();
	const height = (seconds: number): number => Math.max(LEAST, Math.min(1, seconds / FULL_SECONDS) * HEIGHT);
	const spoken = (day: StripDay): string => {
		if (day.bar === null && day.state === "skipped") return `${f.date(day.day, "full")}, ${t("plan.rest")}`;
		return [f.date(day.day, "full"), ...(day.bar ? [f.duration(day.bar.seconds)] : []), t(`states.${day.state}`)].join(", ");
	};
	return (
		<ol class="grid grid-cols-7 -mx-1.5" aria-label={t("today.stripLabel")}>
			<For each={props.days}>
				{(day) => {
					const isToday = () => day.day === props.today;
					const inner = () => (
						<>
							<span class={`text-small ${isToday() ? "font-650" : "text-ink-soft"}`} aria-hidden="true">
								{f.weekdayName(weekday(day.day), "narrow")}
							</span>
							<svg width="14" height={HEIGHT} class="overflow-visible" aria-hidden="true">
								<Show when={day.bar}>
									{(bar) => (
										<rect
											width="14"
											y={HEIGHT - height(bar().seconds)}
											height={height(bar().seconds)}
											rx="2"
											fill={fill(bar().zone)}
											stroke={edge(bar().zone)}
										/>
									)}
								</Show>
							</svg>
							<StateMark state={day.state} silent />
							<span class="sr-only">{spoken(day)}</span>
						</>
					);
					return (
						<li class={`rounded ${isToday() ? "bg-accent-wash" : ""}`} aria-current={isToday() ? "date" : undefined}>
							<Show when={day.workoutId} fallback={<div class="grid justify-items-center gap-1.5 py-2">{inner()}</div>}>
								{(id) => (
									<a class="grid justify-items-center gap-1.5 py-2 rounded hover:bg-sunk" href={`/workout/${id()}`}>
										{inner()}
									</a>
								)}
							</Show>
						</li>
					);
				}}
			</For>
		</ol>
	);
}
