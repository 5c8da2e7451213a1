import { For, type JSX } from "solid-js";
import type { Trends } from "../../../../shared/fitness/trends.ts";
import { useWords } from "../../words/words.tsx";

const zones = [1, 2, 3, 4, 5] as const;

type Week = Trends["weeks"][number];

/** Weeks as stacked bars, easy zones below, hard ones above; each week's figures are heard as words. */
export function WeekZones(props: { weeks: readonly Week[] }): JSX.Element {
	const { t, f } = useWords();
	const whole = (week: Week): number => week.zoneSeconds.reduce((sum, seconds) => sum + seconds, 0);
	const most = () => Math.max(1, ...props.weeks.map(whole));
	const spoken = (week: Week): string =>
		[
			f.date(week.monday),
			...week.zoneSeconds.flatMap((seconds, index) =>
				seconds > 0 ? [`${t("activity.zone", String(index + 1))} ${f.duration(seconds)}`] : [],
			),
		].join(", ");
	return (
		<figure>
			<p class="border-b border-line mb-1 text-small text-ink-faint text-right" aria-hidden="true">
				{f.duration(most())}
			</p>
			<ol class="flex items-end gap-0.5 sm:gap-1 h-30">
				<For each={props.weeks}>
					{(week) => (
						<li class="flex-1 min-w-0 h-full flex flex-col-reverse" title={spoken(week)}>
							<span class="sr-only">{spoken(week)}</span>
							<For each={zones}>
								{(zone) => (
									<span
										aria-hidden="true"
										class="block w-full border-t border-paper"
										style={{
											height: `${((week.zoneSeconds[zone - 1] ?? 0) / most()) * 100}%`,
											"background-color": `var(--z${zone})`,
										}}
									/>
								)}
							</For>
						</li>
					)}
				</For>
			</ol>
			<figcaption class="flex flex-wrap justify-between gap-x-4 gap-y-1 mt-1.5 text-small text-ink-soft">
				<span>{props.weeks[0] ? f.date(props.weeks[0].monday) : ""}</span>
				<span class="flex gap-3">
					<For each={zones}>
						{(zone) => (
							<span class="flex items-center gap-1">
								<svg width="10" height="10" aria-hidden="true">
									<rect width="10" height="10" fill={`var(--z${zone})`} stroke={`var(--z${zone}-edge)`} />
								</svg>
								{zone}
							</span>
						)}
					</For>
				</span>
				<span>{f.date(props.weeks.at(-1)?.monday ?? "1970-01-01")}</span>
			</figcaption>
		</figure>
	);
}
