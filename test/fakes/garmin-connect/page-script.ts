/**
 * The site's own script: fills the page late, makes its own calls with the token, changes pages without a reload. Plain text, served
 * as a file because the page's policy allows no inline script.
 */

export interface PageScriptSettings {
	/** The page's token at the time the script was served. */
	token: string;
	/** "app" or "modern": the first part of its addresses. */
	root: string;
	redrawMs: number | null;
}

export function pageScript(settings: PageScriptSettings): string {
	return `"use strict";
window.USE_DI_SESSION = true;
window.URL_BUST_VALUE = "5.26.1.1a";
(() => {
	const settings = ${JSON.stringify(settings)};
	let token = settings.token;
	const root = document.getElementById("root");
	const headers = () => ({ "connect-csrf-token": token, accept: "application/json", nk: "NT", "x-requested-with": "XMLHttpRequest" });

	async function ownCall(path) {
		const answer = await fetch("/gc-api" + path, { headers: headers(), credentials: "include" });
		if (answer.status === 403) token = (await (await fetch("/page-assets/token")).json()).token;
	}

	async function show() {
		const address = location.pathname + location.search;
		const part = await (await fetch("/page-assets/part?path=" + encodeURIComponent(address))).json();
		if (location.pathname + location.search !== address) return;
		document.title = part.title;
		root.innerHTML = part.html;
		void ownCall("/device-service/deviceservice/mylastused").catch(() => {});
	}

	document.addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
		if (!link || event.ctrlKey || event.metaKey || link.origin !== location.origin || !link.pathname.startsWith("/" + settings.root + "/")) return;
		event.preventDefault();
		history.pushState({}, "", link.href);
		void show();
	});
	addEventListener("popstate", () => void show());

	void show().then(() => {
		if (settings.redrawMs !== null) setTimeout(() => void show(), settings.redrawMs);
	});
	void ownCall("/userprofile-service/socialProfile").catch(() => {});
	const request = new XMLHttpRequest();
	request.open("GET", "/gc-api/userprofile-service/userprofile/settings");
	for (const [name, value] of Object.entries(headers())) request.setRequestHeader(name, value);
	request.send();
})();
`;
}
