import { type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { seasonWeek } from "../../../../shared/plan/season-week.ts";
import type { TwoMonths } from "../../store/replies.ts";
import { useWords } from "../../words/words.tsx";

/** "Week 9 of 16 · Transition quality": where in the season we stand. */
export function SeasonTop(props: { months: TwoMonths | undefined; today: IsoDate }): JSX.Element {
	const { t } = useWords();
	const phase = () => {
		return props.months?.plan.season.phases.find((entry) => entry.from <= props.today && props.today <= entry.to)?.kind;
	};
	const week = () => (props.months ? seasonWeek(props.months.plan, props.today) : null);
	return (
		<span>
			<Show when={week()}>{(found) => t("plan.weekOf", found().week, found().of)}</Show>
			<Show when={week() && phase()}> · </Show>
			<Show when={phase()}>{(kind) => t(`phases.${kind()}`)}</Show>
		</span>
	);
}
