import { type JSX, Show } from "solid-js";
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { addDays } from "../../../../shared/calendar.ts";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { TextField } from "../../components/TextField.tsx";
import { TimeField } from "../../components/TimeField.tsx";
import { useWords } from "../../words/words.tsx";
import { DistanceField } from "./DistanceField.tsx";
import { formWords } from "./form-words.ts";
import { type FormErrors, type GoalDraft, type GoalField, goalMetres } from "./goal-draft.ts";

export interface GoalFieldsProps {
	draft: GoalDraft;
	errors: FormErrors<GoalField>;
	units: UnitSystem;
	today: IsoDate;
	onChange: (change: Partial<GoalDraft>) => void;
	/** The page's title asks the question already. */
	hideLabel?: boolean;
}

/** A race with its day, or fitness without one. */
export function GoalFields(props: GoalFieldsProps): JSX.Element {
	const words = useWords();
	const { t } = words;
	return (
		<div class="stack gap-5">
			<RadioGroup
				label={t("onboarding.goal.title")}
				hideLabel={props.hideLabel ?? false}
				choices={[
					{ value: "race", label: t("onboarding.goal.race"), text: t("onboarding.goal.raceText") },
					{ value: "general", label: t("onboarding.goal.general"), text: t("onboarding.goal.generalText") },
				]}
				value={props.draft.kind}
				onChange={(kind) => props.onChange({ kind })}
			/>
			<Show when={props.draft.kind === "race"}>
				<DistanceField
					label={t("onboarding.goal.distance")}
					value={props.draft.distance}
					units={props.units}
					error={formWords(props.errors.metres, words, goalMetres)}
					onChange={(distance) => props.onChange({ distance })}
				/>
				<div class="grid gap-5 sm:gap-4 sm:grid-cols-2">
					<TextField
						label={t("onboarding.goal.day")}
						type="date"
						min={props.today}
						max={addDays(props.today, 730)}
						value={props.draft.day}
						error={formWords(props.errors.day, words)}
						onInput={(day) => props.onChange({ day })}
					/>
					<TextField
						label={t("onboarding.goal.name")}
						hint={t("onboarding.goal.nameHint")}
						optional
						maxlength="80"
						autocomplete="off"
						value={props.draft.name}
						onInput={(name) => props.onChange({ name })}
					/>
				</div>
				<TimeField
					label={t("onboarding.goal.target")}
					hint={t("onboarding.goal.targetHint")}
					optional
					value={props.draft.targetSeconds}
					error={formWords(props.errors.targetSeconds, words)}
					onChange={(targetSeconds) => props.onChange({ targetSeconds })}
				/>
			</Show>
		</div>
	);
}
