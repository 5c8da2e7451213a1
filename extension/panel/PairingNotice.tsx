import { type JSX, Show } from "solid-js";
import type { Aged } from "../messages/aged.ts";
import { send } from "../messages/send.ts";
import { useWords } from "../words/words.tsx";
import { Button } from "./Button.tsx";
import { Notice } from "./Notice.tsx";
import { needsPairing, pairingWord } from "./needs-pairing.ts";

/** On top of what is kept: why the server no longer answers this browser, and the way to the page that mends it. */
export function PairingNotice(props: { answer: Aged<unknown> | null }): JSX.Element {
	const { t, failed } = useWords();
	const failure = () => {
		const why = props.answer?.failure;
		return why && needsPairing(why) ? why : null;
	};
	return (
		<Show when={failure()}>
			{(why) => (
				<div class="mt-3">
					<Notice tone="warn" text={failed(why())}>
						<Button small kind="primary" onPress={() => void send("shell.options", {})}>
							{t(pairingWord(why()))}
						</Button>
					</Notice>
				</div>
			)}
		</Show>
	);
}
