import { type JSX, Show } from "solid-js";
import type { IsoDate } from "../../../shared/calendar.ts";
import { useWords } from "../words/words.tsx";
import { Meter } from "./Meter.tsx";

export interface WeekFigures {
	when: "past" | "running" | "ahead";
	planned: { metres: number; seconds: number };
	/** Null for weeks that have not begun. */
	done: { metres: number; seconds: number } | null;
	/** Run in this week before the first plan began in its middle; null of others. */
	beforePlan: { metres: number; seconds: number } | null;
	/** Where the plan's window ends within the week: its last day there, and what the whole week comes to, seconds. Null of others. */
	cut: { until: IsoDate; seconds: number } | null;
	/** Planned time against the week before, 0.06 = 6 % more; null where they cannot be compared. */
	growth: number | null;
	/** Form on Sunday; null where it is not known. */
	form: number | null;
}

/** Below this share of its plan a finished week is marked. */
const ENOUGH = 0.88;

/** A week in figures: a column at its end, or a line below it on the phone. */
export function WeekSums(props: { week: WeekFigures }): JSX.Element {
	const { t, f } = useWords();
	const distance = () => {
		const { when, done, planned } = props.week;
		if (!done) return f.distance(planned.metres, 0);
		return when === "past" || planned.seconds === 0 ? f.distance(done.metres, 0) : f.distanceOf(done.metres, planned.metres);
	};
	const seconds = () => (props.week.done && props.week.planned.seconds === 0 ? props.week.done.seconds : props.week.planned.seconds);
	const share = () => {
		const { done, planned } = props.week;
		return done && planned.seconds > 0 ? { value: done.seconds / planned.seconds } : null;
	};
	return (
		<div class="flex flex-wrap items-baseline gap-x-3 py-2 text-small md:block md:border-b md:border-line md:pl-3 md:py-1.75">
			<p class="font-650">{distance()}</p>
			<Show when={share()} fallback={<p class="text-ink-soft">{f.duration(seconds())}</p>}>
				{(known) => (
					<>
						<div class="hidden md:block my-1.25">
							<Meter
								label={t("plan.week")}
								valueText={t("plan.ofPlan", f.percent(known().value))}
								fraction={known().value}
								tone={props.week.when === "past" && known().value < ENOUGH ? "warn" : "good"}
							/>
						</div>
						<p class="text-ink-soft">{t("plan.ofPlan", f.percent(known().value))}</p>
					</>
				)}
			</Show>
			<Show when={props.week.beforePlan}>
				{(earlier) => <p class="text-ink-soft">{t("plan.runBeforePlan", f.distance(earlier().metres, 0))}</p>}
			</Show>
			<Show when={props.week.cut}>
				{(cut) => (
					<>
						<p class="text-ink-soft">{t("plan.until", f.date(cut().until, "short"))}</p>
						<p class="text-ink-soft">{t("plan.wholeWeek", f.duration(cut().seconds))}</p>
					</>
				)}
			</Show>
			<Show when={props.week.when === "ahead" && props.week.growth !== null}>
				<p class="text-ink-soft">{f.signedPercent(props.week.growth ?? 0)}</p>
			</Show>
			<Show when={props.week.form !== null}>
				<p class="text-ink-soft">{t("plan.form", f.signed(props.week.form ?? 0))}</p>
			</Show>
		</div>
	);
}
