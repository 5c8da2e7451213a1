import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { inRange, ranges } from "./range.ts";

export const weightMeasures = ["scale", "typed"] as const;

export const WeightSchema = z.object({
	kind: z.literal("weight"),
	measure: z.enum(weightMeasures),
	...dated,
	kilograms: inRange(ranges.kilograms),
});
