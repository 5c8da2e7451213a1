/** One curve of a recording as a uPlot; several share their horizontal scale and their cursor. */
import uPlot from "uplot";
import { type PanelKind, paceTicks } from "./recording-view.ts";
import { tokenColour } from "./token-colour.ts";

const tokens: Record<PanelKind, string> = {
	speed: "--accent",
	heartRate: "--z5",
	power: "--z4",
	cadence: "--z2",
	altitude: "--ink-soft",
};
export const AXIS_WIDTH = 46;
const PLACES_HEIGHT = 24;
const FONT = '12px "Figtree Variable", system-ui, sans-serif';
/** A drag shorter than this is a shaky click. */
const LEAST_DRAG = 8;

export interface PlotOptions {
	kind: PanelKind;
	/** In what is told, one per place. */
	values: readonly (number | null)[];
	range: [number, number];
	/** The horizontal scale, one per value. */
	scale: readonly number[];
	/** What is shown of it. */
	shown: [number, number];
	width: number;
	height: number;
	/** The last one carries the scale's labels. */
	isLast: boolean;
	syncKey: string;
	/** A value for the axis. */
	short: (value: number) => string;
	/** A kilometre, a mile or a hundred metres, for whole paces on the axis; null: no pace. */
	paceMetres: number | null;
	/** Labels of the horizontal scale: where, and what they say. */
	places: (from: number, to: number) => number[];
	place: (at: number) => string;
	onCursor: (index: number | null) => void;
	onZoom: (from: number, to: number) => void;
	onWhole: () => void;
}

/** How high a plot is around its curve. */
export const plotHeight = (curve: number, isLast: boolean): number => curve + (isLast ? PLACES_HEIGHT : 0);

export function panelPlot(host: HTMLElement, options: PlotOptions): uPlot {
	const { kind, range, isLast, paceMetres } = options;
	const colour = (token: string) => () => tokenColour(host, token);
	const line = colour(tokens[kind]);
	const [min, max] = options.shown;
	const axis = { stroke: colour("--ink-faint"), font: FONT, ticks: { show: false } };
	const grid = { stroke: colour("--line"), width: 1 };
	return new uPlot(
		{
			width: options.width,
			height: options.height,
			legend: { show: false },
			// Half a label's height above and below, half a label's width at the end.
			padding: [8, 20, isLast ? 0 : 8, 0],
			cursor: {
				sync: { key: options.syncKey },
				drag: { x: true, y: false, setScale: false },
				y: false,
				points: { size: 7, fill: line, stroke: colour("--paper") },
				// uPlot would show all of one curve only.
				bind: {
					dblclick: () => () => {
						options.onWhole();
						return null;
					},
				},
			},
			scales: { x: { time: false, min, max }, y: { range } },
			series: [
				{},
				{
					stroke: line,
					width: 1.5,
					spanGaps: false,
					points: { show: false },
					...(kind === "altitude" ? { fill: colour("--sunk") } : {}),
				},
			],
			axes: [
				{
					...axis,
					// The others have the lines, which tie the curves together, without the words.
					size: isLast ? PLACES_HEIGHT : 0,
					gap: 6,
					grid,
					splits: (_plot, _axis, from, to) => options.places(from, to),
					values: (_, places) => places.map((at) => (isLast ? options.place(at) : "")),
				},
				{
					...axis,
					grid,
					size: AXIS_WIDTH,
					space: 26,
					...(paceMetres === null ? {} : { splits: () => paceTicks(range[0], range[1], paceMetres) }),
					values: (_, values) => values.map((value) => options.short(value)),
				},
			],
			hooks: {
				setCursor: [(drawn) => options.onCursor(drawn.cursor.idx ?? null)],
				setSelect: [
					(drawn) => {
						const { left, width } = drawn.select;
						if (width < LEAST_DRAG) return;
						drawn.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
						options.onZoom(drawn.posToVal(left, "x"), drawn.posToVal(left + width, "x"));
					},
				],
			},
		},
		[[...options.scale], [...options.values]],
		host,
	);
}
