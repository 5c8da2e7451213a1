/** A canvas knows no custom properties: what a token is right now, in the theme around an element. */
export function tokenColour(within: Element, token: string): string {
	const probe = document.createElement("span");
	probe.style.color = `var(${token})`;
	probe.hidden = true;
	within.append(probe);
	const colour = getComputedStyle(probe).color;
	probe.remove();
	return colour;
}

/** Calls back when the theme around an element changes, by the system or by choice; returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
	const stop = new AbortController();
	window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed, { signal: stop.signal });
	const observer = new MutationObserver(changed);
	observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
	return () => {
		stop.abort();
		observer.disconnect();
	};
}
