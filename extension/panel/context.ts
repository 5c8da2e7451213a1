/** Who this page is for, as the background knows it: asked once, kept for all panels of the page. */
import { createSignal } from "solid-js";
import type { Answer } from "../messages/message.ts";
import { send } from "../messages/send.ts";
import type { Context } from "../messages/shell.ts";

const [context, setContext] = createSignal<Context | null>(null);

export { context };

let asked: Promise<Context | null> | null = null;

/** After something was changed: pairing, settings. */
export function askContextAgain(): Promise<Context | null> {
	asked = null;
	return askContext();
}

/** Null when the extension is gone. */
export function askContext(): Promise<Context | null> {
	return asked ?? take(send("shell.context", {}), (value) => value);
}

/** With a server that, as far as is known, takes its token. */
export async function isPaired(): Promise<boolean> {
	const known = await askContext();
	return known !== null && known.origin !== null && !known.refused;
}

/** From an answer that brings it along: whoever asks for it meanwhile waits for that one. */
export function learnContext(answer: Promise<Answer<{ context: Context }>>): void {
	void take(answer, (value) => value.context);
}

function take<Value>(answer: Promise<Answer<Value>>, from: (value: Value) => Context): Promise<Context | null> {
	const taken = answer.then((said) => {
		if (!said.ok) {
			if (asked === taken) asked = null;
			return null;
		}
		const now = from(said.value);
		// An older question may be answered late.
		if (asked === taken) setContext(now);
		return now;
	});
	asked = taken;
	return taken;
}
