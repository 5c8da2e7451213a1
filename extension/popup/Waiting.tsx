import { For, type JSX, Show } from "solid-js";
import { Icon } from "../../look/Icon.tsx";
import type { TodayPanel } from "../../shared/coach/today-panel.ts";
import { usePageWords } from "../words/page-words.ts";
import { createSending, SendingNote } from "./Sending.tsx";

const lineClass = "w-full flex items-center gap-2 px-3 min-h-8 py-1 text-small text-start hover:bg-sunk";

/** What waits for the athlete, each with the place where it is answered; and what waits to be sent, with the button that does. */
export function Waiting(props: { waiting: TodayPanel["waiting"]; origin: string }): JSX.Element {
	const { p } = usePageWords();
	const sending = createSending();
	const lines = () =>
		[
			{ count: props.waiting.proposals, text: p("popup.waitingProposals", props.waiting.proposals), path: "/" },
			{ count: props.waiting.questions, text: p("popup.waitingQuestions", props.waiting.questions), path: "/plan" },
			{ count: props.waiting.unapproved, text: p("popup.waitingUnapproved", props.waiting.unapproved), path: "/plan" },
		].filter((line) => line.count > 0);
	return (
		<Show when={lines().length > 0 || props.waiting.changes > 0}>
			<section class="stack gap-2" aria-label={p("popup.waiting")}>
				<ul class="stack rounded border border-line-strong bg-sheet">
					<For each={lines()}>
						{(line) => (
							<li class="border-t border-line first:border-t-0">
								<a class={lineClass} href={`${props.origin}${line.path}`} target="_blank" rel="noreferrer">
									<span class="min-w-0 text-pretty">{line.text}</span>
									<Next />
								</a>
							</li>
						)}
					</For>
					<Show when={props.waiting.changes > 0}>
						<li class="border-t border-line first:border-t-0">
							<button type="button" class={lineClass} onClick={() => void sending.begin()}>
								<span class="min-w-0 text-pretty">{p("popup.waitingChanges", props.waiting.changes)}</span>
								<Next />
							</button>
						</li>
					</Show>
				</ul>
				<SendingNote sending={sending} />
			</section>
		</Show>
	);
}

function Next(): JSX.Element {
	return (
		<span class="ml-auto text-ink-soft">
			<Icon name="next" size={16} />
		</span>
	);
}
