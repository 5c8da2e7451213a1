/** What the plan wants on Garmin's calendar, as the server compiled it for this athlete. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../../calendar.ts";

/** `changed`: approved once, but it is another workout since. */
export const approvals = ["approved", "not_approved", "changed"] as const;

export const fidelities = ["exact", "degraded", "unsupported"] as const;

/** In what way Garmin's workout says less than ours; words are in `garmin-note-words.ts`. */
export const FidelityNoteSchema = z.object({ code: z.string().check(z.maxLength(40)), step: z.optional(z.number()) });

export const WantedSchema = z.object({
	workoutId: z.string(),
	day: IsoDateSchema,
	/** In the athlete's language, as on the watch. */
	title: z.string(),
	approval: z.enum(approvals),
	fidelity: z.enum(fidelities),
	notes: z.array(FidelityNoteSchema),
	/** Body of Garmin's POST, marker included; null when unsupported. */
	garmin: z.nullable(z.record(z.string(), z.unknown())),
	/** SHA-256 (hex) of the body. */
	digest: z.nullable(z.string()),
});
export type Wanted = z.infer<typeof WantedSchema>;
export type FidelityNote = z.infer<typeof FidelityNoteSchema>;
