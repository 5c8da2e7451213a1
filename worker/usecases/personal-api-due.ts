/** Whose data is to be read by their own key: once a night, and when they ask. */
import { v7 } from "uuid";
import { readingWords } from "../../shared/health/connection.ts";
import { type KeyedConnection, selectKeyedConnections } from "../repositories/connections.ts";
import { runBatch } from "../repositories/database.ts";
import { insertPersonalReads, selectPersonalRead } from "../repositories/jobs.ts";
import type { Services } from "../services.ts";
import type { Call } from "./call.ts";
import { todayIn } from "./today.ts";

const MOST_PER_TICK = 100;
/** Watches that were synced in the evening have told all of the day before by then. */
const NIGHT_HOUR = 3;

/** One read and one write, however many there are. */
export async function enqueuePersonalReads({ db }: Pick<Services, "db">, now: number): Promise<void> {
	const connections = await selectKeyedConnections(db, { now, words: readingWords, limit: MOST_PER_TICK });
	const due = connections.filter((each) => isNight(each, now));
	if (due.length === 0) return;
	await runBatch(db, [
		insertPersonalReads(
			db,
			due.map(({ athleteId }) => ({ jobId: v7({ msecs: now }), athleteId })),
			now,
		),
	]);
}

/** From three in the morning on, what was not read on this day of the athlete's. */
function isNight({ readAt, requestedAt, zone }: KeyedConnection, now: number): boolean {
	if (requestedAt !== null) return true;
	// Asked three hours ago, the calendar shows the day before until three.
	const dayAt = (at: number) => todayIn(zone, at - NIGHT_HOUR * 3_600_000);
	return readAt === null || dayAt(readAt) < dayAt(now);
}

/** At once, without waiting for the night. */
export async function wakePersonalReading(call: Call): Promise<void> {
	await runBatch(call.db, [insertPersonalReads(call.db, [{ jobId: call.newId(), athleteId: call.athleteId }], call.now)]);
	await ringPersonalReading(call);
}

export async function ringPersonalReading(call: Call): Promise<void> {
	const [waiting] = await selectPersonalRead(call);
	if (!waiting) return;
	const rest = Math.max(0, (waiting.leasedUntil ?? 0) - call.now);
	await call.bell.ring({ jobId: waiting.id, athleteId: call.athleteId }, Math.ceil(rest / 1000));
}
