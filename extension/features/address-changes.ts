/** The address of a page that changes without being loaded anew: the site's own router, back and forward. */

/** Calls at once, and then for each other path. A page may move silently, so every change of its content is a reason to look. */
export function onPath(signal: AbortSignal, tell: (url: URL) => void): void {
	let path = location.pathname;
	const look = () => {
		if (location.pathname === path) return;
		path = location.pathname;
		tell(new URL(location.href));
	};
	const watch = new MutationObserver(look);
	watch.observe(document.documentElement, { childList: true, subtree: true });
	addEventListener("popstate", look, { signal });
	signal.addEventListener("abort", () => watch.disconnect(), { once: true });
	tell(new URL(location.href));
}
