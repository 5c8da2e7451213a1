import { createMemo, type JSX, Match, Switch } from "solid-js";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { usePage } from "../../state/page.ts";
import { useActivities, useTwoMonths } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { NoPlan } from "../plan/NoPlan.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { TodayView } from "./TodayView.tsx";
import { createToday } from "./today.state.ts";

export default function Today(): JSX.Element {
	const { t } = useWords();
	usePage(() => t("today.title"));
	const months = useTwoMonths();
	const activities = useActivities();
	const day = useToday();
	const view = createMemo(() => (months.data ? createToday(months.data, activities.data, day()) : undefined));
	return (
		<Switch fallback={<Skeleton lines={8} class="h-5" />}>
			<Match when={view()}>{(shown) => <TodayView view={shown()} />}</Match>
			<Match when={months.error?.code === "no_plan"}>
				<NoPlan />
			</Match>
			<Match when={months.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void months.refetch()} />}</Match>
		</Switch>
	);
}
