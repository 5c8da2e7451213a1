/** Who this page is for, as the background knows it: asked once, kept for all panels of the page. */
import { createSignal } from "solid-js";
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
	asked ??= send("shell.context", {}).then((answer) => {
		if (!answer.ok) {
			asked = null;
			return null;
		}
		setContext(answer.value);
		return answer.value;
	});
	return asked;
}
