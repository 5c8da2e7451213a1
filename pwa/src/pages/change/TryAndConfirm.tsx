import type { JSX } from "solid-js";
import type { Operation } from "../../../../shared/plan/operation.ts";
import { Button } from "../../components/Button.tsx";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TrialLine } from "./TrialLine.tsx";

interface TryAndConfirmProps {
	operations: readonly Operation[];
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** Below a form: what it would do as it stands, and the button that does it. */
export function TryAndConfirm(props: TryAndConfirmProps): JSX.Element {
	const { t } = useWords();
	const applied = () => props.changes.trial(props.operations);
	return (
		<div class="sticky -bottom-5 -mb-5 pb-5 pt-3 bg-sheet border-t border-line">
			<div aria-live="polite">
				<TrialLine applied={applied()} before={props.changes.months.data?.findings ?? []} />
			</div>
			<div class="flex justify-end mt-3">
				<Button
					kind="primary"
					disabled={applied()?.ok !== true}
					onClick={() => {
						props.sheet.close();
						props.changes.commit(props.operations, t("change.done"));
					}}
				>
					{t("change.confirm")}
				</Button>
			</div>
		</div>
	);
}
