import { createSignal, type JSX, onMount, Show } from "solid-js";
import { browser } from "wxt/browser";
import { pageToken } from "../garmin/token.ts";
import { asksForSendPanel, SEND_HASH } from "../messages/garmin-tab.ts";
import { send } from "../messages/send.ts";
import { garminSendLadder } from "../pages/garmin-anchors.ts";
import { garminSendPage } from "../pages/garmin-url.ts";
import { isPaired } from "../panel/context.ts";
import { DeliveryPanel } from "../panel/DeliveryPanel.tsx";
import { createDeliveryState } from "../panel/delivery.state.ts";
import { needsPairing } from "../panel/needs-pairing.ts";
import { onPath } from "./address-changes.ts";
import { holdPlace } from "./held-place.tsx";
import { onReturn } from "./on-return.ts";
import { pageSettled } from "./page-settled.ts";
import type { SwitchedFeature } from "./where-on.ts";

/** "Send to Garmin" on calendar, workouts and home, and wherever the popup asks for it. What is sent goes on when the athlete leaves for another page. */
export const garminSend: SwitchedFeature = {
	name: "garmin send",
	setting: "garminSend",
	init: (signal) => {
		const state = createDeliveryState(pageToken(document, signal), signal);
		/** How often it was asked for: each time it comes to the front. */
		const [asked, setAsked] = createSignal(0);
		let place: AbortController | null = null;

		function show(): void {
			place?.abort();
			const here = new AbortController();
			place = here;
			void hold(here.signal);
		}

		async function hold(here: AbortSignal): Promise<void> {
			const url = new URL(location.href);
			const page = garminSendPage(url);
			if (page === null && asked() === 0) return;
			const [fold] = await Promise.all([send("panel.fold", { name: "send" }), state.answer() ? null : state.start()]);
			const within = AbortSignal.any([signal, here]);
			// Of all that may fail, only pairing is worth a line on a page where nobody has asked for one.
			const isWorth = () => asked() > 0 || state.rows().length > 0 || (page !== "home" && needsPairing(state.failure()));
			const put = () =>
				holdPlace({
					name: "send",
					ladder: page === null ? [] : garminSendLadder,
					signal: within,
					render: () => (
						<Show when={asked() + 1} keyed>
							{(times) => (
								<InFront isAsked={times > 1}>
									<DeliveryPanel
										state={state}
										folded={times === 1 && fold.ok && fold.value}
										onFold={(folded) => void send("panel.fold", { name: "send", fold: folded })}
									/>
								</InFront>
							)}
						</Show>
					),
					onPlace: (rung) => page !== null && void send("delivery.seen", { subject: `garmin:${page}_page`, finding: rung }),
				});
			let isThere = false;
			const putOnce = () => {
				if (isThere || !isWorth() || within.aborted) return;
				isThere = true;
				put();
			};
			putOnce();
			await pageSettled(within);
			if (within.aborted) return;
			if (state.progress() === null) await state.ask();
			putOnce();
			onReturn(within, async () => {
				if (!needsPairing(state.failure() ?? state.answer()?.failure) || !(await isPaired()) || state.progress() !== null) return;
				await state.ask();
				putOnce();
			});
		}

		const ask = (): void => {
			setAsked((times) => times + 1);
			show();
		};
		const askByAddress = (): void => {
			if (location.hash === SEND_HASH) ask();
		};
		onPath(signal, () => {
			setAsked(0);
			if (location.hash === SEND_HASH) ask();
			else show();
		});
		addEventListener("hashchange", askByAddress, { signal });
		const listener = (message: unknown, _from: unknown, reply: (shown: boolean) => void): void => {
			if (!asksForSendPanel(message)) return;
			ask();
			reply(true);
		};
		browser.runtime.onMessage.addListener(listener);
		signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listener), { once: true });
	},
};

/** Brought to the athlete's eyes and keyboard when it was asked for. */
function InFront(props: { isAsked: boolean; children: JSX.Element }): JSX.Element {
	let place: HTMLDivElement | undefined;
	onMount(() => {
		if (!props.isAsked) return;
		requestAnimationFrame(() => {
			place?.scrollIntoView({ block: "center" });
			place?.focus({ preventScroll: true });
		});
	});
	return (
		<div ref={place} tabindex="-1" class="outline-none">
			{props.children}
		</div>
	);
}
