import { createMemo, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { buttonClass } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Segmented } from "../../components/Segmented.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { useToday } from "../../state/athlete-day.ts";
import { usePage } from "../../state/page.ts";
import { useHealth, useReadiness } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { Flags } from "./Flags.tsx";
import { HealthCharts } from "./HealthCharts.tsx";
import { chartsOf, windowOf } from "./health-view.ts";
import { ReadinessPart } from "./ReadinessPart.tsx";
import { TypeDay } from "./TypeDay.tsx";

const windows = ["30", "90"] as const;

export default function Health(): JSX.Element {
	const { t, f } = useWords();
	usePage(() => t("health.title"));
	const health = useHealth();
	const readiness = useReadiness();
	const today = useToday();
	const [span, setSpan] = createSignal<(typeof windows)[number]>("30");
	const facts = createMemo(() => (health.data?.days ?? []).flatMap((day) => day.facts));
	const days = createMemo(() => windowOf(today(), Number(span())));
	const charts = createMemo(() => chartsOf(facts(), days()));
	return (
		<div class="max-w-240">
			<div class="flex flex-wrap items-baseline gap-x-4 mb-5">
				<h1 class="text-title">{t("health.title")}</h1>
				<Show when={readiness.data}>
					{(found) => <p class="text-ink-soft">{t("health.onDay", f.date(found().readiness.day, "full"))}</p>}
				</Show>
			</div>
			<Switch fallback={<Skeleton lines={6} class="h-8" />}>
				<Match when={health.data && facts().length === 0}>
					<EmptyState title={t("health.emptyTitle")} text={t("health.emptyText")}>
						<a href="/import" class={buttonClass({ kind: "primary" })}>
							{t("health.emptyAction")}
						</a>
						<a href="/connections" class={`mt-2 ${buttonClass()}`}>
							{t("importPage.connections")}
						</a>
						<div class="mt-3 w-full max-w-120">
							<TypeDay facts={facts()} />
						</div>
					</EmptyState>
				</Match>
				<Match when={health.data}>
					<div class="grid gap-10 lg:grid-cols-[22rem_minmax(0,1fr)] lg:gap-x-16">
						<div class="stack gap-8">
							<Show
								when={readiness.data}
								fallback={
									<Show when={readiness.error} fallback={<Skeleton lines={3} class="h-8" />}>
										{(error) => <FailureNotice code={error().code} onRetry={() => void readiness.refetch()} />}
									</Show>
								}
							>
								{(found) => (
									<>
										<ReadinessPart readiness={found().readiness} />
										<Flags flags={found().flags} />
									</>
								)}
							</Show>
							<TypeDay facts={facts()} />
							<a class="self-start inline-flex items-center min-h-11 text-link" href="/connections">
								{t("importPage.connections")}
							</a>
						</div>
						<section>
							<div class="flex flex-wrap items-center justify-between gap-3 mb-4">
								<h2 class="text-heading">{t("health.chartsTitle")}</h2>
								<Segmented
									label={t("health.window")}
									choices={windows.map((value) => ({ value, label: t("health.days", Number(value)) }))}
									value={span()}
									onChange={setSpan}
								/>
							</div>
							<HealthCharts charts={charts()} days={days()} />
						</section>
					</div>
				</Match>
				<Match when={health.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void health.refetch()} />}</Match>
			</Switch>
		</div>
	);
}
