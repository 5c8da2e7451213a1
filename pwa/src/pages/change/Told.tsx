import { For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { Button } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";
import type { PlanChanges } from "./plan-changes.state.ts";
import { lastToldDay, toldLine } from "./told-line.ts";

/** What was told and still holds, each with its way back. */
export function Told(props: { changes: PlanChanges; today: IsoDate }): JSX.Element {
	const words = useWords();
	const { t } = words;
	const lines = () =>
		(props.changes.months.data?.plan.circumstances ?? [])
			.map((told, index) => ({ index, text: toldLine(told, words), last: lastToldDay(told) }))
			.filter(({ last }) => last === null || last >= props.today);
	return (
		<Show when={lines().length > 0}>
			<section class="card py-3" aria-label={t("told.title")}>
				<h2 class="font-600">{t("told.title")}</h2>
				<ul class="mt-1.5">
					<For each={lines()}>
						{({ index, text }) => (
							<li class="flex items-center justify-between gap-3 py-1.5 border-t border-line">
								<span class="min-w-0 text-pretty">{text}</span>
								<Button
									small
									kind="quiet"
									class="shrink-0 lt-md:min-h-11"
									aria-label={t("told.takeBackLabel", text)}
									onClick={() => props.changes.commit([{ kind: "untell", index }], t("told.gone"))}
								>
									{t("told.takeBack")}
								</Button>
							</li>
						)}
					</For>
				</ul>
			</section>
		</Show>
	);
}
