/** A series of days as a uPlot: lines, and a band behind them. Colours are read from the tokens whenever it is drawn. */
import uPlot from "uplot";
import { tokenColour } from "./recording/token-colour.ts";

export interface ChartLine {
	label: string;
	/** A custom property, `--accent`. */
	colour: string;
	/** Lines are told apart by their dashes too. */
	dash?: readonly number[];
	/** Instead of the chart's own way to tell a value. */
	format?: (value: number) => string;
	/** One a day; null where there is none. */
	values: readonly (number | null)[];
}

export interface ChartBand {
	label: string;
	low: readonly (number | null)[];
	high: readonly (number | null)[];
}

export interface LinePlotOptions {
	lines: readonly ChartLine[];
	band: ChartBand | null;
	width: number;
	height: number;
	/** A day by its place, and a value, short: for the axes. */
	day: (index: number) => string;
	value: (value: number) => string;
	onCursor: (index: number | null) => void;
}

const AXIS_WIDTH = 44;
const AXIS_HEIGHT = 28;
const DAY_SPACE = 70;
const FONT = '12px "Figtree Variable", system-ui, sans-serif';
/** Share of the values' span that stays free above and below. */
const MARGIN = 0.12;
/** More days than this, and points would be a second line. */
const MOST_POINTS = 45;

export function linePlot(host: HTMLElement, options: LinePlotOptions): uPlot {
	const { lines, band } = options;
	const colour = (token: string) => () => tokenColour(host, token);
	const grid = { stroke: colour("--line"), width: 1 };
	const days = lines[0]?.values.length ?? 0;
	// Light fills carry an edge that can be seen.
	const edge: uPlot.Series = { stroke: colour("--accent"), width: 0.75, dash: [2, 3], points: { show: false }, spanGaps: true };
	const series = lines.map((line): uPlot.Series => {
		const known = line.values.filter((value) => value !== null).length;
		return {
			stroke: colour(line.colour),
			width: 1.75,
			...(line.dash ? { dash: [...line.dash] } : {}),
			spanGaps: true,
			points: { show: known <= MOST_POINTS, size: 5, fill: colour(line.colour) },
		};
	});
	return new uPlot(
		{
			width: options.width,
			height: options.height,
			legend: { show: false },
			padding: [6, 24, 0, 0],
			cursor: { y: false, drag: { x: false, y: false, setScale: false }, points: { size: 8, stroke: colour("--paper") } },
			scales: { x: { time: false, range: () => [-0.5, Math.max(0.5, days - 0.5)] }, y: { range: () => rangeOf(options) } },
			series: [{}, ...(band ? [{ ...edge }, { ...edge }] : []), ...series],
			...(band ? { bands: [{ series: [2, 1], fill: colour("--accent-wash") }] } : {}),
			axes: [
				{
					stroke: colour("--ink-faint"),
					font: FONT,
					grid: { show: false },
					ticks: { show: false },
					size: AXIS_HEIGHT,
					gap: 8,
					space: DAY_SPACE,
					incrs: [1, 2, 7, 14, 28],
					values: (_, places) => places.map((at) => (Number.isInteger(at) && at >= 0 && at < days ? options.day(at) : "")),
				},
				{
					stroke: colour("--ink-faint"),
					font: FONT,
					grid,
					ticks: { show: false },
					size: AXIS_WIDTH,
					space: 30,
					values: (_, values) => values.map((value) => options.value(value)),
				},
			],
			hooks: { setCursor: [(drawn) => options.onCursor(drawn.cursor.idx ?? null)] },
		},
		[
			Array.from({ length: days }, (_, index) => index),
			// Behind the lines: what comes first is drawn first.
			...(band ? [[...band.low], [...band.high]] : []),
			...lines.map((line) => [...line.values]),
		],
		host,
	);
}

/** What the vertical scale holds: all values with some air; one value alone lies in the middle. */
export function rangeOf({ lines, band }: Pick<LinePlotOptions, "lines" | "band">): [number, number] {
	const all = [...lines.map((line) => line.values), band?.low ?? [], band?.high ?? []].flat().filter((value) => value !== null);
	if (all.length === 0) return [0, 1];
	const [low, high] = [Math.min(...all), Math.max(...all)];
	const air = high > low ? (high - low) * MARGIN : Math.max(1, Math.abs(high) * MARGIN);
	return [low - air, high + air];
}
