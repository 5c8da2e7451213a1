/** An activity as the execution of a workout is read from it. */
import type { Samples } from "../activity/samples.ts";
import type { Interval } from "../metrics/measures.ts";
import type { ReviewedActivity } from "./review.ts";

export interface Carried extends Pick<ReviewedActivity, "activity" | "metrics"> {
	/** Stretches of work of the activity's measures; absent: found in the samples, where there are any. */
	intervals?: readonly Interval[];
	samples?: Samples | null;
}
