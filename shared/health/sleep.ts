/** One night's sleep. */
import { z } from "zod/mini";
import { dated, InstantSchema, WallClockSchema } from "./dated.ts";
import { inRange, maybe, ranges } from "./range.ts";

export const sleepMeasures = ["device", "typed"] as const;

const Seconds = maybe(ranges.daySeconds);

export const SleepSchema = z.object({
	kind: z.literal("sleep"),
	measure: z.enum(sleepMeasures),
	...dated,
	startedAt: InstantSchema,
	startedLocal: WallClockSchema,
	endedAt: InstantSchema,
	endedLocal: WallClockSchema,
	/** Without naps and time awake. */
	asleepSeconds: inRange(ranges.asleepSeconds),
	deepSeconds: Seconds,
	lightSeconds: Seconds,
	remSeconds: Seconds,
	awakeSeconds: Seconds,
	unmeasuredSeconds: Seconds,
	napSeconds: Seconds,
	/** The device's own judgement, 0 to 100. */
	score: maybe(ranges.hundred),
});

export type Sleep = z.infer<typeof SleepSchema>;
