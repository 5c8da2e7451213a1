import "uplot/dist/uPlot.min.css";
import { createEffect, createMemo, createSignal, createUniqueId, For, type JSX, on, onCleanup, Show } from "solid-js";
import type uPlot from "uplot";
import { useWords } from "../../words/words.tsx";
import { Button } from "../Button.tsx";
import { panelPlot } from "./panel-plot.ts";
import { nearest, type PanelKind, type RecordingView } from "./recording-view.ts";
import { onThemeChange } from "./token-colour.ts";

const PANEL_HEIGHT = 104;
const AXIS_HEIGHT = 26;
/** A press of an arrow key moves the cursor by this share of what is shown. */
const KEY_STEP = 0.01;

interface RecordingChartProps {
	view: RecordingView;
	/** Along the way, or over time. */
	by: "seconds" | "metres";
	/** On foot speed is shown as a pace. */
	pace: boolean;
	/** The cursor, as seconds after the start; null when it is nowhere. */
	onCursor?: (seconds: number | null) => void;
}

/** The curves of a recording, one above the other, with one cursor; drag to look closer. The arrow keys move the cursor. */
export function RecordingChart(props: RecordingChartProps): JSX.Element {
	const { t, f } = useWords();
	const id = createUniqueId();
	const [index, setIndex] = createSignal<number | null>(null);
	const [zoom, setZoom] = createSignal<[number, number] | null>(null);
	const [width, setWidth] = createSignal(0);
	const scale = createMemo(() => (props.by === "metres" ? props.view.metres : null) ?? props.view.seconds);
	const whole = (): [number, number] => [scale()[0] ?? 0, scale().at(-1) ?? 0];
	const shown = (): [number, number] => zoom() ?? whole();
	let plots: uPlot[] = [];
	const hosts = new Map<PanelKind, HTMLElement>();

	const value = (kind: PanelKind, amount: number): string => {
		if (kind === "speed") return props.pace ? f.pace(amount) : `${f.distance(amount * 3600)}/h`;
		if (kind === "heartRate") return f.heartRate(amount);
		if (kind === "power") return f.power(amount);
		if (kind === "altitude") return `${f.number(amount)} m`;
		return f.number(amount);
	};
	const place = (at: number): string => (props.by === "metres" && props.view.metres ? f.distance(at) : f.clock(at));

	const resized = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
	onCleanup(() => resized.disconnect());

	function draw(): void {
		const wide = width();
		for (const plot of plots) plot.destroy();
		plots = [];
		if (wide === 0) return;
		plots = props.view.panels.flatMap((panel, i) => {
			const host = hosts.get(panel.kind);
			if (!host) return [];
			const isLast = i === props.view.panels.length - 1;
			const short = (amount: number) => (panel.kind === "speed" ? (value("speed", amount).split("/")[0]?.trim() ?? "") : f.number(amount));
			return panelPlot(host, {
				panel,
				scale: scale(),
				width: wide,
				height: PANEL_HEIGHT + (isLast ? AXIS_HEIGHT : 0),
				isLast,
				syncKey: id,
				words: {
					value: short,
					place,
					paceUnitMetres: props.pace ? f.unitMetres : null,
				},
				onCursor: setIndex,
				onZoom: (from, to) => setZoom([from, to]),
			});
		});
		apply();
	}

	function apply(): void {
		const [min, max] = shown();
		for (const plot of plots) plot.setScale("x", { min, max });
	}

	createEffect(on([width, scale, () => props.view, () => props.pace, () => t, () => f.unitMetres], draw));
	createEffect(on(zoom, apply, { defer: true }));
	createEffect(on(scale, () => setZoom(null), { defer: true }));
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
		for (const plot of plots) plot.destroy();
	});

	function moveTo(next: number): void {
		const [from, to] = shown();
		const at = Math.min(nearest(scale(), to), Math.max(nearest(scale(), from), next));
		setIndex(at);
		for (const plot of plots) plot.setCursor({ left: plot.valToPos(scale()[at] ?? 0, "x"), top: 10 }, false);
	}

	function onKeyDown(event: KeyboardEvent): void {
		const [from, to] = shown();
		const points = nearest(scale(), to) - nearest(scale(), from);
		const step = Math.max(1, Math.round(points * KEY_STEP)) * (event.shiftKey ? 10 : 1);
		const now = index() ?? nearest(scale(), from);
		const moves: Record<string, () => void> = {
			ArrowRight: () => moveTo(now + step),
			ArrowLeft: () => moveTo(now - step),
			Home: () => moveTo(nearest(scale(), from)),
			End: () => moveTo(nearest(scale(), to)),
			"+": () => look(0.5),
			"-": () => look(2),
			Escape: () => setZoom(null),
		};
		const move = moves[event.key];
		if (!move) return;
		event.preventDefault();
		move();
	}

	/** Closer or wider around the cursor. */
	function look(factor: number): void {
		const [from, to] = shown();
		const [least, most] = whole();
		const at = scale()[index() ?? -1] ?? (from + to) / 2;
		const half = ((to - from) * factor) / 2;
		if (half * 2 >= most - least) setZoom(null);
		else setZoom([Math.max(least, at - half), Math.min(most, at + half)]);
	}

	const spoken = () => {
		const at = index();
		if (at === null) return t("activity.chart.noCursor");
		const values = props.view.panels.map(({ kind, values: all }) => {
			const amount = all[at];
			return `${t(`activity.chart.${kind}`)} ${amount === null || amount === undefined ? "–" : value(kind, amount)}`;
		});
		return [place(scale()[at] ?? 0), ...values].join(", ");
	};

	return (
		<figure>
			<div
				role="slider"
				tabIndex={0}
				aria-label={t("activity.chart.label")}
				aria-valuemin="0"
				aria-valuemax={props.view.seconds.length - 1}
				aria-valuenow={index() ?? 0}
				aria-valuetext={spoken()}
				class="rounded"
				onKeyDown={onKeyDown}
				ref={(element) => resized.observe(element)}
			>
				<For each={props.view.panels}>
					{(panel) => (
						<div class="mb-1">
							<p class="flex justify-between text-small" aria-hidden="true">
								<span class="text-ink-soft">{t(`activity.chart.${panel.kind}`)}</span>
								<span class="font-600">
									{(() => {
										const at = index();
										const amount = at === null ? null : panel.values[at];
										return amount === null || amount === undefined ? "" : value(panel.kind, amount);
									})()}
								</span>
							</p>
							<div ref={(element) => hosts.set(panel.kind, element)} class="touch-pan-y" />
						</div>
					)}
				</For>
			</div>
			<figcaption class="flex flex-wrap items-center justify-between gap-2 min-h-9 text-small text-ink-soft">
				<span>{index() === null ? t("activity.chart.hint") : place(scale()[index() ?? 0] ?? 0)}</span>
				<Show when={zoom()}>
					<Button small kind="quiet" onClick={() => setZoom(null)}>
						{t("activity.chart.whole")}
					</Button>
				</Show>
			</figcaption>
		</figure>
	);
}
