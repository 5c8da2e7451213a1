import { For, type JSX, Show } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import { garminNoteText } from "../../shared/export/garmin-note-words.ts";
import { mayBeApproved, type DeliveryRow as Row } from "../garmin/rows.ts";
import { garminBuilder } from "../pages/garmin-url.ts";
import { useDeliveryWords } from "../words/delivery-words.ts";
import { Button } from "./Button.tsx";
import { context } from "./context.ts";
import { DeliveryMark } from "./DeliveryMark.tsx";
import type { DeliveryState } from "./delivery.state.ts";
import { failureText } from "./delivery-hindrance.ts";
import { keepFocus } from "./keep-focus.ts";

/** One workout: where it stands in words and as a mark, what differs on Garmin, and what can be done about it. */
export function DeliveryRow(props: { row: Row; state: DeliveryState }): JSX.Element {
	const words = useDeliveryWords();
	const { d } = words;
	const row = () => props.row;
	const title = () => row().title ?? d("dropped");
	const notes = () => [...new Set(row().notes.map(({ code }) => garminNoteText(code, words.words.language)))];
	const failure = () => row().failure;
	const origin = () => context()?.origin ?? null;
	const needsFile = () => row().state === "unsupported" || (failure() !== null && failure() !== "signed_out");
	let line: HTMLLIElement | undefined;
	/** What was pressed goes away with its reason: the keyboard stays on this line. */
	const act = (work: () => Promise<void>) => void keepFocus(line, work);
	return (
		<li
			ref={line}
			tabindex="-1"
			class="flex flex-wrap items-start gap-x-3 gap-y-1.5 py-1.5 border-t border-line first:border-t-0"
			data-workout={row().workoutId}
		>
			<span class="mt-1 inline-flex">
				<DeliveryMark state={row().state} />
			</span>
			<div class="flex-[1_1_10rem] min-w-0">
				<p>
					<span class="font-500">{title()}</span> <span class="text-small text-ink-soft">· {d(`states.${row().state}`)}</span>
				</p>
				<Show when={failure()}>{(code) => <p class="text-small text-bad">{failureText(code(), words)}</p>}</Show>
				<Show when={row().question}>{(question) => <p class="text-small text-ink-soft">{d(`question.${question()}`)}</p>}</Show>
				<For each={notes()}>{(note) => <p class="text-small text-ink-soft text-pretty">{note}</p>}</For>
			</div>
			<div class="flex flex-wrap gap-1.5">
				<Show when={mayBeApproved(row())}>
					<Button small aria-label={d("approveOne", title())} onPress={() => act(() => props.state.approve(row()))}>
						{d("approve")}
					</Button>
				</Show>
				<Show when={row().state === "question"}>
					<Button small onPress={() => act(() => props.state.reply(row(), "use_plan"))}>
						{d(row().question === "removed" ? "question.sendAgain" : "question.usePlan")}
					</Button>
					<Button small onPress={() => act(() => props.state.reply(row(), "keep_garmin"))}>
						{d(row().question === "removed" ? "question.leaveOff" : "question.keepGarmin")}
					</Button>
				</Show>
				<Show when={["to_send", "to_update", "to_move", "sending", "failed"].includes(row().state)}>
					<Button
						small
						kind="quiet"
						aria-label={d("sendOne", title())}
						disabled={props.state.progress() !== null}
						onPress={() => act(() => props.state.sendNow({ workoutId: row().workoutId }))}
					>
						{d("sendShort")}
					</Button>
				</Show>
				<Show when={(row().state === "sent" || row().state === "differs") && row().garminId}>
					{(garminId) => (
						<a
							class="text-small text-link min-h-8 inline-flex items-center"
							href={garminBuilder(new URL(location.href), garminId(), row().sportTypeKey)}
							aria-label={d("builderOf", title())}
						>
							{d("builder")}
						</a>
					)}
				</Show>
				<Show when={needsFile() && row().isPlanned && origin()}>
					{(server) => (
						<a
							class={buttonClass({ small: true })}
							href={`${server()}/workout/${encodeURIComponent(row().workoutId)}`}
							target="_blank"
							rel="noopener noreferrer"
							aria-label={`${d("fitOf", title())}, ${words.words.t("panel.opens")}`}
						>
							{d("fit")}
						</a>
					)}
				</Show>
			</div>
		</li>
	);
}
