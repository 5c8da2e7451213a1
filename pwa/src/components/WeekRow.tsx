import { For, type JSX, Show } from "solid-js";
import { addDays, type IsoDate } from "../../../shared/calendar.ts";
import type { PhaseKind } from "../../../shared/plan/plan.ts";
import { useWords } from "../words/words.tsx";
import { IconButton } from "./Button.tsx";
import { useCalendarActions } from "./calendar-actions.ts";
import { DayCell } from "./DayCell.tsx";
import type { DayDone } from "./DoneLine.tsx";
import type { DayEntry } from "./EntryButton.tsx";
import { type WeekFigures, WeekSums } from "./WeekSums.tsx";

export interface ShownWeek extends WeekFigures {
	monday: IsoDate;
	/** Seven, Monday first. */
	days: readonly { day: IsoDate; outside: boolean; entries: readonly DayEntry[]; extras: readonly DayDone[] }[];
	/** Null before the first plan. */
	phase: PhaseKind | null;
	/** The phase's name stands beside its first week. */
	phaseBegins: boolean;
	deload: boolean;
}

interface WeekRowProps {
	week: ShownWeek;
	today: IsoDate;
	/** One time scale for the whole calendar (`sharedSeconds`). */
	fullSeconds: number;
	selectedId?: string | null | undefined;
	onSelect: (workoutId: string) => void;
}

/** Seven days and what they come to: a row of the calendar, or a list with a heading on the phone. */
export function WeekRow(props: WeekRowProps): JSX.Element {
	const { t, f } = useWords();
	const actions = useCalendarActions();
	const isOpen = () => props.week.when !== "past" && props.week.phase !== null && actions !== undefined;
	const span = () => f.span(props.week.monday, addDays(props.week.monday, 6));
	const name = () => {
		if (props.week.deload) return t("deload");
		return props.week.phase ? t(`phases.${props.week.phase}`) : t("plan.beforePlan");
	};
	const isNow = () => props.week.when === "running";
	return (
		<section
			class="mt-6 md:mt-0 md:grid md:grid-cols-[22px_minmax(0,1fr)_118px]"
			aria-label={name() ? `${span()}, ${name()}` : span()}
			data-week={props.week.monday}
		>
			<header class="flex items-center gap-3 pb-2 md:hidden">
				<h2>{span()}</h2>
				<span class={`ml-auto text-small ${isNow() ? "font-600 text-accent" : "text-ink-soft"}`}>{name()}</span>
				<Show when={isOpen()}>
					<IconButton icon="more" small label={t("change.openWeek", span())} onClick={() => actions?.changeWeek(props.week.monday)} />
				</Show>
			</header>
			<div class="hidden md:block relative my-0.5" aria-hidden="true">
				<span class={`absolute inset-y-0 right-0 w-0.75 ${isNow() ? "bg-accent" : "bg-line-strong"}`} />
				<Show when={props.week.phaseBegins || props.week.deload}>
					<span class="absolute inset-y-0 right-1.5 rotate-180 [writing-mode:vertical-rl] [text-orientation:sideways] text-small leading-none font-600 text-ink-soft text-center whitespace-nowrap overflow-hidden">
						{name()}
					</span>
				</Show>
			</div>
			<ol class="border-b border-line md:border-0 md:grid md:grid-cols-[repeat(7,minmax(0,1fr))]">
				<For each={props.week.days}>
					{(day) => (
						<DayCell {...day} today={props.today} fullSeconds={props.fullSeconds} selectedId={props.selectedId} onSelect={props.onSelect} />
					)}
				</For>
			</ol>
			<div class="relative md:grid">
				<WeekSums week={props.week} />
				<Show when={isOpen()}>
					<span class="hidden md:block absolute top-0.5 right-0">
						<IconButton icon="more" small label={t("change.openWeek", span())} onClick={() => actions?.changeWeek(props.week.monday)} />
					</span>
				</Show>
			</div>
		</section>
	);
}
