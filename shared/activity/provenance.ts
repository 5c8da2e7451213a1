/**
 * Where a record comes from, and what its source's rules allow. One table, one gate: anything new is "no" until a line here says otherwise.
 */
import { z } from "zod/mini";

export const sources = [
	"fit_file",
	"tcx_file",
	"gpx_file",
	"garmin_csv",
	"garmin_export",
	"garmin_connect",
	"garmin_personal_api",
	"strava_archive",
	"strava_api",
	"manual",
	"simulated",
] as const;
export type Source = (typeof sources)[number];

/** Ways a record can be used. `model`: in a language model's context; `merge`: combined with other sources; `upload`: sent on to another service. */
export const uses = ["model", "merge", "export", "upload"] as const;
export type Use = (typeof uses)[number];

/** `consent`: only after the athlete has read what it means and said yes; `yes`: unless the athlete has switched it off. */
export type Permission = "yes" | "no" | "consent";

export interface Rules extends Record<Use, Permission> {
	/** How long a record may be kept, in days; null is without end. */
	keepDays: number | null;
	/** Whose rules these are, and since when. */
	basis: string;
}

const own = { merge: "yes", export: "yes", upload: "consent", model: "consent", keepDays: null } as const;

export const rules: Readonly<Record<Source, Rules>> = {
	fit_file: { ...own, basis: "the athlete's own recording; no platform's terms" },
	tcx_file: { ...own, basis: "the athlete's own file; no platform's terms" },
	gpx_file: { ...own, basis: "the athlete's own file; no platform's terms" },
	garmin_csv: { ...own, basis: "the athlete's own download from Garmin Connect" },
	garmin_export: { ...own, basis: "the athlete's own copy of all Garmin data (data portability)" },
	garmin_connect: { ...own, upload: "no", basis: "read in the athlete's own signed-in page" },
	garmin_personal_api: { ...own, upload: "no", basis: "Garmin's Personal API: the athlete's own key, read-only" },
	strava_archive: { ...own, basis: "the athlete's own bulk archive; free of the API's terms (Strava API Policy of 2026-06-01, 6.6)" },
	strava_api: {
		merge: "no",
		export: "no",
		upload: "no",
		model: "no",
		keepDays: 7,
		basis: "Strava API Policy of 2026-06-01: no model, no combining, seven days",
	},
	manual: { ...own, basis: "typed by the athlete" },
	simulated: { ...own, model: "yes", basis: "made by a simulation; nobody's data" },
};

/** What the athlete has decided for one source and use: the words that were shown, and when. */
export const ConsentSchema = z.object({
	source: z.enum(sources),
	use: z.enum(uses),
	granted: z.boolean(),
	/** Which text was shown; a new text asks again. */
	words: z.string().check(z.minLength(1), z.maxLength(80)),
	/** Milliseconds since 1970. */
	at: z.number(),
});
export type Consent = z.infer<typeof ConsentSchema>;

export const ProvenanceSchema = z.object({
	source: z.enum(sources),
	device: z.nullable(z.string().check(z.maxLength(120))),
	/** SHA-256 (hex) of the unpacked file the record was read from; null when there is none. */
	fileSha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
	/** Which session of the file (multisport), from 0. */
	part: z.number().check(z.int(), z.minimum(0)),
	/** Of an activity that is merged from several sources, all of them, sorted; absent is `source` alone. */
	sources: z.optional(z.array(z.enum(sources))),
});

export type Provenance = z.infer<typeof ProvenanceSchema>;

/** Which text is shown for consent today; an answer to an older one does not count. */
export const consentWords = "2026-11";

/** A record by itself carries `source`, a merged one `sources` too; a derived value the `sources` that it was made from. */
export type Origin<Name extends string = string> = { source: Name; sources?: readonly Name[] | undefined } | { sources: readonly Name[] };

/** All sources that something rests on. */
export function sourcesOf<Name extends string>(origin: Origin<Name>): Name[] {
	return [...new Set([...("source" in origin ? [origin.source] : []), ...(origin.sources ?? [])])];
}

/**
 * The one gate: may something that rests on these sources be used so? All of its sources must allow it; no source at all, an unknown one, or an unknown
 * use is refused.
 */
export function allows(origin: Origin, use: Use, consents: readonly Consent[] = []): boolean {
	const from = sourcesOf(origin);
	return from.length > 0 && from.every((source) => sourceAllows(source, use, consents));
}

function sourceAllows(source: string, use: Use, consents: readonly Consent[]): boolean {
	if (!Object.hasOwn(rules, source)) return false;
	const ruled = (rules as Readonly<Record<string, Rules>>)[source];
	const permission = ruled && Object.hasOwn(ruled, use) ? ruled[use] : "no";
	if (permission !== "yes" && permission !== "consent") return false;
	const answer = consents.findLast((consent) => consent.source === source && consent.use === use);
	if (permission === "yes") return answer?.granted !== false;
	return answer?.granted === true && answer.words === consentWords;
}

/** The records that may be used so. */
export function permitted<Item extends { provenance: Origin }>(
	records: readonly Item[],
	use: Use,
	consents: readonly Consent[] = [],
): Item[] {
	return records.filter(({ provenance }) => allows(provenance, use, consents));
}
