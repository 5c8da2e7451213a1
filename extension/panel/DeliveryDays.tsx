import { createMemo, For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../shared/calendar.ts";
import { isWaiting, type DeliveryRow as Row } from "../garmin/rows.ts";
import { useDeliveryWords } from "../words/delivery-words.ts";
import { Button } from "./Button.tsx";
import { DeliveryRow } from "./DeliveryRow.tsx";
import type { DeliveryState } from "./delivery.state.ts";
import { keepFocus } from "./keep-focus.ts";

/** The workouts by day. A day with several may be sent as one. */
export function DeliveryDays(props: { state: DeliveryState }): JSX.Element {
	const { d } = useDeliveryWords();
	const byDay = createMemo(() => Map.groupBy(props.state.rows(), ({ day }) => day));
	// By their names: each answer brings new rows, and what stands here must stay where the keyboard is.
	return (
		<ol class="mt-3 max-h-72 overflow-y-auto border-t border-line" aria-label={d("about")}>
			<For each={[...byDay().keys()]}>{(day) => <Day day={day} rows={byDay().get(day) ?? []} state={props.state} />}</For>
		</ol>
	);
}

function Day(props: { day: IsoDate; rows: readonly Row[]; state: DeliveryState }): JSX.Element {
	const { words, d } = useDeliveryWords();
	let line: HTMLLIElement | undefined;
	const isWhole = () => props.rows.filter(isWaiting).length > 1;
	const row = (id: string) => props.rows.find(({ workoutId }) => workoutId === id);
	return (
		<li ref={line} tabindex="-1" class="flex flex-wrap gap-x-3 border-b border-line">
			<div class="w-24 shrink-0 pt-1.5 text-small text-ink-soft">
				<p>{words.f.date(props.day, "weekday")}</p>
				<Show when={isWhole()}>
					<Button
						small
						kind="quiet"
						disabled={props.state.progress() !== null}
						onPress={() => void keepFocus(line, () => props.state.sendNow({ day: props.day }))}
					>
						{d("sendDay")}
					</Button>
				</Show>
			</div>
			<ul class="flex-[1_1_16rem] min-w-0">
				<For each={props.rows.map(({ workoutId }) => workoutId)}>
					{(id) => <Show when={row(id)}>{(known) => <DeliveryRow row={known()} state={props.state} />}</Show>}
				</For>
			</ul>
		</li>
	);
}
