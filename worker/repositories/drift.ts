/** Counts of pages and services that no longer look as expected. Nothing in here says whose browser saw it. */
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
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

/** Of a day and version: neither part holds a space. */
export const driftKey = ({ subject, finding }: Pick<DriftFinding, "subject" | "finding">): string => `${subject} ${finding}`;

export const selectDriftKeys = (db: Database, day: IsoDate, version: string) =>
	db
		.select({ subject: drift.subject, finding: drift.finding })
		.from(drift)
		.where(and(eq(drift.day, day), eq(drift.version, version)));

export function driftKeysOf(rows: Awaited<ReturnType<typeof selectDriftKeys>>): Set<string> {
	return new Set(rows.map(driftKey));
}

/** Added to what the day has, however full it is. */
export function countKnownDrift(db: Database, day: IsoDate, version: string, findings: readonly DriftFinding[]): Statement {
	return db
		.update(drift)
		.set({ count: sql`${drift.count} + entry.value->>'count'` })
		.from(sql`json_each(${JSON.stringify(findings)}) as entry`)
		.where(
			and(
				eq(drift.day, day),
				eq(drift.version, version),
				sql`${drift.subject} = entry.value->>'subject'`,
				sql`${drift.finding} = entry.value->>'finding'`,
			),
		);
}

/** As many as the day has room for. What another browser has made known in the meantime is added to. */
export function countNewDrift(db: Database, day: IsoDate, version: string, findings: readonly DriftFinding[]): Statement {
	const rows = fromJson(findings, [sql`${day}`, sql`${version}`, sql`value->>'subject'`, sql`value->>'finding'`, sql`value->>'count'`]);
	const room = sql`(select max(0, ${MOST_PER_DAY} - count(*)) from ${drift} as kept where kept.day = ${day})`;
	return db
		.insert(drift)
		.select(sql`${rows} limit ${room}`)
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
