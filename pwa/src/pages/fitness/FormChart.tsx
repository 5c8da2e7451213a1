import { For, type JSX } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { FormDay } from "../../../../shared/fitness/form.ts";
import { useWords } from "../../words/words.tsx";

const WIDTH = 600;
const HEIGHT = 140;

const lines = [
	{ key: "ctl", colour: "var(--accent)", dash: undefined },
	{ key: "atl", colour: "var(--z4)", dash: "5 4" },
	{ key: "tsb", colour: "var(--ink-soft)", dash: "1.5 3" },
] as const;

/** Fitness, fatigue and form from today to the plan's end; told apart by dashes as well as by colour. */
export function FormChart(props: { days: readonly (readonly [IsoDate, FormDay])[] }): JSX.Element {
	const { t, f } = useWords();
	const values = () => props.days.flatMap(([, day]) => [day.ctl, day.atl, day.tsb]);
	const top = () => Math.max(10, ...values());
	const bottom = () => Math.min(0, ...values());
	const x = (index: number): number => (index / Math.max(1, props.days.length - 1)) * WIDTH;
	const y = (value: number): number => ((top() - value) / (top() - bottom())) * HEIGHT;
	const path = (key: keyof FormDay): string =>
		props.days.map(([, day], index) => `${index === 0 ? "M" : "L"}${x(index).toFixed(1)} ${y(day[key]).toFixed(1)}`).join("");
	const last = () => props.days.at(-1);
	const spoken = () => {
		const end = last();
		return end ? t("fitness.aheadLabel", f.date(end[0], "full"), f.signed(end[1].tsb)) : "";
	};
	return (
		<figure>
			<svg
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				width="100%"
				height={HEIGHT}
				preserveAspectRatio="none"
				role="img"
				aria-label={spoken()}
				class="overflow-visible"
			>
				<path d={`M0 ${y(0)}H${WIDTH}`} stroke="var(--line-strong)" vector-effect="non-scaling-stroke" />
				<For each={lines}>
					{({ key, colour, dash }) => (
						<path
							d={path(key)}
							fill="none"
							stroke={colour}
							stroke-width="2"
							stroke-dasharray={dash}
							stroke-linejoin="round"
							vector-effect="non-scaling-stroke"
						/>
					)}
				</For>
			</svg>
			<div class="flex justify-between mt-1.5 text-small text-ink-faint">
				<span>{props.days[0] ? f.date(props.days[0][0]) : ""}</span>
				<span>{f.date(last()?.[0] ?? props.days[0]?.[0] ?? "1970-01-01")}</span>
			</div>
			<figcaption class="flex flex-wrap gap-x-5 gap-y-1 mt-1 text-small text-ink-soft">
				<For each={lines}>
					{({ key, colour, dash }) => (
						<span class="flex items-center gap-2">
							<svg width="22" height="8" aria-hidden="true">
								<path d="M0 4H22" stroke={colour} stroke-width="2" stroke-dasharray={dash} />
							</svg>
							{t(`fitness.${key}`)}
						</span>
					)}
				</For>
			</figcaption>
		</figure>
	);
}
