/**
 * The site's own script: globals, a feed that fills in steps, tabs that change by pushState as a Backbone router does, and, on order,
 * a heading that is drawn anew under whatever others have put beside it. Another activity is a full load.
 */

export interface PageScriptSettings {
	athleteId: number;
	/** The feed's steps come this far apart. */
	feedStepMs: number;
	feed: readonly string[];
	/** How often the heading's surroundings are cleaned of foreign elements, and how far apart. */
	redraws: { times: number; everyMs: number } | null;
}

/** Enough of jQuery to be seen. */
export const jqueryScript = '"use strict";window.jQuery = window.$ = Object.assign((x) => x, { fn: { jquery: "1.7.2" } });';

export function pageScript(settings: PageScriptSettings): string {
	return `"use strict";
(() => {
	const settings = ${JSON.stringify(settings)};
	window.currentAthlete = { id: settings.athleteId };
	window.StravaSentry = { userId: settings.athleteId };

	const feed = document.querySelector("[data-fill=feed]");
	const fill = (left) => {
		if (!feed || left.length === 0) return;
		setTimeout(() => {
			feed.insertAdjacentHTML("beforeend", left.slice(0, 2).join(""));
			fill(left.slice(2));
		}, settings.feedStepMs);
	};
	fill(settings.feed);

	const content = document.getElementById("tab-content");
	async function showTab() {
		const path = location.pathname;
		const answer = await fetch("/page-assets/tab?path=" + encodeURIComponent(path));
		const part = await answer.text();
		if (!content || location.pathname !== path) return;
		content.innerHTML = part;
		content.dataset.tab = path.split("/")[3] ?? "overview";
		for (const link of document.querySelectorAll("a[data-menu]")) link.parentElement.classList.toggle("selected", link.dataset.menu === content.dataset.tab);
	}
	document.addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest("a[data-menu]") : null;
		if (!link || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		history.pushState({}, "", link.href);
		void showTab();
	});
	addEventListener("popstate", () => void showTab());

	const own = new Set(document.querySelectorAll("body, body *"));
	const clean = (left) => {
		if (left === 0) return;
		setTimeout(() => {
			for (const element of document.querySelectorAll(".view *")) if (!own.has(element) && !content?.contains(element)) element.remove();
			clean(left - 1);
		}, settings.redraws.everyMs);
	};
	if (settings.redraws) clean(settings.redraws.times);
})();
`;
}

export const pageStyle = `body{margin:0;font:14px sans-serif;color:#242428;background:#f7f7fa}#global-header{background:#fff;border-bottom:1px solid #dfdfe8}
#global-header ul{display:flex;gap:16px;list-style:none}.page.container{max-width:1100px;margin:0 auto;display:grid;grid-template-columns:160px 1fr;gap:0 24px}
.sidenav{grid-row:1 / span 9}.page.container > :not(.sidenav){grid-column:2}section{background:#fff}.inline-stats{display:flex;gap:24px;list-style:none}`;
