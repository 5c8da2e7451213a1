import { sql } from "drizzle-orm";
import { file } from "../schema/activity.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

export interface StoredFile {
	sha256: string;
	name: string;
	kind: string;
	bytes: number;
	blobKey: string | null;
}

export const selectFiles = (scope: Scope, sha256s: readonly string[]) =>
	scope.db
		.select()
		.from(file)
		.where(own(file, scope, sql`${file.sha256} in (select value from json_each(${JSON.stringify(sha256s)}))`));

/** A file that is there keeps its facts, and gets its original when that has not come before. */
export function saveFile(scope: Scope, stored: StoredFile): Statement {
	return scope.db
		.insert(file)
		.values({ athleteId: scope.athleteId, ...stored, ...stamps(scope) })
		.onConflictDoUpdate({
			target: [file.athleteId, file.sha256],
			set: { blobKey: sql`coalesce(${file.blobKey}, excluded.blob_key)`, updatedAt: scope.now },
		});
}

export function deleteFiles(scope: Scope, sha256s: readonly string[]): Statement {
	return scope.db.delete(file).where(own(file, scope, sql`${file.sha256} in (select value from json_each(${JSON.stringify(sha256s)}))`));
}
