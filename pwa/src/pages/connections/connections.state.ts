import { createSignal, onCleanup } from "solid-js";
import { asFailure } from "../../api/client.ts";
import type { FailureCode } from "../../api/failure.ts";
import { type Connections, listConnections } from "../../store/connections.ts";

/** While something is read its figures grow. */
const LOOK_AGAIN_MS = 10_000;

/** The sources, as the server has them now; looked at again while the page is open. */
export function createConnections() {
	const [known, setKnown] = createSignal<Connections | null>(null);
	const [failure, setFailure] = createSignal<FailureCode | null>(null);

	async function load(): Promise<void> {
		try {
			setKnown(await listConnections());
			setFailure(null);
		} catch (error) {
			setFailure(asFailure(error).code);
		}
	}
	load().catch(reportError);
	const timer = setInterval(() => {
		if (document.visibilityState === "visible") load().catch(reportError);
	}, LOOK_AGAIN_MS);
	onCleanup(() => clearInterval(timer));

	return {
		/** Null until they are there. */
		known,
		/** Of the last attempt. */
		failure,
		load,
	};
}
