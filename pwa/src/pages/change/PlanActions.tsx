import type { JSX } from "solid-js";
import { useWords } from "../../words/words.tsx";
import { ActionRow } from "./ActionRow.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";

/** What concerns the plan as a whole, from today on. */
export function PlanActions(props: { sheet: ChangeSheetState }): JSX.Element {
	const { t } = useWords();
	return (
		<div class="border-b border-line">
			<ActionRow label={t("change.shift")} leads onPress={() => props.sheet.go("shift")} />
			<ActionRow label={t("change.pause")} leads onPress={() => props.sheet.go("pause")} />
			<ActionRow label={t("change.ill")} leads onPress={() => props.sheet.go("illness")} />
			<ActionRow label={t("change.hurt")} leads onPress={() => props.sheet.go("injury")} />
			<ActionRow label={t("change.away")} leads onPress={() => props.sheet.go("travel")} />
		</div>
	);
}
