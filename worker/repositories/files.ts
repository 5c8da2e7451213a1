import { eq } from "drizzle-orm";
import { file } from "../schema/activity.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

export interface StoredFile {
	sha256: string;
	name: string;
	kind: string;
	bytes: number;
	blobKey: string | null;
}

export const selectFile = (scope: Scope, sha256: string) =>
	scope.db
		.select()
		.from(file)
		.where(own(file, scope, eq(file.sha256, sha256)));

export function insertFile(scope: Scope, stored: StoredFile): Statement {
	return scope.db
		.insert(file)
		.values({ athleteId: scope.athleteId, ...stored, ...stamps(scope) })
		.onConflictDoNothing();
}

export function deleteFile(scope: Scope, sha256: string): Statement {
	return scope.db.delete(file).where(own(file, scope, eq(file.sha256, sha256)));
}
