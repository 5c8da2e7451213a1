/** Changing the plan within the calendar: carrying workouts, and the sheet for days and weeks. */
import { createMemo } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { CalendarActions } from "../../components/calendar-actions.ts";
import type { Words } from "../../words/words.tsx";
import { createChangeSheet } from "../change/change-sheet.state.ts";
import type { PlanChanges } from "../change/plan-changes.state.ts";
import { toneOf } from "../change/trial-facts.ts";
import { createCarry } from "./carry.state.ts";

export function createCalendarChange(changes: PlanChanges, today: () => IsoDate, { t, f, session }: Words) {
	const sheet = createChangeSheet();
	const plan = () => changes.months.data?.plan;
	const workoutOf = (id: string) => plan()?.workouts.find((each) => each.id === id);
	const titleOf = (id: string): string => {
		const workout = workoutOf(id);
		return workout ? session(workout.kind).title : "";
	};
	const movable = (id: string): boolean => {
		const workout = workoutOf(id);
		return workout !== undefined && changes.isMovable(workout);
	};
	const isOpen = (day: IsoDate): boolean => day >= today() && day <= (plan()?.to ?? "");

	const carry = createCarry({
		isMovable: movable,
		isOpen,
		onDrop(workoutId, day) {
			const meaning = changes.moving(workoutId, day);
			if (!meaning) return;
			const [title, other] = [titleOf(workoutId), meaning.swapsWith];
			const said = other ? t("change.swapped", title, session(other.kind).title) : t("change.moved", title, f.date(day, "weekday"));
			changes.commit([meaning.operation], said);
			focusWorkout(workoutId);
		},
	});

	/** What letting go would do now; null while nothing is carried, or over its own day. */
	const trial = createMemo(() => {
		const now = carry.carried();
		if (!now || now.over === null || now.over === now.from) return null;
		const meaning = changes.moving(now.workoutId, now.over);
		return meaning && { day: now.over, meaning, applied: changes.trial([meaning.operation]) };
	});

	const actions: CalendarActions = {
		isMovable: movable,
		isOpen,
		changeDay(day) {
			const [only, ...more] = (plan()?.workouts ?? []).filter((each) => each.day === day);
			if (only && more.length === 0) sheet.turn({ kind: "workout", id: only.id });
			else sheet.show({ kind: "day", day });
		},
		changeWeek: (monday) => sheet.show({ kind: "week", monday }),
		carried: () => carry.carried()?.workoutId ?? null,
		landing() {
			const tried = trial();
			return tried?.applied ? { day: tried.day, tone: toneOf(tried.applied) } : null;
		},
	};

	/** What the bar below the calendar says; null while nothing is carried. */
	const bar = createMemo(() => {
		const now = carry.carried();
		if (!now) return null;
		const tried = trial();
		const other = tried?.meaning.swapsWith;
		return {
			title: titleOf(now.workoutId),
			over: now.over,
			isHome: now.over === now.from,
			swapsWith: other ? session(other.kind).title : null,
			applied: tried?.applied ?? null,
			before: changes.months.data?.findings ?? [],
			by: now.by,
		};
	});

	return { sheet, actions, carry: { down: carry.down, key: carry.key }, bar };
}

/** The rows are made anew with the plan: the focus follows the workout to its new day. */
function focusWorkout(id: string): void {
	requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-workout="${CSS.escape(id)}"]`)?.focus());
}
