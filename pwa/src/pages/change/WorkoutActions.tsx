import { createMemo, For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { Operation } from "../../../../shared/plan/operation.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { useWords } from "../../words/words.tsx";
import { ActionRow } from "./ActionRow.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TrialLine } from "./TrialLine.tsx";

/** A quarter shorter, a quarter longer: what "a bit" means to most. */
const SHORTER = 0.75;
const LONGER = 1.25;

interface WorkoutActionsProps {
	workout: Workout;
	today: IsoDate;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

interface Quick {
	label: string;
	operation: Operation;
}

/** Everything that can be done with one workout. What needs no further word shows its effect and is done with the next tap. */
export function WorkoutActions(props: WorkoutActionsProps): JSX.Element {
	const { t, session } = useWords();
	const title = () => session(props.workout.kind).title;
	const isLocked = () => props.workout.locked === true;
	const isRace = () => props.workout.kind === "race";
	const before = () => props.changes.months.data?.findings ?? [];
	const quick = createMemo((): Quick[] => {
		const { id: workoutId } = props.workout;
		if (isLocked() || isRace()) return [];
		return [
			{ label: t("change.shorter"), operation: { kind: "scale_time", workoutId, factor: SHORTER } },
			{ label: t("change.longer"), operation: { kind: "scale_time", workoutId, factor: LONGER } },
			{ label: t("change.easier"), operation: { kind: "scale_intensity", workoutId, steps: -1 } },
			{ label: t("change.skip"), operation: { kind: "skip", workoutId } },
		];
	});

	function commit(operation: Operation): void {
		props.sheet.close();
		props.changes.commit([operation], t("change.done"));
	}

	return (
		<div class="border-b border-line">
			<Show when={!isLocked() && !isRace()}>
				<ActionRow label={t("change.move")} leads onPress={() => props.sheet.go("move")} />
			</Show>
			<For each={quick()}>
				{({ label, operation }) => {
					const applied = () => props.changes.trial([operation]);
					return (
						<ActionRow label={label} disabled={applied()?.ok === false} onPress={() => commit(operation)}>
							<TrialLine applied={applied()} before={before()} short />
						</ActionRow>
					);
				}}
			</For>
			<Show when={!isLocked() && !isRace()}>
				<ActionRow label={t("change.replace")} leads onPress={() => props.sheet.go("replace")} />
				<ActionRow label={t("change.swap")} leads onPress={() => props.sheet.go("swap")} />
				<ActionRow label={t("edit.open")} leads onPress={() => props.sheet.go("edit")} />
				<Show when={props.workout.sport === "running"}>
					<ActionRow label={t("weather.open")} leads onPress={() => props.sheet.go("conditions")} />
				</Show>
			</Show>
			<ActionRow label={t("change.note")} leads onPress={() => props.sheet.go("note")}>
				<Show when={props.workout.note}>{(note) => <span class="block text-small text-ink-soft">{note()}</span>}</Show>
			</ActionRow>
			<Show when={!isRace()}>
				<ActionRow label={t("structure.open")} leads onPress={() => props.sheet.go("structure")} />
			</Show>
			<ActionRow
				label={t(isLocked() ? "change.unlock" : "change.lock")}
				icon="lock"
				onPress={() => commit({ kind: isLocked() ? "unlock" : "lock", workoutId: props.workout.id })}
			>
				<span class="block text-small text-ink-soft">{isLocked() ? title() : t("change.lockText")}</span>
			</ActionRow>
		</div>
	);
}
