/** What a judgement rests on: what was measured, what the source states, who did it and how it felt. */
import type { Summary } from "../activity/activity.ts";
import type { Feedback } from "../activity/feedback.ts";
import type { Measures } from "./measures.ts";
import type { AthleteThresholds } from "./thresholds.ts";

export interface Judging {
	measures: Measures;
	summary: Summary;
	athlete: AthleteThresholds;
	feedback: Feedback | null;
}
