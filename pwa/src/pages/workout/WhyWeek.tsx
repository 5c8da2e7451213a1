import { For, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import type { PlanWeek } from "../../../../shared/plan/plan.ts";
import { createLater } from "../../state/later.ts";
import type { TwoMonths } from "../../store/replies.ts";
import { useWords } from "../../words/words.tsx";

/** What the week's phase is for in the plan's school, then the engine's own reasons, strongest first. */
export function WhyWeek(props: { week: PlanWeek; months: Pick<TwoMonths, "plan" | "completions">; level: 2 | 3 }): JSX.Element {
	const words = useWords();
	const { t } = words;
	const phase = () => t(`phases.${props.week.phase}`);
	// The engine's words in every language come only with the first week that is looked at.
	const rationale = createLater(
		() => ({ week: props.week, months: props.months, language: words.language }),
		async ({ week, months, language }) =>
			(await import("../../../../shared/coach/week-rationale.ts")).weekRationale(week, months, language),
	);
	return (
		<section class="card mt-5" id="why">
			<Dynamic component={`h${props.level}`} class="text-heading">
				{t("plan.whyWeek")}
			</Dynamic>
			<p class="mt-1 text-ink-soft">{t("workoutPage.inPhase", props.week.deload ? `${phase()} · ${t("deload")}` : phase())}</p>
			<ul>
				<For each={rationale()}>{(reason) => <li class="mt-1 text-pretty">{reason}</li>}</For>
			</ul>
		</section>
	);
}
