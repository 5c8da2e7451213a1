import { createMemo, type JSX, Match, Show, Switch } from "solid-js";
import type { Fitness as FitnessFacts } from "../../../../shared/fitness/fitness.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { buttonClass } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { usePage } from "../../state/page.ts";
import { useActivities, useFitness, useTwoMonths } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { formAhead } from "../plan/form-ahead.ts";
import { outcomesOf } from "../plan/outcomes.ts";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { Figures } from "./Figures.tsx";
import { FormChart } from "./FormChart.tsx";
import { volumeWeeks } from "./fitness-view.ts";
import { Proposals } from "./Proposals.tsx";
import { pollRecalculation } from "./poll-recalculation.state.ts";
import { Snapshots } from "./Snapshots.tsx";
import { How, Sourced } from "./Sourced.tsx";
import { ThresholdHistory } from "./ThresholdHistory.tsx";
import { Thresholds } from "./Thresholds.tsx";
import { Trends } from "./Trends.tsx";
import { VdotPart } from "./VdotPart.tsx";
import { VolumeBars } from "./VolumeBars.tsx";

export default function Fitness(): JSX.Element {
	const { t, f } = useWords();
	usePage(() => t("fitness.title"));
	const query = useFitness();
	const activities = useActivities();
	const fitness = () => query.data?.fitness;
	pollRecalculation(query);
	const isEmpty = () => fitness()?.vdot === null && fitness()?.daysSinceActivity === null;
	return (
		<div class="max-w-240">
			<div class="flex flex-wrap items-baseline gap-x-4 mb-5">
				<h1 class="text-title">{t("fitness.title")}</h1>
				<Show when={fitness()}>{(found) => <p class="text-ink-soft">{t("fitness.onDay", f.date(found().day, "full"))}</p>}</Show>
			</div>
			<Switch fallback={<Skeleton lines={6} class="h-8" />}>
				<Match when={isEmpty()}>
					<EmptyState title={t("fitness.emptyTitle")} text={t("fitness.emptyText")}>
						<a href="/import" class={buttonClass({ kind: "primary" })}>
							{t("fitness.emptyAction")}
						</a>
					</EmptyState>
				</Match>
				<Match when={fitness()}>
					{(found) => (
						<>
							<Show when={query.data?.recalculatingFrom}>
								{(from) => (
									<p role="status" class="flex items-center gap-2.5 mb-5 text-ink-soft">
										<span class="spinner shrink-0" aria-hidden="true" />
										{t("fitnessPage.recalculating", f.date(from(), "year"))}
									</p>
								)}
							</Show>
							<Proposals proposals={query.data?.proposals ?? []} />
							<div class="grid grid-cols-[minmax(0,1fr)] gap-12 lg:grid-cols-[repeat(2,minmax(0,1fr))] lg:gap-16">
								<Show when={found().vdot} fallback={<p class="text-ink-soft">{t("fitness.noVdot")}</p>}>
									{(vdot) => <VdotPart vdot={vdot()} />}
								</Show>
								<div class="stack gap-10">
									<Balance fitness={found()} />
									<Volume fitness={found()} activities={activities.data ?? []} />
									<Thresholds fitness={found()} />
								</div>
								<Trends />
								<div class="stack gap-10">
									<Figures fitness={found()} />
									<ThresholdHistory entries={query.data?.thresholds ?? []} />
								</div>
								<Snapshots />
							</div>
						</>
					)}
				</Match>
				<Match when={query.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void query.refetch()} />}</Match>
			</Switch>
		</div>
	);
}

function Balance(props: { fitness: FitnessFacts }): JSX.Element {
	const { t, f } = useWords();
	const months = useTwoMonths();
	const today = useToday();
	const ahead = createMemo(() => {
		const data = months.data;
		if (!data) return [];
		const days = formAhead(data.plan.workouts, outcomesOf(data).state, props.fitness.form, today());
		return [...days].filter(([day]) => day <= data.plan.to);
	});
	return (
		<section>
			<h2 class="text-heading mb-2">{t("fitness.balance")}</h2>
			<div class="grid grid-cols-3 gap-4">
				<Sourced label={t("fitness.ctl")} value={f.number(props.fitness.form.ctl)} source={t("fitness.ctlHow")} />
				<Sourced label={t("fitness.atl")} value={f.number(props.fitness.form.atl)} source={t("fitness.atlHow")} />
				<Sourced label={t("fitness.tsb")} value={f.signed(props.fitness.form.tsb)} source={t("fitness.tsbHow")} />
			</div>
			<Show when={props.fitness.form.settling}>
				<p class="mt-2 text-small text-ink-soft">{t("fitness.settling")}</p>
			</Show>
			<Show when={ahead().length > 1}>
				<h3 class="text-small text-ink-soft mt-5 mb-2">{t("fitness.ahead")}</h3>
				<FormChart days={ahead()} />
			</Show>
		</section>
	);
}

function Volume(props: { fitness: FitnessFacts; activities: readonly ReviewedActivity[] }): JSX.Element {
	const { t, f } = useWords();
	const today = useToday();
	const weekly = () => props.fitness.weekly;
	return (
		<section>
			<h2 class="text-heading mb-2">{t("fitness.volume")}</h2>
			<Show when={weekly().weeksWithData > 0}>
				<p class="mb-3">
					<span class="text-lead font-600">{f.distance(weekly().metres)}</span>{" "}
					<span class="text-ink-soft">
						{t("fitness.weeklyMean", weekly().weeksWithData)} · {f.duration(weekly().seconds)} ·{" "}
						{t("fitness.runsPerWeek", f.number(weekly().runs, 1))}
					</span>
				</p>
			</Show>
			<VolumeBars weeks={volumeWeeks(props.activities, today())} />
			<Show when={props.fitness.longestRun}>
				{(run) => (
					<p class="mt-3 text-ink-soft">
						{t("fitness.longest")}: {f.distance(run().metres)}, {f.duration(run().seconds)}, {f.date(run().day, "weekday")}
					</p>
				)}
			</Show>
			<How>{t("fitness.volumeHow")}</How>
		</section>
	);
}
