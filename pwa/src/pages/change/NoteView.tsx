import { createSignal, type JSX } from "solid-js";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Button } from "../../components/Button.tsx";
import { Field, inputClass } from "../../components/Field.tsx";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";

const MOST_NOTE = 500;

/** In the athlete's own words; the steps stay. */
export function NoteView(props: { workout: Workout; changes: PlanChanges; sheet: ChangeSheetState }): JSX.Element {
	const { t } = useWords();
	const [note, setNote] = createSignal(props.workout.note ?? "");
	function save(): void {
		const { id: workoutId, segments } = props.workout;
		props.sheet.close();
		props.changes.commit([{ kind: "edit", workoutId, segments, note: note().trim() || null }], t("completion.saved"));
	}
	return (
		<div class="stack gap-4">
			<Field label={t("change.noteLabel")}>
				{(ties) => (
					<textarea
						{...ties}
						class={`${inputClass} py-2`}
						rows="4"
						maxLength={MOST_NOTE}
						value={note()}
						onInput={(event) => setNote(event.currentTarget.value)}
					/>
				)}
			</Field>
			<div class="flex justify-end">
				<Button kind="primary" onClick={save}>
					{t("actions.save")}
				</Button>
			</div>
		</div>
	);
}
