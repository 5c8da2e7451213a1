/** The page has what it came for: until then nothing of ours asks or reckons anything. */

/** A page that is never idle is not waited for longer than this. */
const PATIENCE_MS = 3_000;

export async function pageSettled(signal: AbortSignal): Promise<void> {
	if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true, signal }));
	await new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }));
}
