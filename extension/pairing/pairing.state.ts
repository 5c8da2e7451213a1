/** Pairing as a page of the extension goes through it. The background holds the state; this asks for it, and goes on asking while the athlete decides. */
import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";
import { browser } from "wxt/browser";
import { permissionFor, readAddress } from "../background/address.ts";
import type { Answer, Failure } from "../messages/message.ts";
import type { PairingState } from "../messages/pairing.ts";
import { send } from "../messages/send.ts";

export interface Pairing {
	/** Null until the background has answered. */
	state: Accessor<PairingState | null>;
	failure: Accessor<Failure | null>;
	busy: Accessor<boolean>;
	/** Call it in the click itself: later the browser would not ask for its permission. */
	connect: (typed: string) => void;
	cancel: () => void;
	unpair: () => Promise<void>;
	/** Asks the browser again for what it was allowed once. */
	allow: (origin: string) => void;
}

/** The background asks the server no sooner than the server wishes; this only looks how far it is. */
const LOOK_EVERY_MS = 1_000;

/** @param onPaired Once, when the token has come while this page was looking. */
export function createPairing(onPaired: () => void): Pairing {
	const [state, setState] = createSignal<PairingState | null>(null);
	const [failure, setFailure] = createSignal<Failure | null>(null);
	const [busy, setBusy] = createSignal(false);

	function take(answer: Answer<PairingState>): void {
		if (!answer.ok) return void setFailure(answer.failure);
		const before = state()?.step;
		setState(answer.value);
		setFailure(answer.value.step === "paired" ? null : answer.value.failure);
		if (before === "asking" && answer.value.step === "paired") onPaired();
	}

	async function look(): Promise<void> {
		take(await send(state()?.step === "asking" ? "pairing.check" : "pairing.state", {}));
		// A request that has ended says so by its failure; what is left is shown by the state.
		if (failure() && state()?.step === "asking") {
			const now = await send("pairing.state", {});
			if (now.ok) setState(now.value);
		}
	}

	async function during<Result>(work: () => Promise<Result>): Promise<Result> {
		setBusy(true);
		try {
			return await work();
		} finally {
			setBusy(false);
		}
	}

	onMount(() => {
		void look();
		const looking = setInterval(() => state()?.step === "asking" && void look(), LOOK_EVERY_MS);
		onCleanup(() => clearInterval(looking));
	});

	function connect(typed: string): void {
		const address = readAddress(typed);
		if (!address.ok) return void setFailure(address.failure);
		const origin = address.value;
		setFailure(null);
		// Before anything is awaited: the click must still be "now". The background is told too, because this question may close the popup.
		const permission = browser.permissions.request({ origins: [permissionFor(origin)] });
		void send("pairing.intend", { origin });
		void during(async () => {
			if (!(await permission)) return void setFailure({ code: "permission_refused" });
			take(await send("pairing.start", { origin }));
		});
	}

	return {
		state,
		failure,
		busy,
		connect,
		cancel: () => void during(async () => take(await send("pairing.cancel", {}))),
		unpair: () => during(async () => take(await send("pairing.end", {}))),
		allow: (origin) => {
			const permission = browser.permissions.request({ origins: [permissionFor(origin)] });
			void during(async () => {
				setFailure((await permission) ? null : { code: "permission_refused" });
				onPaired();
			});
		},
	};
}
