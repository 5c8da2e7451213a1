import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import { buttonClass } from "../../look/button-class.ts";
import type { PairingState, Unsent } from "../messages/pairing.ts";
import { Button } from "../panel/Button.tsx";
import { Notice } from "../panel/Notice.tsx";
import { usePageWords } from "../words/page-words.ts";
import type { Pairing } from "./pairing.state.ts";

/** The code, while the athlete compares it on the page that asks. */
export function PairingCode(props: { pairing: Pairing; asking: Extract<PairingState, { step: "asking" }> }): JSX.Element {
	const { words, p } = usePageWords();
	const [now, setNow] = createSignal(Date.now());
	const ticking = setInterval(() => setNow(Date.now()), 1_000);
	onCleanup(() => clearInterval(ticking));
	const left = () => words.f.clock(Math.max(0, (props.asking.expiresAt - now()) / 1000));
	const atStake = ({ count, athlete }: Unsent) =>
		athlete === null ? p("options.unpairLoses", count) : p("pairing.unsent", count, athlete);
	return (
		<div class="stack gap-4">
			<p class="text-ink-soft text-pretty">{p("pairing.askingText")}</p>
			<p class="py-3 rounded border border-line-strong bg-sheet text-center text-title font-650">
				{/* Letter by letter for those who listen. */}
				<span aria-hidden="true">{props.asking.userCode}</span>
				<span class="sr-only">
					{p("pairing.code")} {[...props.asking.userCode.replaceAll("-", "")].join(" ")}
				</span>
			</p>
			<Show when={props.asking.unsent}>{(unsent) => <Notice tone="warn" text={atStake(unsent())} />}</Show>
			<Show when={props.pairing.failure()}>{(failure) => <Notice tone="warn" text={words.failed(failure())} />}</Show>
			<div class="grid grid-cols-2 gap-2">
				<a class={buttonClass({ kind: "primary" })} href={props.asking.url} target="_blank" rel="noreferrer">
					{p("pairing.open")}
				</a>
				<Button busy={props.pairing.busy()} onPress={props.pairing.cancel}>
					{p("pairing.cancel")}
				</Button>
			</div>
			<p class="text-small text-ink-soft text-pretty">
				{p("pairing.otherDevice", `${props.asking.origin}/pair`)} {p("pairing.left", left())}
			</p>
		</div>
	);
}
