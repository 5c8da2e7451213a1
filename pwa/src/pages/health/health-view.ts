/** What the charts of the Health page draw, from facts. Pure. */
import { addDays, type IsoDate } from "../../../../shared/calendar.ts";
import { dailyFigures, oneADay } from "../../../../shared/health/days.ts";
import type { HealthFact } from "../../../../shared/health/fact.ts";
import type { HrvMeasure } from "../../../../shared/health/hrv.ts";
import { hrvBaseline } from "../../../../shared/health/hrv-baseline.ts";
import { dailyHrv, dailyHrvMeasures } from "../../../../shared/health/hrv-position.ts";
import type { Readiness } from "../../../../shared/health/readiness.ts";
import type { ReadinessInput } from "../../../../shared/health/readiness-part.ts";
import { restingHeartRateMeasures } from "../../../../shared/health/resting-heart-rate.ts";

export const healthCharts = ["sleep", "hrv", "resting", "stress", "battery", "weight"] as const;
export type HealthChartName = (typeof healthCharts)[number];
type Values = (number | null)[];

/** Sleep is drawn in hours, so that the axis has whole ones. */
export const SECONDS_PER_HOUR = 3600;

export interface HealthChart {
	name: HealthChartName;
	/** The kind of measurement where there are several; kinds are never drawn into one line. */
	measure: HrvMeasure | (typeof restingHeartRateMeasures)[number] | null;
	lines: { name: "value" | "highest" | "lowest"; values: Values }[];
	band: { low: Values; high: Values } | null;
}

/** Points below the score that are worth a word. */
const CLEARLY = 5;

/** The input that lowers the score most; null where all are much alike, or there is no score. */
export function pullsDown({ score, inputs }: Readiness): ReadinessInput | null {
	if (score === null) return null;
	const cost = ({ points, share }: Readiness["inputs"][number]): number => (score - points) * share;
	const worst = inputs.reduce<Readiness["inputs"][number] | null>(
		(most, input) => (most && cost(most) >= cost(input) ? most : input),
		null,
	);
	return worst && score - worst.points > CLEARLY ? worst.input : null;
}

/** The days up to and with `today`, oldest first. */
export function windowOf(today: IsoDate, days: number): IsoDate[] {
	return Array.from({ length: days }, (_, index) => addDays(today, index + 1 - days));
}

/** Charts that have something to show on these days. `facts` may reach further back: a baseline rests on 60 days. */
export function chartsOf(facts: readonly HealthFact[], days: readonly IsoDate[]): HealthChart[] {
	const values = (figures: ReadonlyMap<IsoDate, number>): Values => days.map((day) => figures.get(day) ?? null);
	const single = (name: HealthChartName, figures: ReadonlyMap<IsoDate, number>, measure: HealthChart["measure"] = null): HealthChart => ({
		name,
		measure,
		lines: [{ name: "value", values: values(figures) }],
		band: null,
	});
	const batteries = oneADay(facts, "body_battery");
	const charts: HealthChart[] = [
		single(
			"sleep",
			dailyFigures(oneADay(facts, "sleep"), (night) => night.asleepSeconds / SECONDS_PER_HOUR),
		),
		hrvChart(facts, days, values),
		restingChart(facts, days, single),
		single(
			"stress",
			dailyFigures(oneADay(facts, "stress"), (stress) => stress.average),
		),
		{
			...single("battery", new Map()),
			lines: [
				{ name: "highest", values: values(dailyFigures(batteries, (battery) => battery.highest)) },
				{ name: "lowest", values: values(dailyFigures(batteries, (battery) => battery.lowest)) },
			],
		},
		single(
			"weight",
			dailyFigures(oneADay(facts, "weight"), (weight) => weight.kilograms),
		),
	];
	return charts.filter((chart) => chart.lines.some((line) => line.values.some((value) => value !== null)));
}

const counted = (figures: ReadonlyMap<IsoDate, number>, days: readonly IsoDate[]): number => days.filter((day) => figures.has(day)).length;

/** The kind with the most days; the better one of two alike. */
function fullest<Measure extends string>(
	measures: readonly Measure[],
	figuresOf: (measure: Measure) => Map<IsoDate, number>,
	days: readonly IsoDate[],
): { measure: Measure; figures: Map<IsoDate, number> } | null {
	return measures.reduce<{ measure: Measure; figures: Map<IsoDate, number> } | null>((best, measure) => {
		const figures = figuresOf(measure);
		return best && counted(figures, days) <= counted(best.figures, days) ? best : { measure, figures };
	}, null);
}

/** With the normal range: the athlete's own where there are enough days, the source's for its weekly mean. */
function hrvChart(
	facts: readonly HealthFact[],
	days: readonly IsoDate[],
	values: (figures: ReadonlyMap<IsoDate, number>) => Values,
): HealthChart {
	const measures: readonly HrvMeasure[] = [...dailyHrvMeasures, "weekly_mean"];
	const found = fullest(measures, (measure) => dailyHrv(facts, measure), days);
	const measure = found?.measure ?? "overnight_mean";
	const figures = found?.figures ?? new Map<IsoDate, number>();
	const bands = oneADay(facts, "hrv_band", measure);
	const ranges = days.map((day) => (measure === "weekly_mean" ? bands.get(day) : hrvBaseline(figures, day)) ?? null);
	return {
		name: "hrv",
		measure,
		lines: [{ name: "value", values: values(figures) }],
		band: ranges.some((range) => range !== null)
			? { low: ranges.map((range) => range?.lowMilliseconds ?? null), high: ranges.map((range) => range?.highMilliseconds ?? null) }
			: null,
	};
}

function restingChart(
	facts: readonly HealthFact[],
	days: readonly IsoDate[],
	single: (name: "resting", figures: ReadonlyMap<IsoDate, number>, measure: HealthChart["measure"]) => HealthChart,
): HealthChart {
	const figuresOf = (measure: (typeof restingHeartRateMeasures)[number]) =>
		dailyFigures(oneADay(facts, "resting_heart_rate", measure), (fact) => fact.bpm);
	const found = fullest(restingHeartRateMeasures, figuresOf, days);
	return single("resting", found?.figures ?? new Map(), found?.measure ?? null);
}
