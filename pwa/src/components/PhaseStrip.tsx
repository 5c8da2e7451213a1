import { For, type JSX, Show } from "solid-js";
import { daysBetween, type IsoDate } from "../../../shared/calendar.ts";
import type { Phase } from "../../../shared/plan/plan.ts";
import { useWords } from "../words/words.tsx";

/** The whole season on one line: phases as wide as they are long, and where we stand. */
export function PhaseStrip(props: { phases: readonly Phase[]; today: IsoDate }): JSX.Element {
	const { t, f } = useWords();
	const days = (phase: Phase): number => daysBetween(phase.from, phase.to) + 1;
	const isNow = (phase: Phase): boolean => phase.from <= props.today && props.today <= phase.to;
	const standing = () => {
		const first = props.phases[0];
		const last = props.phases.at(-1);
		if (!first || !last || props.today < first.from || props.today > last.to) return null;
		return (daysBetween(first.from, props.today) + 0.5) / (daysBetween(first.from, last.to) + 1);
	};
	return (
		<section class="relative pt-2" aria-label={t("plan.season")}>
			<ol class="flex gap-0.5">
				<For each={props.phases}>
					{(phase) => (
						<li
							class="min-w-1 basis-0"
							style={{ "flex-grow": days(phase) }}
							aria-current={isNow(phase) ? "step" : undefined}
							title={`${t(`phases.${phase.kind}`)}, ${f.span(phase.from, phase.to)}`}
						>
							<div class={`h-1.5 rounded-sm ${isNow(phase) ? "bg-accent" : phase.to < props.today ? "bg-ink-faint" : "bg-line-strong"}`} />
							<p
								class={`relative mt-1.5 text-small whitespace-nowrap ${isNow(phase) ? "font-600" : "text-ink-soft lt-md:sr-only md:truncate"}`}
							>
								{t(`phases.${phase.kind}`)}
								<span class="sr-only">, {f.span(phase.from, phase.to)}</span>
							</p>
						</li>
					)}
				</For>
			</ol>
			<Show when={standing()}>
				{(fraction) => (
					<span class="absolute top-1 w-0.5 h-3.5 -ml-0.25 bg-ink" aria-hidden="true" style={{ left: `${fraction() * 100}%` }} />
				)}
			</Show>
		</section>
	);
}
