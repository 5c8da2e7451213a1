import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { DropZone } from "../../components/DropZone.tsx";
import { droppedItems } from "../../import/dropped.ts";
import type { Importer } from "../../import/importer.ts";
import { LARGEST_FILE_BYTES } from "../../import/read-file.ts";
import { useWords } from "../../words/words.tsx";
import { FileGroup } from "./FileGroup.tsx";
import { FolderChoice } from "./FolderChoice.tsx";
import { ImportedRow } from "./ImportedRow.tsx";
import { ImportHead } from "./ImportHead.tsx";
import { byArchive, worthALook } from "./tally.ts";
import { WhereFrom } from "./WhereFrom.tsx";

/** As many files are listed one by one; of more, those that need a look. */
const FEW = 8;

/** Drop or choose files, and see what becomes of each. `actions`: what to do with what has come in. */
export function ImportPanel(props: { importer: Importer; actions?: JSX.Element }): JSX.Element {
	const { t } = useWords();
	const files = () => props.importer.files;
	const hasFiles = () => files().length > 0;
	const hasMany = () => files().length > FEW;
	const [most, setMost] = createSignal(FEW);
	const asking = createMemo(() => files().filter(({ status }) => status === "asking"));
	const listed = createMemo(() => (hasMany() ? worthALook(files()) : files().filter(({ status }) => status !== "asking")));
	const groups = createMemo(() => byArchive(files()));
	/** Keys stay the same while files come in, so that an open group stays open. */
	const archives = createMemo<(string | null)[]>((before) => {
		const now = [...groups().keys()];
		return now.length === before.length && now.every((name, i) => name === before[i]) ? before : now;
	}, []);
	return (
		<div class="stack gap-6">
			<Show when={hasFiles()}>
				<ImportHead importer={props.importer} actions={props.actions} />
			</Show>
			<Show when={asking().length > 0}>
				<ul>
					<For each={asking()}>{(file) => <ImportedRow file={file} importer={props.importer} />}</For>
				</ul>
			</Show>
			<DropZone
				accept=".fit,.tcx,.gpx,.csv,.gz,.zip,.json"
				limit={LARGEST_FILE_BYTES}
				compact={hasFiles()}
				anywhere
				onFiles={(chosen) => void props.importer.add(chosen)}
				onDropped={(data) => void props.importer.add(droppedItems(data))}
			>
				<FolderChoice onFiles={(chosen) => void props.importer.add(chosen)} />
			</DropZone>
			<Show when={hasFiles()} fallback={<WhereFrom />}>
				<Show
					when={hasMany()}
					fallback={
						<ul>
							<For each={listed()}>{(file) => <ImportedRow file={file} importer={props.importer} />}</For>
						</ul>
					}
				>
					<Show when={listed().length > 0}>
						<section aria-label={t("import.worthALook")}>
							<h2 class="text-heading mb-1">{t("import.worthALook")}</h2>
							<ul>
								<For each={listed().slice(0, most())}>{(file) => <ImportedRow file={file} importer={props.importer} />}</For>
							</ul>
							<Show when={listed().length > most()}>
								<Button small kind="quiet" onClick={() => setMost(most() + 100)}>
									{t("import.showNext", Math.min(100, listed().length - most()))}
								</Button>
							</Show>
						</section>
					</Show>
					<section aria-label={t("import.all")}>
						<h2 class="text-heading mb-1">{t("import.all")}</h2>
						<ul>
							<For each={archives()}>
								{(archive) => <FileGroup archive={archive} files={groups().get(archive) ?? []} importer={props.importer} />}
							</For>
						</ul>
					</section>
				</Show>
			</Show>
		</div>
	);
}
