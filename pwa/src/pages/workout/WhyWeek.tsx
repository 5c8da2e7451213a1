import { For, type JSX } from "solid-js";
import type { PlanWeek } from "../../../../shared/plan/plan.ts";
import { useWords } from "../../words/words.tsx";

/** The engine's own reasons for the week, strongest first. */
export function WhyWeek(props: { week: PlanWeek }): JSX.Element {
	const { t } = useWords();
	const phase = () => t(`phases.${props.week.phase}`);
	return (
		<section class="card mt-5" id="why">
			<h3 class="text-heading">{t("plan.whyWeek")}</h3>
			<p class="mt-1">{t("workoutPage.inPhase", props.week.deload ? `${phase()} · ${t("deload")}` : phase())}</p>
			<ul>
				<For each={props.week.reasons}>{(reason) => <li class="mt-1">{t(`weekReasons.${reason}`)}</li>}</For>
			</ul>
		</section>
	);
}
