import { createSignal, For, type JSX } from "solid-js";
import { sharedSeconds } from "../../../look/profile-geometry.ts";
import { Button } from "../../../pwa/src/components/Button.tsx";
import { ChangeList } from "../../../pwa/src/components/ChangeList.tsx";
import { moveInCalendar } from "../../../pwa/src/components/calendar-keys.ts";
import { PhaseStrip } from "../../../pwa/src/components/PhaseStrip.tsx";
import { Profile } from "../../../pwa/src/components/Profile.tsx";
import { Segmented } from "../../../pwa/src/components/Segmented.tsx";
import { StateMark } from "../../../pwa/src/components/StateMark.tsx";
import { StepList } from "../../../pwa/src/components/StepList.tsx";
import { WeekRow } from "../../../pwa/src/components/WeekRow.tsx";
import { useWords } from "../../../pwa/src/words/words.tsx";
import { weekdays } from "../../../shared/calendar.ts";
import { completionStates } from "../../../shared/review/review.ts";
import type { Workout } from "../../../shared/workout/workout.ts";
import { Frame } from "./Frame.tsx";
import { changes, season, weeks } from "./weeks.ts";
import { today, todays, workouts } from "./workouts.ts";

export function Detail(props: { workout: Workout }): JSX.Element {
	const { t, f, session } = useWords();
	return (
		<article>
			<p class="text-small text-ink-soft">
				{f.date(props.workout.day, "full")} · {t("workout.keySession")}
			</p>
			<h2 class="text-title mt-0.5">{session(props.workout.kind).title}</h2>
			<p class="text-ink-soft">
				{f.duration(props.workout.estimate.seconds)} · {f.distance(props.workout.estimate.metres)} ·{" "}
				{t("workout.load", f.number(props.workout.estimate.load))}
			</p>
			<div class="mt-3">
				<Profile segments={props.workout.segments} estimateSeconds={props.workout.estimate.seconds} height={122} axis />
			</div>
			<div class="mt-3">
				<StepList segments={props.workout.segments} />
			</div>
			<p class="mt-3 text-ink-soft">{session(props.workout.kind).purpose}</p>
			<div class="mt-4 grid">
				<Button kind="primary" icon="watch">
					{t("workout.download")}
				</Button>
			</div>
		</article>
	);
}

export function PlanView(): JSX.Element {
	const { t, f, session } = useWords();
	const [selected, setSelected] = createSignal(todays.id);
	const [view, setView] = createSignal<"week" | "months" | "season">("months");
	const full = sharedSeconds(workouts);
	const shown = () => workouts.find((workout) => workout.id === selected()) ?? todays;
	return (
		<Frame
			at="plan"
			aside={
				<>
					<Detail workout={shown()} />
					<div class="card mt-5">
						<h3 class="text-heading mb-2">{t("plan.changes")}</h3>
						<ChangeList changes={changes(session("easy").title, session("tempo").title, session("long").title)} />
					</div>
				</>
			}
		>
			<div class="flex flex-wrap items-baseline gap-x-3.5 gap-y-2 mb-3">
				<h1 class="text-title">{f.months("2026-11-01", "2026-12-31")}</h1>
				<p class="text-ink-soft">{t("plan.made", t("training.methodologies.daniels"), t("onboarding.goal.distances.marathon"))}</p>
				<div class="md:ml-auto">
					<Segmented
						label={t("plan.title")}
						value={view()}
						onChange={setView}
						choices={[
							{ value: "week", label: t("plan.week") },
							{ value: "months", label: f.months("2026-11-01", "2026-12-31") },
							{ value: "season", label: t("plan.season") },
						]}
					/>
				</div>
			</div>
			<div class="mb-4">
				<PhaseStrip phases={season} today={today} />
			</div>
			<div class="hidden md:grid grid-cols-[22px_repeat(7,minmax(0,1fr))_118px] text-small text-ink-faint border-b border-line pb-1.5">
				<span />
				<For each={weekdays}>{(day) => <span class="px-2">{f.weekdayName(day)}</span>}</For>
				<span class="px-3">{t("plan.week")}</span>
			</div>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are an addition to what Tab does. */}
			<div onKeyDown={moveInCalendar}>
				<For each={weeks}>
					{(week) => <WeekRow week={week} today={today} fullSeconds={full} selectedId={selected()} onSelect={setSelected} />}
				</For>
			</div>
			<p class="flex flex-wrap gap-x-4 gap-y-1 mt-3 text-small text-ink-soft">
				<For each={completionStates}>
					{(state) => (
						<span class="inline-flex items-center gap-1.5">
							<StateMark state={state} silent /> {t(`states.${state}`)}
						</span>
					)}
				</For>
			</p>
		</Frame>
	);
}
