import { createSignal, type JSX, Show } from "solid-js";
import type { Failure } from "../messages/message.ts";
import { send } from "../messages/send.ts";
import { Button } from "../panel/Button.tsx";
import { Notice } from "../panel/Notice.tsx";
import { usePageWords } from "../words/page-words.ts";

/** Null before it was asked for; then that Garmin Connect opens, or why it does not. */
type Told = "opens" | Failure | null;

export interface Sending {
	told: () => Told;
	begin: () => Promise<void>;
}

/** Opens Garmin Connect with the panel that sends. */
export function createSending(): Sending {
	const [told, setTold] = createSignal<Told>(null);
	return {
		told,
		begin: async () => {
			setTold("opens");
			const answer = await send("shell.send", {});
			if (!answer.ok) setTold(answer.failure);
		},
	};
}

export function SendingNote(props: { sending: Sending }): JSX.Element {
	const { words, p } = usePageWords();
	const hindered = () => {
		const now = props.sending.told();
		return now === "opens" ? null : now;
	};
	return (
		<>
			<Show when={props.sending.told() === "opens"}>
				<p class="text-small text-ink-soft" role="status">
					{p("popup.sending")}
				</p>
			</Show>
			<Show when={hindered()}>
				{(failure) => (
					<Notice tone="warn" text={failure().code === "sending_off" ? p("popup.sendingOff") : words.failed(failure())}>
						{failure().code === "sending_off" && (
							<Button small onPress={() => void send("shell.options", {})}>
								{p("popup.openSettings")}
							</Button>
						)}
					</Notice>
				)}
			</Show>
		</>
	);
}
