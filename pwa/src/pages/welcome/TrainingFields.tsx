import type { JSX } from "solid-js";
import { experiences, sexes } from "../../../../shared/athlete/profile.ts";
import { weekdays } from "../../../../shared/calendar.ts";
import { MinutesByWeekday } from "../../components/MinutesByWeekday.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import { formWords } from "../goal/form-words.ts";
import type { FormErrors } from "../goal/goal-draft.ts";
import { longRunDayOf, type TrainingDraft, type TrainingField } from "./welcome-draft.ts";

export interface TrainingFieldsProps {
	draft: TrainingDraft;
	errors: FormErrors<TrainingField>;
	onChange: (change: Partial<TrainingDraft>) => void;
}

/** Time per weekday, the long run's day, and what little the plan asks about the person. */
export function TrainingFields(props: TrainingFieldsProps): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	/** Days with time, and the chosen one whatever its time: an error must show on what was chosen. */
	const days = () => weekdays.filter((day) => (props.draft.minutes[day - 1] ?? 0) > 0 || day === longRunDayOf(props.draft));
	return (
		<div class="stack gap-6">
			<MinutesByWeekday
				value={props.draft.minutes}
				error={formWords(props.errors.availability, words)}
				onChange={(minutes) => props.onChange({ minutes })}
			/>
			<Select
				label={t("onboarding.availability.longRunDay")}
				choices={days().map((day) => ({ value: String(day), label: f.weekdayName(day, "long") }))}
				value={String(longRunDayOf(props.draft))}
				error={formWords(props.errors.longRunDay, words)}
				onChange={(day) => props.onChange({ longRunDay: weekdays.find((other) => String(other) === day) ?? null })}
			/>
			<Segmented
				label={t("onboarding.availability.experience")}
				showLabel
				wide
				choices={experiences.map((value) => ({ value, label: t(`onboarding.availability.experiences.${value}`) }))}
				value={props.draft.experience}
				onChange={(experience) => props.onChange({ experience })}
			/>
			<div class="grid gap-5 sm:gap-4 sm:grid-cols-2">
				<TextField
					label={t("onboarding.availability.birthYear")}
					hint={t("onboarding.availability.birthYearHint")}
					optional
					inputmode="numeric"
					maxlength="4"
					autocomplete="bday-year"
					value={props.draft.birthYear}
					error={formWords(props.errors.birthYear, words)}
					onInput={(birthYear) => props.onChange({ birthYear })}
				/>
				<Select
					label={t("onboarding.availability.sex")}
					hint={t("onboarding.availability.sexHint")}
					optional
					choices={[
						{ value: "", label: t("onboarding.availability.noAnswer") },
						...sexes.map((value) => ({ value, label: t(`onboarding.availability.sexes.${value}`) })),
					]}
					value={props.draft.sex}
					onChange={(sex) => props.onChange({ sex })}
				/>
			</div>
		</div>
	);
}
