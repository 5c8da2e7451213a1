/** How a planned workout was carried out, worked out on the device from the recording. */
import type { Execution, ReviewedActivity } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { createLater } from "../../state/later.ts";
import { type ActivityDetail, useSamples } from "../../store/activity-detail.ts";

/** Undefined while the recording is on its way; null where the workout is not judged. Without the server: from the laps. */
export function createExecution(
	planned: () => Workout | null,
	reviewed: () => ReviewedActivity | undefined,
	detail: () => ActivityDetail | undefined,
	isOffline: () => boolean,
	/** Of a session of several recordings, of which this is the longest (`sessionOf`); null of others. */
	sessionRatio: () => number | null,
): () => Execution | null | undefined {
	const isRecorded = () => detail()?.recordings.some(({ leads, hasSamples }) => leads && hasSamples) ?? false;
	const samples = useSamples(
		() => reviewed()?.activity.id ?? "",
		() => isRecorded() && planned() !== null && reviewed() !== undefined,
	);
	const isSettled = () => isOffline() || samples.data !== undefined || samples.error !== null || (detail() !== undefined && !isRecorded());
	return createLater(
		() => {
			const [workout, whole] = [planned(), reviewed()];
			if (!workout || !whole || !isSettled()) return null;
			const intervals = detail()?.measures?.intervals;
			const { activity, metrics } = whole;
			const ratio = sessionRatio();
			return { workout, ratio, carried: { activity, metrics, samples: samples.data ?? null, ...(intervals ? { intervals } : {}) } };
		},
		// The aligning of steps is fetched with the first planned workout that is looked at.
		async ({ workout, carried, ratio }) => (await import("../../../../shared/review/execution.ts")).executionOf(workout, carried, ratio),
	);
}
