import { createMemo, type JSX, Show } from "solid-js";
import type { ImportedFile } from "../../import/imported-file.ts";
import { useWords } from "../../words/words.tsx";
import { tallyOf } from "./tally.ts";

const parts = ["added", "merged", "known", "health", "refused", "asking", "without"] as const;

/** "312 new · 4 merged · 2 files not imported" */
export function TallyLine(props: { files: readonly ImportedFile[]; passedOver: number }): JSX.Element {
	const { t } = useWords();
	const text = createMemo(() => {
		const tally = tallyOf(props.files);
		const said = parts.flatMap((part) => (tally[part] > 0 ? [t(`import.tally.${part}`, tally[part])] : []));
		return [...said, ...(props.passedOver > 0 ? [t("import.tally.passedOver", props.passedOver)] : [])].join(" · ");
	});
	return (
		<Show when={text()}>
			<span class="block text-small text-ink-soft text-pretty">{text()}</span>
		</Show>
	);
}
