import type { JSX } from "solid-js";
import { POOL_LENGTH, poolUnits } from "../../../../shared/athlete/profile.ts";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { TextField } from "../../components/TextField.tsx";
import { useWords } from "../../words/words.tsx";
import type { WatchDraft, WatchErrors } from "./watch-draft.ts";

interface WatchFieldsProps {
	draft: WatchDraft;
	errors: WatchErrors;
	onChange: (change: Partial<WatchDraft>) => void;
}

/** What shapes a workout on the watch, and not the plan. */
export function WatchFields(props: WatchFieldsProps): JSX.Element {
	const { t } = useWords();
	return (
		<div class="stack gap-4">
			<div class="grid gap-4 sm:grid-cols-2">
				<TextField
					label={t("watchSettings.pool")}
					hint={t("watchSettings.poolHint")}
					optional
					inputmode="decimal"
					maxlength="6"
					autocomplete="off"
					value={props.draft.poolLength}
					error={props.errors.poolLength ? t("watchSettings.poolRange", POOL_LENGTH.least, POOL_LENGTH.most) : undefined}
					onInput={(poolLength) => props.onChange({ poolLength })}
				/>
				<Segmented
					label={t("watchSettings.poolUnit")}
					showLabel
					wide
					choices={poolUnits.map((value) => ({ value, label: t(`watchSettings.poolUnits.${value}`) }))}
					value={props.draft.poolUnit}
					onChange={(poolUnit) => props.onChange({ poolUnit })}
				/>
			</div>
			<Checkbox
				label={t("watchSettings.easyLimit")}
				hint={t("watchSettings.easyLimitHint")}
				checked={props.draft.easyHeartRateLimit}
				onChange={(easyHeartRateLimit) => props.onChange({ easyHeartRateLimit })}
			/>
		</div>
	);
}
