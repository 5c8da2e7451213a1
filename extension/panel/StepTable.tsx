import { For, type JSX, Show } from "solid-js";
import type { PanelStep } from "../../shared/coach/activity-panel.ts";
import type { Formatters } from "../../shared/coach/words/format.ts";
import { useWords } from "../words/words.tsx";

/** The work of the session, a line each: what was held, how far off, at which heart rate. */
export function StepTable(props: { steps: readonly PanelStep[] }): JSX.Element {
	const { t, f } = useWords();
	const work = () => props.steps.filter(({ repetition }) => repetition !== null);
	const kind = () => work().find(({ target }) => target.kind === "speed" || target.kind === "power")?.target.kind ?? null;
	const hasBeats = () => kind() !== null && work().some(({ heartRate }) => heartRate !== null);
	const head = () => t(kind() === "speed" ? "panel.columns.pace" : kind() === "power" ? "panel.columns.power" : "panel.columns.heartRate");
	return (
		<table class="w-full border-collapse text-small">
			<caption class="sr-only">{t("panel.caption")}</caption>
			<thead>
				<tr class="text-ink-soft">
					<th class="py-1 pr-2 text-left font-400">{t("panel.columns.repetition")}</th>
					<th class="py-1 px-2 text-right font-400">{head()}</th>
					<th class="py-1 px-2 text-right font-400">{t("panel.columns.toPlan")}</th>
					<Show when={hasBeats()}>
						<th class="py-1 pl-2 text-right font-400">{t("panel.columns.heartRate")}</th>
					</Show>
				</tr>
			</thead>
			<tbody>
				<For each={work()}>
					{(step) => (
						<tr class="border-t border-line">
							<th class="py-1.25 pr-2 text-left font-400">{step.repetition}</th>
							<td class="py-1.25 px-2 text-right font-600">{measured(step, f)}</td>
							<td class="py-1.25 px-2 text-right">
								<ToPlan step={step} />
							</td>
							<Show when={hasBeats()}>
								<td class="py-1.25 pl-2 text-right">{step.heartRate === null ? "–" : f.number(step.heartRate)}</td>
							</Show>
						</tr>
					)}
				</For>
			</tbody>
		</table>
	);
}

/** Without its unit, which the column's head tells; what has no figure shows how long it took. */
function measured({ value, target, seconds }: PanelStep, f: Formatters): string {
	if (value === null) return seconds === null ? "–" : f.clock(seconds);
	return target.kind === "speed" ? f.clock(f.unitMetres / value) : f.number(value);
}

function ToPlan(props: { step: PanelStep }): JSX.Element {
	const { t, f } = useWords();
	const label = () => t(`panel.marks.${props.step.mark}`);
	return (
		<Show
			when={props.step.mark === "over" || props.step.mark === "under"}
			fallback={
				<Show when={props.step.mark === "on"} fallback={<span class="text-ink-soft">{props.step.mark === "missing" ? label() : "–"}</span>}>
					<svg class="inline-block" width="12" height="12" viewBox="0 0 14 14" role="img" aria-label={label()}>
						<circle cx="7" cy="7" r="5" fill="var(--good)" />
					</svg>
				</Show>
			}
		>
			<span class="text-warn font-600" title={label()}>
				{offBy(props.step, f)}
			</span>
		</Show>
	);
}

/** From the nearer end of the target: seconds a kilometre (fewer is faster), beats, watts. */
export function offBy({ value, off, target }: Pick<PanelStep, "value" | "off" | "target">, f: Formatters): string {
	if (value === null || off === null) return "–";
	if (target.kind === "power") return `${f.signed(off)}\u00a0W`;
	if (target.kind !== "speed") return f.signed(off);
	const seconds = Math.round(f.unitMetres / value - f.unitMetres / (value - off));
	return `${seconds < 0 ? "−" : "+"}${f.stepTime(Math.abs(seconds))}`;
}
