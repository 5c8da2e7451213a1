import { createSignal, Show } from "solid-js";
import { type ReadEnd, runReading } from "../garmin/read.ts";
import { pageToken } from "../garmin/token.ts";
import type { ReadingProgress, ReadingShown } from "../messages/reading.ts";
import { send } from "../messages/send.ts";
import { isPaired } from "../panel/context.ts";
import { ReadingCard } from "../panel/ReadingCard.tsx";
import { holdPlace } from "./held-place.tsx";
import { onReturn } from "./on-return.ts";
import { pageSettled } from "./page-settled.ts";
import type { SwitchedFeature } from "./where-on.ts";

/** Longest that a browser's timer can wait, and a page is open. */
const LONGEST_WAIT_MS = 12 * 3_600_000;

/**
 * Reads what the athlete has consented to, by itself at most once a day and until the past is read; with a card in the corner that says how far it is. Where
 * nothing may be read, it says nothing: consent is given in Longrun, not here.
 */
export const garminReading: SwitchedFeature = {
	name: "garmin reading",
	setting: "garminRead",
	init: (signal) => {
		const token = pageToken(document, signal);
		const [shown, setShown] = createSignal<ReadingShown | null>(null);
		const [progress, setProgress] = createSignal<ReadingProgress | null>(null);
		const [end, setEnd] = createSignal<ReadEnd>(null);
		let running: AbortController | null = null;

		async function look(): Promise<ReadingShown | null> {
			const place = await send("reading.place", {});
			if (!place.ok || place.value.kinds.length === 0) return null;
			setShown(place.value);
			return place.value;
		}

		async function read(asked: boolean, rebind = false): Promise<void> {
			if (running || signal.aborted) return;
			const stop = new AbortController();
			running = stop;
			setEnd(null);
			setProgress({ activities: null, doing: null });
			const ended = await runReading({ asked, rebind, token, signal: AbortSignal.any([signal, stop.signal]), onProgress: setProgress });
			running = null;
			setProgress(null);
			if (signal.aborted) return;
			setEnd(ended);
			await look();
			waitForGarmin();
		}

		/** Garmin asked for a pause: as long as the page stays open it goes on by itself. */
		function waitForGarmin(): void {
			const until = shown()?.pausedUntil ?? null;
			if (until === null || until - Date.now() <= 0 || until - Date.now() > LONGEST_WAIT_MS) return;
			const timer = setTimeout(() => void begin(), until - Date.now() + 1_000);
			signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
		}

		async function stop(): Promise<void> {
			running?.abort();
			await send("reading.stop", {});
			await look();
		}

		async function begin(): Promise<void> {
			const place = await look();
			if (place?.due) await read(false);
			else waitForGarmin();
		}

		let isHeld = false;
		async function start(): Promise<void> {
			if (isHeld || !(await isPaired()) || signal.aborted) return;
			const place = await look();
			// Asked twice, it starts once.
			if (!place || isHeld) return;
			isHeld = true;
			const fold = await send("panel.fold", { name: "reading" });
			holdPlace({
				name: "reading",
				ladder: [],
				signal,
				render: () => (
					<Show when={shown()}>
						{(known) => (
							<ReadingCard
								shown={known()}
								progress={progress()}
								end={end()}
								folded={fold.ok && fold.value}
								onFold={(folded) => void send("panel.fold", { name: "reading", fold: folded })}
								onRead={(rebind) => void read(true, rebind)}
								onStop={() => void stop()}
							/>
						)}
					</Show>
				),
			});
			await begin();
		}
		void pageSettled(signal).then(async () => {
			await start();
			onReturn(signal, () => void start());
		});
	},
};
