import { For, type JSX } from "solid-js";
import type { Operation } from "../../../../shared/plan/operation.ts";
import { templates } from "../../../../shared/workout/library/templates.ts";
import { useWords } from "../../words/words.tsx";
import { ActionRow } from "./ActionRow.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TrialLine } from "./TrialLine.tsx";
import { templateName } from "./template-name.ts";

interface LibraryViewProps {
	/** What taking a session from the library does. */
	operation: (template: string) => Operation;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** The sessions of the plan's school, and what each would do here. */
export function LibraryView(props: LibraryViewProps): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const offered = () => {
		const school = props.changes.months.data?.plan.season.methodology;
		return templates.filter(({ kind, schools }) => kind !== "race" && (schools.length === 0 || (school && schools.includes(school))));
	};
	return (
		<div class="border-b border-line">
			<For each={offered()}>
				{(template) => {
					const operation = () => props.operation(template.id);
					const applied = () => props.changes.trial([operation()]);
					return (
						<ActionRow
							label={`${templateName(template, words)} · ${t("change.templateFor", f.duration(template.usualSeconds))}`}
							disabled={applied()?.ok === false}
							onPress={() => {
								props.sheet.close();
								props.changes.commit([operation()], t("change.done"));
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
