import { useParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, type JSX, Match, on, Show, Switch } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { sessionOf } from "../../../../shared/review/session.ts";
import { buttonClass } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { usePage } from "../../state/page.ts";
import { useActivityDetail } from "../../store/activity-detail.ts";
import { useActivities, useTwoMonths } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { activityName } from "../activities/ActivityLine.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { ActivityFigures } from "./ActivityFigures.tsx";
import { Efforts } from "./Efforts.tsx";
import { ExecutionView } from "./Execution.tsx";
import { createExecution } from "./execution.state.ts";
import { FeedbackForm } from "./FeedbackForm.tsx";
import { Laps } from "./Laps.tsx";
import { MatchedWorkout } from "./MatchedWorkout.tsx";
import { matchedPlan } from "./matched-plan.ts";
import { RecordingPart } from "./RecordingPart.tsx";
import { Sources } from "./Sources.tsx";
import { Zones } from "./Zones.tsx";

/** One activity, whole: verdict, figures, recording, how it felt, where it comes from. */
export default function ActivityPage(): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	const today = useToday();
	const params = useParams<{ id: string }>();
	const list = useActivities();
	const months = useTwoMonths();
	const detail = useActivityDetail(() => params.id);
	/** What the list has is enough to begin with, and all there is without the server. */
	const reviewed = createMemo(() => detail.data ?? list.data?.find(({ activity }) => activity.id === params.id));
	/** Of other years, with the year. */
	const dayOf = (day: IsoDate): string => f.date(day, day.slice(0, 4) === today().slice(0, 4) ? "full" : "fullYear");
	const match = createMemo(() => matchedPlan(months.data, params.id));
	/** A session of several recordings is judged as one, by its longest, on the pages of all of them. */
	const session = createMemo(() => {
		const planned = match();
		return planned && sessionOf(planned.completion, list.data ?? []);
	});
	const lead = () => session()?.lead ?? reviewed();
	const leadId = () => lead()?.activity.id ?? params.id;
	const leadDetail = useActivityDetail(leadId);
	const execution = createExecution(
		() => match()?.workout ?? null,
		() => leadDetail.data ?? lead(),
		() => leadDetail.data,
		() => leadDetail.error?.code === "offline",
		() => session()?.ratio ?? null,
	);
	const [lookedAt, setLookedAt] = createSignal<number | null>(null);
	createEffect(
		on(
			() => params.id,
			() => setLookedAt(null),
			{ defer: true },
		),
	);
	usePage(() => {
		const found = reviewed();
		return found ? activityName(found, words) : t("activities.title");
	});
	return (
		<div class="max-w-220">
			<a href="/activities" class="flex items-center gap-2 min-h-11 -mt-1 mb-1 text-ink-soft hover:text-ink w-fit">
				<Icon name="back" size={18} />
				{t("activity.back")}
			</a>
			<Switch fallback={<Skeleton lines={8} class="h-8" />}>
				<Match when={reviewed()}>
					{(found) => (
						<article>
							<p class="text-small text-ink-soft">
								{dayOf(found().activity.day)}, {found().activity.startedLocal.slice(11, 16)}
								<Show when={found().activity.tiedBy}> · {t("activity.tied")}</Show>
							</p>
							<h1 class="mt-0.5 text-title break-words">{activityName(found(), words)}</h1>
							<MatchedWorkout match={match()} reviewed={found()} />
							<ActivityFigures reviewed={found()} />
							<Show when={match()}>
								{(planned) => (
									<Show when={execution()}>
										{(carried) => (
											<ExecutionView workout={planned().workout} execution={carried()} recordings={session()?.recordings} level={2} />
										)}
									</Show>
								)}
							</Show>
							<RecordingPart
								reviewed={found()}
								detail={detail.data}
								offline={detail.error?.code === "offline"}
								onCursor={(seconds) => seconds !== null && setLookedAt(seconds)}
							/>
							<div class="grid gap-10 mt-10 lg:grid-cols-2 lg:gap-14">
								<FeedbackForm reviewed={found()} />
								<div class="stack gap-10 min-w-0">
									<Zones metrics={found().metrics} />
									<Efforts reviewed={found()} intervals={detail.data?.measures?.intervals ?? []} />
								</div>
							</div>
							<Laps activity={found().activity} />
							<Show when={detail.data}>{(whole) => <Sources detail={whole()} nearby={list.data ?? []} lookedAt={lookedAt()} />}</Show>
						</article>
					)}
				</Match>
				<Match when={detail.error?.code === "not_found"}>
					<h1 class="sr-only">{t("activities.title")}</h1>
					<EmptyState title={t("activity.gone")} text={t("activity.goneText")}>
						<a href="/activities" class={buttonClass({ kind: "primary" })}>
							{t("activity.back")}
						</a>
					</EmptyState>
				</Match>
				<Match when={detail.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void detail.refetch()} />}</Match>
			</Switch>
		</div>
	);
}
