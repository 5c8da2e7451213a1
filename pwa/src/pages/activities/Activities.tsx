import { useNavigate } from "@solidjs/router";
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { Button, buttonClass } from "../../components/Button.tsx";
import { DropZone } from "../../components/DropZone.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Skeleton } from "../../components/Skeleton.tsx";
import { LARGEST_FILE_BYTES } from "../../import/read-file.ts";
import { useImporter } from "../../state/importer.ts";
import { usePage } from "../../state/page.ts";
import { toast } from "../../state/toasts.ts";
import { useActivities } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { ActivityRow } from "./ActivityRow.tsx";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { deleteActivity, isDeleted } from "./deleted.state.ts";

export default function Activities(): JSX.Element {
	const { t, f } = useWords();
	usePage(() => t("activities.title"));
	const activities = useActivities();
	const importer = useImporter();
	const navigate = useNavigate();
	const [doomed, setDoomed] = createSignal<ReviewedActivity | null>(null);
	const shown = createMemo(() => (activities.data ?? []).filter(({ activity }) => !isDeleted(activity.id)));
	const months = createMemo(() => [...Map.groupBy(shown(), ({ activity }) => activity.day.slice(0, 7))]);

	async function remove(reviewed: ReviewedActivity): Promise<void> {
		setDoomed(null);
		await deleteActivity(reviewed.activity.id);
		toast(t("activities.deleted"));
	}

	return (
		<div class="max-w-220">
			<div class="flex items-center justify-between gap-4 mb-4">
				<h1 class="text-title">{t("activities.title")}</h1>
				<a href="/import" class={buttonClass({ small: true })}>
					{t("nav.import")}
				</a>
			</div>
			<DropZone
				accept=".fit,.tcx,.gpx,.csv"
				limit={LARGEST_FILE_BYTES}
				compact
				onFiles={(files) => {
					void importer.add(files);
					navigate("/import");
				}}
			/>
			<Switch fallback={<Skeleton lines={8} class="h-10" />}>
				<Match when={activities.data && shown().length === 0}>
					<EmptyState title={t("import.emptyTitle")} text={t("import.emptyText")}>
						<a href="/import" class={buttonClass({ kind: "primary" })}>
							{t("fitness.emptyAction")}
						</a>
					</EmptyState>
				</Match>
				<Match when={shown().length > 0}>
					<For each={months()}>
						{([month, list]) => (
							<section class="mt-7">
								<h2 class="text-heading mb-1">{f.date(`${month}-01`, "monthYear")}</h2>
								<ul class="border-b border-line">
									<For each={list}>{(reviewed) => <ActivityRow reviewed={reviewed} onDelete={() => setDoomed(reviewed)} />}</For>
								</ul>
							</section>
						)}
					</For>
					<Show when={activities.hasMore}>
						<div class="mt-5">
							<Button wide busy={activities.isFetching} onClick={() => void activities.loadMore()}>
								{t("activities.more")}
							</Button>
						</div>
					</Show>
				</Match>
				<Match when={activities.error}>{(error) => <FailureNotice code={error().code} onRetry={() => void activities.refetch()} />}</Match>
			</Switch>
			<DeleteDialog doomed={doomed()} onClose={() => setDoomed(null)} onDelete={(reviewed) => void remove(reviewed)} />
		</div>
	);
}
