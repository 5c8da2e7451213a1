/** What the letters to the athlete are written from, one for a week and the version of the plan that it came with. */
import { desc, eq } from "drizzle-orm";
import type { LetterFacts } from "../../shared/coach/facts.ts";
import { letter } from "../schema/plan.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";
import { storedLetter } from "./stored-json.ts";

export interface StoredLetter {
	version: number;
	planId: string;
	facts: LetterFacts;
}

/** Newest week first. */
export const selectLetters = (scope: Scope, limit: number) =>
	scope.db.select().from(letter).where(own(letter, scope)).orderBy(desc(letter.week), desc(letter.version)).limit(limit);

export const selectLettersOfVersion = (scope: Scope, version: number) =>
	scope.db
		.select()
		.from(letter)
		.where(own(letter, scope, eq(letter.version, version)))
		.orderBy(desc(letter.week));

export function lettersOf(rows: Awaited<ReturnType<typeof selectLetters>>): StoredLetter[] {
	return rows.map(({ version, planId, facts }) => ({ version, planId, facts: storedLetter(facts) }));
}

/** The same week looked at again under the same version: the later look counts. */
export function saveLetter(scope: Scope, { version, planId, facts }: StoredLetter): Statement {
	const week = facts.review.monday;
	const text = JSON.stringify(facts);
	return scope.db
		.insert(letter)
		.values({ athleteId: scope.athleteId, id: `${week}:${version}`, week, version, planId, facts: text, ...stamps(scope) })
		.onConflictDoUpdate({ target: [letter.athleteId, letter.id], set: { facts: text, updatedAt: scope.now } });
}
