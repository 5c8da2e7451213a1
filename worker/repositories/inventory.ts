/**
 * Every table, and what becomes of its rows when an athlete exports or deletes everything. A test compares this list with the schema: a table
 * that is in neither fails it.
 */
import { asc, eq, getTableName, gt, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { activity, blobPiece, feedback, file, history, outsideId, recording } from "../schema/activity.ts";
import { athlete, consent, goal } from "../schema/athlete.ts";
import { account, session, user, verification } from "../schema/auth.ts";
import { connection, drift, readFailure, sourceAnswer } from "../schema/connections.ts";
import { approval, delivery, deliveryLease } from "../schema/delivery.ts";
import { device, pairing } from "../schema/devices.ts";
import { snapshot, threshold } from "../schema/fitness.ts";
import { healthDay } from "../schema/health.ts";
import { idempotency, instance, job, rateLimit } from "../schema/operations.ts";
import { completion, letter, planDraft, planVersion, proposalAnswer, workout } from "../schema/plan.ts";
import type { Scope, Statement } from "./database.ts";
import { unpackJson } from "./packed-json.ts";

interface OwnedTable {
	table: SQLiteTable;
	/** The column that holds the athlete's id. */
	owner: SQLiteColumn;
	/** Exported as a part of the archive, under this name, its columns of JSON opened, without its secret ones, so many rows at once; or why not. */
	export: { name: string; key: SQLiteColumn; json?: string[]; secret?: string[]; rows?: number } | { left: string };
}

export const ownedTables: OwnedTable[] = [
	{ table: athlete, owner: athlete.athleteId, export: { name: "athlete", key: athlete.athleteId, json: ["profile"] } },
	{ table: goal, owner: goal.athleteId, export: { name: "goals", key: goal.id, json: ["goal"] } },
	{ table: activity, owner: activity.athleteId, export: { name: "activities", key: activity.id, json: ["activity", "metrics"] } },
	{ table: threshold, owner: threshold.athleteId, export: { name: "thresholds", key: threshold.id, json: ["evidence"] } },
	{ table: snapshot, owner: snapshot.athleteId, export: { name: "snapshots", key: snapshot.month, json: ["fitness"] } },
	{ table: healthDay, owner: healthDay.athleteId, export: { name: "health-days", key: healthDay.day, json: ["facts"], rows: 50 } },
	{ table: consent, owner: consent.athleteId, export: { name: "consents", key: consent.source } },
	{ table: recording, owner: recording.athleteId, export: { name: "recordings", key: recording.id, json: ["activity"], rows: 50 } },
	{ table: feedback, owner: feedback.athleteId, export: { name: "feedback", key: feedback.activityId, json: ["feedback"] } },
	{ table: file, owner: file.athleteId, export: { name: "files", key: file.sha256 } },
	{
		table: planVersion,
		owner: planVersion.athleteId,
		export: { name: "plan-versions", key: planVersion.version, json: ["changes", "review", "operations", "proposals"], rows: 20 },
	},
	{ table: letter, owner: letter.athleteId, export: { name: "letters", key: letter.id, json: ["facts"], rows: 50 } },
	{
		table: planDraft,
		owner: planDraft.athleteId,
		export: { name: "plan-drafts", key: planDraft.id, json: ["changes", "findings", "feasibility"] },
	},
	{ table: proposalAnswer, owner: proposalAnswer.athleteId, export: { name: "proposal-answers", key: proposalAnswer.id } },
	{ table: completion, owner: completion.athleteId, export: { name: "completions", key: completion.workoutId, json: ["completion"] } },
	{ table: approval, owner: approval.athleteId, export: { name: "approvals", key: approval.subject } },
	{ table: delivery, owner: delivery.athleteId, export: { name: "deliveries", key: delivery.workoutId, json: ["entry"] } },
	{
		table: connection,
		owner: connection.athleteId,
		export: { name: "connections", key: connection.source, json: ["state"], secret: ["secret"] },
	},
	// Their bytes come by /api/connections/:source/answers/:kind/:day.
	{ table: sourceAnswer, owner: sourceAnswer.athleteId, export: { name: "source-answers", key: sourceAnswer.blobKey } },
	{ table: user, owner: user.id, export: { name: "account", key: user.id } },
	{ table: workout, owner: workout.athleteId, export: { left: "the current plan version holds them" } },
	{ table: history, owner: history.athleteId, export: { left: "summed from activities" } },
	{ table: blobPiece, owner: blobPiece.athleteId, export: { left: "originals and samples come by /api/activities/:id/file and /samples" } },
	{
		table: outsideId,
		owner: outsideId.athleteId,
		export: { left: "each activity names its own; of a removed one the number alone is kept, so that it does not come back" },
	},
	{ table: deliveryLease, owner: deliveryLease.athleteId, export: { left: "who writes to Garmin at the moment" } },
	{ table: readFailure, owner: readFailure.athleteId, export: { left: "the service's own work list" } },
	{ table: device, owner: device.athleteId, export: { left: "a secret: whoever holds it is signed in" } },
	{ table: pairing, owner: pairing.athleteId, export: { left: "a secret that lives for minutes" } },
	{ table: session, owner: session.userId, export: { left: "a secret: whoever holds it is signed in" } },
	{ table: account, owner: account.userId, export: { left: "a secret: the password's hash" } },
	{ table: job, owner: job.athleteId, export: { left: "the service's own work list" } },
	{ table: idempotency, owner: idempotency.athleteId, export: { left: "answers kept 30 days against doubling" } },
];

/** More of them are opened too slowly where a row holds more than a few hundred bytes. */
const ROWS_PER_PAGE = 200;

/** Tables without rows of one athlete. */
export const sharedTables: SQLiteTable[] = [verification, rateLimit, instance, drift];

export const exportParts: string[] = ownedTables.flatMap((owned) => ("name" in owned.export ? [owned.export.name] : []));

export function deleteAllRows(scope: Scope): Statement[] {
	return ownedTables.map(({ table, owner }) => scope.db.delete(table).where(eq(owner, scope.athleteId)));
}

export interface ExportPage {
	rows: Record<string, unknown>[];
	/** Key of the last row when there may be more. */
	next: string | null;
}

/** Rows of one part in the order of its key; null when there is no such part. */
export async function readExportPage(scope: Scope, part: string, after: string | null): Promise<ExportPage | null> {
	for (const { table, owner, export: exported } of ownedTables) {
		if (!("name" in exported) || exported.name !== part) continue;
		const own: SQL = eq(owner, scope.athleteId);
		const limit = exported.rows ?? ROWS_PER_PAGE;
		const rows = await scope.db
			.select()
			.from(table)
			.where(after === null ? own : sql`${own} and ${gt(exported.key, after)}`)
			.orderBy(asc(exported.key))
			.limit(limit);
		const keyName = Object.entries(table).find(([, column]) => column === exported.key)?.[0];
		const last = rows.at(-1);
		if (!keyName) throw new Error(`no key column in ${getTableName(table)}`);
		const json = new Set(exported.json);
		const secret = new Set(exported.secret);
		return { rows: rows.map((row) => opened(row, json, secret)), next: rows.length === limit && last ? String(last[keyName]) : null };
	}
	return null;
}

/** Packed columns are always JSON; text is so only where the inventory says it: a name may begin with a bracket, too. */
function opened(row: Record<string, unknown>, json: ReadonlySet<string>, secret: ReadonlySet<string>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
			if (secret.has(name)) return [];
			if (value instanceof Uint8Array) return [[name, unpackJson(value)]];
			return [[name, typeof value === "string" && json.has(name) ? JSON.parse(value) : value]];
		}),
	);
}
