/** A service's raw answers: which there are, and where their bytes lie. */
import { eq, sql } from "drizzle-orm";
import type { ReadingKind, ReadingSource } from "../../shared/health/garmin-kinds.ts";
import { sourceAnswer } from "../schema/connections.ts";
import { fromJson, own, type Scope, type Statement } from "./database.ts";

export interface SourceAnswer {
	/** As `storedKind` makes it. */
	kind: string;
	day: string;
	sha256: string;
	blobKey: string;
	bytes: number;
}

/** Some kinds are made of several calls about the same day: the first is named by the kind alone, the others by their number too. */
export function storedKind(kind: ReadingKind, call: number): string {
	return call === 0 ? kind : `${kind}.${call}`;
}

export const selectAnswers = (scope: Scope, source: ReadingSource, days: readonly string[]) =>
	scope.db
		.select({ kind: sourceAnswer.kind, day: sourceAnswer.day, sha256: sourceAnswer.sha256 })
		.from(sourceAnswer)
		.where(
			own(
				sourceAnswer,
				scope,
				eq(sourceAnswer.source, source),
				sql`${sourceAnswer.day} in (select value from json_each(${JSON.stringify(days)}))`,
			),
		);

/** @param kind As `storedKind` makes it. */
export const selectAnswer = (scope: Scope, source: ReadingSource, kind: string, day: string) =>
	scope.db
		.select({ blobKey: sourceAnswer.blobKey })
		.from(sourceAnswer)
		.where(own(sourceAnswer, scope, eq(sourceAnswer.source, source), eq(sourceAnswer.kind, kind), eq(sourceAnswer.day, day)));

export const selectAnswerKeys = (scope: Scope, source: ReadingSource) =>
	scope.db
		.select({ blobKey: sourceAnswer.blobKey })
		.from(sourceAnswer)
		.where(own(sourceAnswer, scope, eq(sourceAnswer.source, source)));

/** How many of each kind, and their bytes. */
export const selectAnswerSums = (scope: Scope) =>
	scope.db
		.select({
			source: sourceAnswer.source,
			kind: sql<string>`substr(${sourceAnswer.kind}, 1, instr(${sourceAnswer.kind} || '.', '.') - 1)`.as("whole_kind"),
			answers: sql<number>`count(*)`.as("answers"),
			bytes: sql<number>`sum(${sourceAnswer.bytes})`.as("sum_bytes"),
		})
		.from(sourceAnswer)
		.where(own(sourceAnswer, scope))
		.groupBy(sourceAnswer.source, sql`whole_kind`);

/** A later answer about the same takes the place of the earlier one. */
export function saveAnswers(scope: Scope, source: ReadingSource, answers: readonly SourceAnswer[]): Statement {
	const values = [
		sql`${scope.athleteId}`,
		sql`${source}`,
		sql`value->>'kind'`,
		sql`value->>'day'`,
		sql`value->>'sha256'`,
		sql`value->>'blobKey'`,
		sql`value->>'bytes'`,
		sql`${scope.now}`,
		sql`${scope.now}`,
	];
	return scope.db
		.insert(sourceAnswer)
		.select(fromJson(answers, values))
		.onConflictDoUpdate({
			target: [sourceAnswer.athleteId, sourceAnswer.source, sourceAnswer.kind, sourceAnswer.day],
			set: { sha256: sql`excluded.sha256`, blobKey: sql`excluded.blob_key`, bytes: sql`excluded.bytes`, updatedAt: scope.now },
		});
}

export function deleteAnswers(scope: Scope, source: ReadingSource): Statement {
	return scope.db.delete(sourceAnswer).where(own(sourceAnswer, scope, eq(sourceAnswer.source, source)));
}
