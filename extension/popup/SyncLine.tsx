import { type JSX, Show } from "solid-js";
import type { PairingState } from "../messages/pairing.ts";
import { Button } from "../panel/Button.tsx";
import { ago } from "../words/ago.ts";
import { usePageWords } from "../words/page-words.ts";
import type { Day } from "./today.state.ts";

/** How old what stands above is, what has not reached the server, and whose server it is. */
export function SyncLine(props: { day: Day; paired: Extract<PairingState, { step: "paired" }> }): JSX.Element {
	const { words, p } = usePageWords();
	const { t } = words;
	const waiting = () => props.day.sync()?.waiting ?? 0;
	const refused = () => props.day.sync()?.refused ?? [];
	return (
		<footer class="stack gap-2 border-t border-line pt-2 text-small text-ink-soft">
			<Show when={waiting() > 0}>
				<p class="flex items-center gap-2">
					{p("popup.outbox", waiting())}
					<Button small kind="quiet" class="ml-auto" onPress={() => void props.day.sendNow()}>
						{p("popup.sendNow")}
					</Button>
				</p>
			</Show>
			<Show when={refused().length > 0}>
				<div class="flex items-center gap-2">
					<p>
						{p("popup.refused", refused().length)}
						<Show when={refused()[0]}>{(code) => <span class="block">{words.failed({ code: code() })}</span>}</Show>
					</p>
					<Button small kind="quiet" class="ml-auto" onPress={() => void props.day.forgetRefused()}>
						{p("popup.forget")}
					</Button>
				</div>
			</Show>
			<p class="flex gap-2">
				<span class="min-w-0 truncate">
					{props.paired.athlete} · {new URL(props.paired.origin).host}
				</span>
				<Show when={props.day.today()}>
					{(today) => <span class="ml-auto whitespace-nowrap">{t("ago.asOf", ago(today().at, Date.now(), words))}</span>}
				</Show>
			</p>
		</footer>
	);
}
