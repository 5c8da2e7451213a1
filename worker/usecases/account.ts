/** Everything of an athlete, to take along or to have gone. */

import { fileKinds, sourceOfFile } from "../../shared/activity/file-kind.ts";
import { permittedParts } from "../../shared/activity/permitted-parts.ts";
import { sourcesOf } from "../../shared/activity/provenance.ts";
import { ThresholdEntrySchema } from "../../shared/fitness/threshold.ts";
import { verifyPassword } from "../auth/password.ts";
import type { Secrets } from "../env.ts";
import { ApiError } from "../errors.ts";
import { activitiesOf, selectActivities } from "../repositories/activities.ts";
import { runBatch } from "../repositories/database.ts";
import { deleteAllRows, exportParts, readExportPage } from "../repositories/inventory.ts";
import { passwordHash } from "../repositories/users.ts";
import type { Call } from "./call.ts";
import { limit } from "./limit.ts";
import { consentsOf } from "./privacy.ts";

export interface ExportPart {
	part: string;
	rows: Record<string, unknown>[];
	/** How many rows of this page stay here, because a source of theirs does not allow exporting. */
	leftOut: number;
	next: string | null;
}

/** The parts of an export; a client fetches them page by page and makes the archive, so that no request grows with the years. */
export function listExportParts(): { parts: string[] } {
	return { parts: exportParts };
}

export async function exportPage(call: Call, part: string, after: string | null): Promise<ExportPart> {
	const page = await readExportPage(call, part, after);
	if (!page) throw new ApiError("not_found", `There is no part "${part}". The parts are: ${exportParts.join(", ")}.`);
	const rows = permittedParts(await withOrigins(call, part, page.rows), "export", await consentsOf(call));
	return { part, rows, leftOut: page.rows.length - rows.length, next: page.next };
}

/** What rows rest on that do not say it themselves: a file is what its kind comes from, a found threshold what its activity was recorded by. */
async function withOrigins(call: Call, part: string, rows: Record<string, unknown>[]): Promise<Record<string, unknown>[]> {
	if (part === "files") return rows.map((row) => ({ ...row, provenance: { source: sourceOf(row.kind) } }));
	if (part === "source-answers") return rows.map((row) => ({ ...row, provenance: { source: row.source } }));
	if (part !== "thresholds") return rows;
	const ids = rows.map(({ evidence }) => ThresholdEntrySchema.shape.evidence.parse(evidence)?.activityId ?? null);
	const found = activitiesOf(
		await selectActivities(
			call,
			ids.filter((id) => id !== null),
		),
	);
	const sources = new Map(found.map(({ activity: { id, provenance } }) => [id, sourcesOf(provenance)]));
	// Found in an activity that is gone: nobody knows any more what may be done with it.
	return rows.map((row, at) => ({ ...row, sources: ids[at] ? (sources.get(ids[at]) ?? ["unknown"]) : [] }));
}

/** A kind that is no more allows nothing. */
function sourceOf(kind: unknown): string {
	const known = fileKinds.find((each) => each === kind);
	return known ? sourceOfFile[known] : "unknown";
}

/** Asks for the password once more: a borrowed phone must not be enough. */
export async function deleteAccount(call: Call, password: string, secrets: Secrets): Promise<{ deleted: true }> {
	await limit(call, `delete-account:${call.athleteId}`, 5);
	const hash = await passwordHash(call.db, call.athleteId);
	if (hash === null || !(await verifyPassword(password, secrets.passwordPepper, hash))) {
		throw new ApiError("wrong_password", "The password is not right. Nothing was deleted.");
	}
	// Blobs first: should this stop half-way, the rows that name them are still there to try again.
	const blobs = await call.blobs.removeAll(call);
	await runBatch(call.db, [...blobs, ...deleteAllRows(call)]);
	return { deleted: true };
}
