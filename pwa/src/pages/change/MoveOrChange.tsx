import { type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { CompletionState } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Button } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import { isMovable } from "./move-operation.ts";

/** The two ways into changing a workout that is still to come. */
export function MoveOrChange(props: {
	workout: Workout;
	state: CompletionState;
	today: IsoDate;
	sheet: Pick<ChangeSheetState, "show">;
}): JSX.Element {
	const { t } = useWords();
	const subject = () => ({ kind: "workout", id: props.workout.id }) as const;
	const isAhead = () => props.workout.day >= props.today && (props.state === "planned" || props.state === "assumed");
	return (
		<Show when={isAhead()}>
			<div class="grid grid-cols-2 gap-2 mt-3">
				<Button
					icon="move"
					disabled={!isMovable(props.workout, props.state, props.today)}
					onClick={() => props.sheet.show(subject(), "move")}
				>
					{t("change.move")}
				</Button>
				<Button onClick={() => props.sheet.show(subject())}>{t("change.open")}</Button>
			</div>
		</Show>
	);
}
