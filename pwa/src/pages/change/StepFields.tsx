import { type JSX, Show } from "solid-js";
import { segmentText } from "../../../../look/step-text.ts";
import { zoneEdge, zoneFill, zoneOf } from "../../../../look/zone.ts";
import { intensities, type StepRole, stepRoles } from "../../../../shared/workout/workout.ts";
import { Icon } from "../../components/Icon.tsx";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { speechOf } from "../../words/step-words.ts";
import { useWords } from "../../words/words.tsx";
import { type DraftTerms, type LengthKind, readStep, type StepDraft, type StepError, type TargetChoice } from "./structure-draft.ts";

interface StepFieldsProps {
	step: StepDraft;
	name: string;
	error: StepError | "count" | undefined;
	terms: DraftTerms;
	onChange: (change: Partial<StepDraft>) => void;
	/** What moves it and takes it out. */
	children: JSX.Element;
}

const lengths: readonly LengthKind[] = ["time", "distance", "open"];
const targets: readonly TargetChoice[] = ["usual", "open", "speed", "heart_rate", "power", "rpe"];

/** One step: a line that opens into its fields. */
export function StepFields(props: StepFieldsProps): JSX.Element {
	const words = useWords();
	const { t } = words;
	const line = () => {
		const step = readStep(props.step, props.terms);
		if (typeof step === "string") return `${t(`workout.intensities.${props.step.intensity}`)} · ${t("edit.notYet")}`;
		const { text, figure } = segmentText(step, speechOf(words));
		return `${text} · ${figure}`;
	};
	const zone = () => zoneOf[props.step.intensity];
	const short = { autocomplete: "off", maxlength: "7" } as const;
	const hasRange = () => props.step.target !== "usual" && props.step.target !== "open";
	const isPace = () => props.step.target === "speed";
	return (
		<details>
			<summary class="flex items-center gap-3 min-h-11 py-2">
				<svg width="10" height="10" class="overflow-visible shrink-0" aria-hidden="true">
					<rect width="10" height="10" rx="2" fill={zoneFill(zone())} stroke={zoneEdge(zone())} />
				</svg>
				<span class="sr-only">{props.name}: </span>
				<span class={`flex-1 min-w-0 ${props.error ? "text-bad" : ""}`}>{line()}</span>
				<span class="text-ink-faint">
					<Icon name="down" size={16} />
				</span>
			</summary>
			<fieldset class="stack gap-3 pb-3">
				<legend class="sr-only">{props.name}</legend>
				<div class="grid grid-cols-2 gap-3">
					<Select
						label={t("edit.role")}
						choices={stepRoles.map((value: StepRole) => ({ value, label: t(`edit.roles.${value}`) }))}
						value={props.step.role}
						onChange={(role) => props.onChange({ role })}
					/>
					<Select
						label={t("edit.intensity")}
						choices={intensities.map((value) => ({ value, label: t(`workout.intensities.${value}`) }))}
						value={props.step.intensity}
						onChange={(intensity) => props.onChange({ intensity })}
					/>
					<Select
						label={t("edit.length")}
						choices={lengths.map((value) => ({ value, label: t(`edit.lengths.${value}`) }))}
						value={props.step.length}
						onChange={(length) => props.onChange({ length })}
					/>
					<Show when={props.step.length === "time"}>
						<TextField
							{...short}
							label={t("edit.minutes")}
							hint={t("edit.minutesHint")}
							value={props.step.time}
							error={props.error === "length" ? t("edit.lengthRange") : undefined}
							onInput={(time) => props.onChange({ time })}
						/>
					</Show>
					<Show when={props.step.length === "distance"}>
						<TextField
							{...short}
							label={t("edit.metres")}
							inputmode="numeric"
							value={props.step.metres}
							error={props.error === "length" ? t("edit.metresRange") : undefined}
							onInput={(metres) => props.onChange({ metres })}
						/>
					</Show>
				</div>
				<Select
					label={t("edit.target")}
					choices={targets.map((value) => ({ value, label: t(`edit.targets.${value}`) }))}
					value={props.step.target}
					onChange={(target) => props.onChange({ target, low: "", high: "" })}
				/>
				<Show when={hasRange()}>
					<div class="grid grid-cols-2 gap-3">
						<TextField
							{...short}
							label={t(isPace() ? "edit.slow" : "edit.low")}
							value={props.step.low}
							error={props.error === "target" ? t(isPace() ? "edit.paceRange" : "edit.range") : undefined}
							onInput={(low) => props.onChange({ low })}
						/>
						<TextField
							{...short}
							label={t(isPace() ? "edit.fast" : "edit.high")}
							value={props.step.high}
							onInput={(high) => props.onChange({ high })}
						/>
					</div>
				</Show>
				{props.children}
			</fieldset>
		</details>
	);
}
