import { createSignal, Show } from "solid-js";
import type { TodayPanel } from "../../shared/coach/today-panel.ts";
import type { Aged } from "../messages/aged.ts";
import { send } from "../messages/send.ts";
import { isStravaDayPage } from "../pages/strava-url.ts";
import { isPaired } from "../panel/context.ts";
import { needsPairing } from "../panel/needs-pairing.ts";
import { TodayCard } from "../panel/TodayCard.tsx";
import { onPath } from "./address-changes.ts";
import { holdPlace } from "./held-place.tsx";
import { onReturn } from "./on-return.ts";
import type { SwitchedFeature } from "./where-on.ts";

/** Today's session in a corner of dashboard and calendar. Floating: these pages' markup changes about once a year. */
export const stravaTodayCard: SwitchedFeature = {
	name: "strava today card",
	setting: "stravaToday",
	init: (signal) => {
		let end: AbortController | null = null;
		onPath(signal, (url) => {
			if (isStravaDayPage(url) === (end !== null)) return;
			end?.abort();
			end = end === null ? new AbortController() : null;
			if (end) void show(AbortSignal.any([signal, end.signal]));
		});
	},
};

/** Nothing at all before a plan is there, and while this browser is not paired. */
async function show(signal: AbortSignal): Promise<void> {
	const [today, setToday] = createSignal<Aged<TodayPanel> | null>(null);
	const [fold, kept] = await Promise.all([send("panel.fold", { name: "today" }), send("shell.today", { fresh: false })]);
	if (kept.ok) take(kept.value);
	await ask();
	onReturn(signal, async () => {
		if ((today() === null || needsPairing(today()?.failure)) && (await isPaired())) await ask();
	});

	async function ask(): Promise<void> {
		const fresh = await send("shell.today", { fresh: true });
		if (fresh.ok) take(fresh.value);
	}

	function take(answer: Aged<TodayPanel>): void {
		const isFirst = today() === null;
		if (!answer.value.hasPlan || signal.aborted) return;
		setToday(answer);
		if (!isFirst) return;
		const onFold = (folded: boolean) => void send("panel.fold", { name: "today", fold: folded });
		holdPlace({
			name: "today",
			ladder: [],
			signal,
			render: () => <Show when={today()}>{(shown) => <TodayCard today={shown()} folded={fold.ok && fold.value} onFold={onFold} />}</Show>,
		});
	}
}
