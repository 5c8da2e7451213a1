/**
 * Where a record comes from, and what its source's rules allow. One table, one gate: anything new is "no" until a line here says yes.
 */
import { z } from "zod/mini";

export const sources = ["fit_file", "tcx_file", "gpx_file", "garmin_csv", "manual", "simulated"] as const;
export type Source = (typeof sources)[number];

/** Ways a record can be used. */
export const uses = ["model", "merge", "export"] as const;
export type Use = (typeof uses)[number];

const permissions: Record<Source, Record<Use, boolean>> = {
	// The athlete's own files carry no platform's API terms.
	fit_file: { model: true, merge: true, export: true },
	tcx_file: { model: true, merge: true, export: true },
	gpx_file: { model: true, merge: true, export: true },
	garmin_csv: { model: true, merge: true, export: true },
	manual: { model: true, merge: true, export: true },
	simulated: { model: true, merge: true, export: true },
};

export const ProvenanceSchema = z.object({
	source: z.enum(sources),
	device: z.nullable(z.string().check(z.maxLength(120))),
	/** SHA-256 (hex) of the unpacked file the record was read from; null when there is none. */
	fileSha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
	/** Which session of the file (multisport), from 0. */
	part: z.number().check(z.int(), z.minimum(0)),
});

export type Provenance = z.infer<typeof ProvenanceSchema>;

/** The one gate: may a record of this source be used so? Unknown sources and uses are refused. */
export function allows(provenance: { source: string }, use: Use): boolean {
	return (permissions as Partial<Record<string, Record<Use, boolean>>>)[provenance.source]?.[use] === true;
}
