import { createMemo, type JSX, Match, Switch } from "solid-js";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { usePage } from "../../state/page.ts";
import { useActivities } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { ChangeSheet } from "../change/ChangeSheet.tsx";
import { createChangeSheet } from "../change/change-sheet.state.ts";
import { createPlanChanges } from "../change/plan-changes.state.ts";
import { NoPlan } from "../plan/NoPlan.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { TodayView } from "./TodayView.tsx";
import { createToday } from "./today.state.ts";

export default function Today(): JSX.Element {
	const words = useWords();
	const { t } = words;
	usePage(() => t("today.title"));
	const changes = createPlanChanges(words);
	const { months } = changes;
	const sheet = createChangeSheet();
	const activities = useActivities();
	const day = useToday();
	const view = createMemo(() => (months.data ? createToday(months.data, activities.data, day()) : undefined));
	return (
		<Switch fallback={<Skeleton lines={8} class="h-5" />}>
			<Match when={view()}>
				{(shown) => (
					<>
						<TodayView view={shown()} changes={changes} sheet={sheet} />
						<ChangeSheet sheet={sheet} changes={changes} today={day()} />
					</>
				)}
			</Match>
			<Match when={months.error?.code === "no_plan"}>
				<NoPlan />
			</Match>
			<Match when={months.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void months.refetch()} />}</Match>
		</Switch>
	);
}
