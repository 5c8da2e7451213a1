/** The dates that every list of health facts takes. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../../shared/calendar.ts";

export const range = { from: z.optional(IsoDateSchema), to: z.optional(IsoDateSchema) };
export const RangeSchema = z.object(range);

export const aboutRange =
	"`from` and `to` are days (yyyy-mm-dd), both included; without them the last 30 days up to today, at most 400. Answers `{ from, to, days: [{ day, facts }] }`: each fact has its kind, its measure (how it was measured) and its provenance. Days without any are left out.";
