import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { type IsoDate, mondayOf } from "../../../../shared/calendar.ts";
import { type FallenWeekReason, fallenWeekReasons } from "../../../../shared/plan/operations/fallen-week.ts";
import { type WeekOption, weekOptions } from "../../../../shared/plan/operations/week-options.ts";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Select } from "../../components/Select.tsx";
import { useWords } from "../../words/words.tsx";
import { ActionRow } from "./ActionRow.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import { MinutesLeft } from "./MinutesLeft.tsx";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TrialLine } from "./TrialLine.tsx";

interface ApartViewProps {
	today: IsoDate;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** "My week fell apart": why, and three ways on with what each costs. */
export function ApartView(props: ApartViewProps): JSX.Element {
	const { t } = useWords();
	const [reason, setReason] = createSignal<FallenWeekReason>("work");
	const [knows, setKnows] = createSignal(false);
	const [minutes, setMinutes] = createSignal<readonly number[]>([...(props.changes.context()?.profile.availability ?? [])]);
	const options = createMemo((): WeekOption[] => {
		const [months, context] = [props.changes.months.data, props.changes.context()];
		if (!months || !context) return [];
		const monday = mondayOf(props.today);
		const missed = new Set(
			months.completions.filter(({ state }) => state === "missed" || state === "excused").map((each) => each.workoutId),
		);
		const missedIds = months.plan.workouts
			.filter(({ id, day }) => day >= monday && day <= props.today && missed.has(id))
			.map(({ id }) => id);
		return weekOptions(months.plan, { reason: reason(), monday, minutes: knows() ? minutes() : null, missedIds }, context);
	});
	const cost = ({ cost: { keyLost, spacing } }: WeekOption): string =>
		[t("change.costKey", Math.max(0, keyLost)), ...(spacing === null ? [] : [t("change.costSpacing", spacing)])].join(" · ");
	return (
		<div class="stack gap-4">
			<Select
				label={t("change.apartWhy")}
				choices={fallenWeekReasons.map((value) => ({ value, label: t(`completion.excuses.${value}`) }))}
				value={reason()}
				onChange={setReason}
			/>
			<Checkbox label={t("change.knowMinutes")} checked={knows()} onChange={setKnows} />
			<Show when={knows()}>
				<MinutesLeft today={props.today} value={minutes()} onChange={setMinutes} />
			</Show>
			<div class="border-b border-line" aria-live="polite">
				<For each={options()} fallback={<p class="py-3 text-ink-soft">{t("change.noWays")}</p>}>
					{(option, index) => (
						<ActionRow
							label={`${index() + 1}. ${t(`change.ways.${option.id}.title`)}`}
							onPress={() => {
								props.sheet.close();
								props.changes.commit(option.operations, t("change.wayDone", t(`change.ways.${option.id}.title`)));
							}}
						>
							<span class="block">{t(`change.ways.${option.id}.text`)}</span>
							<span class="block text-small text-ink-soft">{cost(option)}</span>
							<TrialLine applied={props.changes.trial(option.operations)} before={props.changes.months.data?.findings ?? []} short />
						</ActionRow>
					)}
				</For>
			</div>
		</div>
	);
}
