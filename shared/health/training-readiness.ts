/** The watch's own readiness of a day: kept as a fact of its source, beside our own score. */
import { z } from "zod/mini";
import { dated, InstantSchema, WallClockSchema } from "./dated.ts";
import { inRange, maybe, ranges } from "./range.ts";

/** It changes through the day; only the value after waking says how the night was. */
export const trainingReadinessMeasures = ["after_waking", "later"] as const;

const Percent = maybe(ranges.hundred);

export const TrainingReadinessSchema = z.object({
	kind: z.literal("training_readiness"),
	measure: z.enum(trainingReadinessMeasures),
	...dated,
	measuredAt: InstantSchema,
	measuredLocal: WallClockSchema,
	score: inRange(ranges.hundred),
	/** Until the watch takes the athlete for recovered. */
	recoverySeconds: maybe(ranges.recoverySeconds),
	acuteLoad: maybe(ranges.load),
	/** What goes into the score, each 0 (poor) to 100 (very good); null when the watch had nothing for it. */
	factors: z.object({
		sleep: Percent,
		sleepHistory: Percent,
		hrv: Percent,
		stressHistory: Percent,
		recovery: Percent,
		/** Load of the last days against that of the last weeks. */
		acuteLoad: Percent,
	}),
});

export type TrainingReadiness = z.infer<typeof TrainingReadinessSchema>;
