import { type Consent, ConsentSchema } from "../../shared/activity/provenance.ts";
import { consent } from "../schema/athlete.ts";
import { own, type Scope, type Statement, stamps } from "./database.ts";

/** In order: an answer per source and use, the last one given. */
export const selectConsents = (scope: Scope) =>
	scope.db.select().from(consent).where(own(consent, scope)).orderBy(consent.source, consent.use);

/** An answer about a source or use that is no more says nothing: it is left out, and the gate goes on refusing. */
export function consentsFrom(rows: Awaited<ReturnType<typeof selectConsents>>): Consent[] {
	return rows.flatMap(({ source, use, granted, words, updatedAt }) => {
		const parsed = ConsentSchema.safeParse({ source, use, granted, words, at: updatedAt });
		return parsed.success ? [parsed.data] : [];
	});
}

export function saveConsent(scope: Scope, { source, use, granted, words }: Omit<Consent, "at">): Statement {
	return scope.db
		.insert(consent)
		.values({ athleteId: scope.athleteId, source, use, granted, words, ...stamps(scope) })
		.onConflictDoUpdate({ target: [consent.athleteId, consent.source, consent.use], set: { granted, words, updatedAt: scope.now } });
}
