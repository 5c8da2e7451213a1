import "uplot/dist/uPlot.min.css";
import { createEffect, createSignal, For, type JSX, on, onCleanup, Show } from "solid-js";
import type uPlot from "uplot";
import type { IsoDate } from "../../../shared/calendar.ts";
import { useWords } from "../words/words.tsx";
import { type ChartBand, type ChartLine, linePlot } from "./line-plot.ts";
import { followFingers } from "./recording/fingers.ts";
import { onThemeChange } from "./recording/token-colour.ts";

interface LineChartProps {
	title: string;
	/** How it was measured. */
	note?: string | undefined;
	days: readonly IsoDate[];
	/** One value a day each. */
	lines: readonly ChartLine[];
	band?: ChartBand | null;
	/** A value with its unit, and without: for the axis. */
	format: (value: number) => string;
	short: (value: number) => string;
	height?: number;
}

const HEIGHT = 132;

/** Days as lines. A cursor by pointer or arrow keys says each day's values; below, the same as a table. */
export function LineChart(props: LineChartProps): JSX.Element {
	const { t, f } = useWords();
	const [index, setIndex] = createSignal<number | null>(null);
	const [width, setWidth] = createSignal(0);
	let host: HTMLDivElement | undefined;
	let plot: uPlot | undefined;

	const resized = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
	const lastKnown = (): number => {
		const known = props.days.map((_, at) => props.lines.some((line) => (line.values[at] ?? null) !== null));
		return Math.max(0, known.lastIndexOf(true));
	};
	const height = (): number => props.height ?? HEIGHT;
	const at = (): number => Math.min(index() ?? lastKnown(), props.days.length - 1);
	const dayName = (day: number): string => f.date(props.days[day] ?? "1970-01-01", "weekday");
	const shown = (value: number | null | undefined, line?: ChartLine): string =>
		value === null || value === undefined ? "–" : (line?.format ?? props.format)(value);
	const valuesAt = (day: number): string =>
		props.lines
			.map((line) => (props.lines.length > 1 ? `${line.label} ${shown(line.values[day], line)}` : shown(line.values[day], line)))
			.join(", ");
	const bandAt = (day: number): string | null => {
		const [low, high] = [props.band?.low[day] ?? null, props.band?.high[day] ?? null];
		return low === null || high === null ? null : `${props.short(low)}–${props.format(high)}`;
	};
	const spoken = (): string => {
		const range = bandAt(at());
		return [dayName(at()), valuesAt(at()), range ? `${props.band?.label} ${range}` : ""].filter(Boolean).join(", ");
	};

	function draw(): void {
		plot?.destroy();
		plot = undefined;
		if (!host || width() === 0) return;
		plot = linePlot(host, {
			lines: props.lines,
			band: props.band ?? null,
			width: width(),
			height: height(),
			day: (day) => f.date(props.days[day] ?? "1970-01-01"),
			value: props.short,
			onCursor: setIndex,
		});
	}

	createEffect(on([width, () => props.days, () => props.lines, () => props.band, () => f], draw));
	function placeUnder(element: HTMLDivElement): void {
		host = element;
		resized.observe(element);
		onCleanup(
			followFingers(element, {
				onMove: (clientX) => plot && moveTo(Math.round(plot.posToVal(clientX - plot.over.getBoundingClientRect().left, "x"))),
			}),
		);
	}

	onCleanup(onThemeChange(() => plot?.redraw(false)));
	onCleanup(() => {
		resized.disconnect();
		plot?.destroy();
	});

	function onKeyDown(event: KeyboardEvent): void {
		const last = props.days.length - 1;
		const steps: Record<string, number> = { ArrowLeft: at() - 1, ArrowRight: at() + 1, Home: 0, End: last };
		const next = steps[event.key];
		if (next === undefined) return;
		event.preventDefault();
		moveTo(next);
	}

	function moveTo(next: number): void {
		const day = Math.min(props.days.length - 1, Math.max(0, next));
		plot?.setCursor({ left: plot.valToPos(day, "x"), top: 10 }, false);
		setIndex(day);
	}

	return (
		<figure>
			<figcaption class="flex flex-wrap items-baseline justify-between gap-x-4">
				<span>
					<span class="font-600">{props.title}</span> <span class="text-small text-ink-soft">{props.note}</span>
				</span>
				<span class="text-small text-ink-soft" aria-hidden="true">
					{dayName(at())} <span class="font-600 text-ink">{valuesAt(at())}</span>
					<Show when={bandAt(at())}>{(range) => <> · {range()}</>}</Show>
				</span>
			</figcaption>
			<div
				role="slider"
				tabIndex={0}
				class="mt-1 rounded touch-pan-y"
				// The plot must not change the size that is observed.
				style={{ height: `${height()}px` }}
				aria-label={t("health.chartLabel", props.title, dayName(0), dayName(props.days.length - 1))}
				aria-description={t("health.chartHint")}
				aria-valuemin="0"
				aria-valuemax={props.days.length - 1}
				aria-valuenow={at()}
				aria-valuetext={spoken()}
				onKeyDown={onKeyDown}
				ref={placeUnder}
			/>
			<div class="flex flex-wrap items-center gap-x-5 text-small text-ink-soft">
				<Show when={props.lines.length > 1}>
					<For each={props.lines}>{(line) => <Key line={line} />}</For>
				</Show>
				<Show when={props.band}>
					{(band) => (
						<span class="flex items-center gap-2">
							<svg width="22" height="10" aria-hidden="true">
								<rect x=".5" y=".5" width="21" height="9" fill="var(--accent-wash)" stroke="var(--line-strong)" />
							</svg>
							{band().label}
						</span>
					)}
				</Show>
			</div>
			<Table {...props} shown={shown} bandAt={bandAt} />
		</figure>
	);
}

function Key(props: { line: ChartLine }): JSX.Element {
	return (
		<span class="flex items-center gap-2">
			<svg width="22" height="8" aria-hidden="true">
				<path d="M0 4H22" stroke={`var(${props.line.colour})`} stroke-width="2" stroke-dasharray={props.line.dash?.join(" ")} />
			</svg>
			{props.line.label}
		</span>
	);
}

/** The same figures for whoever does not see lines; made when it is opened. */
function Table(
	props: LineChartProps & { shown: (value: number | null | undefined, line?: ChartLine) => string; bandAt: (day: number) => string | null },
): JSX.Element {
	const { t, f } = useWords();
	const [open, setOpen] = createSignal(false);
	const rows = () =>
		props.days.flatMap((day, at) => (props.lines.some((line) => (line.values[at] ?? null) !== null) ? [{ day, at }] : [])).toReversed();
	return (
		<details class="text-small text-ink-soft" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary class="list-none [&::-webkit-details-marker]:hidden w-fit min-h-8 content-center rounded underline decoration-dotted decoration-line-strong underline-offset-4 hover:text-ink">
				{t("health.asTable")}
			</summary>
			<Show when={open()}>
				{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
				<section class="max-h-72 overflow-auto" aria-label={props.title} tabIndex={0}>
					<table class="w-full border-collapse">
						<thead>
							<tr class="border-b border-line-strong text-left">
								<th scope="col">{t("health.tableDay")}</th>
								<For each={props.lines}>{(line) => <th scope="col">{line.label}</th>}</For>
								<Show when={props.band}>{(band) => <th scope="col">{band().label}</th>}</Show>
							</tr>
						</thead>
						<tbody>
							<For each={rows()}>
								{({ day, at }) => (
									<tr class="border-b border-line">
										<th scope="row" class="py-1 font-400 text-left">
											{f.date(day, "weekday")}
										</th>
										<For each={props.lines}>{(line) => <td>{props.shown(line.values[at], line)}</td>}</For>
										<Show when={props.band}>
											<td>{props.bandAt(at) ?? "–"}</td>
										</Show>
									</tr>
								)}
							</For>
						</tbody>
					</table>
				</section>
			</Show>
		</details>
	);
}
