/** What is done every hour while somebody is paired, and what makes sure that it is. */
import { flush } from "./outbox.ts";
import { rotateWhenDue } from "./rotate.ts";
import { today } from "./today.ts";
import { readPaired } from "./token.ts";
import { letSleep, wakeEvery } from "./wake.ts";

const HOUR_MINUTES = 60;

/** Whenever the background starts, and once paired. Alarms do not outlive the browser in Firefox, nor an update in Chrome. */
export async function keepHourly(): Promise<void> {
	if (await readPaired()) await wakeEvery("today", HOUR_MINUTES);
}

export async function hourly(): Promise<void> {
	if (!(await readPaired())) return await letSleep("today");
	await rotateWhenDue();
	// Its own alarm may have been lost too.
	await flush();
	await today(true);
}
