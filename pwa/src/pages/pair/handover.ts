/**
 * To the extension's script on this page, and back. Messages go to this page's own origin only; the code is of no use to anybody else who hears it here: without
 * the verifier, which never leaves the extension, it opens nothing.
 */
import { z } from "zod/mini";

const PairedSchema = z.object({ longrun: z.literal("paired"), id: z.string() });

/** Once: a code that comes twice is taken for a stolen one. */
export function handOver({ id, code }: { id: string; code: string }): void {
	window.postMessage({ longrun: "pairing", id, code }, location.origin);
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
