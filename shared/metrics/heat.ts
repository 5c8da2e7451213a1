import type { Judging } from "./judging.ts";
import { type Metric, missing } from "./metric.ts";
import type { Heat } from "./metrics.ts";
import { onFoot } from "./on-foot.ts";

/** Dew point below air temperature at a relative humidity of 50 %, which is assumed because no watch measures it (Lawrence 2005: 1 °C per 5 %). */
const DEW_POINT_BELOW = 10;
/** Hadley's chart: air temperature plus dew point, °F, and by how many percent pace is slower at the upper end of each of its rows. */
const CHART = [
	[100, 0],
	[110, 0.5],
	[120, 1],
	[130, 2],
	[140, 3],
	[150, 4.5],
	[160, 6],
	[170, 8],
	[180, 10],
] as const;
/** Less does not matter, percent. */
const LEAST = 0.5;

/** How much slower heat makes a run, by convention: Hadley's chart at the sensor's mean temperature and the dew point of 50 % humidity. */
export const heat: Metric<Heat, Judging> = {
	id: "heat",
	unit: "%",
	needs: ["on_foot", "temperature"],
	source: "Hadley's chart of air temperature plus dew point; relative humidity taken as 50 %",
	compute({ measures, summary }) {
		if (!onFoot(summary.sport)) return missing("not_this_sport");
		const { temperature } = measures;
		if (temperature === null) return missing(measures.missing.temperature ?? "no_temperature");
		const slowerPercent = slowerBy(temperature.mean);
		if (slowerPercent < LEAST) return missing("not_warm");
		return { value: { meanCelsius: temperature.mean, maxCelsius: temperature.max, slowerPercent } };
	},
};

/** Air temperature plus dew point, °F: what Hadley's chart is read by. */
export function heatSum(celsius: number, dewPoint: number): number {
	const fahrenheit = (degrees: number) => 1.8 * degrees + 32;
	return fahrenheit(celsius) + fahrenheit(dewPoint);
}

/** Percent, by straight lines through the chart; 10 beyond its end. */
export function slowerBy(celsius: number, dewPoint: number = celsius - DEW_POINT_BELOW): number {
	const sum = heatSum(celsius, dewPoint);
	const row = CHART.findIndex(([upTo]) => sum <= upTo);
	if (row === 0) return 0;
	const [from, least] = CHART.at(row < 0 ? -1 : row - 1) ?? [0, 0];
	const [to, most] = CHART.at(row) ?? [0, 0];
	return row < 0 ? most : least + ((most - least) * (sum - from)) / (to - from);
}
