import { createSignal, type JSX, Show } from "solid-js";
import { type BlockReason, type BodyPart, blockReasons, bodyParts } from "../../../../shared/athlete/profile.ts";
import { addDays, type IsoDate } from "../../../../shared/calendar.ts";
import { type IllnessKind, illnessKinds } from "../../../../shared/plan/circumstance.ts";
import type { Operation } from "../../../../shared/plan/operation.ts";
import { Checkbox } from "../../components/Checkbox.tsx";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { Select } from "../../components/Select.tsx";
import { TenScale } from "../../components/TenScale.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "./change-sheet.state.ts";
import type { PlanChanges } from "./plan-changes.state.ts";
import { TryAndConfirm } from "./TryAndConfirm.tsx";

export interface TellViewProps {
	kind: "pause" | "illness" | "travel" | "injury";
	/** The first day that is offered. */
	from: IsoDate;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** Where nothing else is said: three days. */
const USUAL_DAYS = 2;
const MINUTES_AWAY = "30";
const MOST_MINUTES = 600;
const MILD_PAIN = 3;

/** What has come between, from when to when, and what the plan would make of it. */
export function TellView(props: TellViewProps): JSX.Element {
	const { t } = useWords();
	const [from, setFrom] = createSignal<string>(props.from);
	const [to, setTo] = createSignal<string>(addDays(props.from, USUAL_DAYS));
	const [reason, setReason] = createSignal<BlockReason>("work");
	const [illness, setIllness] = createSignal<IllnessKind>("above_neck");
	const [minutes, setMinutes] = createSignal(MINUTES_AWAY);
	const [part, setPart] = createSignal<BodyPart>("knee");
	const [pain, setPain] = createSignal(MILD_PAIN);
	const [still, setStill] = createSignal(true);
	const [stressFracture, setStressFracture] = createSignal(false);

	const operation = (): Operation => {
		const days = { from: from() || props.from, to: to() || props.from };
		const minutesPerDay = Math.min(MOST_MINUTES, Math.max(0, Math.round(Number(minutes()) || 0)));
		switch (props.kind) {
			case "pause":
				return { kind: "pause", ...days, reason: reason() };
			case "illness":
				return { kind: "tell", circumstance: { kind: "illness", ...days, illness: illness() } };
			case "travel":
				return { kind: "tell", circumstance: { kind: "travel", ...days, minutesPerDay } };
			case "injury": {
				const until = still() ? null : days.to;
				return {
					kind: "tell",
					circumstance: { kind: "injury", from: days.from, to: until, part: part(), pain: pain(), stressFracture: stressFracture() },
				};
			}
		}
	};

	return (
		<div class="stack gap-4">
			<Show when={props.kind === "illness"}>
				<RadioGroup
					label={t("change.illness")}
					hint={t("change.illnessHint")}
					choices={illnessKinds.map((value) => ({ value, label: t(`change.illnesses.${value}`) }))}
					value={illness()}
					onChange={setIllness}
				/>
			</Show>
			<Show when={props.kind === "injury"}>
				<Select
					label={t("training.part")}
					choices={bodyParts.map((value) => ({ value, label: t(`training.parts.${value}`) }))}
					value={part()}
					onChange={setPart}
				/>
				<TenScale
					label={t("change.pain")}
					hint={t("change.painHint")}
					from={0}
					value={pain()}
					onChange={(value) => setPain(value ?? 0)}
					spoken={(value) => t("change.painOf", value)}
				/>
				<Checkbox label={t("training.stressFracture")} checked={stressFracture()} onChange={setStressFracture} />
				<Checkbox label={t("change.stillHurts")} checked={still()} onChange={setStill} />
			</Show>
			<div class="grid gap-4 grid-cols-2">
				<TextField label={t("training.from")} type="date" value={from()} onInput={setFrom} />
				<Show when={props.kind !== "injury" || !still()}>
					<TextField label={t("training.to")} type="date" min={from()} value={to()} onInput={setTo} />
				</Show>
			</div>
			<Show when={props.kind === "pause"}>
				<Select
					label={t("training.reason")}
					choices={blockReasons.map((value) => ({ value, label: t(`training.reasons.${value}`) }))}
					value={reason()}
					onChange={setReason}
				/>
			</Show>
			<Show when={props.kind === "travel"}>
				<TextField
					label={t("change.minutesPerDay")}
					inputmode="numeric"
					maxlength="3"
					autocomplete="off"
					value={minutes()}
					onInput={setMinutes}
				/>
			</Show>
			<TryAndConfirm operations={[operation()]} changes={props.changes} sheet={props.sheet} />
		</div>
	);
}
