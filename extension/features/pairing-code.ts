/** On the athlete's own server: hands the one-time code that the page gives after the yes to the background. */
import { send } from "../messages/send.ts";

/** What the page posts to its own window. */
interface Handed {
	longrun: "pairing";
	id: string;
	code: string;
}

function isHanded(data: unknown): data is Handed {
	if (typeof data !== "object" || data === null) return false;
	const { longrun, id, code } = data as Record<string, unknown>;
	return longrun === "pairing" && typeof id === "string" && typeof code === "string";
}

/** Frames and other windows may post here too: only what the page said to itself counts. Whether the code is right, the server says. */
export function handOver(page: Window, signal: AbortSignal): void {
	page.addEventListener(
		"message",
		(event) => {
			if (event.source !== page || event.origin !== page.location.origin || !isHanded(event.data)) return;
			const { id, code } = event.data;
			void send("pairing.code", { id, code }).then((answer) => {
				if (answer.ok) page.postMessage({ longrun: "paired", id }, page.location.origin);
			});
		},
		{ signal },
	);
}
