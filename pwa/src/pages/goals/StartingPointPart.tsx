import { For, type JSX } from "solid-js";
import type { StartingPoint } from "../../../../shared/plan/season/starting-point.ts";
import { useWords } from "../../words/words.tsx";

/** Where the training of the last weeks stands, and where that is known from. */
export function StartingPointPart(props: { start: StartingPoint }): JSX.Element {
	const { t, f } = useWords();
	const facts = (): [string, string][] => {
		const { weeklySeconds, weeklyMetres, runsPerWeek, longestSeconds, intensityShares, recoveryPattern } = props.start;
		const { lighterWeeks, every } = recoveryPattern;
		return [
			[t("goals.start.weekly"), `${f.duration(weeklySeconds)} · ${f.distance(weeklyMetres, 0)}`],
			[t("goals.start.runs"), f.number(runsPerWeek, 1)],
			[t("goals.start.longest"), f.duration(longestSeconds)],
			...(intensityShares
				? [[t("goals.start.split"), intensityShares.map((share) => f.percent(share)).join(" · ")] satisfies [string, string]]
				: []),
			...(lighterWeeks > 0
				? [
						[
							t("goals.start.lighter"),
							every === null ? t("goals.start.seen", lighterWeeks) : t("goals.start.after", Math.round(every)),
						] satisfies [string, string],
					]
				: []),
		];
	};
	return (
		<section class="mt-9" aria-labelledby="starting-point">
			<h2 id="starting-point" class="text-heading">
				{t("goals.start.title")}
			</h2>
			<p class="mt-0.5 text-ink-soft">{t("goals.start.text")}</p>
			<dl class="mt-2 border-b border-line">
				<For each={facts()}>
					{([label, value]) => (
						<div class="flex justify-between gap-4 py-2 border-t border-line">
							<dt class="text-ink-soft">{label}</dt>
							<dd class="text-right font-500">{value}</dd>
						</div>
					)}
				</For>
			</dl>
			<p class="mt-1.5 text-small text-ink-soft">{t(`goals.start.${props.start.basis}`)}</p>
		</section>
	);
}
