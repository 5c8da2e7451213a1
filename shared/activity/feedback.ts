/** What the athlete says about an activity. Kept apart from what was measured. */
import { z } from "zod/mini";

const OneToTen = z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(10)));

export const MAX_NOTES = 2_000;

export const FeedbackSchema = z.object({
	/** Session RPE (Foster 2001, CR-10): 1 very easy, 10 maximal. */
	effort: OneToTen,
	/** How recovered: 1 not at all, 10 fully. */
	recovery: OneToTen,
	motivation: OneToTen,
	/** Strongest pain, 0 none to 10; null is not said. */
	pain: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(10))),
	/** A race or an all-out time trial: evidence of fitness. Null is not said. */
	race: z.nullable(z.boolean()),
	notes: z.string().check(z.maxLength(MAX_NOTES)),
});
export type Feedback = z.infer<typeof FeedbackSchema>;
