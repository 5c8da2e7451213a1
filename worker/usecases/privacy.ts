/** The athlete's answers about what may be done with each source's records. */
import { allows, type Consent, consentWords, type Rules, rules, type Source, sources, type Use } from "../../shared/activity/provenance.ts";
import { ApiError } from "../errors.ts";
import { consentsFrom, saveConsent, selectConsents } from "../repositories/consents.ts";
import { type Call, commit } from "./call.ts";

export type Answer = Pick<Consent, "granted" | "words" | "at">;

export interface SourcePrivacy {
	source: Source;
	/** What the source's own rules say: permission per use, how long a record may be kept, and why. */
	rules: Rules;
	/** The athlete's last answer per use. */
	answers: Record<Use, Answer | null>;
	/** What follows from both today. */
	allowed: Record<Use, boolean>;
}

export interface Privacy {
	/** Which text an answer given today answers to. */
	words: string;
	sources: SourcePrivacy[];
}

/** For whoever passes records on: nothing is used but through `allows(provenance, use, consents)`. */
export async function consentsOf(call: Call): Promise<Consent[]> {
	return consentsFrom(await selectConsents(call));
}

export async function getPrivacy(call: Call): Promise<Privacy> {
	const consents = await consentsOf(call);
	return { words: consentWords, sources: sources.map((source) => privacyOf(source, consents)) };
}

/** @param answer `words` names the text that was shown; an answer to an older one is not taken. */
export async function answerPrivacy(
	call: Call,
	source: Source,
	use: Use,
	answer: { granted: boolean; words: string },
): Promise<{ source: SourcePrivacy }> {
	if (rules[source][use] === "no")
		throw new ApiError("use_refused", `The rules of this source do not allow it, whatever you answer: ${rules[source].basis}.`, {
			source,
			use,
		});
	if (answer.words !== consentWords)
		throw new ApiError("stale_consent", "The text has changed since it was shown. Read it again, then answer.", { words: consentWords });
	const given: Consent = { source, use, ...answer, at: call.now };
	const others = (await consentsOf(call)).filter((each) => each.source !== source || each.use !== use);
	return commit(call, [saveConsent(call, given)], { source: privacyOf(source, [...others, given]) });
}

function privacyOf(source: Source, consents: readonly Consent[]): SourcePrivacy {
	const answerOf = (use: Use): Answer | null => {
		const found = consents.findLast((each) => each.source === source && each.use === use);
		return found ? { granted: found.granted, words: found.words, at: found.at } : null;
	};
	return { source, rules: rules[source], answers: byUse(answerOf), allowed: byUse((use) => allows({ source }, use, consents)) };
}

function byUse<Value>(of: (use: Use) => Value): Record<Use, Value> {
	return { model: of("model"), merge: of("merge"), export: of("export"), upload: of("upload") };
}
