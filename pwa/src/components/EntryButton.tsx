import { type JSX, Show } from "solid-js";
import type { CompletionState, Excuse } from "../../../shared/review/review.ts";
import type { Workout } from "../../../shared/workout/workout.ts";
import { useWords } from "../words/words.tsx";
import { useCalendarActions } from "./calendar-actions.ts";
import { Icon } from "./Icon.tsx";
import { Profile } from "./Profile.tsx";
import { StateMark } from "./StateMark.tsx";

export interface DayEntry {
	workout: Workout;
	state: CompletionState;
	/** What was recorded for it; null when nothing was, or is known of. */
	doneSeconds: number | null;
	/** Of an excused workout. */
	excuse?: Excuse | undefined;
}

interface EntryButtonProps extends DayEntry {
	/** The first of a day answers a tap anywhere in its cell. */
	first: boolean;
	selected: boolean;
	fullSeconds: number;
	onSelect: (workoutId: string) => void;
}

/** A workout within its day: name, length, profile, mark. */
export function EntryButton(props: EntryButtonProps): JSX.Element {
	const { t, f, session } = useWords();
	const actions = useCalendarActions();
	const isMovable = () => actions?.isMovable(props.workout.id) ?? false;
	const isKey = () => props.workout.priority === "key";
	const planned = () => props.workout.estimate.seconds;
	/** What the eye takes from the place in the calendar, the weight of the type and the mark. */
	const spoken = () =>
		[f.date(props.workout.day, "full"), ...(isKey() ? [t("workout.keySession")] : []), t(`states.${props.state}`)].join(", ");
	return (
		<button
			type="button"
			class={`grid grid-cols-[1fr_5rem_14px] gap-x-3 items-center text-left md:flex md:flex-col md:items-stretch md:flex-1 focus-visible:outline-none after:absolute after:inset-0 after:content-empty focus-visible:after:outline-2 focus-visible:after:outline-solid focus-visible:after:outline-accent focus-visible:after:-outline-offset-2 ${props.first ? "" : "relative"} ${isMovable() ? "select-none [-webkit-touch-callout:none] md:cursor-grab" : ""} ${actions?.carried() === props.workout.id ? "after:outline-2 after:outline-dashed after:outline-ink-faint after:-outline-offset-4" : ""}`}
			data-workout={props.workout.id}
			aria-pressed={props.selected ? "true" : "false"}
			onClick={() => props.onSelect(props.workout.id)}
		>
			<span class={`min-w-0 md:mt-0.75 md:text-small md:leading-[1.22] ${props.first ? "" : "md:pr-4"}`}>
				<span class={`block ${isKey() ? "font-650" : "font-500 md:font-400"}`}>{session(props.workout.kind).title}</span>
				<Show when={props.doneSeconds} fallback={<span class="block text-small text-ink-soft">{f.duration(planned())}</span>}>
					{(done) => (
						<span class="block text-small text-ink-soft">
							<span aria-hidden="true">{f.durationOf(done(), planned())}</span>
							<span class="sr-only">{t("workout.doneOf", f.duration(done()), f.duration(planned()))}</span>
						</span>
					)}
				</Show>
				<Show when={props.workout.locked}>
					<span class="flex items-center gap-1 text-small text-ink-soft">
						<Icon name="lock" size={12} />
						{t("change.locked")}
					</span>
				</Show>
				<span class="sr-only">{spoken()}</span>
			</span>
			<span class="block w-full md:mt-auto md:pt-1.25">
				<Profile segments={props.workout.segments} estimateSeconds={planned()} fullSeconds={props.fullSeconds} height={26} silent />
			</span>
			<span class={props.first ? "md:absolute md:top-1.75 md:right-2" : "md:absolute md:top-1 md:right-0"}>
				<StateMark state={props.state} silent />
			</span>
		</button>
	);
}
