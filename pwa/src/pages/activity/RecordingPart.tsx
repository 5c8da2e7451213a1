import { createMemo, createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { recordingView } from "../../components/recording/recording-view.ts";
import { Segmented } from "../../components/Segmented.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { isOnFoot } from "../../components/sport-words.ts";
import { type ActivityDetail, useSamples } from "../../store/activity-detail.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";

// The chart library comes with the first recording that is looked at.
const RecordingChart = lazy(() =>
	import("../../components/recording/RecordingChart.tsx").then((module) => ({ default: module.RecordingChart })),
);

/** Of the drawn chart: what is around the curves, and each of them with its words. */
const AROUND = 114;
const CURVE = 122.2;

/** Curves to expect from the figures, so that what is below does not move when they come. */
function expectedCurves({ activity, metrics }: ReviewedActivity): number {
	if (Object.values(metrics.missing).includes("no_samples")) return 0;
	const turns = isOnFoot(activity.sport) || activity.sport === "cycling";
	return [
		metrics.distanceMetres ?? activity.distanceMetres,
		activity.averageHeartRate,
		metrics.weightedPower ?? activity.averagePower,
		turns ? (metrics.cadence ?? activity.averageCadence) : null,
		metrics.ascentMetres,
	].filter((value) => value !== null).length;
}

interface RecordingPartProps {
	reviewed: ReviewedActivity;
	detail: ActivityDetail | undefined;
	offline: boolean;
	/** Where the cursor is, seconds after the start. */
	onCursor: (seconds: number | null) => void;
}

export function RecordingPart(props: RecordingPartProps): JSX.Element {
	const { t } = useWords();
	const [by, setBy] = createSignal<"seconds" | "metres">("seconds");
	const activity = () => props.reviewed.activity;
	const isRecorded = () => props.detail?.recordings.some(({ leads, hasSamples }) => leads && hasSamples) ?? false;
	const samples = useSamples(() => activity().id, isRecorded);
	const view = createMemo(() => (samples.data ? recordingView(samples.data, activity().sport) : null));
	const isSummary = () => (props.detail !== undefined && !isRecorded()) || (samples.data !== undefined && view() === null);
	const reserved = (): string | undefined => {
		const curves = expectedCurves(props.reviewed);
		const settled = view() !== null || isSummary() || props.offline || samples.error !== null;
		return settled || curves === 0 ? undefined : `${AROUND + curves * CURVE}px`;
	};
	const waiting = () => <Skeleton lines={expectedCurves(props.reviewed) || 1} class="h-27" />;
	return (
		<section class="mt-8" style={{ "min-height": reserved() }} aria-label={t("activity.chart.title")}>
			<Switch fallback={waiting()}>
				<Match when={view()}>
					{(drawn) => (
						<>
							<div class="flex justify-end min-h-9 mb-2">
								<Show when={drawn().metres}>
									<Segmented
										label={t("activity.chart.axis")}
										choices={[
											{ value: "seconds", label: t("activity.chart.byTime") },
											{ value: "metres", label: t("activity.chart.byDistance") },
										]}
										value={by()}
										onChange={setBy}
									/>
								</Show>
							</div>
							<div style={{ "min-height": `${AROUND - 44 + drawn().panels.length * CURVE}px` }}>
								<Suspense fallback={waiting()}>
									<RecordingChart view={drawn()} by={by()} sport={activity().sport} onCursor={props.onCursor} />
								</Suspense>
							</div>
						</>
					)}
				</Match>
				<Match when={isSummary()}>
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
