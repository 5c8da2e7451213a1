import { For, type JSX, Show } from "solid-js";
import type { Readiness } from "../../../../shared/health/readiness.ts";
import { useWords } from "../../words/words.tsx";
import { How, Sourced } from "../fitness/Sourced.tsx";
import { useHealthFigures } from "./health-figures.ts";

type Input = Readiness["inputs"][number];

/** The one number of the page, and what it was made of. */
export function ReadinessPart(props: { readiness: Readiness }): JSX.Element {
	const { t, f } = useWords();
	return (
		<section>
			<Show
				when={props.readiness.score !== null}
				fallback={
					<>
						<p class="text-small text-ink-soft">{t("health.readiness")}</p>
						<p class="mt-1 text-pretty">{t("health.tooFew")}</p>
						<How>{t("health.readinessHow")}</How>
					</>
				}
			>
				<Sourced
					large
					label={t("health.readiness")}
					value={f.number(props.readiness.score ?? 0)}
					note={t("health.readinessNote")}
					source={t("health.readinessHow")}
				/>
			</Show>
			<h2 class="text-heading mt-6 mb-1">{t("health.inputsTitle")}</h2>
			<ul class="border-b border-line">
				<For each={props.readiness.inputs}>{(input) => <InputLine input={input} scored={props.readiness.score !== null} />}</For>
				<For each={props.readiness.missing}>
					{({ input, reason }) => (
						<li class="py-2 border-t border-line text-ink-soft">
							<span class="font-500">{t(`health.inputs.${input}`)}</span>
							<span class="block text-small">{t(`health.missing.${reason}`)}</span>
						</li>
					)}
				</For>
			</ul>
		</section>
	);
}

function InputLine(props: { input: Input; scored: boolean }): JSX.Element {
	const { t, f } = useWords();
	const basis = useBasis();
	return (
		<li class="py-2 border-t border-line">
			<span class="flex flex-wrap items-baseline justify-between gap-x-3">
				<span class="font-500">{t(`health.inputs.${props.input.input}`)}</span>
				<Show when={props.scored}>
					<span class="text-small text-ink-soft">{t("health.inputLine", f.number(props.input.points), f.percent(props.input.share))}</span>
				</Show>
			</span>
			<span class="block text-small text-ink-soft text-pretty">{basis(props.input)}</span>
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
