import { createEffect, type JSX, Match, on, Show, Switch } from "solid-js";
import { addDays, type IsoDate, mondayOf } from "../../../../shared/calendar.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { useWords } from "../../words/words.tsx";
import { ApartView } from "./ApartView.tsx";
import { ConditionsView } from "./ConditionsView.tsx";
import type { ChangeSheetState, ChangeView, OpenSheet } from "./change-sheet.state.ts";
import { DayActions } from "./DayActions.tsx";
import { EditView } from "./EditView.tsx";
import { LibraryView } from "./LibraryView.tsx";
import { MinutesView } from "./MinutesView.tsx";
import { MoveView } from "./MoveView.tsx";
import { NoteView } from "./NoteView.tsx";
import { PlanActions } from "./PlanActions.tsx";
import type { PlanChanges } from "./plan-changes.state.ts";
import { ShiftView } from "./ShiftView.tsx";
import { StructureView } from "./StructureView.tsx";
import { SwapView } from "./SwapView.tsx";
import { TellView } from "./TellView.tsx";
import { WeekActions } from "./WeekActions.tsx";
import { WorkoutActions } from "./WorkoutActions.tsx";

interface ChangeSheetProps {
	sheet: ChangeSheetState;
	changes: PlanChanges;
	today: IsoDate;
}

/** Everything that can be changed by hand, one tap from a workout, a day or a week. */
export function ChangeSheet(props: ChangeSheetProps): JSX.Element {
	return (
		<Show when={props.sheet.open()}>
			{(open) => <Sheet open={open()} sheet={props.sheet} changes={props.changes} today={props.today} />}
		</Show>
	);
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

function Sheet(props: ChangeSheetProps & { open: OpenSheet }): JSX.Element {
	const { t, f, session } = useWords();
	let content: HTMLDivElement | undefined;
	const subject = () => props.open.subject;
	const plan = () => props.changes.months.data?.plan;
	const workout = () => {
		const about = subject();
		return about.kind === "workout" ? plan()?.workouts.find((each) => each.id === about.id) : undefined;
	};
	const day = () => {
		const about = subject();
		return about.kind === "day" ? about.day : null;
	};
	const monday = () => {
		const about = subject();
		return about.kind === "week" ? about.monday : null;
	};
	const isPlan = () => subject().kind === "plan";
	const view = () => props.open.view;
	const title = () => {
		const [one, when, week] = [workout(), day(), monday()];
		if (one) return `${session(one.kind).title}, ${f.date(one.day, "weekday")}`;
		if (when) return f.date(when, "full");
		return week ? f.span(week, addDays(week, 6)) : t("change.openPlan");
	};
	const heading: Partial<Record<ChangeView, () => string>> = {
		move: () => t("change.move"),
		swap: () => t("change.swap"),
		replace: () => t("change.replace"),
		note: () => t("change.note"),
		add: () => t("change.addWorkout"),
		minutes: () => t("change.minutes"),
		pause: () => t("change.pause"),
		illness: () => t("change.ill"),
		travel: () => t("change.away"),
		injury: () => t("change.hurt"),
		apart: () => t("change.apart"),
		shift: () => t("change.shift"),
		conditions: () => t("weather.open"),
		edit: () => t("edit.open"),
		structure: () => t(workout() ? "structure.open" : "structure.bringIn"),
	};

	// Each view is a new page of the sheet for those who hear it: its first control is where they go on.
	createEffect(
		on(
			() => [view(), subject()],
			() => queueMicrotask(() => content?.querySelector<HTMLElement>("button, input, select, textarea")?.focus()),
			{ defer: true },
		),
	);

	return (
		<Dialog open onClose={props.sheet.close} title={title()} text={heading[view()]?.().replace("…", "") ?? ""}>
			<div ref={content}>
				<Show when={!props.open.first}>
					<div class="-mt-2 mb-1 -ml-2">
						<Button kind="quiet" icon="back" small onClick={props.sheet.back}>
							{t("actions.back")}
						</Button>
					</div>
				</Show>
				<Switch>
					<Match when={workout()}>{(one) => <WorkoutViews {...props} workout={one()} view={view()} />}</Match>
					<Match when={day()}>
						{(when) => (
							<Switch
								fallback={
									<DayActions
										day={when()}
										workouts={(plan()?.workouts ?? []).filter((each) => each.day === when())}
										changes={props.changes}
										sheet={props.sheet}
									/>
								}
							>
								<Match when={view() === "add"}>
									<LibraryView
										operation={(template) => ({ kind: "insert", day: when(), template, seconds: null })}
										changes={props.changes}
										sheet={props.sheet}
									/>
								</Match>
								<Match when={view() === "structure"}>
									<StructureView into={{ day: when() }} changes={props.changes} sheet={props.sheet} />
								</Match>
							</Switch>
						)}
					</Match>
					<Match when={monday()}>{(week) => <WeekViews {...props} monday={week()} view={view()} />}</Match>
					<Match when={isPlan()}>
						<PlanViews {...props} view={view()} />
					</Match>
				</Switch>
			</div>
		</Dialog>
	);
}

type Views = ChangeSheetProps & { view: ChangeView };

function WorkoutViews(props: Views & { workout: Workout }): JSX.Element {
	const shared = () => ({ workout: props.workout, today: props.today, changes: props.changes, sheet: props.sheet });
	return (
		<Switch fallback={<WorkoutActions {...shared()} />}>
			<Match when={props.view === "move"}>
				<MoveView {...shared()} />
			</Match>
			<Match when={props.view === "swap"}>
				<SwapView {...shared()} />
			</Match>
			<Match when={props.view === "note"}>
				<NoteView workout={props.workout} changes={props.changes} sheet={props.sheet} />
			</Match>
			<Match when={props.view === "conditions"}>
				<ConditionsView workout={props.workout} changes={props.changes} sheet={props.sheet} />
			</Match>
			<Match when={props.view === "edit"}>
				<EditView workout={props.workout} changes={props.changes} sheet={props.sheet} />
			</Match>
			<Match when={props.view === "structure"}>
				<StructureView into={{ workout: props.workout }} changes={props.changes} sheet={props.sheet} />
			</Match>
			<Match when={props.view === "replace"}>
				<LibraryView
					operation={(template) => ({ kind: "replace", workoutId: props.workout.id, template, seconds: null })}
					changes={props.changes}
					sheet={props.sheet}
				/>
			</Match>
		</Switch>
	);
}

function WeekViews(props: Views & { monday: IsoDate }): JSX.Element {
	const isNow = () => props.monday === mondayOf(props.today);
	return (
		<Switch fallback={<WeekActions monday={props.monday} isNow={isNow()} changes={props.changes} sheet={props.sheet} />}>
			<Match when={toldIn(props.view)}>
				{(kind) => <TellView kind={kind()} from={later(props.monday, props.today)} changes={props.changes} sheet={props.sheet} />}
			</Match>
			<Match when={props.view === "minutes" && props.changes.context()?.profile}>
				{(profile) => <MinutesView monday={props.monday} profile={profile()} changes={props.changes} sheet={props.sheet} />}
			</Match>
			<Match when={props.view === "apart"}>
				<ApartView today={props.today} changes={props.changes} sheet={props.sheet} />
			</Match>
		</Switch>
	);
}

function PlanViews(props: Views): JSX.Element {
	return (
		<Switch fallback={<PlanActions sheet={props.sheet} />}>
			<Match when={toldIn(props.view)}>
				{(kind) => <TellView kind={kind()} from={props.today} changes={props.changes} sheet={props.sheet} />}
			</Match>
			<Match when={props.view === "shift"}>
				<ShiftView today={props.today} changes={props.changes} sheet={props.sheet} />
			</Match>
		</Switch>
	);
}

function toldIn(view: ChangeView): "pause" | "illness" | "travel" | "injury" | null {
	return view === "pause" || view === "illness" || view === "travel" || view === "injury" ? view : null;
}
