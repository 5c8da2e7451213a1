import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Where the rail takes the place of the bottom bar; the same as `lg:` in the markup. */
export const RAIL = "(min-width: 64rem)";
/** Where a page has a column at its right; `xl:`. */
export const ASIDE = "(min-width: 1280px)";

/** Whether a media query matches, as it changes. */
export function createMedia(query: string): Accessor<boolean> {
	const list = window.matchMedia(query);
	const [matches, setMatches] = createSignal(list.matches);
	const stop = new AbortController();
	list.addEventListener("change", () => setMatches(list.matches), { signal: stop.signal });
	onCleanup(() => stop.abort());
	return matches;
}
