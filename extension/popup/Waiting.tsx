import { For, type JSX, Show } from "solid-js";
import { Icon } from "../../look/Icon.tsx";
import type { TodayPanel } from "../../shared/coach/today-panel.ts";
import { usePageWords } from "../words/page-words.ts";

/** What waits for the athlete, each with the place where it is answered. */
export function Waiting(props: { waiting: TodayPanel["waiting"]; origin: string }): JSX.Element {
	const { p } = usePageWords();
	const lines = () =>
		[
			{ count: props.waiting.proposals, text: p("popup.waitingProposals", props.waiting.proposals), path: "/" },
			{ count: props.waiting.questions, text: p("popup.waitingQuestions", props.waiting.questions), path: "/plan" },
			{ count: props.waiting.unapproved, text: p("popup.waitingUnapproved", props.waiting.unapproved), path: "/plan" },
		].filter((line) => line.count > 0);
	return (
		<Show when={lines().length > 0}>
			<ul class="stack rounded border border-line-strong bg-sheet">
				<For each={lines()}>
					{(line) => (
						<li class="border-t border-line first:border-t-0">
							<a
								class="flex items-center gap-2 px-3 min-h-9 py-1 text-small hover:bg-sunk"
								href={`${props.origin}${line.path}`}
								target="_blank"
								rel="noreferrer"
							>
								<span class="min-w-0 text-pretty">{line.text}</span>
								<span class="ml-auto text-ink-soft">
									<Icon name="next" size={16} />
								</span>
							</a>
						</li>
					)}
				</For>
			</ul>
		</Show>
	);
}
