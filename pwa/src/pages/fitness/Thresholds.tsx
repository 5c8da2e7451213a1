import { For, type JSX, Show } from "solid-js";
import type { Fitness } from "../../../../shared/fitness/fitness.ts";
import { useWords } from "../../words/words.tsx";
import { How } from "./Sourced.tsx";

const keys = ["maxHeartRate", "thresholdHeartRate", "restHeartRate", "thresholdSpeed"] as const;

/** The limits that zones and load are measured against, and how sure each is. */
export function Thresholds(props: { fitness: Fitness }): JSX.Element {
	const { t, f } = useWords();
	return (
		<section>
			<h2 class="text-heading mb-1">{t("fitness.thresholds")}</h2>
			<dl>
				<For each={keys}>
					{(key) => (
						<div class="flex justify-between gap-4 py-2 border-t border-line">
							<dt>{t(`fitness.${key}`)}</dt>
							<dd class="text-right">
								<Show when={props.fitness[key]} fallback={<span class="text-ink-soft">{t("fitness.unknown")}</span>}>
									{(known) => (
										<>
											{key === "thresholdSpeed" ? f.pace(known().value) : f.heartRate(known().value)}{" "}
											<span class="text-small text-ink-soft">{t(`fitness.certainty.${known().kind}`)}</span>
										</>
									)}
								</Show>
							</dd>
						</div>
					)}
				</For>
			</dl>
			<How>{t("fitness.thresholdsHow")}</How>
		</section>
	);
}
