import { For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { restKindOf } from "../../../../shared/coach/rest-advice.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { useWords } from "../../words/words.tsx";
import { ActionRow } from "./ActionRow.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TrialLine } from "./TrialLine.tsx";

interface DayActionsProps {
	day: IsoDate;
	workouts: readonly Workout[];
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** What can be done with a day: its workouts, one more, or rest. */
export function DayActions(props: DayActionsProps): JSX.Element {
	const { t, f, session } = useWords();
	const rest = () => ({ kind: "add_rest", day: props.day }) as const;
	const applied = () => props.changes.trial([rest()]);
	return (
		<div class="border-b border-line">
			<Show when={props.workouts.length === 0 && props.changes.months.data?.plan}>
				{(plan) => <p class="pb-3 text-pretty">{t(`restAdvice.${restKindOf(plan(), props.day)}`)}</p>}
			</Show>
			<For each={props.workouts}>
				{(workout) => (
					<ActionRow label={session(workout.kind).title} leads onPress={() => props.sheet.turn({ kind: "workout", id: workout.id })}>
						<span class="block text-small text-ink-soft">{f.duration(workout.estimate.seconds)}</span>
					</ActionRow>
				)}
			</For>
			<ActionRow label={t("change.addWorkout")} leads onPress={() => props.sheet.go("add")} />
			<ActionRow label={t("structure.bringIn")} leads onPress={() => props.sheet.go("structure")} />
			<ActionRow
				label={t("change.addRest")}
				disabled={applied()?.ok === false}
				onPress={() => {
					props.sheet.close();
					props.changes.commit([rest()], t("change.done"));
				}}
			>
				<TrialLine applied={applied()} before={props.changes.months.data?.findings ?? []} short />
			</ActionRow>
		</div>
	);
}
