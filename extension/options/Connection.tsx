import { createSignal, type JSX, Show } from "solid-js";
import type { PairingState } from "../messages/pairing.ts";
import { send } from "../messages/send.ts";
import type { Pairing } from "../pairing/pairing.state.ts";
import { Button } from "../panel/Button.tsx";
import { askContextAgain } from "../panel/context.ts";
import { Notice } from "../panel/Notice.tsx";
import { usePageWords } from "../words/page-words.ts";

/** Whose server this browser talks to, and how to end that. */
export function Connection(props: { pairing: Pairing; paired: Extract<PairingState, { step: "paired" }> }): JSX.Element {
	const { words, p } = usePageWords();
	const { t } = words;
	/** Writes that would be lost; null until the athlete wants to leave. */
	const [losing, setLosing] = createSignal<number | null>(null);
	const [asking, setAsking] = createSignal(false);

	/** Waits for the server, which is given what it has not got yet. */
	async function ask(): Promise<void> {
		setAsking(true);
		const sync = await send("shell.sync", { now: true });
		setAsking(false);
		setLosing(sync.ok ? sync.value.waiting : 0);
	}

	async function unpair(): Promise<void> {
		await props.pairing.unpair();
		await askContextAgain();
	}

	return (
		<div class="stack gap-3">
			<p>
				<b>{p(props.paired.refused ? "pairing.was" : "pairing.done", props.paired.athlete)}</b>
				<span class="block text-ink-soft">
					{p("pairing.at", new URL(props.paired.origin).host)} · {props.paired.device}
				</span>
			</p>
			<Show when={props.paired.refused}>
				<Notice tone="warn" text={words.failed({ code: "pair_again" })} />
			</Show>
			<Show when={props.pairing.failure()}>{(failure) => <Notice tone="bad" text={words.failed(failure())} />}</Show>
			<Show
				when={losing() !== null}
				fallback={
					<div class="flex flex-wrap gap-2">
						{/* Always: a right that is missing is given by it too. */}
						<Button
							small
							kind={props.paired.refused ? "primary" : undefined}
							busy={props.pairing.busy()}
							onPress={() => props.pairing.connect(props.paired.origin)}
						>
							{p("pairing.again")}
						</Button>
						<Button small busy={asking()} onPress={() => void ask()}>
							{p("options.unpair")}
						</Button>
					</div>
				}
			>
				<fieldset class="stack gap-3 rounded border border-line-strong bg-sheet p-3.5" aria-label={p("options.unpair")}>
					<p class="text-pretty">{p("options.unpairText")}</p>
					<Show when={(losing() ?? 0) > 0}>
						<p class="text-warn font-600">{p("options.unpairLoses", losing() ?? 0)}</p>
					</Show>
					<div class="flex flex-wrap gap-2">
						<Button small kind="danger" busy={props.pairing.busy()} onPress={() => void unpair()}>
							{p("options.unpairYes")}
						</Button>
						<Button small onPress={() => setLosing(null)}>
							{t("cancel")}
						</Button>
					</div>
				</fieldset>
			</Show>
		</div>
	);
}
