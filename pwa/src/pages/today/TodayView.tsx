import { For, type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { DayEntry } from "../../components/EntryButton.tsx";
import { Meter } from "../../components/Meter.tsx";
import { StateMark } from "../../components/StateMark.tsx";
import { StepList } from "../../components/StepList.tsx";
import { useWords } from "../../words/words.tsx";
import { ActivityLine } from "../activities/ActivityLine.tsx";
import type { ChangeSheetState } from "../change/change-sheet.state.ts";
import { DoneOrNot } from "../change/DoneOrNot.tsx";
import { MoveOrChange } from "../change/MoveOrChange.tsx";
import { NewsFromCoach } from "../change/NewsFromCoach.tsx";
import type { PlanChanges } from "../change/plan-changes.state.ts";
import { RedFlag } from "../change/RedFlag.tsx";
import { SendToWatch } from "../watch/SendToWatch.tsx";
import { LargeProfile } from "../workout/LargeProfile.tsx";
import { WorkoutHead } from "../workout/WorkoutDetail.tsx";
import { NextDays } from "./NextDays.tsx";
import type { TodayFacts } from "./today.state.ts";
import { WeekStrip } from "./WeekStrip.tsx";

export interface TodayViewProps {
	view: TodayFacts;
	changes: PlanChanges;
	sheet: ChangeSheetState;
}

/** What do I do today, how did it go, what comes next. */
export function TodayView(props: TodayViewProps): JSX.Element {
	const { t } = useWords();
	return (
		<div class="lg:grid lg:grid-cols-[minmax(0,34rem)_minmax(0,24rem)] lg:gap-x-16">
			<div>
				<WeekStrip days={props.view.strip} today={props.view.today} />
				<div class="stack gap-3 mt-4 empty:hidden">
					<RedFlag changes={props.changes} today={props.view.today} />
				</div>
				<div class="mt-5">
					<For each={props.view.entries} fallback={<RestDay view={props.view} />}>
						{(entry) => (
							<div class="not-first:mt-10">
								<TodaysWorkout entry={entry} today={props.view.today} changes={props.changes} sheet={props.sheet} />
							</div>
						)}
					</For>
				</div>
				<div class="stack gap-3 mt-9 empty:hidden">
					<NewsFromCoach changes={props.changes} />
				</div>
			</div>
			<div class="mt-9 lg:mt-0 stack gap-9">
				<Show when={props.view.next.length > 0}>
					<section>
						<h2 class="text-heading mb-2">{t("today.next")}</h2>
						<NextDays days={props.view.next} fullSeconds={props.view.fullSeconds} />
					</section>
				</Show>
				<Show when={props.view.week}>{(week) => <ThisWeek week={week()} />}</Show>
				<Show when={props.view.last}>
					{(last) => (
						<section>
							<h2 class="text-heading mb-2">{t("today.last")}</h2>
							<ActivityLine reviewed={last()} />
						</section>
					)}
				</Show>
			</div>
		</div>
	);
}

function TodaysWorkout(props: { entry: DayEntry; today: IsoDate; changes: PlanChanges; sheet: ChangeSheetState }): JSX.Element {
	const { t, f, session } = useWords();
	const workout = () => props.entry.workout;
	return (
		<article>
			<WorkoutHead workout={workout()} level={1} />
			<div class="mt-4">
				<LargeProfile workout={workout()} height={142} />
			</div>
			<div class="mt-3.5">
				<StepList segments={workout().segments} />
			</div>
			<p class="mt-3 text-ink-soft text-pretty">
				{session(workout().kind).purpose}{" "}
				<a class="text-link whitespace-nowrap" href={`/workout/${workout().id}#why`}>
					{t("today.why")}
				</a>
			</p>
			<Show
				when={props.entry.state === "planned"}
				fallback={
					<p class="flex items-center gap-2.5 mt-4 font-600">
						<StateMark state={props.entry.state} size={16} silent />
						<span>
							{props.entry.state === "confirmed" ? t("today.doneToday") : t(`states.${props.entry.state}`)}
							<Show when={props.entry.doneSeconds}>{(seconds) => <span class="font-400"> · {f.duration(seconds())}</span>}</Show>
						</span>
					</p>
				}
			>
				<div class="mt-4">
					<SendToWatch workout={workout()} />
				</div>
			</Show>
			<DoneOrNot workout={workout()} state={props.entry.state} excuse={props.entry.excuse} today={props.today} changes={props.changes} />
			<MoveOrChange workout={workout()} state={props.entry.state} today={props.today} sheet={props.sheet} />
		</article>
	);
}

function RestDay(props: { view: TodayFacts }): JSX.Element {
	const { t, f, session } = useWords();
	return (
		<section>
			<p class="text-small text-ink-soft">{f.date(props.view.today, "full")}</p>
			<h1 class="mt-0.5 text-title">{t("today.restTitle")}</h1>
			<p class="mt-2 max-w-100 text-pretty">{t(`restAdvice.${props.view.rest}`)}</p>
			<Show when={props.view.nextWorkout}>
				{(next) => <p class="mt-2 text-ink-soft">{t("today.restNext", session(next().kind).title, f.date(next().day, "weekday"))}</p>}
			</Show>
		</section>
	);
}

function ThisWeek(props: { week: NonNullable<TodayFacts["week"]> }): JSX.Element {
	const { t, f } = useWords();
	const share = () => (props.week.planned > 0 ? (props.week.done ?? 0) / props.week.planned : 0);
	return (
		<section>
			<h2 class="text-heading mb-1">{t("today.thisWeek")}</h2>
			<p>
				<span class="text-title font-650">{props.week.done === null ? "–" : f.distance(props.week.done + props.week.beforePlan, 0)}</span>{" "}
				<span class="text-ink-soft">
					{props.week.beforePlan > 0
						? t("today.weekRun", f.bareDistance(props.week.done ?? 0), f.distance(props.week.planned, 0))
						: t("today.weekDone", f.distance(props.week.planned, 0))}
					<Show when={props.week.form !== null}> · {t("plan.form", f.signed(props.week.form ?? 0))}</Show>
				</span>
			</p>
			<div class="mt-2">
				<Meter label={t("today.thisWeek")} valueText={t("plan.ofPlan", f.percent(share()))} fraction={share()} />
			</div>
		</section>
	);
}
