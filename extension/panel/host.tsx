/** A place of our own in somebody else's page: a closed shadow root, styled by nobody but us, in which only a person can press anything. */
import { type JSX, Show } from "solid-js";
import { render as renderInto } from "solid-js/web";
import { WordsProvider } from "../words/words.tsx";
import { askContext, context } from "./context.ts";
import { pageTheme } from "./page-theme.ts";
import { styles } from "./styles.ts";

export interface PanelPlace {
	/** One panel of a name is on a page at most. */
	name: string;
	anchor: Element;
	/** Where to the anchor. */
	position: "before" | "after" | "first" | "last";
	/** Ends the panel. */
	signal: AbortSignal;
	render: () => JSX.Element;
}

export interface MountedPanel {
	/** False once the page has thrown it away. */
	readonly isThere: boolean;
	remove: () => void;
}

const TAG = "longrun-panel";
const mounted = new Map<string, MountedPanel>();

/** What a page's script could imitate to press our buttons. Made by a person these are trusted, and nothing else is. */
const pressing = [
	"click",
	"auxclick",
	"pointerdown",
	"pointerup",
	"mousedown",
	"mouseup",
	"keydown",
	"keyup",
	"keypress",
	"input",
	"change",
	"submit",
];
/** The page's own keyboard shortcuts must not hear what is typed here. */
const typing = ["keydown", "keyup", "keypress"];

function guard(host: HTMLElement, root: ShadowRoot): void {
	for (const type of pressing) {
		root.addEventListener(
			type,
			(event) => {
				if (event.isTrusted) return;
				event.stopImmediatePropagation();
				event.preventDefault();
			},
			true,
		);
	}
	for (const type of typing) host.addEventListener(type, (event) => event.stopPropagation());
}

/** Words and settings must be known: nothing is drawn before, and the background is asked only once per page. */
export function mountPanel({ name, anchor, position, signal, render }: PanelPlace): MountedPanel {
	const former = mounted.get(name);
	if (former?.isThere) return former;
	former?.remove();
	// Left by a version of before an update, cut off from its extension.
	for (const old of document.querySelectorAll(`${TAG}[data-name="${CSS.escape(name)}"]`)) old.remove();

	const host = document.createElement(TAG);
	host.dataset.name = name;
	// The page's own rules for unknown elements, flex and grid children.
	host.style.cssText = "all: initial; display: block; width: 100%; min-width: 0; grid-column: 1 / -1;";
	const root = host.attachShadow({ mode: import.meta.env.LONGRUN_TEST ? "open" : "closed" });
	guard(host, root);
	const style = document.createElement("style");
	style.textContent = styles;
	const place = document.createElement("div");
	place.className = "panel-page";
	place.dataset.theme = pageTheme(document, window);
	root.append(style, place);

	const end = renderInto(
		() => (
			<Show when={context()}>
				{(known) => (
					<WordsProvider language={known().language} units={known().units}>
						<div lang={known().language}>{render()}</div>
					</WordsProvider>
				)}
			</Show>
		),
		place,
	);
	void askContext();

	const panel: MountedPanel = {
		get isThere() {
			return host.isConnected;
		},
		remove: () => {
			signal.removeEventListener("abort", panel.remove);
			end();
			host.remove();
			if (mounted.get(name) === panel) mounted.delete(name);
		},
	};
	mounted.set(name, panel);
	signal.addEventListener("abort", panel.remove, { once: true });
	if (signal.aborted) panel.remove();
	else put(host, anchor, position);
	return panel;
}

function put(host: HTMLElement, anchor: Element, position: PanelPlace["position"]): void {
	if (position === "before") anchor.before(host);
	else if (position === "after") anchor.after(host);
	else if (position === "first") anchor.prepend(host);
	else anchor.append(host);
}
