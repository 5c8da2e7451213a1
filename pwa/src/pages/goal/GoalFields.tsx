import { type JSX, Match, Show, Switch } from "solid-js";
import { aims, racePriorities } from "../../../../shared/athlete/goal.ts";
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { addDays } from "../../../../shared/calendar.ts";
import { RadioGroup } from "../../components/RadioGroup.tsx";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { TimeField } from "../../components/TimeField.tsx";
import { useWords } from "../../words/words.tsx";
import { DistanceField } from "./DistanceField.tsx";
import { formWords } from "./form-words.ts";
import { type FormErrors, type GoalDraft, type GoalField, goalMetres, weeklyMetres } from "./goal-draft.ts";
import { RaceDetails } from "./RaceDetails.tsx";

export interface GoalFieldsProps {
	draft: GoalDraft;
	errors: FormErrors<GoalField>;
	units: UnitSystem;
	today: IsoDate;
	onChange: (change: Partial<GoalDraft>) => void;
	/** The page's title asks the question already. */
	hideLabel?: boolean;
	/** With others beside it, a race says how much it matters. */
	askPriority?: boolean;
}

/** A race with its day, or an aim without one. */
export function GoalFields(props: GoalFieldsProps): JSX.Element {
	const words = useWords();
	const { t, f } = words;
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
			<Switch>
				<Match when={props.draft.kind === "race"}>
					<DistanceField
						label={t(props.draft.measure === "time" ? "goals.hoped" : "onboarding.goal.distance")}
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
					<Show when={props.draft.measure === "distance"}>
						<TimeField
							label={t("onboarding.goal.target")}
							hint={t("onboarding.goal.targetHint")}
							optional
							value={props.draft.targetSeconds}
							error={formWords(props.errors.targetSeconds, words)}
							onChange={(targetSeconds) => props.onChange({ targetSeconds })}
						/>
					</Show>
					<Show when={props.askPriority}>
						<RadioGroup
							label={t("goals.priority")}
							choices={racePriorities.map((value) => ({
								value,
								label: t(`goals.priorities.${value}`),
								text: t(`goals.priorityTexts.${value}`),
							}))}
							value={props.draft.priority}
							onChange={(priority) => props.onChange({ priority })}
						/>
					</Show>
					<RaceDetails draft={props.draft} errors={props.errors} onChange={props.onChange} />
				</Match>
				<Match when={props.draft.kind === "general"}>
					<Select
						label={t("goals.aim")}
						hint={t(`goals.aimTexts.${props.draft.aim}`)}
						choices={aims.map((value) => ({ value, label: t(`goals.aims.${value}`) }))}
						value={props.draft.aim}
						onChange={(aim) => props.onChange({ aim })}
					/>
					<Show when={props.draft.aim === "weekly_volume"}>
						<TextField
							label={`${t("goals.weekly")} (${t(props.units === "metric" ? "onboarding.goal.kilometres" : "onboarding.goal.miles")})`}
							inputmode="decimal"
							autocomplete="off"
							value={props.draft.weekly}
							error={
								props.errors.weeklyMetres === "distance_out_of_range"
									? t("goals.weeklyRange", f.distance(weeklyMetres.least, 0), f.distance(weeklyMetres.most, 0))
									: formWords(props.errors.weeklyMetres, words)
							}
							onInput={(weekly) => props.onChange({ weekly })}
						/>
					</Show>
				</Match>
			</Switch>
		</div>
	);
}
