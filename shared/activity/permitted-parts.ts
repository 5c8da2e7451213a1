/** The gate for whole documents: rows of an export, the facts of a prompt. */
import { allows, type Consent, type Origin, type Use } from "./provenance.ts";

/**
 * The list without what its sources do not allow, at any depth. Whatever carries a `provenance`, or names the `sources` it was made from, is asked for at
 * the gate; if it is refused, the nearest element of a list that it is in goes, as all of that may rest on it.
 */
export function permittedParts<Item>(items: readonly Item[], use: Use, consents: readonly Consent[] = []): Item[] {
	return items.flatMap((item) => {
		const left = part(item, use, consents);
		return left === REFUSED ? [] : [left as Item];
	});
}

const REFUSED = Symbol("refused");

function part(value: unknown, use: Use, consents: readonly Consent[]): unknown {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return permittedParts(value, use, consents);
	const origins = originsOf(value);
	if (origins.some((origin) => !allows(origin, use, consents))) return REFUSED;
	const entries = Object.entries(value).map(([name, each]): [string, unknown] => [name, part(each, use, consents)]);
	return entries.some(([, each]) => each === REFUSED) ? REFUSED : Object.fromEntries(entries);
}

/** An empty list of sources is something made of nothing: nobody's. What names its origin in a way that is not known here is refused. */
function originsOf(value: object): Origin[] {
	const { provenance, sources } = value as { provenance?: unknown; sources?: unknown };
	const origins: Origin[] = [];
	if (Array.isArray(sources)) {
		if (sources.length > 0) origins.push({ sources: sources.map(String) });
	} else if (sources !== undefined && sources !== null) origins.push({ sources: [] });
	if (typeof provenance === "object" && provenance !== null) {
		const source = "source" in provenance ? String(provenance.source) : "";
		const more = "sources" in provenance && Array.isArray(provenance.sources) ? provenance.sources.map(String) : [];
		origins.push({ source, sources: more });
	} else if (provenance !== undefined && provenance !== null) origins.push({ sources: [] });
	return origins;
}
