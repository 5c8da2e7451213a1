import { For, type JSX } from "solid-js";
import { MAX_MINUTES_PER_DAY } from "../../../../shared/athlete/profile.ts";
import { type IsoDate, weekday, weekdays } from "../../../../shared/calendar.ts";
import { inputClass } from "../../components/Field.tsx";
import { useWords } from "../../words/words.tsx";

interface MinutesLeftProps {
	today: IsoDate;
	/** Seven numbers, Monday first; days that are over keep theirs. */
	value: readonly number[];
	onChange: (minutes: number[]) => void;
}

/** Minutes for today and the days of the week that are still to come. */
export function MinutesLeft(props: MinutesLeftProps): JSX.Element {
	const { t, f } = useWords();
	const set = (day: number, text: string): void => {
		const typed = Math.min(MAX_MINUTES_PER_DAY, Math.max(0, Math.round(Number(text) || 0)));
		props.onChange(weekdays.map((other) => (other === day ? typed : (props.value[other - 1] ?? 0))));
	};
	return (
		<fieldset>
			<legend class="font-500 mb-1.5">{t("change.minutesLeft")}</legend>
			<div class="grid grid-cols-4 gap-2">
				<For each={weekdays.filter((day) => day >= weekday(props.today))}>
					{(day) => (
						<label>
							<span class="text-small text-ink-soft">{f.weekdayName(day)}</span>
							<input
								class={inputClass}
								inputmode="numeric"
								maxlength="3"
								autocomplete="off"
								value={String(props.value[day - 1] ?? 0)}
								onChange={(event) => set(day, event.currentTarget.value)}
							/>
						</label>
					)}
				</For>
			</div>
		</fieldset>
	);
}
