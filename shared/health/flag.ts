/** A warning sign in an athlete's health data. Words are made from rule and figures; a flag is a hint to look, not a diagnosis. */
import { z } from "zod/mini";
import { addDays, type IsoDate, IsoDateSchema } from "../calendar.ts";

export const flagRules = [
	"short_sleep_week",
	"short_nights",
	"hrv_falling",
	"hrv_outside_range",
	"high_stress",
	"low_body_battery",
	"high_resting_heart_rate",
] as const;
export type FlagRule = (typeof flagRules)[number];

/** How much a flag says by itself. Two moderate ones, or one for days, are a reason to go easy; a strong one is a reason to rest. */
export const flagStrengths = ["weak", "moderate", "strong"] as const;
export type FlagStrength = (typeof flagStrengths)[number];

export const HealthFlagSchema = z.object({
	/** `<rule>:<first day>`; stable for the same finding. */
	id: z.string(),
	rule: z.enum(flagRules),
	strength: z.enum(flagStrengths),
	/** Where the rule comes from, and how strong that is. */
	source: z.string(),
	/** The days that were measured and make the flag, in order. */
	days: z.array(IsoDateSchema),
	/** The kind of measurement, as its fact names it; null where there is only one. */
	measure: z.nullable(z.string()),
	/** Figures for the sentence, the rule's limit among them, with their units in their names. */
	figures: z.record(z.string(), z.number()),
});

export type HealthFlag = z.infer<typeof HealthFlagSchema>;

const sources: Record<FlagRule, string> = {
	short_sleep_week: "7 hours and more are advised for adults (Watson et al., Sleep 38, 2015); 6.5 is convention",
	short_nights: "under 6 hours on three nights running (convention)",
	hrv_falling: "a value lower than the day before on three days running (convention; chance alone does it now and then)",
	hrv_outside_range: "ln RMSSD of 7 days outside the mean of 60 days by half a standard deviation (Plews 2012, 2014; evidence in athletes)",
	high_stress: "above 50 the watch calls stress medium (maker's scale)",
	low_body_battery: "under 20 on three days of seven (maker's scale, convention)",
	high_resting_heart_rate: "7 beats above the mean of the 7 days before, 10 to rest (convention)",
};

/** Days that a flag looks back over, the day itself included. A run of days that ends among them may have begun before. */
export const FLAG_DAYS = 7;

export function flagDays(day: IsoDate): IsoDate[] {
	return Array.from({ length: FLAG_DAYS }, (_, i) => addDays(day, i + 1 - FLAG_DAYS));
}

export function flag(
	rule: FlagRule,
	strength: FlagStrength,
	days: IsoDate[],
	figures: HealthFlag["figures"],
	measure: string | null = null,
): HealthFlag {
	return { id: `${rule}:${days[0] ?? ""}`, rule, strength, source: sources[rule], days, measure, figures };
}
