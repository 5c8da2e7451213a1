import { For, type JSX, Show } from "solid-js";
import { type IsoDate, weekday } from "../../../shared/calendar.ts";
import { useWords } from "../words/words.tsx";
import { IconButton } from "./Button.tsx";
import { useCalendarActions } from "./calendar-actions.ts";
import { type DayDone, DoneLine } from "./DoneLine.tsx";
import { type DayEntry, EntryButton } from "./EntryButton.tsx";

interface DayCellProps {
	day: IsoDate;
	today: IsoDate;
	entries: readonly DayEntry[];
	/** Done without a workout for it. */
	extras: readonly DayDone[];
	/** Before or after the plan's window: nothing is known, not even rest. */
	outside: boolean;
	/** One time scale for the whole calendar (`sharedSeconds`). */
	fullSeconds: number;
	selectedId?: string | null | undefined;
	onSelect: (workoutId: string) => void;
}

/** Told in words below the calendar; here also by the line's kind. */
const landingLooks = {
	good: "outline-2 outline-solid outline-accent -outline-offset-2",
	warn: "outline-2 outline-dashed outline-warn -outline-offset-2",
	bad: "outline-3 outline-dotted outline-bad -outline-offset-3",
};

/** One day: a row of a list on the phone, a cell of the calendar on wider screens. */
export function DayCell(props: DayCellProps): JSX.Element {
	const { t, f } = useWords();
	const actions = useCalendarActions();
	const isOpen = () => actions?.isOpen(props.day) ?? false;
	const landing = () => {
		const place = actions?.landing();
		return place?.day === props.day ? place.tone : null;
	};
	const isToday = () => props.day === props.today;
	const isSelected = () => props.entries.some((entry) => entry.workout.id === props.selectedId);
	const isEmpty = () => props.entries.length === 0 && props.extras.length === 0;
	const ground = () => {
		if (isSelected()) return "bg-accent-wash";
		return props.day < props.today || props.outside ? "md:bg-paper" : "md:bg-sheet";
	};
	return (
		<li
			class={`group relative grid ${isOpen() && isEmpty() ? "grid-cols-[3.75rem_1fr_2rem]" : "grid-cols-[3.75rem_1fr]"} gap-x-2 border-t border-line md:flex md:flex-col md:min-h-23 md:px-2 md:pt-1.5 md:pb-2 md:border-t-0 md:border-r md:border-b md:first:border-l ${isEmpty() ? "py-1.5" : "py-2.5"} ${props.outside && isEmpty() ? "lt-md:hidden" : ""} ${isToday() || isSelected() ? "lt-md:-mx-3 lt-md:px-3" : ""} ${ground()}`}
			aria-current={isToday() ? "date" : undefined}
			data-day={props.day}
		>
			<div class={`whitespace-nowrap md:h-4 md:text-small md:leading-4 ${isToday() ? "font-650" : "text-ink-faint"}`}>
				<span class="md:hidden">{f.weekdayName(weekday(props.day), "short")} </span>
				<span class="md:hidden">{f.date(props.day, "number")}</span>
				<span class="hidden md:inline">{f.date(props.day, props.day.endsWith("-01") ? "short" : "number")}</span>
			</div>
			<div class="flex flex-col gap-3 min-w-0 md:flex-1 md:gap-1.5">
				<Show when={isEmpty()}>
					<p class="text-ink-faint md:mt-0.75 md:text-small">{props.outside ? "" : t("plan.rest")}</p>
				</Show>
				<For each={props.entries}>
					{(entry, index) => (
						<EntryButton
							{...entry}
							first={index() === 0}
							selected={entry.workout.id === props.selectedId}
							fullSeconds={props.fullSeconds}
							onSelect={props.onSelect}
						/>
					)}
				</For>
				<For each={props.extras}>
					{(done, index) => <DoneLine done={done} first={props.entries.length === 0 && index() === 0} fullSeconds={props.fullSeconds} />}
				</For>
			</div>
			<Show when={isOpen()}>
				<span
					class={`md:absolute md:bottom-0.5 md:right-0.5 md:z-2 md:rounded md:bg-sheet md:opacity-0 md:group-hover:opacity-100 md:focus-within:opacity-100 ${isEmpty() ? "" : "lt-md:hidden"}`}
				>
					<IconButton
						icon={isEmpty() ? "plus" : "more"}
						small
						label={t("change.openDay", f.date(props.day, "full"))}
						onClick={() => actions?.changeDay(props.day)}
					/>
				</span>
			</Show>
			<Show when={landing()}>
				{(tone) => (
					<span class={`absolute inset-0 z-2 pointer-events-none ${landingLooks[tone()]}`} data-landing={tone()} aria-hidden="true" />
				)}
			</Show>
			<span
				class={`absolute inset-0 pointer-events-none ${isToday() ? "z-1 shadow-[inset_0_0_0_2px_var(--accent)]" : "hidden"}`}
				aria-hidden="true"
			/>
		</li>
	);
}
