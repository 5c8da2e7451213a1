import { For, type JSX } from "solid-js";
import { useWords } from "../../words/words.tsx";
import type { VolumeWeek } from "./fitness-view.ts";

const HEIGHT = 96;

/** Running per week as bars; the last one is still growing. */
export function VolumeBars(props: { weeks: readonly VolumeWeek[] }): JSX.Element {
	const { t, f } = useWords();
	const most = () => Math.max(1, ...props.weeks.map((week) => week.metres));
	const height = (week: VolumeWeek): number => (week.metres === 0 ? 1 : Math.max(3, (week.metres / most()) * HEIGHT));
	return (
		<div>
			<ol class="grid grid-cols-10 gap-1 sm:gap-2 items-end">
				<For each={props.weeks}>
					{(week, index) => (
						<li class="text-center text-small">
							<span class="sr-only">{t("fitness.weekLabel", f.date(week.monday), f.distance(week.metres))}</span>
							<span class={week.metres > 0 ? "text-ink-soft" : "text-ink-faint"} aria-hidden="true">
								{week.metres > 0 ? f.bareDistance(week.metres) : "–"}
							</span>
							<svg width="100%" height={HEIGHT} class="mt-1" aria-hidden="true">
								<rect
									width="100%"
									y={HEIGHT - height(week)}
									height={height(week)}
									rx="2"
									fill={week.metres === 0 ? "var(--line-strong)" : "var(--z2)"}
									opacity={index() === props.weeks.length - 1 ? 0.6 : 1}
								/>
							</svg>
						</li>
					)}
				</For>
			</ol>
			<div class="flex justify-between mt-1 text-small text-ink-faint" aria-hidden="true">
				<For each={[props.weeks[0], props.weeks.at(-1)]}>{(week) => <span>{week ? f.date(week.monday) : ""}</span>}</For>
			</div>
		</div>
	);
}
