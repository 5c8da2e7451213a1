/** Where in a page a panel may stand: the first rung of a ladder that the page has. */

export interface Rung {
	/** Counted, so that a page that has changed is noticed: letters and _ only. */
	name: string;
	selector: string;
	position: "before" | "after" | "first" | "last";
}

export interface FoundAnchor extends Pick<Rung, "name" | "position"> {
	anchor: Element;
}

export function findAnchor(page: Document, ladder: readonly Rung[]): FoundAnchor | null {
	for (const { name, selector, position } of ladder) {
		const anchor = page.querySelector(selector);
		if (anchor) return { name, position, anchor };
	}
	return null;
}
