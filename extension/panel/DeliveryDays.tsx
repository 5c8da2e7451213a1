import { For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../shared/calendar.ts";
import { isWaiting, type DeliveryRow as Row } from "../garmin/rows.ts";
import { useDeliveryWords } from "../words/delivery-words.ts";
import { Button } from "./Button.tsx";
import { DeliveryRow } from "./DeliveryRow.tsx";
import type { DeliveryState } from "./delivery.state.ts";

/** The workouts by day. A day with several may be sent as one. */
export function DeliveryDays(props: { state: DeliveryState }): JSX.Element {
	const { words, d } = useDeliveryWords();
	const byDay = () => [...Map.groupBy(props.state.rows(), ({ day }) => day)];
	const isWhole = (rows: readonly Row[]) => rows.filter(isWaiting).length > 1;
	return (
		<ol class="mt-3 max-h-72 overflow-y-auto border-t border-line" aria-label={d("about")}>
			<For each={byDay()}>
				{([day, rows]: [IsoDate, Row[]]) => (
					<li class="flex flex-wrap gap-x-3 border-b border-line">
						<div class="w-24 shrink-0 pt-1.5 text-small text-ink-soft">
							<p>{words.f.date(day, "weekday")}</p>
							<Show when={isWhole(rows)}>
								<Button small kind="quiet" disabled={props.state.progress() !== null} onPress={() => void props.state.sendNow({ day })}>
									{d("sendDay")}
								</Button>
							</Show>
						</div>
						<ul class="flex-[1_1_16rem] min-w-0">
							<For each={rows}>{(row) => <DeliveryRow row={row} state={props.state} />}</For>
						</ul>
					</li>
				)}
			</For>
		</ol>
	);
}
