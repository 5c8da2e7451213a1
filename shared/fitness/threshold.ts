/** Dated limits of an athlete: what was typed, found in recordings, or found and then confirmed. The newest that counts on a day is the one in force. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";

export const thresholdKinds = [
	/** bpm */
	"max_heart_rate",
	/** bpm */
	"rest_heart_rate",
	/** Lactate threshold heart rate, bpm. */
	"threshold_heart_rate",
	/** m/s; in force only when confirmed: otherwise it follows VDOT. */
	"threshold_speed",
	/** Functional threshold power, W. */
	"ftp",
	/** Only as found in a recording: what was typed as a race stands in the profile. */
	"vdot",
] as const;
export type ThresholdKind = (typeof thresholdKinds)[number];

/** `refused`: found, and the athlete said no; it is never asked again. */
export const thresholdStates = ["typed", "detected", "confirmed", "refused"] as const;

export const refusalReasons = ["sensor_error", "gps_error", "downhill", "not_all_out", "other"] as const;

/** What a found value rests on. `rule` names how it was found, for the sentence that asks. */
export const ThresholdEvidenceSchema = z.object({
	activityId: z.nullable(z.string()),
	rule: z.enum(["peak_heart_rate", "all_out_effort", "race", "power_20_min", "power_8_min", "power_5_min", "power_ramp"]),
	metres: z.nullable(z.number()),
	seconds: z.nullable(z.number()),
});

export const ThresholdEntrySchema = z.object({
	/** Stable for the same finding: `<kind>:<day>:<activity id, or "typed">`. */
	id: z.string().check(z.minLength(1), z.maxLength(160)),
	kind: z.enum(thresholdKinds),
	/** Null: the typed value was taken away again from this day on. */
	value: z.nullable(z.number().check(z.positive())),
	/** First day on which it counts. */
	day: IsoDateSchema,
	state: z.enum(thresholdStates),
	evidence: z.nullable(ThresholdEvidenceSchema),
	/** Why it was refused. */
	reason: z.nullable(z.enum(refusalReasons)),
});

/** A found change that waits for the athlete's yes or no. */
export const ThresholdProposalSchema = z.object({
	entry: ThresholdEntrySchema,
	/** What is in force without it; null when nothing is known. */
	current: z.nullable(z.number()),
});

export type ThresholdState = (typeof thresholdStates)[number];
export type RefusalReason = (typeof refusalReasons)[number];
export type ThresholdEntry = z.infer<typeof ThresholdEntrySchema>;
export type ThresholdProposal = z.infer<typeof ThresholdProposalSchema>;
