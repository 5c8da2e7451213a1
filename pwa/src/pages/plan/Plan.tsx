import { useLocation, useSearchParams } from "@solidjs/router";
import { type JSX, Match, onMount, Show, Switch } from "solid-js";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { ASIDE, createMedia } from "../../state/media.ts";
import { usePage } from "../../state/page.ts";
import { useActivities } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { ChangeSheet } from "../change/ChangeSheet.tsx";
import { NewsFromCoach } from "../change/NewsFromCoach.tsx";
import { createPlanChanges } from "../change/plan-changes.state.ts";
import { RedFlag } from "../change/RedFlag.tsx";
import { Told } from "../change/Told.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { useShell } from "../shell/shell-context.ts";
import { PlanOnWatch } from "../watch/PlanOnWatch.tsx";
import { WorkoutDetail } from "../workout/WorkoutDetail.tsx";
import { Calendar } from "./Calendar.tsx";
import { CarryBar } from "./CarryBar.tsx";
import { createCalendarChange } from "./calendar-change.state.ts";
import { Findings } from "./Findings.tsx";
import { LastChange } from "./LastChange.tsx";
import { Legend } from "./Legend.tsx";
import { NoPlan } from "./NoPlan.tsx";
import { PlanHead } from "./PlanHead.tsx";
import { createPlan } from "./plan.state.ts";

export default function Plan(): JSX.Element {
	const words = useWords();
	const { t, f, session } = words;
	usePage(() => t("plan.title"));
	const changes = createPlanChanges(words);
	const { months } = changes;
	const [search, setSearch] = useSearchParams<{ workout?: string }>();
	const today = useToday();
	const hasAside = createMedia(ASIDE);
	const state = createPlan({ months, activities: useActivities(), chosen: () => search.workout, today, words });
	const change = createCalendarChange(changes, today, words);

	/** The chosen workout stands beside the calendar, out of sight for those who hear the page. */
	const announced = () => {
		const workout = state.chosenView()?.workout;
		return workout ? `${t("planPage.chosen")}: ${session(workout.kind).title}, ${f.date(workout.day, "full")}` : "";
	};

	// The import page ends in "refresh the plan with these".
	const location = useLocation<{ refresh: boolean }>();
	onMount(() => location.state?.refresh && state.refresh());

	useShell().setAside(
		() => (
			<Show when={state.chosenView()}>
				{(view) => <WorkoutDetail {...view()} level={2} today={today()} changes={changes} sheet={change.sheet} />}
			</Show>
		),
		() => t("planPage.chosen"),
	);

	return (
		<Switch fallback={<Skeleton lines={8} class="h-14" />}>
			<Match when={months.data && state.calendar()}>
				{(calendar) => (
					<>
						<PlanHead
							months={months}
							today={today()}
							busy={state.busy()}
							onRefresh={state.refresh}
							onChange={() => change.sheet.show({ kind: "plan" })}
						/>
						<div class="stack gap-3 mb-4 empty:hidden">
							<Show when={state.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
							<RedFlag changes={changes} today={today()} />
							<NewsFromCoach changes={changes} />
							<LastChange
								head={months.data?.head}
								changes={state.changes()}
								refreshed={state.refreshed()}
								onUndo={changes.undo}
								onKeepOld={state.keepOld}
							/>
							<Findings findings={months.data?.findings ?? []} />
							<Told changes={changes} today={today()} />
							<PlanOnWatch workouts={months.data?.plan.workouts ?? []} />
						</div>
						<Calendar
							weeks={calendar().weeks}
							today={today()}
							fullSeconds={calendar().fullSeconds}
							selectedId={hasAside() ? state.chosenView()?.workout.id : null}
							opensPages={!hasAside()}
							onSelect={(workout) => setSearch({ workout })}
							onClose={() => setSearch({ workout: null })}
							actions={change.actions}
							carry={change.carry}
						/>
						<Show when={change.bar()}>{(bar) => <CarryBar {...bar()} />}</Show>
						<ChangeSheet sheet={change.sheet} changes={changes} today={today()} />
						<Legend />
						<p class="sr-only" role="status">
							{search.workout ? announced() : ""}
						</p>
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
