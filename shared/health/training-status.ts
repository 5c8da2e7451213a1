/** What the watch says about the training of the last weeks. */
import { z } from "zod/mini";
import { dated } from "./dated.ts";
import { maybe, ranges } from "./range.ts";

export const trainingStatuses = [
	"peaking",
	"productive",
	"maintaining",
	"recovery",
	"unproductive",
	"detraining",
	"strained",
	"overreaching",
] as const;

export const TrainingStatusSchema = z.object({
	kind: z.literal("training_status"),
	measure: z.literal("watch"),
	...dated,
	status: z.enum(trainingStatuses),
	acuteLoad: maybe(ranges.load),
	chronicLoad: maybe(ranges.load),
	/** Acute over chronic load. */
	loadRatio: maybe(ranges.ratio),
});

export type TrainingStatusName = (typeof trainingStatuses)[number];
