import type { JSX } from "solid-js";
import { planners, tones } from "../../../../shared/athlete/profile.ts";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { TextField } from "../../components/TextField.tsx";
import { WeekdayChecks } from "../../components/WeekdayChecks.tsx";
import { useWords } from "../../words/words.tsx";
import { type CoachingDraft, type CoachingErrors, methodologyChoices, otherSports } from "./coaching-draft.ts";
import { SportChecks } from "./SportChecks.tsx";

export interface CoachingFieldsProps {
	draft: CoachingDraft;
	errors: CoachingErrors;
	onChange: (change: Partial<CoachingDraft>) => void;
}

/** School, week and voice: what shapes a plan beyond time and goal. */
export function CoachingFields(props: CoachingFieldsProps): JSX.Element {
	const { t } = useWords();
	return (
		<div class="stack gap-6">
			<RadioGroup
				label={t("training.methodology")}
				choices={methodologyChoices.map((value) => ({
					value,
					label: value === "fits" ? t("training.fits") : t(`training.methodologies.${value}`),
					text: value === "fits" ? t("training.fitsText") : t(`training.methodologyTexts.${value}`),
				}))}
				value={props.draft.methodology}
				onChange={(methodology) => props.onChange({ methodology })}
			/>
			<RadioGroup
				label={t("training.planner")}
				choices={planners.map((value) => ({ value, label: t(`training.planners.${value}`), text: t(`training.plannerTexts.${value}`) }))}
				value={props.draft.planner}
				onChange={(planner) => props.onChange({ planner })}
			/>
			<Segmented
				label={t("training.tone")}
				showLabel
				wide
				choices={tones.map((value) => ({ value, label: t(`training.tones.${value}`) }))}
				value={props.draft.tone}
				onChange={(tone) => props.onChange({ tone })}
			/>
			<WeekdayChecks
				label={t("training.doubleDays")}
				hint={t("training.doubleDaysHint")}
				value={props.draft.doubleDays}
				onChange={(doubleDays) => props.onChange({ doubleDays })}
			/>
			<WeekdayChecks
				label={t("training.strengthDays")}
				hint={t("training.strengthDaysHint")}
				value={props.draft.strengthDays}
				onChange={(strengthDays) => props.onChange({ strengthDays })}
			/>
			<SportChecks choices={otherSports} value={props.draft.sports} onChange={(sports) => props.onChange({ sports })} />
			<div class="sm:max-w-1/2">
				<TextField
					label={t("training.years")}
					hint={t("training.yearsHint")}
					optional
					inputmode="numeric"
					maxlength="2"
					autocomplete="off"
					value={props.draft.yearsTraining}
					error={props.errors.yearsTraining ? t("training.yearsRange") : undefined}
					onInput={(yearsTraining) => props.onChange({ yearsTraining })}
				/>
			</div>
		</div>
	);
}
