import { For, type JSX } from "solid-js";
import { addDays, type IsoDate } from "../../../../shared/calendar.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { useWords } from "../../words/words.tsx";
import { ActionRow } from "./ActionRow.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TrialLine } from "./TrialLine.tsx";

/** Further away nobody looks for a session to change places with. */
const WITHIN_DAYS = 10;

interface SwapViewProps {
	workout: Workout;
	today: IsoDate;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** The workouts around it that it could change days with. */
export function SwapView(props: SwapViewProps): JSX.Element {
	const { t, f, session } = useWords();
	const others = () =>
		(props.changes.months.data?.plan.workouts ?? []).filter(
			({ id, day, kind, locked }) =>
				id !== props.workout.id &&
				day >= props.today &&
				day !== props.workout.day &&
				day >= addDays(props.workout.day, -WITHIN_DAYS) &&
				day <= addDays(props.workout.day, WITHIN_DAYS) &&
				kind !== "race" &&
				locked !== true,
		);
	return (
		<div class="border-b border-line">
			<For each={others()}>
				{(other) => {
					const operation = () => ({ kind: "swap", workoutId: props.workout.id, withId: other.id }) as const;
					const applied = () => props.changes.trial([operation()]);
					return (
						<ActionRow
							label={`${session(other.kind).title}, ${f.date(other.day, "weekday")}`}
							disabled={applied()?.ok === false}
							onPress={() => {
								props.sheet.close();
								props.changes.commit([operation()], t("change.swapped", session(props.workout.kind).title, session(other.kind).title));
							}}
						>
							<TrialLine applied={applied()} before={props.changes.months.data?.findings ?? []} short />
						</ActionRow>
					);
				}}
			</For>
		</div>
	);
}
