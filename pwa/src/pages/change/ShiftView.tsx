import { createSignal, type JSX } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TryAndConfirm } from "./TryAndConfirm.tsx";

/** What the operation takes. */
const EARLIEST = -14;
const LATEST = 28;
const offered = Array.from({ length: LATEST - EARLIEST + 1 }, (_, index) => EARLIEST + index).filter((days) => days !== 0);

/** Everything from a day on, some days later or earlier. */
export function ShiftView(props: { today: IsoDate; changes: PlanChanges; sheet: ChangeSheetState }): JSX.Element {
	const { t } = useWords();
	const [from, setFrom] = createSignal<string>(props.today);
	const [days, setDays] = createSignal(1);
	const label = (count: number) => (count > 0 ? t("change.daysLater", count) : t("change.daysEarlier", -count));
	return (
		<div class="stack gap-4">
			<p class="text-ink-soft text-pretty">{t("change.shiftText")}</p>
			<Select
				label={t("change.shiftDays")}
				choices={offered.map((count) => ({ value: String(count), label: label(count) }))}
				value={String(days())}
				onChange={(value) => setDays(Number(value))}
			/>
			<TextField label={t("change.shiftFrom")} type="date" min={props.today} value={from()} onInput={setFrom} />
			<TryAndConfirm
				operations={[{ kind: "shift", from: from() || props.today, days: days() }]}
				changes={props.changes}
				sheet={props.sheet}
			/>
		</div>
	);
}
