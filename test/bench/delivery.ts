/**
 * How long a week, and eight weeks, take onto Garmin's calendar: the extension's own client at its usual distance between calls, a Garmin Connect on the
 * loopback that answers as slowly as a real one, and a ledger whose lines take as long as a Worker far away. Then the same again, when nothing is left to do.
 * Run: `npm run bench -- delivery`.
 */
import { setTimeout as wait } from "node:timers/promises";
import { garminClient } from "../../extension/garmin/client.ts";
import { deliver } from "../../extension/garmin/deliver.ts";
import { differs, fingerprint } from "../../extension/garmin/meaning.ts";
import { garminService } from "../../extension/garmin/service.ts";
import { addDays } from "../../shared/calendar.ts";
import type { DeliveryEntry } from "../../shared/export/delivery/entry.ts";
import type { Wanted } from "../../shared/export/delivery/wanted.ts";
import { templates } from "../../shared/workout/library/templates.ts";
import { today, wantedOf } from "../delivery/tab.ts";
import { startFakeGarmin } from "../fakes/garmin-connect/start.ts";
import { librarySessions } from "../fixtures/garmin-planned.ts";

const GARMIN_MS = 300;
const LEDGER_MS = 100;
const goals = [
	{ days: 7, goalSeconds: 15 },
	{ days: 56, goalSeconds: 120 },
];

/** One session a day, of every kind that Garmin can hold. */
const sessions = templates.flatMap((template) => {
	const made = librarySessions(template);
	const session = made[Math.floor(made.length / 2)];
	return session && wantedOf(session).garmin ? [session] : [];
});
const planned = (days: number): Wanted[] =>
	Array.from({ length: days }, (_, number) => {
		const session = sessions[number % sessions.length];
		if (!session) throw new Error("no sessions");
		return wantedOf({ ...session, id: `01890000-0000-7000-8000-000000000000.${number + 1}`, day: addDays(today, number) });
	});

let isTooSlow = false;
for (const { days, goalSeconds } of goals) {
	const garmin = await startFakeGarmin({ condition: { slowMs: GARMIN_MS } });
	const ledger = new Map<string, DeliveryEntry>();
	try {
		for (const name of [`${days} days`, `${days} days again`]) {
			garmin.requests.clear();
			const started = performance.now();
			const signal = new AbortController().signal;
			const client = garminClient({
				origin: "https://connect.garmin.com",
				token: { read: async () => garmin.token, drop: () => undefined },
				fetch: garmin.fetch as typeof fetch,
				signal,
			});
			const result = await deliver(
				{ today, wanted: planned(days), ledger: [...ledger.values()] },
				{
					garmin: garminService(client),
					record: async (id, entry) => {
						await wait(LEDGER_MS);
						if (entry) ledger.set(id, entry);
						else ledger.delete(id);
						return null;
					},
					fingerprint,
					differs,
					onProgress: () => undefined,
					signal,
				},
			);
			const seconds = (performance.now() - started) / 1000;
			const calls = garmin.requests.calls();
			const nearest = Math.min(...calls.slice(1).map(({ at }, number) => at - (calls[number]?.at ?? 0)));
			isTooSlow ||= seconds > goalSeconds || garmin.scheduled().length !== days || result.stopped !== null;
			console.log(
				`${name}: ${seconds.toFixed(1)} s (goal < ${goalSeconds} s), ${calls.length} calls to Garmin, ${result.writes} of them write, never nearer than ${Math.round(nearest)} ms; ${garmin.scheduled().length} workouts stand there`,
			);
		}
	} finally {
		await garmin.stop();
	}
}
if (isTooSlow) process.exitCode = 1;
