import { useNavigate } from "@solidjs/router";
import { createComputed, createEffect, For, type JSX, on, onCleanup, onMount } from "solid-js";
import { type IsoDate, mondayOf, weekdays } from "../../../../shared/calendar.ts";
import { type CalendarActions, CalendarActionsContext } from "../../components/calendar-actions.ts";
import { moveInCalendar } from "../../components/calendar-keys.ts";
import { type ShownWeek, WeekRow } from "../../components/WeekRow.tsx";
import { isShortcut } from "../../state/shortcut-keys.ts";
import { useWords } from "../../words/words.tsx";

export interface CalendarProps {
	weeks: readonly ShownWeek[];
	today: IsoDate;
	fullSeconds: number;
	selectedId: string | null | undefined;
	/** No column for the chosen workout: it opens as a page. */
	opensPages: boolean;
	onSelect: (workoutId: string) => void;
	onClose: () => void;
	/** Absent: the calendar only shows. */
	actions?: CalendarActions;
	carry?: { down: (event: PointerEvent) => void; key: (event: KeyboardEvent) => boolean };
}

/** Week rows under their weekdays; today is in view from the start. */
export function Calendar(props: CalendarProps): JSX.Element {
	const { t, f } = useWords();
	const navigate = useNavigate();
	let calendar!: HTMLElement;

	function toToday(focus: boolean): void {
		const day = calendar.querySelector<HTMLElement>(`[data-day="${props.today}"]`);
		const week = calendar.querySelector<HTMLElement>(`[data-week="${mondayOf(props.today)}"]`);
		const isRow = window.matchMedia("(min-width: 48rem)").matches;
		(isRow ? week : (day ?? week))?.scrollIntoView({ block: isRow ? "center" : "start" });
		if (focus) (day?.querySelector("button") ?? week?.querySelector("button"))?.focus({ preventScroll: true });
	}

	onMount(() => {
		// In the first weeks of a month today is in view anyway; then the page starts at its top.
		const week = calendar.querySelector(`[data-week="${mondayOf(props.today)}"]`);
		if (week && week.getBoundingClientRect().bottom > window.innerHeight - 80) toToday(false);
		const stop = new AbortController();
		document.addEventListener(
			"keydown",
			(event) => {
				if (event.key.toLowerCase() === "t" && isShortcut(event)) toToday(true);
				if (event.key === "Escape" && !event.defaultPrevented) props.onClose();
			},
			{ signal: stop.signal },
		);
		onCleanup(() => stop.abort());
	});

	// The rows are made anew with every answer: the focus goes on where it was, or follows its workout.
	let focused: string | null = null;
	createComputed(
		on(
			() => props.weeks,
			() => {
				focused = focusedIn(calendar);
			},
			{ defer: true },
		),
	);
	createEffect(
		on(
			() => props.weeks,
			() => {
				if (focused !== null && !calendar.contains(document.activeElement))
					calendar.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
			},
			{ defer: true },
		),
	);

	/** While a workout is carried, the arrow keys carry it. */
	function onKey(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
		if (!props.carry?.key(event)) moveInCalendar(event);
	}

	return (
		<section ref={calendar} aria-label={t("plan.title")} onKeyDown={onKey} onPointerDown={(event) => props.carry?.down(event)}>
			<div class="hidden md:grid grid-cols-[22px_minmax(0,1fr)_118px] border-b border-line text-small text-ink-faint" aria-hidden="true">
				<span />
				<div class="grid grid-cols-7">
					<For each={weekdays}>{(day) => <span class="px-2 pb-1.5">{f.weekdayName(day)}</span>}</For>
				</div>
				<span class="pl-3">{t("plan.week")}</span>
			</div>
			<CalendarActionsContext.Provider value={props.actions}>
				<For each={props.weeks}>
					{(week) => (
						<WeekRow
							week={week}
							today={props.today}
							fullSeconds={props.fullSeconds}
							selectedId={props.selectedId}
							onSelect={(id) => (props.opensPages ? navigate(`/workout/${id}`) : props.onSelect(id))}
						/>
					)}
				</For>
			</CalendarActionsContext.Provider>
		</section>
	);
}

/** A selector that finds the focused button again; null without one. */
function focusedIn(calendar: HTMLElement): string | null {
	const element = document.activeElement;
	if (!element || !calendar.contains(element)) return null;
	const [workout, label] = [element.getAttribute("data-workout"), element.getAttribute("aria-label")];
	if (workout) return `[data-workout="${CSS.escape(workout)}"]`;
	return label ? `button[aria-label="${CSS.escape(label)}"]` : null;
}
