/**
 * In Firefox a content script and its page are two realms: what the page's own interfaces give (`fetch`, `navigator.locks`) belongs to the page, and the page may
 * not look into what we give. A script of ours sees such things through a wrapper (Xray) that no script of the page can bend. Elsewhere both are one realm, and
 * these functions change nothing.
 */

/** Firefox gives both to content scripts. What they make belongs to `scope` (the page's window), and its functions still run here. */
declare const exportFunction: (<Called>(called: Called, scope: object) => Called) | undefined;
declare const cloneInto: (<Value>(value: Value, scope: object, options: { cloneFunctions: true }) => Value) | undefined;

/** A page's bytes as our own: a slice of the page's is refused to a content script. */
export function ownBytes(buffer: ArrayBuffer): Uint8Array<ArrayBuffer> {
	const own = new Uint8Array(buffer.byteLength);
	own.set(new Uint8Array(buffer));
	return own;
}

/** An error of the page's `fetch` is no instance of our classes. */
export function isTypeError(error: unknown): boolean {
	return typeof error === "object" && error !== null && "name" in error && error.name === "TypeError";
}

/**
 * For an interface of the page that calls us and waits until our promise ends: given a function and a promise of ours as they are, it fails at the first look
 * into them, and does not wait. How the work ended is not told: who started it knows.
 */
export function awaitedByPage<Args extends unknown[]>(work: (...args: Args) => Promise<void>): (...args: Args) => PromiseLike<void> {
	if (typeof exportFunction !== "function" || typeof cloneInto !== "function") return work;
	const clone = cloneInto;
	const called = (...args: Args): PromiseLike<void> => {
		const ended = work(...args);
		const then = (end: () => void): void => void ended.finally(() => end());
		return clone({ then }, window, { cloneFunctions: true }) as PromiseLike<void>;
	};
	return exportFunction(called, window);
}
