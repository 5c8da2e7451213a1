import "uplot/dist/uPlot.min.css";
import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, onCleanup, Show } from "solid-js";
import type uPlot from "uplot";
import type { Sport } from "../../../../shared/athlete/sport.ts";
import { useWords } from "../../words/words.tsx";
import { Button, IconButton } from "../Button.tsx";
import { panned, stepOf, zoomed } from "./chart-look.ts";
import { followFingers } from "./fingers.ts";
import { AXIS_WIDTH, panelPlot, plotHeight } from "./panel-plot.ts";
import { nearest, type PanelKind, placeTicks, type RecordingView, rangeOf } from "./recording-view.ts";
import { panelWords } from "./recording-words.ts";
import { onThemeChange } from "./token-colour.ts";

const CURVE_HEIGHT = 104;
/** Between two labels of the horizontal scale, pixels. */
const LABEL_SPACE = 76;

interface RecordingChartProps {
	view: RecordingView;
	/** Along the way, or over time. */
	by: "seconds" | "metres";
	sport: Sport;
	/** The cursor, as seconds after the start; null when it is nowhere. */
	onCursor?: (seconds: number | null) => void;
}

/** The curves of a recording, one above the other, with one cursor. Drag or pinch to look closer; the arrow keys move the cursor. */
export function RecordingChart(props: RecordingChartProps): JSX.Element {
	const words = useWords();
	const id = createUniqueId();
	const [index, setIndex] = createSignal<number | null>(null);
	const [zoom, setZoom] = createSignal<[number, number] | null>(null);
	const [width, setWidth] = createSignal(0);
	const scale = createMemo(() => (props.by === "metres" ? props.view.metres : null) ?? props.view.seconds);
	const whole = (): [number, number] => [scale()[0] ?? 0, scale().at(-1) ?? 0];
	const shown = (): [number, number] => zoom() ?? whole();
	const isAlong = () => props.by === "metres" && props.view.metres !== null;
	const panels = createMemo(() => props.view.panels.map((panel) => ({ panel, told: panelWords(panel.kind, props.sport, words) })));
	const hosts = new Map<PanelKind, HTMLElement>();
	let plots: uPlot[] = [];

	const place = (at: number): string => (isAlong() ? words.f.distance(at, 2) : words.f.clock(at));
	const placeAt = (at: number): string => place(scale()[at] ?? 0);
	const resized = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));

	function draw(): void {
		clear();
		const wide = width();
		if (wide === 0) return;
		const unit = isAlong() ? words.f.unitMetres : null;
		const most = Math.max(2, Math.floor((wide - AXIS_WIDTH) / LABEL_SPACE));
		plots = panels().flatMap(({ panel, told }, i) => {
			const host = hosts.get(panel.kind);
			if (!host) return [];
			const isLast = i === panels().length - 1;
			const values = panel.values.map((value) => (value === null ? null : value * told.factor));
			return panelPlot(host, {
				kind: panel.kind,
				values,
				range: rangeOf(panel).map((end) => end * told.factor) as [number, number],
				scale: scale(),
				shown: shown(),
				width: wide,
				height: plotHeight(CURVE_HEIGHT, isLast),
				isLast,
				syncKey: id,
				short: told.short,
				paceMetres: told.paceMetres,
				places: (from, to) => placeTicks(from, to, most, unit),
				place: (at) => (isAlong() ? words.f.distance(at, 2) : words.f.clock(at)),
				onCursor: setIndex,
				onZoom: (from, to) => setZoom([from, to]),
				onWhole: () => setZoom(null),
			});
		});
		const at = index();
		if (at !== null) mark(at);
	}

	function clear(): void {
		for (const plot of plots) plot.destroy();
		plots = [];
	}

	function mark(at: number): void {
		for (const plot of plots) plot.setCursor({ left: plot.valToPos(scale()[at] ?? 0, "x"), top: 10 }, false);
	}

	createEffect(on(scale, () => setZoom(null), { defer: true }));
	createEffect(on([width, scale, panels], draw));
	createEffect(
		on(
			zoom,
			() => {
				const [min, max] = shown();
				for (const plot of plots) plot.setScale("x", { min, max });
				const at = index();
				if (at !== null) mark(at);
			},
			{ defer: true },
		),
	);
	createEffect(() => {
		const at = index();
		props.onCursor?.(at === null ? null : (props.view.seconds[at] ?? null));
	});
	onCleanup(
		onThemeChange(() => {
			for (const plot of plots) plot.redraw(false);
		}),
	);
	onCleanup(() => {
		resized.disconnect();
		clear();
	});

	function moveTo(next: number): void {
		const at = Math.min(scale().length - 1, Math.max(0, next));
		const zoomedIn = zoom();
		if (zoomedIn) setZoom(panned(zoomedIn, scale()[at] ?? 0));
		setIndex(at);
		mark(at);
	}

	function look(factor: number, around = scale()[index() ?? -1] ?? (shown()[0] + shown()[1]) / 2): void {
		setZoom(zoomed(shown(), whole(), factor, around));
	}

	function onKeyDown(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const step = stepOf(scale(), shown(), event.shiftKey);
		const first = nearest(scale(), shown()[0]);
		const moves: Record<string, () => void> = {
			ArrowRight: () => moveTo((index() ?? first - step) + step),
			ArrowLeft: () => moveTo((index() ?? first + step) - step),
			Home: () => moveTo(first),
			End: () => moveTo(nearest(scale(), shown()[1])),
			"+": () => look(0.5),
			"-": () => look(2),
			Escape: () => setZoom(null),
		};
		const move = moves[event.key];
		if (!move) return;
		event.preventDefault();
		move();
	}

	/** The place under a finger. */
	function under(clientX: number): number {
		const [plot] = plots;
		if (!plot) return 0;
		return plot.posToVal(clientX - plot.over.getBoundingClientRect().left, "x");
	}

	function listen(element: HTMLElement): void {
		resized.observe(element);
		onCleanup(
			followFingers(element, {
				onMove: (clientX) => moveTo(nearest(scale(), Math.min(shown()[1], Math.max(shown()[0], under(clientX))))),
				onPinch: (factor, clientX) => look(1 / factor, under(clientX)),
			}),
		);
	}

	const told = (at: number | null, { panel, told }: ReturnType<typeof panels>[number]): string => {
		const amount = at === null ? null : panel.values[at];
		return amount === null || amount === undefined ? "–" : told.value(amount);
	};
	const spoken = () => {
		const at = index();
		if (at === null) return words.t("activity.chart.noCursor");
		return [placeAt(at), ...panels().map((shown) => `${shown.told.label} ${told(at, shown)}`)].join(", ");
	};

	return (
		<figure>
			<div
				role="slider"
				tabIndex={0}
				aria-label={words.t("activity.chart.label")}
				aria-valuemin="0"
				aria-valuemax={props.view.seconds.length - 1}
				aria-valuenow={index() ?? 0}
				aria-valuetext={spoken()}
				class="rounded touch-pan-y select-none"
				onKeyDown={onKeyDown}
				ref={listen}
			>
				<For each={panels()}>
					{(shown, at) => (
						<div>
							<p class="flex justify-between gap-4 text-small" aria-hidden="true">
								<span class="text-ink-soft">
									{shown.told.label} <span class="text-ink-faint">{shown.told.unit}</span>
								</span>
								<Show when={index() !== null}>
									<span class="font-600">{told(index(), shown)}</span>
								</Show>
							</p>
							<div
								// The plot comes into a place of its own height.
								style={{ height: `${plotHeight(CURVE_HEIGHT, at() === panels().length - 1)}px` }}
								ref={(element) => hosts.set(shown.panel.kind, element)}
							/>
						</div>
					)}
				</For>
			</div>
			<figcaption class="flex items-center justify-between gap-3 min-h-11 text-small text-ink-soft">
				<span>{index() === null ? words.t("activity.chart.hint") : placeAt(index() ?? 0)}</span>
				<span class="flex items-center gap-1">
					<Show when={zoom()}>
						<Button small kind="quiet" onClick={() => setZoom(null)}>
							{words.t("activity.chart.whole")}
						</Button>
					</Show>
					<IconButton icon="minus" label={words.t("activity.chart.wider")} disabled={zoom() === null} onClick={() => look(2)} />
					<IconButton icon="plus" label={words.t("activity.chart.closer")} onClick={() => look(0.5)} />
				</span>
			</figcaption>
		</figure>
	);
}
