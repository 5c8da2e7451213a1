import { For, type JSX, Show } from "solid-js";
import { Skeleton } from "../../components/Skeleton.tsx";
import { usePage } from "../../state/page.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { ConnectionPart } from "./ConnectionPart.tsx";
import { createConnections } from "./connections.state.ts";

/** Where Garmin data comes from by itself: what may be read, how far it is, what could not be read. */
export default function Connections(): JSX.Element {
	const { t } = useWords();
	const state = createConnections();
	usePage(() => t("connections.title"));
	return (
		<div class="max-w-180 stack gap-8">
			<div>
				<h1 class="text-title mb-2">{t("connections.title")}</h1>
				<p class="text-ink-soft text-pretty">{t("connections.text")}</p>
			</div>
			<Show when={state.failure()}>{(code) => <FailureNotice code={code()} onRetry={() => void state.load()} />}</Show>
			<Show when={state.known()} fallback={<Show when={!state.failure()}>{<Skeleton lines={6} />}</Show>}>
				{(known) => (
					// By name: figures grow, and what is open stays open.
					<For each={known().connections.map(({ source }) => source)}>
						{(source) => (
							<Show when={known().connections.find((each) => each.source === source)}>
								{(connection) => <ConnectionPart connection={connection()} words={known().words} onChanged={state.load} />}
							</Show>
						)}
					</For>
				)}
			</Show>
			<p>
				<a class="text-link" href="/import">
					{t("connections.files")}
				</a>
			</p>
		</div>
	);
}
