import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { DropZone } from "../../components/DropZone.tsx";
import { FileRow } from "../../components/FileRow.tsx";
import { Progress } from "../../components/Meter.tsx";
import type { Importer } from "../../import/importer.ts";
import { LARGEST_FILE_BYTES } from "../../import/read-file.ts";
import { useWords } from "../../words/words.tsx";

/** As many files are listed one by one without asking. */
const FEW = 8;
/** More lines than this help nobody. */
const MANY = 500;

/** Drop or choose files, and see what becomes of each. */
export function ImportPanel(props: { importer: Importer; anywhere?: boolean }): JSX.Element {
	const { t } = useWords();
	const files = () => props.importer.files;
	const progress = () => props.importer.progress();
	const isRunning = () => props.importer.isRunning();
	const [all, setAll] = createSignal(false);
	/** Of many files those that need a look, then those at work; the rest is in the count. */
	const shown = createMemo(() => {
		if (files().length <= FEW) return files();
		if (all()) return files().slice(0, MANY);
		const [troubled, working] = [
			["refused", "failed"],
			["reading", "sending"],
		].map((some) => files().filter((file) => some.includes(file.status)));
		return [...(troubled ?? []), ...(working ?? [])].slice(0, FEW);
	});
	const fresh = () => files().reduce((sum, file) => sum + file.counts.added + file.counts.merged, 0);
	return (
		<div class="stack gap-4">
			<DropZone
				accept=".fit,.tcx,.gpx,.csv"
				limit={LARGEST_FILE_BYTES}
				compact={files().length > 0}
				anywhere={props.anywhere ?? false}
				onFiles={(dropped) => void props.importer.add(dropped)}
			/>
			<Show when={files().length > 0} fallback={<p class="text-small text-ink-soft">{t("import.garminHow")}</p>}>
				<div class="flex flex-wrap items-center justify-between gap-3" role="status">
					<p>
						<span class="font-600">
							<Show when={isRunning()} fallback={fresh() > 0 ? t("import.finished", fresh()) : t("import.nothingNew")}>
								{t("import.progress", progress().done, progress().total)}
							</Show>
						</span>
						<Show when={isRunning()}>
							<span class="block text-small text-ink-soft">{t("import.canLeave")}</span>
						</Show>
					</p>
					<Show
						when={isRunning()}
						fallback={
							<Button small onClick={() => props.importer.clear()}>
								{t("import.clear")}
							</Button>
						}
					>
						<Button small onClick={() => props.importer.cancel()}>
							{t("importPage.cancel")}
						</Button>
					</Show>
				</div>
				<Show when={isRunning()}>
					<Progress
						label={t("import.title")}
						valueText={t("import.progress", progress().done, progress().total)}
						fraction={progress().total > 0 ? progress().done / progress().total : 0}
					/>
				</Show>
				<ul>
					<For each={shown()}>
						{(file) => (
							<FileRow
								name={file.name}
								size={file.size}
								status={file.status}
								activities={file.counts.added + file.counts.merged}
								problems={file.problems}
								onRetry={() => props.importer.retryNow()}
							/>
						)}
					</For>
				</ul>
				<Show when={files().length > FEW}>
					<Button small kind="quiet" onClick={() => setAll(!all())}>
						{t(all() ? "actions.showLess" : "actions.showMore")}
					</Button>
				</Show>
			</Show>
		</div>
	);
}
