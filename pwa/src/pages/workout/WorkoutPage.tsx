import { useLocation, useParams } from "@solidjs/router";
import { createEffect, createMemo, type JSX, Match, on, Switch } from "solid-js";
import { buttonClass } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { usePage } from "../../state/page.ts";
import { useActivities } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { ChangeSheet } from "../change/ChangeSheet.tsx";
import { createChangeSheet } from "../change/change-sheet.state.ts";
import { createPlanChanges } from "../change/plan-changes.state.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { WorkoutDetail } from "./WorkoutDetail.tsx";
import { workoutView } from "./workout-view.ts";

export default function WorkoutPage(): JSX.Element {
	const words = useWords();
	const { t, session } = words;
	const params = useParams<{ id: string }>();
	const changes = createPlanChanges(words);
	const { months } = changes;
	const sheet = createChangeSheet();
	const today = useToday();
	const activities = useActivities();
	const view = createMemo(() => (months.data ? workoutView(months.data, activities.data ?? [], params.id) : undefined));
	usePage(() => {
		const workout = view()?.workout;
		return workout ? session(workout.kind).title : t("nav.plan");
	});
	// "Why this workout?" leads to a part that comes with its answer, later than the address.
	const location = useLocation();
	createEffect(
		on(
			() => view()?.workout.id && location.hash.slice(1),
			(anchor) => anchor && document.getElementById(anchor)?.scrollIntoView(),
		),
	);
	return (
		<div class="max-w-140">
			<a href="/plan" class="flex items-center gap-2 min-h-11 -mt-1 mb-1 text-ink-soft hover:text-ink w-fit">
				<Icon name="back" size={18} />
				{t("nav.plan")}
			</a>
			<Switch fallback={<Skeleton lines={6} class="h-5" />}>
				<Match when={view()}>
					{(found) => (
						<>
							<WorkoutDetail {...found()} level={1} today={today()} changes={changes} sheet={sheet} />
							<ChangeSheet sheet={sheet} changes={changes} today={today()} />
						</>
					)}
				</Match>
				<Match when={view() === null}>
					<h1 class="sr-only">{t("plan.title")}</h1>
					<EmptyState title={t("workoutPage.gone")} text={t("workoutPage.goneText")}>
						<a href="/plan" class={buttonClass({ kind: "primary" })}>
							{t("notFound.action")}
						</a>
					</EmptyState>
				</Match>
				<Match when={months.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void months.refetch()} />}</Match>
			</Switch>
		</div>
	);
}
