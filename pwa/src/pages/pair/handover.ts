/**
 * To the extension, and back: by a call where it lets this page make one, else through its script on this page. Messages go to this page's own origin only;
 * the code is of no use to anybody else who hears it: without the verifier, which never leaves the extension, it opens nothing.
 */
import { z } from "zod/mini";

const PairedSchema = z.object({ longrun: z.literal("paired"), id: z.string() });

/** What Chrome gives a page that an extension lets call it. */
interface Callable {
	chrome?: {
		runtime?: { lastError?: unknown; sendMessage?: (extension: string, message: unknown, answered: (answer: unknown) => void) => void };
	};
}

/** The number of the extension that opened this page: only one that was made for this server says it. Null: its script is here, or nobody of it. */
export const readExtension = (asked: unknown): string | null => (typeof asked === "string" && /^[a-p]{32}$/.test(asked) ? asked : null);

/** Once: a code that comes twice is taken for a stolen one. Whether it was of use the server says. */
export async function handOver({ id, code }: { id: string; code: string }, extension: string | null): Promise<void> {
	if (extension !== null && (await isHeard(extension, { longrun: "pairing.code", request: { id, code } }))) return;
	window.postMessage({ longrun: "pairing", id, code }, location.origin);
}

/** False when nobody of that number is here who lets this page call. */
function isHeard(extension: string, message: unknown): Promise<boolean> {
	const runtime = (globalThis as Callable).chrome?.runtime;
	if (!runtime?.sendMessage) return Promise.resolve(false);
	const { sendMessage } = runtime;
	return new Promise((resolve) => {
		sendMessage.call(runtime, extension, message, () => resolve(runtime.lastError === undefined));
	});
}

/** @param onPaired The extension says that it has its token. Returns how to stop listening. */
export function listenForPaired(id: string, onPaired: () => void): () => void {
	const hear = (event: MessageEvent<unknown>) => {
		if (event.source !== window || event.origin !== location.origin) return;
		const message = PairedSchema.safeParse(event.data);
		if (message.success && message.data.id === id) onPaired();
	};
	window.addEventListener("message", hear);
	return () => window.removeEventListener("message", hear);
}
