/** This device as one athlete uses it: opened, closed and opened again over the same stored data. */
import { onTestFinished } from "vitest";
import { type AthleteStore, openAthleteStore } from "../../../pwa/src/store/athlete-store.ts";
import { createQueryClient } from "../../../pwa/src/store/reply-cache.ts";

export interface Device {
	athleteId: string;
	store: AthleteStore;
	queries: ReturnType<typeof createQueryClient>;
	/** How often an answer said that the sign-in has ended. */
	expired: () => number;
	/** As the browser does: nothing of the page is left, what was stored is. */
	reload(): Promise<Device>;
	/** Another tab of the same athlete. */
	tab(): Promise<Device>;
}

let count = 0;

export function freshDevice(): Promise<Device> {
	count += 1;
	return open(`athlete-${Date.now()}-${count}`);
}

async function open(athleteId: string): Promise<Device> {
	let expired = 0;
	const onUnauthenticated = () => {
		expired += 1;
	};
	const queries = createQueryClient(onUnauthenticated);
	const store = await openAthleteStore(athleteId, {
		queries,
		isSignedIn: () => true,
		onUnauthenticated,
		onGone: () => undefined,
		backoff: () => 20,
	});
	onTestFinished(() => store.wipe());
	return {
		athleteId,
		store,
		queries,
		expired: () => expired,
		async reload() {
			await store.saved();
			store.close();
			return open(athleteId);
		},
		tab: () => open(athleteId),
	};
}
