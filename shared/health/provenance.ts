/**
 * Where a health fact comes from. What its source allows is decided by the one table and gate in `activity/provenance.ts`; a source that has no line
 * there is refused every use.
 */
import { z } from "zod/mini";
import type { Source } from "../activity/provenance.ts";

/**
 * In the order in which they are believed when two of them speak about the same day: what the athlete typed first, then Garmin Connect's answers in
 * the athlete's own page, the athlete's personal key, the account export.
 */
export const healthSources = [
	"manual",
	"garmin_connect",
	"garmin_personal_api",
	"garmin_export",
	"simulated",
] as const satisfies readonly Source[];
export type HealthSource = (typeof healthSources)[number];

export const HealthProvenanceSchema = z.object({
	source: z.enum(healthSources),
	/** Measuring device by name; null when the source does not name it (Garmin Connect's answers hold only unit numbers). */
	device: z.nullable(z.string().check(z.maxLength(120))),
});

export type HealthProvenance = z.infer<typeof HealthProvenanceSchema>;
