/** Whether a run that nobody has called a race looks like one. Pure. */
import type { Fitness } from "../../../../shared/fitness/fitness.ts";
import type { ThresholdProposal } from "../../../../shared/fitness/threshold.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";

/** A stretch this near to what races have shown was not run at ease [convention]: as the engine takes it. */
const NEAR_A_RACE = 0.97;

interface RaceStretch {
	metres: number;
	seconds: number;
	/** It is the best of a longer run. */
	within: boolean;
}

/** The run itself counts where it is no longer than that. */
const SAME_LENGTH = 1.05;

/**
 * The stretch to ask about: an all-out effort that the engine has found in it, or one as good as the athlete's races; null when there is none, and once
 * the athlete has answered.
 */
export function raceStretch(
	{ activity, feedback }: Pick<ReviewedActivity, "activity" | "feedback">,
	fitness: Pick<Fitness, "vdot">,
	proposals: readonly ThresholdProposal[],
): RaceStretch | null {
	if (activity.sport !== "running" || (feedback?.race ?? null) !== null) return null;
	const { vdot } = fitness;
	const asked = proposals.find(({ entry }) => entry.kind === "vdot" && entry.evidence?.activityId === activity.id)?.entry.evidence;
	const shown = vdot?.evidence.find(
		({ activityId, kind, vdot: value }) =>
			activityId === activity.id &&
			(kind === "effort" || (kind === "estimated" && vdot.kind !== "estimated" && value >= NEAR_A_RACE * vdot.value)),
	);
	const { metres, seconds } = asked ?? shown ?? { metres: null, seconds: null };
	if (metres === null || seconds === null) return null;
	return { metres, seconds, within: (activity.distanceMetres ?? 0) > SAME_LENGTH * metres };
}
