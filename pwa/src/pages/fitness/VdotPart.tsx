import { For, type JSX, Show } from "solid-js";
import type { Fitness } from "../../../../shared/fitness/fitness.ts";
import { useWords } from "../../words/words.tsx";
import { paceRows, predictions } from "./fitness-view.ts";
import { How, Sourced } from "./Sourced.tsx";

/** The strongest come first; more would not be read. */
const SHOWN_EVIDENCE = 5;

type Vdot = NonNullable<Fitness["vdot"]>;

/** The running level, what it rests on, and what follows from it. */
export function VdotPart(props: { vdot: Vdot }): JSX.Element {
	const { t, f } = useWords();
	return (
		<section>
			<Sourced
				label={t("fitness.vdot")}
				value={f.number(props.vdot.value, 1)}
				note={t(`fitness.certainty.${props.vdot.kind}`)}
				large
				source={
					<>
						<p>{t("fitness.vdotHow")}</p>
						<p class="mt-2 font-600">{t("fitness.evidence")}</p>
						<ul>
							<For each={props.vdot.evidence.slice(0, SHOWN_EVIDENCE)}>
								{(evidence) => (
									<li class="flex flex-wrap gap-x-3 py-1">
										<span>{f.date(evidence.day, "year")}</span>
										<Evidence activityId={evidence.activityId}>
											{t("fitness.evidenceLine", f.distance(evidence.metres, 2), f.clock(evidence.seconds))}
										</Evidence>
										<span>{t(`fitness.certainty.${evidence.kind}`)}</span>
										<span>{t("plan.vdot", f.number(evidence.vdot, 1))}</span>
									</li>
								)}
							</For>
						</ul>
					</>
				}
			/>
			<p class="mt-2 text-ink-soft">{t("fitness.vdotText")}</p>
			<h2 class="text-heading mt-7 mb-1">{t("fitness.paces")}</h2>
			<table class="w-full border-collapse">
				<tbody>
					<For each={paceRows(props.vdot.value)}>
						{(row) => (
							<tr class="border-y border-line">
								<th scope="row" class="py-2 text-left font-500">
									{t(`fitness.paceNames.${row.name}`)}
									<span class="block text-small font-400 text-ink-soft">{t(`fitness.paceUses.${row.name}`)}</span>
								</th>
								<td class="py-2 text-right whitespace-nowrap">{f.paceRange(row.low, row.high)}</td>
							</tr>
						)}
					</For>
				</tbody>
			</table>
			<How>{t("fitness.pacesHow")}</How>
			<h2 class="text-heading mt-7 mb-1">{t("fitness.predictions")}</h2>
			<p class="mb-1 text-small text-ink-soft text-pretty">{t("fitness.predictionsBy")}</p>
			<dl class="grid grid-cols-2 sm:grid-cols-4 gap-x-6">
				<For each={predictions(props.vdot.value)}>
					{({ distance, seconds }) => (
						<div class="py-2 border-t border-line">
							<dt class="text-small text-ink-soft">{t(`onboarding.goal.distances.${distance}`)}</dt>
							<dd class="text-lead font-600">{f.clock(seconds)}</dd>
						</div>
					)}
				</For>
			</dl>
			<How>{t("fitness.predictionsHow")}</How>
		</section>
	);
}

/** Evidence from an activity leads to it. */
function Evidence(props: { activityId: string | null; children: JSX.Element }): JSX.Element {
	return (
		<Show when={props.activityId} fallback={<span>{props.children}</span>}>
			<a class="text-link" href={`/activities/${props.activityId}`}>
				{props.children}
			</a>
		</Show>
	);
}
