import { expect, test } from "vitest";
import { keepTicking } from "./cron.ts";

/** Runs the clock until it has ticked `count` times and gives the times. */
async function ticks(count: number, startedAt: string): Promise<string[]> {
	let now = Date.parse(startedAt);
	const seen: string[] = [];
	const stop = new AbortController();
	await keepTicking(
		async () => {
			seen.push(new Date(now).toISOString());
			if (seen.length === count) stop.abort();
		},
		stop.signal,
		{
			now: () => now,
			wait: async (ms) => {
				stop.signal.throwIfAborted();
				now += ms;
			},
		},
	);
	return seen;
}

test("it ticks at start, again when old leases have ended, then at every full hour", async () => {
	expect(await ticks(4, "2026-03-01T10:20:00.000Z")).toEqual([
		"2026-03-01T10:20:00.000Z",
		"2026-03-01T10:21:15.000Z",
		"2026-03-01T11:00:00.000Z",
		"2026-03-01T12:00:00.000Z",
	]);
});

test("a full hour that passes during the first wait is not lost", async () => {
	expect(await ticks(3, "2026-03-01T10:59:30.000Z")).toEqual([
		"2026-03-01T10:59:30.000Z",
		"2026-03-01T11:00:45.000Z",
		"2026-03-01T12:00:00.000Z",
	]);
});

test("a failing tick is not swallowed", async () => {
	const failing = keepTicking(() => Promise.reject(new Error("no database")), new AbortController().signal);
	await expect(failing).rejects.toThrow("no database");
});
