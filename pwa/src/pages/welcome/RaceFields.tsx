import type { JSX } from "solid-js";
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { TextField } from "../../components/TextField.tsx";
import { TimeField } from "../../components/TimeField.tsx";
import { useWords } from "../../words/words.tsx";
import { DistanceField } from "../goal/DistanceField.tsx";
import { formWords } from "../goal/form-words.ts";
import type { FormErrors } from "../goal/goal-draft.ts";
import { type RaceDraft, type RaceField, raceMetres } from "./welcome-draft.ts";

export interface RaceFieldsProps {
	draft: RaceDraft;
	errors: FormErrors<RaceField>;
	units: UnitSystem;
	today: IsoDate;
	onChange: (change: Partial<RaceDraft>) => void;
}

/** A race that was run: the first evidence of how fast the athlete is. */
export function RaceFields(props: RaceFieldsProps): JSX.Element {
	const words = useWords();
	const { t } = words;
	return (
		<div class="stack gap-5">
			<DistanceField
				label={t("onboarding.history.distance")}
				value={props.draft.distance}
				units={props.units}
				error={formWords(props.errors.metres, words, raceMetres)}
				onChange={(distance) => props.onChange({ distance })}
			/>
			<TimeField
				label={t("onboarding.history.time")}
				value={props.draft.seconds}
				error={formWords(props.errors.seconds, words)}
				onChange={(seconds) => props.onChange({ seconds })}
			/>
			<TextField
				label={t("onboarding.history.day")}
				type="date"
				max={props.today}
				value={props.draft.day}
				error={formWords(props.errors.day, words)}
				onInput={(day) => props.onChange({ day })}
			/>
		</div>
	);
}
