import { For, type JSX } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { LineChart } from "../../components/LineChart.tsx";
import { useWords } from "../../words/words.tsx";
import { useHealthFigures } from "./health-figures.ts";
import { type HealthChart, type HealthChartName, SECONDS_PER_HOUR } from "./health-view.ts";

const colours: Record<HealthChart["lines"][number]["name"], { colour: string; dash?: readonly number[] }> = {
	value: { colour: "--accent" },
	highest: { colour: "--accent" },
	lowest: { colour: "--z4", dash: [5, 4] },
};

/** Small multiples: the same days below each other, each with its own scale. */
export function HealthCharts(props: { charts: readonly HealthChart[]; days: readonly IsoDate[] }): JSX.Element {
	const { t, f } = useWords();
	const figures = useHealthFigures();
	const long: Record<HealthChartName, (value: number) => string> = {
		sleep: (value) => f.duration(value * SECONDS_PER_HOUR),
		hrv: figures.milliseconds,
		resting: (value) => f.heartRate(value),
		stress: (value) => f.number(value),
		battery: (value) => f.number(value),
		weight: figures.weight,
	};
	const short = (name: HealthChartName, value: number): string => {
		if (name === "sleep") return f.number(value, 1);
		return name === "weight" ? figures.bareWeight(value) : f.number(value);
	};
	return (
		<div class="stack gap-7">
			<For each={props.charts}>
				{(chart) => {
					// Made once: a chart draws itself anew for new lines.
					const lines = chart.lines.map(({ name, values }) => ({ ...colours[name], label: t(`health.lines.${name}`), values }));
					const band = chart.band === null ? null : { ...chart.band, label: t("health.band") };
					return (
						<LineChart
							title={t(`health.charts.${chart.name}`)}
							note={chart.measure === null ? undefined : t(`health.kinds.${chart.measure}`)}
							days={props.days}
							lines={lines}
							band={band}
							format={long[chart.name]}
							short={(value) => short(chart.name, value)}
						/>
					);
				}}
			</For>
		</div>
	);
}
