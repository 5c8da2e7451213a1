/** Waits until the server has judged the whole history. */
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod/mini";
import { Stop } from "../main.ts";
import type { DemoClient } from "./client.ts";

const waitingShape = z.object({ recalculatingFrom: z.nullable(z.string()) });

/** The server judges a month per step; a step takes seconds even on a slow machine. */
const STANDS_STILL_MS = 180_000;

export interface Patience {
	/** Between two looks, ms. */
	every?: number;
	/** Without any progress for so long (ms) it is given up. */
	standsStill?: number;
}

export async function recalculated(
	client: Pick<DemoClient, "must">,
	say: (words: string) => void,
	{ every = 1_000, standsStill = STANDS_STILL_MS }: Patience = {},
): Promise<void> {
	let { recalculatingFrom: from } = await client.must("POST", "/fitness/recalculate", waitingShape, {});
	let since = Date.now();
	while (from !== null) {
		say(`Fitness is worked out from ${from} on …`);
		const before: string | null = from;
		while (from === before) {
			if (Date.now() - since > standsStill) throw new Stop(tooSlow(from));
			await sleep(every);
			from = (await client.must("GET", "/fitness/current", waitingShape)).recalculatingFrom;
		}
		since = Date.now();
	}
	say("Fitness is up to date.");
}

function tooSlow(from: string): string {
	return `Fitness has been standing at ${from} for minutes. What was sent is safe: look at what the server says, and run the demo again; it goes on from there.`;
}
