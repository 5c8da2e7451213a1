import { createSignal, type JSX } from "solid-js";
import { type BodyPart, bodyParts, type Injury } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { Button } from "../../components/Button.tsx";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import { EditableLines } from "./EditableLines.tsx";

const MOST_NOTE = "200";

/** What hurts and what has hurt. */
export function Injuries(props: { value: readonly Injury[]; today: IsoDate; onChange: (value: Injury[]) => void }): JSX.Element {
	const { t, f } = useWords();
	const sorted = () => [...props.value].sort((a, b) => b.from.localeCompare(a.from));
	const when = ({ from, to }: Injury) =>
		to === null
			? `${t("training.since", f.date(from, "year"))}, ${t("training.still")}`
			: `${f.date(from, "year")} – ${f.date(to, "year")}`;
	return (
		<EditableLines
			items={sorted()}
			line={(injury) => [t(`training.parts.${injury.part}`), when(injury), injury.note].filter(Boolean).join(" · ")}
			empty={t("training.noInjuries")}
			add={t("training.addInjury")}
			form={(done) => <InjuryForm today={props.today} onDone={done} />}
			onChange={props.onChange}
		/>
	);
}

function InjuryForm(props: { today: IsoDate; onDone: (injury: Injury | null) => void }): JSX.Element {
	const { t } = useWords();
	const [part, setPart] = createSignal<BodyPart>("knee");
	const [from, setFrom] = createSignal("");
	const [to, setTo] = createSignal("");
	const [stressFracture, setStressFracture] = createSignal(false);
	const [note, setNote] = createSignal("");
	const [tried, setTried] = createSignal(false);
	const isReversed = () => to() !== "" && to() < from();

	function add(): void {
		setTried(true);
		if (from() === "" || isReversed()) return;
		props.onDone({ part: part(), from: from(), to: to() || null, stressFracture: stressFracture(), note: note().trim() });
	}

	return (
		<div class="stack gap-4">
			<Select
				label={t("training.part")}
				choices={bodyParts.map((value) => ({ value, label: t(`training.parts.${value}`) }))}
				value={part()}
				onChange={setPart}
			/>
			<div class="grid gap-4 sm:grid-cols-2">
				<TextField
					label={t("training.from")}
					type="date"
					max={props.today}
					value={from()}
					error={tried() && from() === "" ? t("field.required") : undefined}
					onInput={setFrom}
				/>
				<TextField
					label={t("training.to")}
					hint={t("training.toHint")}
					type="date"
					min={from()}
					value={to()}
					error={tried() && isReversed() ? t("training.reversed") : undefined}
					onInput={setTo}
				/>
			</div>
			<Checkbox label={t("training.stressFracture")} checked={stressFracture()} onChange={setStressFracture} />
			<TextField label={t("training.note")} optional maxlength={MOST_NOTE} autocomplete="off" value={note()} onInput={setNote} />
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
