import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { inRange, ranges } from "./range.ts";

export const StepsSchema = z.object({
	kind: z.literal("steps"),
	measure: z.literal("day"),
	...dated,
	count: inRange(ranges.steps),
});
