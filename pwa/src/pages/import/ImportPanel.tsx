import { createMemo, For, type JSX, Show } from "solid-js";
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

/** As many files are listed one by one without asking. */
const FEW = 8;

/** Drop or choose files, and see what becomes of each. */
export function ImportPanel(props: { importer: Importer; anywhere?: boolean }): JSX.Element {
	const { t } = useWords();
	const files = () => props.importer.files;
	const hasMany = () => files().length > FEW;
	const shown = createMemo(() => (hasMany() ? worthALook(files(), FEW) : files()));
	const groups = createMemo(() => byArchive(files()));
	/** Keys stay the same while files come in, so that an open group stays open. */
	const archives = createMemo<(string | null)[]>((before) => {
		const now = [...groups().keys()];
		return now.length === before.length && now.every((name, i) => name === before[i]) ? before : now;
	}, []);
	return (
		<div class="stack gap-4">
			<DropZone
				accept=".fit,.tcx,.gpx,.csv,.gz,.zip,.json"
				limit={LARGEST_FILE_BYTES}
				compact={files().length > 0}
				anywhere={props.anywhere ?? false}
				onFiles={(chosen) => void props.importer.add(chosen)}
				onDropped={(data) => void props.importer.add(droppedItems(data))}
			/>
			<div>
				<FolderChoice onFiles={(chosen) => void props.importer.add(chosen)} />
			</div>
			<Show when={files().length > 0} fallback={<p class="text-small text-ink-soft">{t("import.garminHow")}</p>}>
				<ImportHead importer={props.importer} />
				<ul>
					<For each={shown()}>{(file) => <ImportedRow file={file} importer={props.importer} />}</For>
				</ul>
				<Show when={hasMany()}>
					<div>
						<For each={archives()}>
							{(archive) => <FileGroup archive={archive} files={groups().get(archive) ?? []} importer={props.importer} />}
						</For>
					</div>
				</Show>
			</Show>
		</div>
	);
}
