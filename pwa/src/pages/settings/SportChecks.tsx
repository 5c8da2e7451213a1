import { createUniqueId, For, type JSX } from "solid-js";
import type { Sport } from "../../../../shared/athlete/sport.ts";
import { Checkbox } from "../../components/Checkbox.tsx";
import { FieldNote } from "../../components/Field.tsx";
import { useWords } from "../../words/words.tsx";

/** Sports besides running. */
export function SportChecks(props: {
	choices: readonly Sport[];
	value: readonly Sport[];
	onChange: (sports: Sport[]) => void;
}): JSX.Element {
	const { t } = useWords();
	const id = createUniqueId();
	const toggle = (sport: Sport, on: boolean): void =>
		props.onChange(on ? [...props.value, sport] : props.value.filter((other) => other !== sport));
	return (
		<fieldset aria-describedby={`${id}-note`}>
			<legend class="font-500">{t("training.sports")}</legend>
			<div class="grid grid-cols-2 gap-x-4">
				<For each={props.choices}>
					{(sport) => (
						<Checkbox label={t(`activities.sports.${sport}`)} checked={props.value.includes(sport)} onChange={(on) => toggle(sport, on)} />
					)}
				</For>
			</div>
			<FieldNote id={`${id}-note`} hint={t("training.sportsHint")} />
		</fieldset>
	);
}
