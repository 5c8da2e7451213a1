/** The popup's day: what is kept at once, what the server says as soon as it does. */
import { type Accessor, createSignal } from "solid-js";
import type { TodayPanel } from "../../shared/coach/today-panel.ts";
import type { Aged } from "../messages/aged.ts";
import type { Failure } from "../messages/message.ts";
import { send } from "../messages/send.ts";
import type { SyncState } from "../messages/shell.ts";
import { askContextAgain } from "../panel/context.ts";

export interface Day {
	today: Accessor<Aged<TodayPanel> | null>;
	/** Why there is nothing to show. */
	failure: Accessor<Failure | null>;
	sync: Accessor<SyncState | null>;
	asking: Accessor<boolean>;
	load: () => Promise<void>;
	sendNow: () => Promise<void>;
	forgetRefused: () => Promise<void>;
}

export function createDay(): Day {
	const [today, setToday] = createSignal<Aged<TodayPanel> | null>(null);
	const [failure, setFailure] = createSignal<Failure | null>(null);
	const [sync, setSync] = createSignal<SyncState | null>(null);
	const [asking, setAsking] = createSignal(false);

	async function syncWith(message: "shell.sync" | "shell.forget", now: boolean): Promise<void> {
		const answer = message === "shell.sync" ? await send(message, { now }) : await send(message, {});
		if (answer.ok) setSync(answer.value);
	}

	async function load(): Promise<void> {
		setAsking(true);
		const kept = await send("shell.today", { fresh: false });
		if (kept.ok) setToday(kept.value);
		void syncWith("shell.sync", false);
		const fresh = await send("shell.today", { fresh: true });
		if (fresh.ok) setToday(fresh.value);
		setFailure(fresh.ok ? fresh.value.failure : fresh.failure);
		setAsking(false);
		await syncWith("shell.sync", false);
		// The athlete may have changed language or units in the app.
		await askContextAgain();
	}

	return {
		today,
		failure,
		sync,
		asking,
		load,
		sendNow: () => syncWith("shell.sync", true),
		forgetRefused: () => syncWith("shell.forget", false),
	};
}
