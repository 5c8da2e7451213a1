import { createSignal, For, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import type { ImportedFile } from "../../import/imported-file.ts";
import type { Importer } from "../../import/importer.ts";
import { useWords } from "../../words/words.tsx";
import { ImportedRow } from "./ImportedRow.tsx";
import { TallyLine } from "./TallyLine.tsx";

/** As many rows at a time: thousands at once would freeze the page, and nobody reads them. */
const AT_ONCE = 100;

/** The files of one archive, or those that came by themselves: a line that opens to a list. */
export function FileGroup(props: { archive: string | null; files: readonly ImportedFile[]; importer: Importer }): JSX.Element {
	const { t } = useWords();
	const [open, setOpen] = createSignal(false);
	const [shown, setShown] = createSignal(AT_ONCE);
	const more = () => Math.min(AT_ONCE, props.files.length - shown());
	const passedOver = () => (props.archive === null ? 0 : (props.importer.passedOver().get(props.archive) ?? 0));
	return (
		<details class="border-t border-line last:border-b py-2" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary class="cursor-pointer min-h-8">
				<span class="font-600">{props.archive ?? t("import.alone")}</span>
				<span class="text-small text-ink-soft"> · {t("import.showAll", props.files.length)}</span>
				<TallyLine files={props.files} passedOver={passedOver()} />
			</summary>
			<Show when={open()}>
				<ul class="mt-2">
					<For each={props.files.slice(0, shown())}>{(file) => <ImportedRow file={file} importer={props.importer} />}</For>
				</ul>
				<Show when={more() > 0}>
					<Button small kind="quiet" onClick={() => setShown(shown() + AT_ONCE)}>
						{t("import.showNext", more())}
					</Button>
				</Show>
			</Show>
		</details>
	);
}
