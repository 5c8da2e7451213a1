/** The few figures that a line of the list shows; null where the recording does not say. */
import type { ReviewedActivity } from "../../../../shared/review/review.ts";

export interface ActivityFacts {
	seconds: number | null;
	metres: number | null;
	/** m/s, on foot only: others have no pace. */
	speed: number | null;
	load: number | null;
}

const onFoot = new Set(["running", "walking", "hiking"]);

export function activityFacts({ activity, metrics }: ReviewedActivity): ActivityFacts {
	const seconds = activity.timerSeconds ?? activity.elapsedSeconds;
	const metres = metrics.distanceMetres ?? activity.distanceMetres;
	const moving = metrics.movingSeconds ?? seconds;
	const hasPace = onFoot.has(activity.sport) && metres !== null && metres > 0 && moving !== null && moving > 0;
	return { seconds, metres: metres === 0 ? null : metres, speed: hasPace ? metres / moving : null, load: metrics.load.value };
}
