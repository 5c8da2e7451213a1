import { For, type JSX } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { Operation } from "../../../../shared/plan/operation.ts";
import { useWords } from "../../words/words.tsx";
import { ActionRow } from "./ActionRow.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TrialLine } from "./TrialLine.tsx";

/** A fifth less; and an easy week at three fifths. */
const LIGHTER = 0.8;
const EASY_WEEK = 0.6;

interface WeekActionsProps {
	monday: IsoDate;
	/** The week that runs now can fall apart. */
	isNow: boolean;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** What can be done with a week, and what can come between. */
export function WeekActions(props: WeekActionsProps): JSX.Element {
	const { t } = useWords();
	const quick = (): { label: string; operation: Operation }[] => [
		{ label: t("change.lighten"), operation: { kind: "lighten_week", monday: props.monday, factor: LIGHTER, easyOnly: false } },
		{ label: t("change.lightenEasy"), operation: { kind: "lighten_week", monday: props.monday, factor: EASY_WEEK, easyOnly: true } },
	];
	return (
		<div class="border-b border-line">
			{props.isNow && (
				<ActionRow label={t("change.apart")} leads onPress={() => props.sheet.go("apart")}>
					<span class="block text-small text-ink-soft">{t("change.apartText")}</span>
				</ActionRow>
			)}
			<For each={quick()}>
				{({ label, operation }) => {
					const applied = () => props.changes.trial([operation]);
					return (
						<ActionRow
							label={label}
							disabled={applied()?.ok === false}
							onPress={() => {
								props.sheet.close();
								props.changes.commit([operation], t("change.done"));
							}}
						>
							<TrialLine applied={applied()} before={props.changes.months.data?.findings ?? []} short />
						</ActionRow>
					);
				}}
			</For>
			<ActionRow label={t("change.minutes")} leads onPress={() => props.sheet.go("minutes")} />
			<ActionRow label={t("change.ill")} leads onPress={() => props.sheet.go("illness")} />
			<ActionRow label={t("change.hurt")} leads onPress={() => props.sheet.go("injury")} />
			<ActionRow label={t("change.away")} leads onPress={() => props.sheet.go("travel")} />
			<ActionRow label={t("change.pause")} leads onPress={() => props.sheet.go("pause")} />
		</div>
	);
}
