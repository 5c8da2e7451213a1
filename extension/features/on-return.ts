/** The athlete comes back to this tab: what was done elsewhere meanwhile, pairing above all, counts here too. */
export function onReturn(signal: AbortSignal, tell: () => void): void {
	document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && tell(), { signal });
}
