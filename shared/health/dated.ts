/** What every health fact has: the athlete's own calendar day and where it comes from. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";
import { HealthProvenanceSchema } from "./provenance.ts";

/** A night belongs to the day on which it ends. */
export const dated = { day: IsoDateSchema, provenance: HealthProvenanceSchema };

/** UTC, `yyyy-mm-ddThh:mm:ssZ`; null when the source has only a wall clock. */
export const InstantSchema = z.nullable(z.iso.datetime());

/** Wall clock without zone, `yyyy-mm-ddThh:mm:ss`; null when the source has only an instant. */
export const WallClockSchema = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)));
