/**
 * How ready an athlete is on a day, 0 to 100, from what was measured that day. The weights and the four point scales are conventions of this project,
 * not of a study; each part names what it was made of, so that the score can be explained. Days differ by more than the score's last digits: it is one
 * hint among others.
 */
import { z } from "zod/mini";
import { type IsoDate, IsoDateSchema } from "../calendar.ts";
import type { HealthFact } from "./fact.ts";
import { inRange, ranges } from "./range.ts";
import { bodyBatteryPart } from "./readiness-body-battery.ts";
import { hrvPart } from "./readiness-hrv.ts";
import {
	type MissingPart,
	missingReasons,
	type PointsPart,
	type ReadinessInput,
	readinessBases,
	readinessInputs,
} from "./readiness-part.ts";
import { sleepPart } from "./readiness-sleep.ts";
import { trainingPart } from "./readiness-training.ts";

/** Convention. */
export const READINESS_WEIGHTS = { sleep: 0.3, hrv: 0.3, body_battery: 0.25, training_status: 0.15 } as const satisfies Record<
	ReadinessInput,
	number
>;

/** One input says no more than itself: no score is made of it. */
export const LEAST_INPUTS = 2;

const Share = inRange({ least: 0, most: 1 });

export const ReadinessSchema = z.object({
	day: IsoDateSchema,
	/** Null when there are fewer than two inputs. */
	score: z.nullable(inRange(ranges.hundred)),
	reason: z.nullable(z.literal("too_few_inputs")),
	inputs: z.array(
		z.object({
			input: z.enum(readinessInputs),
			/** What it was made of. */
			basis: z.enum(readinessBases),
			/** The kind of measurement, as its fact names it; of a training status, the status itself. */
			measure: z.string(),
			points: inRange(ranges.hundred),
			weight: Share,
			/** The weight, rescaled to the inputs that are there: shares sum to 1. */
			share: Share,
			/** Figures for the sentence, with their units in their names. */
			figures: z.record(z.string(), z.number()),
		}),
	),
	missing: z.array(z.object({ input: z.enum(readinessInputs), reason: z.enum(missingReasons) })),
});

export type Readiness = z.infer<typeof ReadinessSchema>;

const parts: Record<ReadinessInput, (facts: readonly HealthFact[], day: IsoDate) => PointsPart | MissingPart> = {
	sleep: sleepPart,
	hrv: hrvPart,
	body_battery: bodyBatteryPart,
	training_status: trainingPart,
};

/** `facts` in any order; those of at least the last 60 days for HRV, others may be left out. Facts of later days do not count. */
export function readiness(facts: readonly HealthFact[], day: IsoDate): Readiness {
	const found: ({ input: ReadinessInput } & PointsPart)[] = [];
	const missing: Readiness["missing"] = [];
	for (const input of readinessInputs) {
		const part = parts[input](facts, day);
		if (part.points === null) missing.push({ input, reason: part.reason });
		else found.push({ input, ...part });
	}
	const whole = found.reduce((sum, { input }) => sum + READINESS_WEIGHTS[input], 0);
	const inputs = found.map((part) => ({ ...part, weight: READINESS_WEIGHTS[part.input], share: READINESS_WEIGHTS[part.input] / whole }));
	if (inputs.length < LEAST_INPUTS) return { day, score: null, reason: "too_few_inputs", inputs, missing };
	const score = inputs.reduce((sum, { points, share }) => sum + points * share, 0);
	return { day, score: Math.min(100, Math.max(0, score)), reason: null, inputs, missing };
}
