import { type JSX, Show } from "solid-js";
import type { Execution, ReviewedActivity } from "../../../../shared/review/review.ts";
import type { Session } from "../../../../shared/review/session.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { useActivityDetail } from "../../store/activity-detail.ts";
import { useWords } from "../../words/words.tsx";
import { ExecutionView } from "../activity/Execution.tsx";
import { createExecution } from "../activity/execution.state.ts";

interface CarriedOutProps {
	workout: Workout;
	/** The session's longest recording. */
	lead: ReviewedActivity;
	session: Session;
}

/** How the session kept to the workout's steps. */
export function CarriedOut(props: CarriedOutProps & { level: 2 | 3 }): JSX.Element {
	const execution = useCarriedOut(props);
	return (
		<Show when={execution()}>
			{(carried) => (
				<ExecutionView workout={props.workout} execution={carried()} recordings={props.session.recordings} level={props.level} />
			)}
		</Show>
	);
}

/** The mark alone, from the same recording: it is the one that the workout's page, the activity's and the panels elsewhere show. */
export function CarriedOutMark(props: CarriedOutProps): JSX.Element {
	const { t, f } = useWords();
	const execution = useCarriedOut(props);
	return (
		<Show when={execution()}>
			{(carried) => <span class="font-400 text-ink-soft">· {t("execution.short", f.number(carried().score))}</span>}
		</Show>
	);
}

function useCarriedOut(props: CarriedOutProps): () => Execution | null | undefined {
	const detail = useActivityDetail(() => props.lead.activity.id);
	return createExecution(
		() => props.workout,
		() => props.lead,
		() => detail.data,
		() => detail.error !== null,
		() => props.session.ratio,
	);
}
