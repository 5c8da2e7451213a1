import { createSignal, For, type JSX, Show } from "solid-js";
import { addDays } from "../../../../shared/calendar.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { Button } from "../../components/Button.tsx";
import type { ActivityDetail, RecordingFacts } from "../../store/activity-detail.ts";
import { useWords } from "../../words/words.tsx";
import { DeleteDialog } from "../activities/DeleteDialog.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { SplitDialog } from "./SplitDialog.tsx";
import { createSourceActions } from "./source-actions.state.ts";

/** The records an activity is made of, and what can be done with them: separate, merge, cut, download. */
export function Sources(props: {
	detail: ActivityDetail;
	nearby: readonly ReviewedActivity[];
	/** Where the chart was last looked at, seconds after the start: an offer for the cut. */
	lookedAt: number | null;
}): JSX.Element {
	const { t, f } = useWords();
	const actions = createSourceActions(() => props.detail);
	const [open, setOpen] = createSignal<"merge" | "split" | "delete" | null>(null);
	const recordings = () => props.detail.recordings;
	const name = (recording: RecordingFacts) => recording.fileName ?? t(`activity.sources.names.${recording.source}`);
	const candidates = () => {
		const { id, day } = props.detail.activity;
		return props.nearby.filter(({ activity }) => activity.id !== id && activity.day >= addDays(day, -1) && activity.day <= addDays(day, 1));
	};
	return (
		<section class="mt-10">
			<h2 class="text-heading mb-1">{t("activity.sources.title")}</h2>
			<p class="text-small text-ink-soft mb-2">
				{recordings().length > 1 ? t("activity.sources.several", f.number(recordings().length)) : t("activity.sources.one")}
			</p>
			<ul class="border-b border-line">
				<For each={recordings()}>
					{(recording) => (
						<li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2">
							<div class="min-w-0">
								<p class="break-words">
									<span class="font-500">{name(recording)}</span>
									<Show when={recordings().length > 1 && recording.leads}>
										<span class="text-small text-ink-soft"> · {t("activity.sources.leads")}</span>
									</Show>
								</p>
								<p class="text-small text-ink-soft">
									{[
										t(`activity.sources.names.${recording.source}`),
										recording.device,
										recording.startedLocal.slice(11, 16),
										recording.elapsedSeconds === null ? null : f.clock(recording.elapsedSeconds),
										recording.distanceMetres ? f.distance(recording.distanceMetres, 2) : null,
									]
										.filter(Boolean)
										.join(" · ")}
								</p>
							</div>
							<Show when={recordings().length > 1}>
								<Button
									small
									aria-label={t("activity.sources.separateLabel", name(recording))}
									busy={actions.busy()}
									onClick={() => void actions.separate(recording.id)}
								>
									{t("activity.sources.separate")}
								</Button>
							</Show>
						</li>
					)}
				</For>
			</ul>
			<div class="flex flex-wrap gap-2 mt-3">
				<Button small icon="download" busy={actions.busy()} onClick={() => void actions.downloadOriginal()}>
					{t("activity.sources.original")}
				</Button>
				<Button small onClick={() => setOpen("merge")}>
					{t("activity.sources.mergeOffer")}
				</Button>
				<Show when={recordings().some(({ hasSamples }) => hasSamples)}>
					<Button small onClick={() => setOpen("split")}>
						{t("activity.sources.splitOffer")}
					</Button>
				</Show>
				<Button small kind="quiet" onClick={() => setOpen("delete")}>
					{t("activities.deleteAction")}
				</Button>
			</div>
			<MergeDialog
				open={open() === "merge"}
				candidates={candidates()}
				onClose={() => setOpen(null)}
				onMerge={(other) => {
					setOpen(null);
					void actions.merge(other);
				}}
			/>
			<SplitDialog
				open={open() === "split"}
				seconds={props.detail.activity.elapsedSeconds ?? 0}
				offered={props.lookedAt}
				busy={actions.busy()}
				onClose={() => setOpen(null)}
				onSplit={(at) => void actions.split(at).then((done) => done && setOpen(null))}
			/>
			<DeleteDialog
				doomed={open() === "delete" ? props.detail : null}
				onClose={() => setOpen(null)}
				onDelete={() => {
					setOpen(null);
					void actions.remove();
				}}
			/>
		</section>
	);
}
