import { createSignal, type JSX } from "solid-js";
import { type BlockedDates, type BlockReason, blockReasons } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { Button } from "../../components/Button.tsx";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import { EditableLines } from "./EditableLines.tsx";

/** Days on which nothing is planned. */
export function BlockedDays(props: {
	value: readonly BlockedDates[];
	today: IsoDate;
	onChange: (value: BlockedDates[]) => void;
}): JSX.Element {
	const { t, f } = useWords();
	const sorted = () => [...props.value].sort((a, b) => a.from.localeCompare(b.from));
	return (
		<EditableLines
			items={sorted()}
			line={({ from, to, reason }) => `${from === to ? f.date(from, "year") : f.span(from, to)} · ${t(`training.reasons.${reason}`)}`}
			empty={t("training.noBlocked")}
			add={t("training.addBlocked")}
			form={(done) => <BlockedForm today={props.today} onDone={done} />}
			onChange={props.onChange}
		/>
	);
}

function BlockedForm(props: { today: IsoDate; onDone: (days: BlockedDates | null) => void }): JSX.Element {
	const { t } = useWords();
	const [from, setFrom] = createSignal("");
	const [to, setTo] = createSignal("");
	const [reason, setReason] = createSignal<BlockReason>("travel");
	const [tried, setTried] = createSignal(false);
	/** One day alone needs no second date. */
	const last = () => to() || from();
	const missing = () => (tried() && from() === "" ? t("field.required") : undefined);
	const reversed = () => (tried() && from() !== "" && last() < from() ? t("training.reversed") : undefined);

	function add(): void {
		setTried(true);
		if (from() === "" || last() < from()) return;
		props.onDone({ from: from(), to: last(), reason: reason() });
	}

	return (
		<div class="stack gap-4">
			<div class="grid gap-4 sm:grid-cols-2">
				<TextField label={t("training.from")} type="date" min={props.today} value={from()} error={missing()} onInput={setFrom} />
				<TextField label={t("training.to")} type="date" min={from() || props.today} value={to()} error={reversed()} onInput={setTo} />
			</div>
			<Select
				label={t("training.reason")}
				choices={blockReasons.map((value) => ({ value, label: t(`training.reasons.${value}`) }))}
				value={reason()}
				onChange={setReason}
			/>
			<div class="flex gap-2">
				<Button kind="primary" small onClick={add}>
					{t("training.add")}
				</Button>
				<Button small onClick={() => props.onDone(null)}>
					{t("actions.cancel")}
				</Button>
			</div>
		</div>
	);
}
