import { type JSX, Show } from "solid-js";
import type { Sport } from "../../../shared/athlete/sport.ts";
import { useWords } from "../words/words.tsx";
import { StateMark } from "./StateMark.tsx";

/** Something done that no workout asked for. */
export interface DayDone {
	/** Of several, the first. */
	activityId: string;
	sport: Sport;
	/** Null where the recording does not say. */
	seconds: number | null;
}

interface DoneLineProps {
	done: DayDone;
	/** The first of a day stands like a workout, its mark in the cell's corner; what comes after others is one line of the cell. */
	first: boolean;
	fullSeconds: number;
}

const HEIGHT = 26;
/** As high as an easy run, without an intensity's colour: how hard it was is not told here. */
const BAR = 12;

/** What was done without a plan, within its day: sport, length, mark. */
export function DoneLine(props: DoneLineProps): JSX.Element {
	const { t, f } = useWords();
	const width = () => `${(Math.min(1, (props.done.seconds ?? 0) / props.fullSeconds) * 100).toFixed(2)}%`;
	return (
		<div
			class={`grid grid-cols-[1fr_5rem_14px] gap-x-3 items-center ${props.first ? "md:flex md:flex-col md:items-stretch md:flex-1" : "relative md:block"}`}
		>
			<p class={`min-w-0 text-ink-soft md:text-small md:leading-[1.22] ${props.first ? "md:mt-0.75" : "md:pr-4"}`}>
				<a class="rounded hover:underline underline-offset-3" href={`/activities/${props.done.activityId}`}>
					{t(`activities.sports.${props.done.sport}`)}
				</a>{" "}
				<Show when={props.done.seconds}>
					{(seconds) => <span class={`block text-small ${props.first ? "" : "md:inline"}`}>{f.duration(seconds())}</span>}
				</Show>
				<span class="sr-only">{`, ${t("plan.unplanned")}, ${t("states.confirmed")}`}</span>
			</p>
			<span class={`block w-full ${props.first ? "md:mt-auto md:pt-1.25" : "md:hidden"}`}>
				<svg width="100%" height={HEIGHT} class="block" aria-hidden="true">
					<rect y={HEIGHT - BAR} width={width()} height={BAR} rx="1" fill="var(--line-strong)" />
				</svg>
			</span>
			<span class={props.first ? "md:absolute md:top-1.75 md:right-2" : "md:absolute md:top-0.25 md:right-0"}>
				<StateMark state="confirmed" silent />
			</span>
		</div>
	);
}
