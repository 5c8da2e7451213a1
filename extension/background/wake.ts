/** What wakes the background: it is put to sleep after half a minute without work. */
import { browser } from "wxt/browser";

/** `pairing`: ask whether the athlete said yes. `outbox`: send what waits. `today`: see what waits for the athlete, and whatever else is due. */
export const wakeNames = ["pairing", "outbox", "today"] as const;
export type WakeName = (typeof wakeNames)[number];

/** Ms since 1970. Browsers wake no earlier than half a minute from now. */
export async function wakeAt(name: WakeName, when: number): Promise<void> {
	await browser.alarms.create(name, { when });
}

/** Leaves the rhythm of one that is set alone. */
export async function wakeEvery(name: WakeName, minutes: number): Promise<void> {
	const known = await browser.alarms.get(name);
	if (known?.periodInMinutes !== minutes) await browser.alarms.create(name, { periodInMinutes: minutes });
}

export async function letSleep(...names: WakeName[]): Promise<void> {
	await Promise.all(names.map((name) => browser.alarms.clear(name)));
}
