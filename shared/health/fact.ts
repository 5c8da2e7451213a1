/** A health fact: one measurement of one day, of one kind, measured in one way, from one source. */
import { z } from "zod/mini";
import { IsoDateSchema } from "../calendar.ts";
import { BodyBatterySchema } from "./body-battery.ts";
import { BloodOxygenSchema, RespirationSchema } from "./breathing.ts";
import { HeartRateSchema } from "./heart-rate.ts";
import { HrvBandSchema, HrvSchema } from "./hrv.ts";
import { RestingHeartRateSchema } from "./resting-heart-rate.ts";
import { SleepSchema } from "./sleep.ts";
import { StepsSchema } from "./steps.ts";
import { StressSchema } from "./stress.ts";
import { TrainingReadinessSchema } from "./training-readiness.ts";
import { TrainingStatusSchema } from "./training-status.ts";
import { WeightSchema } from "./weight.ts";

export const HealthFactSchema = z.discriminatedUnion("kind", [
	SleepSchema,
	HrvSchema,
	HrvBandSchema,
	RestingHeartRateSchema,
	HeartRateSchema,
	StressSchema,
	BodyBatterySchema,
	WeightSchema,
	StepsSchema,
	BloodOxygenSchema,
	RespirationSchema,
	TrainingReadinessSchema,
	TrainingStatusSchema,
]);

/** As a day is stored: at most one fact of each kind, measure and source. */
export const HealthDaySchema = z.object({
	version: z.literal(1),
	day: IsoDateSchema,
	facts: z.array(HealthFactSchema).check(z.maxLength(100)),
});

export type HealthFact = z.infer<typeof HealthFactSchema>;
export type HealthKind = HealthFact["kind"];
export type FactOf<K extends HealthKind> = Extract<HealthFact, { kind: K }>;
export type HealthDay = z.infer<typeof HealthDaySchema>;

/** Equal for facts of which the later read replaces the earlier. */
export function factKey({ day, kind, measure, provenance }: HealthFact): string {
	return `${day} ${kind} ${measure} ${provenance.source}`;
}

export function isKind<K extends HealthKind>(fact: HealthFact, kind: K): fact is FactOf<K> {
	return fact.kind === kind;
}
