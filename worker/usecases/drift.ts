/** Pages and services that have changed under the extension: counted, so that whoever runs this Longrun knows before the athletes do. */
import { addDays } from "../../shared/calendar.ts";
import type { SignedIn } from "../auth/accounts.ts";
import { ApiError } from "../errors.ts";
import {
	countKnownDrift,
	countNewDrift,
	type DriftCount,
	type DriftFinding,
	deleteOldDrift,
	driftKey,
	driftKeysOf,
	readDrift,
	selectDriftKeys,
} from "../repositories/drift.ts";
import { countAttempt } from "../repositories/rate-limits.ts";
import { type Call, commit } from "./call.ts";
import { limit } from "./limit.ts";

const KEPT_DAYS = 90;
/** Per athlete and quarter of an hour, from all their browsers: a report per page would be too much already. */
const MOST_REPORTS = 60;
/** Per athlete and day: more has never changed at once, and nobody alone fills the day. */
const MOST_NEW_KINDS = 20;
const DAY_MS = 86_400_000;

export interface DriftReport {
	version: string;
	findings: DriftFinding[];
}

export async function reportDrift(call: Call, { version, findings }: DriftReport): Promise<{ counted: number }> {
	await limit(call, `drift:${call.athleteId}`, MOST_REPORTS);
	const day = utcDay(call);
	// The same finding twice in one report would meet itself in one statement.
	const sums = new Map<string, DriftFinding>();
	for (const each of findings) {
		const key = driftKey(each);
		sums.set(key, { ...each, count: each.count + (sums.get(key)?.count ?? 0) });
	}
	const all = [...sums.values()];
	const known = driftKeysOf(await selectDriftKeys(call.db, day, version));
	const [old, fresh] = [all.filter((each) => known.has(driftKey(each))), all.filter((each) => !known.has(driftKey(each)))];
	const allowed = fresh.slice(0, await roomFor(call, fresh.length));
	const statements = [
		...(old.length > 0 ? [countKnownDrift(call.db, day, version, old)] : []),
		...(allowed.length > 0 ? [countNewDrift(call.db, day, version, allowed)] : []),
		deleteOldDrift(call.db, addDays(day, -KEPT_DAYS)),
	];
	return commit(call, statements, { counted: old.length + allowed.length });
}

/** Counted before it is written, so that parallel reports do not slip through. Of whom it is stands nowhere but in this count, for a day. */
async function roomFor(call: Call, kinds: number): Promise<number> {
	if (kinds === 0) return 0;
	const { count } = await countAttempt(call.db, `drift-kinds:${call.athleteId}`, DAY_MS, call.now, kinds);
	return Math.max(0, Math.min(kinds, MOST_NEW_KINDS - (count - kinds)));
}

export async function listDrift(call: Call, account: SignedIn | null): Promise<{ counts: DriftCount[] }> {
	// Not "forbidden": whoever is not the admin need not know that this exists.
	if (account?.role !== "admin") throw new ApiError("not_found", "There is nothing here.");
	return { counts: await readDrift(call.db, addDays(utcDay(call), -KEPT_DAYS)) };
}

function utcDay(call: Call): string {
	return new Date(call.now).toISOString().slice(0, 10);
}
