import { type JSX, Show } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { useActivityDetail } from "../../store/activity-detail.ts";
import { ExecutionView } from "../activity/Execution.tsx";
import { createExecution } from "../activity/execution.state.ts";

/** How the activity kept to the workout's steps. */
export function CarriedOut(props: { workout: Workout; activity: ReviewedActivity; level: 2 | 3 }): JSX.Element {
	const detail = useActivityDetail(() => props.activity.activity.id);
	const execution = createExecution(
		() => props.workout,
		() => props.activity,
		() => detail.data,
		() => detail.error !== null,
	);
	return <Show when={execution()}>{(carried) => <ExecutionView workout={props.workout} execution={carried()} level={props.level} />}</Show>;
}
