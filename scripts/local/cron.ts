/** The clock of a local server: crons never fire by themselves there. */
import { setTimeout as sleep } from "node:timers/promises";

/** As in `wrangler.toml`. */
const hourly = "0 * * * *";
const hour = 3_600_000;
/** A job that a killed server was working on is leased to it for a minute; only then may another take it. */
export const afterLeases = 75_000;

/** Fires the hourly cron once; says why when it could not. */
export async function tickCron(origin: string): Promise<string | null> {
	try {
		const answer = await fetch(`${origin}/cdn-cgi/handler/scheduled?${new URLSearchParams({ cron: hourly })}`);
		const text = await answer.text();
		return answer.ok ? null : `${answer.status} ${text.slice(0, 200)}`;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Now, for what was due while the server was off; after the leases; then at each full hour until `signal`. */
export async function keepTicking(
	tick: () => Promise<void>,
	signal: AbortSignal,
	{ now = Date.now, wait = (ms: number) => sleep(ms, undefined, { signal }) } = {},
): Promise<void> {
	try {
		await tick();
		await wait(afterLeases);
		while (!signal.aborted) {
			await tick();
			await wait(hour - (now() % hour));
		}
	} catch (error) {
		if (!signal.aborted) throw error;
	}
}
