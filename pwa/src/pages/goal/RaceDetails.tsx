import { type JSX, Show } from "solid-js";
import { raceSurfaces } from "../../../../shared/athlete/goal.ts";
import { Icon } from "../../components/Icon.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { Select } from "../../components/Select.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import { formWords } from "./form-words.ts";
import { type FormErrors, type GoalDraft, type GoalField, measures, raceHours } from "./goal-draft.ts";

interface RaceDetailsProps {
	draft: GoalDraft;
	errors: FormErrors<GoalField>;
	onChange: (change: Partial<GoalDraft>) => void;
}

/** Most races are flat, on a road and end with their distance: the rest is one tap further. */
export function RaceDetails(props: RaceDetailsProps): JSX.Element {
	const words = useWords();
	const { t } = words;
	const isSpecial = props.draft.measure === "time" || props.draft.ascent !== "" || props.draft.surface !== "road";
	return (
		<details class="group" open={isSpecial || props.errors.ascentMetres !== undefined}>
			<summary class="list-none [&::-webkit-details-marker]:hidden flex items-center gap-2 w-fit min-h-11 rounded text-ink-soft hover:text-ink">
				<span class="group-open:rotate-180">
					<Icon name="down" size={16} />
				</span>
				{t("goals.details")}
			</summary>
			<div class="stack gap-5 pt-2">
				<Segmented
					label={t("goals.surface")}
					showLabel
					wide
					choices={raceSurfaces.map((value) => ({ value, label: t(`goals.surfaces.${value}`) }))}
					value={props.draft.surface}
					onChange={(surface) => props.onChange({ surface })}
				/>
				<TextField
					label={t("goals.ascent")}
					hint={t("goals.ascentHint")}
					optional
					inputmode="numeric"
					maxlength="5"
					autocomplete="off"
					value={props.draft.ascent}
					error={formWords(props.errors.ascentMetres, words)}
					onInput={(ascent) => props.onChange({ ascent })}
				/>
				<Segmented
					label={t("goals.measured")}
					showLabel
					wide
					choices={measures.map((value) => ({ value, label: t(value === "distance" ? "goals.byDistance" : "goals.byTime") }))}
					value={props.draft.measure}
					onChange={(measure) => props.onChange({ measure })}
				/>
				<Show when={props.draft.measure === "time"}>
					<Select
						label={t("goals.fixedHours")}
						choices={raceHours.map((value) => ({ value, label: t("goals.hours", Number(value)) }))}
						value={props.draft.hours}
						onChange={(hours) => props.onChange({ hours })}
					/>
				</Show>
			</div>
		</details>
	);
}
