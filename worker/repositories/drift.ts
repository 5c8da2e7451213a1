/** Counts of pages and services that no longer look as expected. Nothing in here says whose browser saw it. */
import { desc, gte, lt, sql } from "drizzle-orm";
import type { IsoDate } from "../../shared/calendar.ts";
import { drift } from "../schema/connections.ts";
import { type Database, fromJson, type Statement } from "./database.ts";

export interface DriftFinding {
	subject: string;
	finding: string;
	count: number;
}

export interface DriftCount extends DriftFinding {
	/** UTC. */
	day: IsoDate;
	/** The extension's. */
	version: string;
}

/** Kinds of findings that a day can hold; more of them would tell nobody more. */
const MOST_PER_DAY = 500;
const MOST_READ = 1_000;

/** Added to what the day has already. */
export function countDrift(db: Database, day: IsoDate, version: string, findings: readonly DriftFinding[]): Statement {
	const rows = fromJson(findings, [sql`${day}`, sql`${version}`, sql`value->>'subject'`, sql`value->>'finding'`, sql`value->>'count'`]);
	const isRoom = sql`(select count(*) from ${drift} as kept where kept.day = ${day}) < ${MOST_PER_DAY}`;
	return db
		.insert(drift)
		.select(sql`${rows} and ${isRoom}`)
		.onConflictDoUpdate({
			target: [drift.day, drift.version, drift.subject, drift.finding],
			set: { count: sql`${drift.count} + excluded.count` },
		});
}

/** Newest day first. */
export function readDrift(db: Database, from: IsoDate): Promise<DriftCount[]> {
	return db
		.select()
		.from(drift)
		.where(gte(drift.day, from))
		.orderBy(desc(drift.day), desc(drift.count), drift.subject, drift.finding, drift.version)
		.limit(MOST_READ);
}

export function deleteOldDrift(db: Database, before: IsoDate): Statement {
	return db.delete(drift).where(lt(drift.day, before));
}
