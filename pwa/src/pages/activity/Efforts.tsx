import { For, type JSX, Show } from "solid-js";
import type { Interval } from "../../../../shared/metrics/measures.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { useWords } from "../../words/words.tsx";
import { How } from "../fitness/Sourced.tsx";

/** Best efforts over the standard distances, and the intervals that stand out. */
export function Efforts(props: { reviewed: ReviewedActivity; intervals: readonly Interval[] }): JSX.Element {
	const { t, f } = useWords();
	const efforts = () => props.reviewed.metrics.bestEfforts;
	const distance = (metres: number): string => {
		if (metres === 1609.344) return t("activity.effortDistances.mile");
		if (metres === 21_097.5) return t("activity.effortDistances.half");
		if (metres === 42_195) return t("activity.effortDistances.marathon");
		return f.stepDistance(metres);
	};
	return (
		<>
			<Show when={efforts().length > 0}>
				<section>
					<h2 class="text-heading mb-2">{t("activity.efforts")}</h2>
					<ul>
						<For each={efforts()}>
							{(effort) => (
								<li class="grid grid-cols-[minmax(0,1fr)_4.5rem_6rem_4rem] gap-2 py-1.5 border-t border-line text-right">
									<span class="text-left">{distance(effort.metres)}</span>
									<span class="font-600">{f.clock(effort.seconds)}</span>
									<span class="text-ink-soft">{f.pace(effort.metres / effort.seconds)}</span>
									<span class="text-ink-soft">{effort.averageHeartRate === undefined ? "" : f.number(effort.averageHeartRate)}</span>
								</li>
							)}
						</For>
					</ul>
					<How>{t("activity.effortsHow")}</How>
				</section>
			</Show>
			<Show when={props.intervals.length > 0}>
				<section>
					<h2 class="text-heading mb-2">{t("activity.intervals")}</h2>
					<ol>
						<For each={props.intervals}>
							{(interval, index) => (
								<li class="grid grid-cols-[2rem_4.5rem_minmax(0,1fr)_6rem_4rem] gap-2 py-1.5 border-t border-line text-right">
									<span class="text-left text-ink-soft">{index() + 1}</span>
									<span class="font-600">{f.clock(interval.seconds)}</span>
									<span class="text-ink-soft">{interval.metres === null ? "" : f.stepDistance(interval.metres)}</span>
									<span class="text-ink-soft">
										{interval.power !== null ? f.power(interval.power) : interval.speed !== null ? f.pace(interval.speed) : ""}
									</span>
									<span class="text-ink-soft">{interval.averageHeartRate === null ? "" : f.number(interval.averageHeartRate)}</span>
								</li>
							)}
						</For>
					</ol>
					<How>{t("activity.intervalsHow")}</How>
				</section>
			</Show>
		</>
	);
}
