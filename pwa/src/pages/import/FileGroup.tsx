import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { FileName } from "../../components/FileName.tsx";
import { Icon } from "../../components/Icon.tsx";
import type { ImportedFile } from "../../import/imported-file.ts";
import type { Importer } from "../../import/importer.ts";
import { useWords } from "../../words/words.tsx";
import { ImportedRow } from "./ImportedRow.tsx";
import { TallyLine } from "./TallyLine.tsx";
import { tallyOf } from "./tally.ts";

/** As many rows at a time: thousands at once would freeze the page, and nobody reads them. */
const AT_ONCE = 100;

/** The files of one archive, or those that came by themselves: a line that opens to a list. */
export function FileGroup(props: { archive: string | null; files: readonly ImportedFile[]; importer: Importer }): JSX.Element {
	const { t } = useWords();
	const [open, setOpen] = createSignal(false);
	const [shown, setShown] = createSignal(AT_ONCE);
	const tally = createMemo(() => tallyOf(props.files));
	const more = () => Math.min(AT_ONCE, props.files.length - shown());
	const passedOver = () => (props.archive === null ? 0 : (props.importer.passedOver().get(props.archive) ?? 0));
	const count = () =>
		tally().over === tally().total ? t("import.fileCount", tally().total) : t("import.progress", tally().over, tally().total);
	return (
		<li class="border-t border-line last:border-b">
			<details class="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
				<summary class="list-none [&::-webkit-details-marker]:hidden grid grid-cols-[18px_minmax(0,1fr)_auto] gap-x-3 min-h-11 py-2.5 cursor-pointer rounded">
					<span class="mt-0.5 h-fit text-ink-faint transition-transform duration-quick group-open:rotate-90">
						<Icon name="next" size={18} />
					</span>
					<span class="min-w-0">
						<span class="block font-600">
							<Show when={props.archive} fallback={t("import.alone")}>
								{(archive) => <FileName path={archive()} />}
							</Show>
						</span>
						<TallyLine files={props.files} passedOver={passedOver()} />
					</span>
					<span class="pt-0.5 text-small text-ink-soft text-right whitespace-nowrap">{count()}</span>
				</summary>
				<Show when={open()}>
					<ul class="mb-3 ml-7.5">
						<For each={props.files.slice(0, shown())}>
							{(file) => <ImportedRow file={file} importer={props.importer} within={props.archive !== null} />}
						</For>
					</ul>
					<Show when={more() > 0}>
						<Button small kind="quiet" onClick={() => setShown(shown() + AT_ONCE)}>
							{t("import.showNext", more())}
						</Button>
					</Show>
				</Show>
			</details>
		</li>
	);
}
