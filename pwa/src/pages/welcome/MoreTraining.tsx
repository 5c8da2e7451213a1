import type { JSX } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { Icon } from "../../components/Icon.tsx";
import { useWords } from "../../words/words.tsx";
import { BlockedDays } from "../settings/BlockedDays.tsx";
import { CoachingFields } from "../settings/CoachingFields.tsx";
import type { CoachingDraft, CoachingErrors } from "../settings/coaching-draft.ts";
import { Injuries } from "../settings/Injuries.tsx";

export interface MoreTrainingProps {
	draft: CoachingDraft;
	errors: CoachingErrors;
	today: IsoDate;
	onChange: (change: Partial<CoachingDraft>) => void;
}

/** What may wait: a plan needs none of it, but is better with it. */
export function MoreTraining(props: MoreTrainingProps): JSX.Element {
	const { t } = useWords();
	return (
		<details class="group mt-6 border-t border-line pt-2" open={props.errors.yearsTraining !== undefined}>
			<summary class="list-none [&::-webkit-details-marker]:hidden flex items-center gap-2 w-fit min-h-11 rounded font-500">
				<span class="group-open:rotate-180">
					<Icon name="down" size={16} />
				</span>
				{t("training.more")}
			</summary>
			<p class="mb-4 text-small text-ink-soft">{t("training.moreText")}</p>
			<CoachingFields draft={props.draft} errors={props.errors} onChange={props.onChange} />
			<h2 class="mt-6 mb-2 font-500">{t("training.blocked")}</h2>
			<BlockedDays value={props.draft.blocked} today={props.today} onChange={(blocked) => props.onChange({ blocked })} />
			<h2 class="mt-6 mb-2 font-500">{t("training.injuries")}</h2>
			<Injuries value={props.draft.injuries} today={props.today} onChange={(injuries) => props.onChange({ injuries })} />
		</details>
	);
}
