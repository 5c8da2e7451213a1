import { type JSX, Show } from "solid-js";
import type { UnitSystem } from "../../../../shared/athlete/profile.ts";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import { type DistanceDraft, distanceChoices } from "./distance-draft.ts";

export interface DistanceFieldProps {
	label: string;
	value: DistanceDraft;
	units: UnitSystem;
	error?: string | undefined;
	onChange: (value: DistanceDraft) => void;
}

/** The usual race distances, or any other in the athlete's units. */
export function DistanceField(props: DistanceFieldProps): JSX.Element {
	const { t } = useWords();
	const isOther = () => props.value.choice === "other";
	return (
		<div class="grid gap-4 grid-cols-1 sm:grid-cols-2">
			<Select
				label={props.label}
				choices={distanceChoices.map((choice) => ({ value: choice, label: t(`onboarding.goal.distances.${choice}`) }))}
				value={props.value.choice}
				error={isOther() ? undefined : props.error}
				onChange={(choice) => props.onChange({ ...props.value, choice })}
			/>
			<Show when={isOther()}>
				<TextField
					label={t(props.units === "metric" ? "onboarding.goal.kilometres" : "onboarding.goal.miles")}
					inputmode="decimal"
					autocomplete="off"
					value={props.value.other}
					error={props.error}
					onInput={(other) => props.onChange({ ...props.value, other })}
				/>
			</Show>
		</div>
	);
}
