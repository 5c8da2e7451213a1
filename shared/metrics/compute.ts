/** All metrics of one activity. */
import type { Summary } from "../activity/activity.ts";
import type { Feedback } from "../activity/feedback.ts";
import type { Samples } from "../activity/samples.ts";
import { judge } from "./judge.ts";
import { measure } from "./measure.ts";
import type { Metrics } from "./metrics.ts";
import type { AthleteThresholds } from "./thresholds.ts";

/**
 * Metrics from what the source states and, where there are any, its samples. What cannot be known is null (or an empty list) with a reason; an
 * activity of any quality gives metrics, nothing throws.
 */
export function computeMetrics(
	summary: Summary,
	samples: Samples | null,
	athlete: AthleteThresholds,
	feedback: Feedback | null = null,
): Metrics {
	return judge(measure(summary, samples), summary, athlete, feedback);
}
