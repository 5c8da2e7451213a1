import { createMemo, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { LineChart } from "../../components/LineChart.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useTrends } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { How } from "./Sourced.tsx";
import { WeekZones } from "./WeekZones.tsx";

const spans = { quarter: 92, year: 366 } as const;
type Span = keyof typeof spans;

/** Fitness, fatigue and form as they went, and the weeks by zones. */
export function Trends(): JSX.Element {
	const { t, f } = useWords();
	const trends = useTrends();
	const [span, setSpan] = createSignal<Span>("quarter");
	const days = createMemo(() => (trends.data?.days ?? []).slice(-spans[span()]));
	const lines = createMemo(() => [
		{ label: t("fitness.ctl"), colour: "--accent", values: days().map(({ ctl }) => ctl) },
		{ label: t("fitness.atl"), colour: "--z4", dash: [5, 4], values: days().map(({ atl }) => atl) },
		{
			label: t("fitness.tsb"),
			colour: "--ink-soft",
			dash: [2, 3],
			format: (form: number) => f.signed(form),
			values: days().map(({ tsb }) => tsb),
		},
	]);
	const weeks = createMemo(() => (trends.data?.weeks ?? []).slice(span() === "quarter" ? -13 : -52));
	return (
		<Switch fallback={<Skeleton lines={5} class="h-12" />}>
			<Match when={trends.data && days().length > 1}>
				<section class="min-w-0">
					<div class="flex flex-wrap items-center justify-between gap-2 mb-3">
						<h2 class="text-heading">{t("fitnessPage.trends")}</h2>
						<Segmented
							label={t("fitnessPage.trends")}
							choices={[
								{ value: "quarter", label: t("fitnessPage.quarter") },
								{ value: "year", label: t("fitnessPage.year") },
							]}
							value={span()}
							onChange={setSpan}
						/>
					</div>
					<LineChart
						title={t("fitness.balance")}
						days={days().map(({ day }) => day)}
						lines={lines()}
						format={(value) => f.number(value)}
						short={(value) => f.number(value)}
						height={180}
					/>
					<Show when={weeks().some(({ zoneSeconds }) => zoneSeconds.some((seconds) => seconds > 0))}>
						<h3 class="mt-7 mb-2 font-600">{t("fitnessPage.weekZones")}</h3>
						<WeekZones weeks={weeks()} />
						<How>{t("fitnessPage.weekZonesHow")}</How>
					</Show>
				</section>
			</Match>
			<Match when={trends.data}>
				<span />
			</Match>
			<Match when={trends.error}>
				<span />
			</Match>
		</Switch>
	);
}
