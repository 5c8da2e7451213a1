/** The panel on activity pages, for any platform: what differs is how its pages look. */

import type { AnchorPage } from "../messages/panel.ts";
import { send } from "../messages/send.ts";
import type { Rung } from "../pages/anchor.ts";
import { ActivityPanel } from "../panel/ActivityPanel.tsx";
import { type ActivityState, createActivityState, type Original } from "../panel/activity.state.ts";
import { isPaired } from "../panel/context.ts";
import { needsPairing } from "../panel/needs-pairing.ts";
import { askOpening } from "../panel/opening.ts";
import { onPath } from "./address-changes.ts";
import { holdPlace } from "./held-place.tsx";
import { onReturn } from "./on-return.ts";

export interface ActivitySite {
	page: AnchorPage;
	idOf: (url: URL) => string | null;
	ladder: readonly Rung[];
	/** Whether the page is the athlete's own, as far as it shows. Only there is anything said of an activity that the server does not know. */
	isOwn: (page: Document, id: string) => boolean;
	/** Null: files come in another way. */
	original: ((id: string, onRead: () => void) => ReturnType<Original>) | null;
	/** Bring in by itself what is unknown. */
	byItself: boolean;
}

/** A page may show that it is the athlete's own a little late. */
const OWN_PATIENCE_MS = 3_000;

export function showActivities(site: ActivitySite, signal: AbortSignal): void {
	let current: { id: string; end: AbortController } | null = null;
	onPath(signal, (url) => {
		const id = site.idOf(url);
		// Tabs of the same activity keep the panel.
		if (id === current?.id) return;
		current?.end.abort();
		current = id === null ? null : { id, end: new AbortController() };
		if (current) void showActivity(site, current.id, AbortSignal.any([signal, current.end.signal]));
	});
}

async function showActivity(site: ActivitySite, id: string, signal: AbortSignal): Promise<void> {
	const { original } = site;
	const state = createActivityState(id, original && ((onRead) => original(id, onRead)));
	const isKnown = () => state.answer()?.value.known === true;
	const opening = await askOpening(id);
	const folded = opening.ok && opening.value.folded;
	if (opening.ok) state.start(opening.value.kept);
	if (isKnown()) hold();
	await look();
	onReturn(signal, () => void lookAgain());

	async function look(): Promise<void> {
		await state.ask();
		if (signal.aborted) return;
		if (isKnown()) hold();
		else if (await isOwnSoon(site, id, signal)) {
			// Where files come in another way, an unknown activity is one that has not come yet.
			if (state.failure() === null && !original) return;
			hold();
			if (site.byItself && state.failure() === null) await state.bringIn();
		}
	}

	async function lookAgain(): Promise<void> {
		if (state.busy() || !needsPairing(state.failure() ?? state.answer()?.failure)) return;
		if (await isPaired()) await look();
	}

	function hold(): void {
		if (held.has(signal)) return;
		held.add(signal);
		const onFold = (fold: boolean) => void send("panel.fold", { name: "activity", fold });
		holdPlace({
			name: "activity",
			ladder: site.ladder,
			signal,
			render: () => <ActivityPanel state={state as ActivityState} folded={folded} onFold={onFold} />,
			onPlace: (rung) => void send("panel.anchor", { page: site.page, rung }),
		});
	}
}

const held = new WeakSet<AbortSignal>();

async function isOwnSoon({ isOwn }: ActivitySite, id: string, signal: AbortSignal): Promise<boolean> {
	if (isOwn(document, id)) return true;
	return await new Promise((resolve) => {
		const watch = new MutationObserver(() => isOwn(document, id) && end(true));
		const timer = setTimeout(() => end(false), OWN_PATIENCE_MS);
		function end(own: boolean): void {
			watch.disconnect();
			clearTimeout(timer);
			resolve(own && !signal.aborted);
		}
		signal.addEventListener("abort", () => end(false), { once: true });
		watch.observe(document.documentElement, { childList: true, subtree: true });
	});
}
