import { createMemo, createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { recordingView } from "../../components/recording/recording-view.ts";
import { Segmented } from "../../components/Segmented.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { type ActivityDetail, useSamples } from "../../store/activity-detail.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";

// The chart library comes with the first recording that is looked at.
const RecordingChart = lazy(() =>
	import("../../components/recording/RecordingChart.tsx").then((module) => ({ default: module.RecordingChart })),
);

const onFoot: readonly string[] = ["running", "walking", "hiking"];

export function RecordingPart(props: { reviewed: ReviewedActivity; detail: ActivityDetail | undefined; offline: boolean }): JSX.Element {
	const { t } = useWords();
	const [by, setBy] = createSignal<"seconds" | "metres">("seconds");
	const activity = () => props.reviewed.activity;
	const isRecorded = () => props.detail?.recordings.some(({ leads, hasSamples }) => leads && hasSamples) ?? false;
	const samples = useSamples(() => activity().id, isRecorded);
	const view = createMemo(() => (samples.data ? recordingView(samples.data, activity().sport) : null));
	return (
		<section class="mt-8">
			<Switch fallback={<Skeleton lines={5} class="h-16" />}>
				<Match when={view()}>
					{(drawn) => (
						<>
							<Show when={drawn().metres}>
								<div class="flex justify-end mb-2">
									<Segmented
										label={t("activity.chart.axis")}
										choices={[
											{ value: "seconds", label: t("activity.chart.byTime") },
											{ value: "metres", label: t("activity.chart.byDistance") },
										]}
										value={by()}
										onChange={setBy}
									/>
								</div>
							</Show>
							<Suspense fallback={<Skeleton lines={5} class="h-16" />}>
								<RecordingChart view={drawn()} by={by()} pace={onFoot.includes(activity().sport)} />
							</Suspense>
						</>
					)}
				</Match>
				<Match when={(props.detail && !isRecorded()) || (samples.data && !view())}>
					<p class="text-ink-soft">{t("activity.chart.none")}</p>
				</Match>
				<Match when={props.offline}>
					<p class="text-ink-soft">{t("activity.chart.offline")}</p>
				</Match>
				<Match when={samples.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void samples.refetch()} />}</Match>
			</Switch>
		</section>
	);
}
