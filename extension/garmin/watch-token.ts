/**
 * In the page's own world: sees the token that Garmin's page sends with its calls, and tells it to our content script. The page's `fetch` and
 * `XMLHttpRequest` go on doing exactly what they did, with the same arguments, whatever happens here; nothing else of a call is looked at.
 */
import { TOKEN_ASKED_EVENT, TOKEN_EVENT } from "./token.ts";

const HEADER = "connect-csrf-token";

export function watchToken(page: Window & typeof globalThis): void {
	const { document, CustomEvent, Headers, Request } = page;
	let seen: string | null = null;
	const tell = (): void => {
		if (seen !== null) document.dispatchEvent(new CustomEvent(TOKEN_EVENT, { detail: seen }));
	};
	const note = (value: unknown): void => {
		if (typeof value !== "string" || value === "" || value === seen) return;
		seen = value;
		tell();
	};
	document.addEventListener(TOKEN_ASKED_EVENT, tell);

	page.fetch = watched(page.fetch, ([input, init]) => {
		// What the page gives beside a request takes the place of the request's own headers.
		const headers = init?.headers ?? (input instanceof Request ? input.headers : undefined);
		if (headers) note(new Headers(headers).get(HEADER));
	});
	const requests = page.XMLHttpRequest.prototype;
	requests.setRequestHeader = watched(requests.setRequestHeader, ([name, value]) => {
		if (String(name).toLowerCase() === HEADER) note(value);
	});
}

/** The same function to everybody who calls or looks at it. A look that fails (headers of an odd shape) is the page's own mistake, told to it by the call itself. */
function watched<Args extends unknown[], Result>(called: (...args: Args) => Result, look: (args: Args) => void): (...args: Args) => Result {
	return new Proxy(called, {
		apply(target, self, args: Args) {
			try {
				look(args);
			} catch {
				// Never the page's problem.
			}
			return Reflect.apply(target, self, args);
		},
	});
}
