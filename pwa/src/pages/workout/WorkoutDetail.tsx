import { type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { PlanWeek } from "../../../../shared/plan/plan.ts";
import type { CompletionState, Excuse, ReviewedActivity } from "../../../../shared/review/review.ts";
import type { Session } from "../../../../shared/review/session.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { StateMark } from "../../components/StateMark.tsx";
import { StepList } from "../../components/StepList.tsx";
import type { TwoMonths } from "../../store/replies.ts";
import { useWords } from "../../words/words.tsx";
import type { ChangeSheetState } from "../change/change-sheet.state.ts";
import { DoneOrNot } from "../change/DoneOrNot.tsx";
import { MoveOrChange } from "../change/MoveOrChange.tsx";
import type { PlanChanges } from "../change/plan-changes.state.ts";
import { SendToWatch } from "../watch/SendToWatch.tsx";
import { CarriedOut, CarriedOutMark } from "./CarriedOut.tsx";
import { LargeProfile } from "./LargeProfile.tsx";
import { Matched } from "./Matched.tsx";
import { WhyWeek } from "./WhyWeek.tsx";

export interface WorkoutDetailProps {
	workout: Workout;
	state: CompletionState;
	week: PlanWeek | undefined;
	months: Pick<TwoMonths, "plan" | "completions">;
	/** What was done of it, as one. */
	session: Session;
	/** What was recorded for it. */
	activities: readonly ReviewedActivity[];
	/** Of an excused one. */
	excuse: Excuse | undefined;
	today: IsoDate;
	changes: PlanChanges;
	sheet: ChangeSheetState;
	/** The heading's level: it is a page's title, or a part of one. */
	level: 1 | 2;
}

/** One workout, whole: what, how, what for, and what became of it. */
export function WorkoutDetail(props: WorkoutDetailProps): JSX.Element {
	const { t, session } = useWords();
	const isAhead = () => props.state === "planned" || props.state === "assumed";
	return (
		<article>
			<WorkoutHead workout={props.workout} level={props.level} />
			<div class="mt-4">
				<LargeProfile workout={props.workout} height={132} />
			</div>
			<div class="mt-3.5">
				<StepList segments={props.workout.segments} />
			</div>
			<p class="mt-3 text-ink-soft text-pretty">{session(props.workout.kind).purpose}</p>
			<Show when={props.state !== "planned"}>
				<p class="flex items-center gap-2 mt-4 font-500">
					<StateMark state={props.state} silent />
					{t(`states.${props.state}`)}
					<Show when={props.level === 2 && props.session?.lead}>
						{(lead) => <CarriedOutMark workout={props.workout} lead={lead()} session={props.session} />}
					</Show>
				</p>
			</Show>
			<Show when={props.workout.note}>
				{(note) => <p class="mt-3 pl-3 border-l-2 border-line-strong text-pretty whitespace-pre-wrap">{note()}</p>}
			</Show>
			<DoneOrNot workout={props.workout} state={props.state} excuse={props.excuse} today={props.today} changes={props.changes} />
			<Matched activities={props.activities} level={props.level === 1 ? 2 : 3} />
			<Show when={props.level === 1 && props.session?.lead}>
				{(lead) => <CarriedOut workout={props.workout} lead={lead()} session={props.session} level={2} />}
			</Show>
			<Show when={isAhead()}>
				<div class="mt-4">
					<SendToWatch workout={props.workout} />
				</div>
			</Show>
			<MoveOrChange workout={props.workout} state={props.state} today={props.today} sheet={props.sheet} />
			<Show when={props.week}>{(week) => <WhyWeek week={week()} months={props.months} level={props.level === 1 ? 2 : 3} />}</Show>
		</article>
	);
}

/** Day, name and size of a workout: the first thing seen. */
export function WorkoutHead(props: { workout: Workout; level: 1 | 2 }): JSX.Element {
	const { t, f, session } = useWords();
	const title = () => session(props.workout.kind).title;
	const estimate = () => props.workout.estimate;
	return (
		<header>
			<p class="text-small text-ink-soft">
				{f.date(props.workout.day, "full")}
				<Show when={props.workout.priority === "key"}> · {t("workout.keySession")}</Show>
			</p>
			<Show when={props.level === 1} fallback={<h2 class="mt-0.5 text-title">{title()}</h2>}>
				<h1 class="mt-0.5 text-title">{title()}</h1>
			</Show>
			<p class="mt-1 text-ink-soft">
				{f.duration(estimate().seconds)} · {f.distance(estimate().metres)} · {t("workout.load", f.number(estimate().load))}
			</p>
			<Show when={props.workout.firstDay !== props.workout.day}>
				<p class="text-small text-ink-soft">{t("workout.moved", f.date(props.workout.firstDay, "weekday"))}</p>
			</Show>
		</header>
	);
}
