/** One curve of a recording as a uPlot; several share their horizontal scale and their cursor. */
import uPlot from "uplot";
import type { Panel, PanelKind } from "./recording-view.ts";
import { paceTicks, rangeOf } from "./recording-view.ts";
import { tokenColour } from "./token-colour.ts";

const tokens: Record<PanelKind, string> = {
	speed: "--accent",
	heartRate: "--z5",
	power: "--z4",
	cadence: "--z2",
	altitude: "--ink-soft",
};
const AXIS_WIDTH = 54;
const FONT = '12px "Figtree Variable", system-ui, sans-serif';

export interface PlotWords {
	/** A value of the panel for its axis, short. */
	value: (value: number) => string;
	/** A place on the horizontal scale. */
	place: (at: number) => string;
	/** A kilometre or a mile, for whole paces on the axis; null: speed is not shown as a pace. */
	paceUnitMetres: number | null;
}

export interface PlotOptions {
	panel: Panel;
	/** The horizontal scale, one per value. */
	scale: readonly number[];
	width: number;
	height: number;
	/** The last one carries the scale's labels. */
	isLast: boolean;
	syncKey: string;
	words: PlotWords;
	onCursor: (index: number | null) => void;
	onZoom: (from: number, to: number) => void;
}

export function panelPlot(host: HTMLElement, options: PlotOptions): uPlot {
	const { panel, words, isLast } = options;
	const colour = (token: string) => () => tokenColour(host, token);
	const line = colour(tokens[panel.kind]);
	const range = rangeOf(panel);
	const paceUnit = panel.kind === "speed" ? words.paceUnitMetres : null;
	const grid = { stroke: colour("--line"), width: 1 };
	const plot = new uPlot(
		{
			width: options.width,
			height: options.height,
			legend: { show: false },
			padding: [6, 8, 0, 0],
			cursor: {
				sync: { key: options.syncKey },
				drag: { x: true, y: false, setScale: false },
				y: false,
				points: { size: 7, fill: line, stroke: colour("--paper") },
			},
			scales: { x: { time: false }, y: { range } },
			series: [
				{},
				{
					stroke: line,
					width: 1.5,
					spanGaps: false,
					points: { show: false },
					...(panel.kind === "altitude" ? { fill: colour("--sunk") } : {}),
				},
			],
			axes: [
				{
					show: isLast,
					stroke: colour("--ink-faint"),
					font: FONT,
					grid,
					ticks: { show: false },
					size: 26,
					values: (_, places) => places.map((at) => words.place(at)),
					...(isLast ? {} : { size: 0 }),
				},
				{
					stroke: colour("--ink-faint"),
					font: FONT,
					grid,
					ticks: { show: false },
					size: AXIS_WIDTH,
					space: 34,
					...(paceUnit === null ? {} : { splits: () => paceTicks(range[0], range[1], paceUnit) }),
					values: (_, values) => values.map((value) => words.value(value)),
				},
			],
			hooks: {
				setCursor: [(drawn) => options.onCursor(drawn.cursor.idx ?? null)],
				setSelect: [
					(drawn) => {
						const { left, width } = drawn.select;
						if (width < 8) return;
						options.onZoom(drawn.posToVal(left, "x"), drawn.posToVal(left + width, "x"));
						drawn.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
					},
				],
			},
		},
		[[...options.scale], [...panel.values]],
		host,
	);
	return plot;
}
