import { createMemo, For, type JSX, Show } from "solid-js";
import type { Readiness } from "../../../../shared/health/readiness.ts";
import { Meter } from "../../components/Meter.tsx";
import { useWords } from "../../words/words.tsx";
import { How } from "../fitness/Sourced.tsx";
import { useHealthFigures } from "./health-figures.ts";
import { pullsDown } from "./health-view.ts";

type Input = Readiness["inputs"][number];

/** The one number of the page, what it says, and what it was made of. */
export function ReadinessPart(props: { readiness: Readiness }): JSX.Element {
	const { t, f } = useWords();
	const lowest = createMemo(() => pullsDown(props.readiness));
	const verdict = (): string => {
		const input = lowest();
		return input ? t("health.pullsDown", t(`health.inputs.${input}`)) : t("health.even");
	};
	return (
		<section>
			<h2 class="text-heading">{t("health.readiness")}</h2>
			<Show when={props.readiness.score !== null} fallback={<p class="mt-1 text-lead font-600 text-pretty">{t("health.tooFew")}</p>}>
				<p class="mt-2 flex items-end gap-3">
					<span class="text-figure font-650">{f.number(props.readiness.score ?? 0)}</span>
					<span class="pb-0.5 font-600 text-pretty">{verdict()}</span>
				</p>
				<p class="mt-2 text-small text-ink-soft text-pretty">{t("health.readinessNote")}</p>
			</Show>
			<h3 class="text-heading mt-5 mb-1">{t("health.inputsTitle")}</h3>
			<ul class="border-b border-line">
				<For each={props.readiness.inputs}>{(input) => <InputLine input={input} scored={props.readiness.score !== null} />}</For>
				<For each={props.readiness.missing}>
					{({ input, reason }) => (
						<li class="flex flex-wrap items-baseline justify-between gap-x-3 py-2 border-t border-line text-ink-soft">
							<span class="font-500">{t(`health.inputs.${input}`)}</span>
							<span class="text-small">{t(`health.missing.${reason}`)}</span>
						</li>
					)}
				</For>
			</ul>
			<How>{t("health.readinessHow")}</How>
		</section>
	);
}

function InputLine(props: { input: Input; scored: boolean }): JSX.Element {
	const { t, f } = useWords();
	const basis = useBasis();
	const name = () => t(`health.inputs.${props.input.input}`);
	const points = () => f.number(props.input.points);
	return (
		<li class="py-2 border-t border-line">
			<div class="grid grid-cols-[minmax(0,1fr)_5rem_2rem] items-center gap-x-3">
				<span class="font-500">{name()}</span>
				<Show when={props.scored}>
					<Meter
						label={name()}
						valueText={t("health.inputLine", points(), f.percent(props.input.share))}
						fraction={props.input.points / 100}
						tone="accent"
					/>
					<span class="font-600 text-right" aria-hidden="true">
						{points()}
					</span>
				</Show>
			</div>
			<p class="text-small text-ink-soft text-pretty">
				{basis(props.input)}
				<Show when={props.scored}> · {t("health.share", f.percent(props.input.share))}</Show>
			</p>
		</li>
	);
}

/** What an input was made of, in words; the kind of measurement is always named. */
function useBasis(): (input: Input) => string {
	const { t, f } = useWords();
	const figures = useHealthFigures();
	return ({ basis, measure, figures: found }) => {
		const figure = (name: string): number => found[name] ?? Number.NaN;
		const kind = (): string => t(`health.kinds.${measure as "overnight_mean"}`);
		const range = (): string => figures.range(figure("lowMilliseconds"), figure("highMilliseconds"));
		switch (basis) {
			case "device_score":
				return t("health.basis.device_score", f.number(figure("score")), f.duration(figure("asleepSeconds")));
			case "time_asleep":
				return `${t("health.basis.time_asleep", f.duration(figure("asleepSeconds")))}, ${kind()}`;
			case "own_baseline":
				return t("health.basis.own_baseline", kind(), figures.milliseconds(figure("milliseconds")), range());
			case "source_range":
				return t("health.basis.source_range", kind(), figures.milliseconds(figure("milliseconds")), range());
			case "highest_level":
				return t("health.basis.highest_level", f.number(figure("highest")));
			case "training_status":
				return t("health.basis.training_status", t(`health.statuses.${measure as "peaking"}`));
			case "load_factors":
				return t("health.basis.load_factors");
			default:
				return basis satisfies never;
		}
	};
}
