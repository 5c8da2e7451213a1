/** Several recordings of one session are judged as one: its length is that of all of them, its steps are looked for in the longest. */
import { durationOf } from "./effort.ts";
import type { Completion, ReviewedActivity } from "./review.ts";

export interface Session {
	/** The recording in which the steps are looked for; null when none of them is at hand. */
	lead: ReviewedActivity | null;
	recordings: number;
	/** Of all of them together, as `ratio` counts; null when not all are at hand. */
	seconds: number | null;
	/** Done over planned of the whole session; null where one recording is the session and tells it itself. */
	ratio: number | null;
}

/** `recent` holds the activities among which its recordings are looked for. */
export function sessionOf({ activityIds, ratio }: Pick<Completion, "activityIds" | "ratio">, recent: readonly ReviewedActivity[]): Session {
	const found = activityIds.flatMap((id) => recent.find(({ activity }) => activity.id === id) ?? []);
	return {
		lead: longestOf(found),
		recordings: activityIds.length,
		seconds: found.length < activityIds.length ? null : found.reduce((sum, each) => sum + durationOf(each), 0),
		ratio: activityIds.length > 1 ? ratio : null,
	};
}

/** The first of equally long ones. */
function longestOf(recordings: readonly ReviewedActivity[]): ReviewedActivity | null {
	return recordings.reduce<ReviewedActivity | null>(
		(best, each) => (best === null || durationOf(each) > durationOf(best) ? each : best),
		null,
	);
}
