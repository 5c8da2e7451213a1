/**
 * The token that Garmin's page sends with its own calls (`connect-csrf-token`). Most pages carry it in a meta tag; where they do not, the page's own calls
 * are watched for it (`entrypoints/garmin-token.content.ts`, in the page's world), which tells it by an event. A page that lies here only makes its own
 * service refuse the call.
 */

export const TOKEN_EVENT = "longrun:garmin-token";
/** The page's first calls are over before anybody listens: asked so, the watcher tells again what it has seen. */
export const TOKEN_ASKED_EVENT = "longrun:garmin-token-asked";
const NAMES = ["csrf-token", "_csrf", "_token"];
/** Garmin's tokens are GUIDs; anything else that long and plain is let through, because nobody knows what comes next. */
const TOKEN = /^[\w.-]{8,200}$/;

export interface TokenSource {
	/** Null when the page has shown none within the time. */
	read(): Promise<string | null>;
	/** It did not count: the next read takes another one. */
	drop(token: string): void;
}

export function pageToken(document: Document, signal: AbortSignal, patienceMs = 5_000): TokenSource {
	let heard: string | null = null;
	const waiting = new Set<() => void>();
	const dropped = new Set<string>();
	document.addEventListener(
		TOKEN_EVENT,
		(event) => {
			const said = event instanceof CustomEvent ? String(event.detail) : "";
			if (!TOKEN.test(said)) return;
			heard = said;
			for (const wake of waiting) wake();
		},
		{ signal },
	);
	const askAgain = (): void => void document.dispatchEvent(new CustomEvent(TOKEN_ASKED_EVENT));
	askAgain();
	const known = (): string | null => [metaToken(document), heard].find((token) => token !== null && !dropped.has(token)) ?? null;
	return {
		read: async () => {
			if (known() === null) {
				await new Promise<void>((resolve) => {
					const wake = (): void => {
						if (known() === null) return;
						end();
					};
					const timer = setTimeout(() => end(), patienceMs);
					const end = (): void => {
						clearTimeout(timer);
						waiting.delete(wake);
						resolve();
					};
					waiting.add(wake);
				});
			}
			return known();
		},
		drop: (token) => {
			dropped.add(token);
			askAgain();
		},
	};
}

function metaToken(document: Document): string | null {
	for (const name of NAMES) {
		const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
		if (TOKEN.test(content)) return content;
	}
	return null;
}
