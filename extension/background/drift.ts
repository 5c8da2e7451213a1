/** How a site's pages look to us, counted and told to the own server about once a day: a rising share of the last rungs says that a page has changed. */

import { browser } from "wxt/browser";
import { z } from "zod/mini";
import { passing } from "./cache.ts";
import { inOrder } from "./in-order.ts";
import { ask } from "./server.ts";
import { mayTellTechnical } from "./technical-data.ts";

const KEY = "drift";
const DAY_MS = 86_400_000;
/** The server takes no more at once. */
const MOST_FINDINGS = 20;
const MOST_COUNTED = 10_000;

const CountedSchema = z.object({
	version: z.string(),
	/** When they were last told, ms since 1970. */
	toldAt: z.number(),
	/** By subject and finding, with a blank between. */
	counts: z.record(z.string(), z.number()),
});
type Counted = z.infer<typeof CountedSchema>;

/** One after the other: two tabs must not lose each other's count. */
const oneByOne = inOrder();

/** `subject` as `strava:activity`, `finding` as `floating`: neither may hold anything of the page or the athlete. */
export function noteDrift(subject: string, finding: string): Promise<void> {
	return oneByOne(() => note(`${subject} ${finding}`));
}

async function note(key: string): Promise<void> {
	if (!(await mayTellTechnical())) return;
	const counted = await read();
	const { counts } = counted;
	if (key in counts || Object.keys(counts).length < MOST_FINDINGS) counts[key] = Math.min(MOST_COUNTED, (counts[key] ?? 0) + 1);
	await browser.storage.local.set({ [KEY]: counted });
	if (Date.now() - counted.toldAt >= DAY_MS) await tell(counted);
}

/** A new version begins anew: its share is what tells. */
async function read(): Promise<Counted> {
	const { version } = browser.runtime.getManifest();
	const parsed = CountedSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
	return parsed.success && parsed.data.version === version ? parsed.data : { version, toldAt: 0, counts: {} };
}

async function tell({ version, counts }: Counted): Promise<void> {
	const findings = Object.entries(counts).map(([key, count]) => {
		const [subject = "", finding = ""] = key.split(" ");
		return { subject, finding, count };
	});
	const answer = await ask((api) => api.extension.drift.$post({ json: { version, findings } }));
	// What cannot be told now is told another time; what the server does not take it will never take.
	if (answer.ok || !passing.has(answer.failure.code))
		await browser.storage.local.set({ [KEY]: { version, toldAt: Date.now(), counts: {} } });
}
