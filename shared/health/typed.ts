/** What an athlete types about a day, and the facts it becomes. */
import { z } from "zod/mini";
import type { IsoDate } from "../calendar.ts";
import type { HealthFact, HealthKind } from "./fact.ts";
import { inRange, ranges } from "./range.ts";

/** Each field by itself; what is left out is not known, and changes nothing. */
export const TypedHealthSchema = z
	.object({
		kilograms: z.optional(inRange(ranges.kilograms)),
		/** Counted after waking, beats per minute. */
		restingBpm: z.optional(inRange(ranges.restingHeartRate)),
		/** The night that ends on the day. */
		asleepSeconds: z.optional(inRange(ranges.asleepSeconds)),
		/** RMSSD of one short measurement after waking, ms. */
		hrvMilliseconds: z.optional(inRange(ranges.rmssd)),
	})
	.check(z.refine((typed) => Object.values(typed).some((value) => value !== undefined), { error: "at least one value" }));

export type TypedHealth = z.infer<typeof TypedHealthSchema>;

export const typedKinds = ["weight", "resting_heart_rate", "sleep", "hrv"] as const satisfies HealthKind[];
export type TypedKind = (typeof typedKinds)[number];

export function typedFacts(day: IsoDate, { kilograms, restingBpm, asleepSeconds, hrvMilliseconds }: TypedHealth): HealthFact[] {
	const dated = { day, provenance: { source: "manual", device: null } } as const;
	const facts: HealthFact[] = [];
	if (kilograms !== undefined) facts.push({ kind: "weight", measure: "typed", ...dated, kilograms });
	if (restingBpm !== undefined) facts.push({ kind: "resting_heart_rate", measure: "morning", ...dated, bpm: restingBpm });
	if (asleepSeconds !== undefined) facts.push({ kind: "sleep", measure: "typed", ...dated, asleepSeconds, ...noDetail });
	if (hrvMilliseconds !== undefined) facts.push({ kind: "hrv", measure: "morning", ...dated, milliseconds: hrvMilliseconds });
	return facts;
}

/** Of a night that nothing recorded. */
const noDetail = {
	startedAt: null,
	startedLocal: null,
	endedAt: null,
	endedLocal: null,
	deepSeconds: null,
	lightSeconds: null,
	remSeconds: null,
	awakeSeconds: null,
	unmeasuredSeconds: null,
	napSeconds: null,
	score: null,
} as const;
