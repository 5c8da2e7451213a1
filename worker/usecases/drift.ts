/** Pages and services that have changed under the extension: counted, so that whoever runs this Longrun knows before the athletes do. */
import { addDays } from "../../shared/calendar.ts";
import type { SignedIn } from "../auth/accounts.ts";
import { ApiError } from "../errors.ts";
import { countDrift, type DriftCount, type DriftFinding, deleteOldDrift, readDrift } from "../repositories/drift.ts";
import { type Call, commit } from "./call.ts";
import { limit } from "./limit.ts";

const KEPT_DAYS = 90;
/** Per device and quarter of an hour: a report per page would be too much already. */
const MOST_REPORTS = 60;

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
		const key = `${each.subject} ${each.finding}`;
		sums.set(key, { ...each, count: each.count + (sums.get(key)?.count ?? 0) });
	}
	const statements = [countDrift(call.db, day, version, [...sums.values()]), deleteOldDrift(call.db, addDays(day, -KEPT_DAYS))];
	return commit(call, statements, { counted: sums.size });
}

export async function listDrift(call: Call, account: SignedIn | null): Promise<{ counts: DriftCount[] }> {
	// Not "forbidden": whoever is not the admin need not know that this exists.
	if (account?.role !== "admin") throw new ApiError("not_found", "There is nothing here.");
	return { counts: await readDrift(call.db, addDays(utcDay(call), -KEPT_DAYS)) };
}

function utcDay(call: Call): string {
	return new Date(call.now).toISOString().slice(0, 10);
}
