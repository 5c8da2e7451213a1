import { createSignal, For, type JSX, onCleanup, onMount } from "solid-js";
import { Checkbox } from "../../components/Checkbox.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { isShortcut, shortcutKeys } from "../../state/shortcut-keys.ts";
import { useWords } from "../../words/words.tsx";

const shown = ["arrows", "home", "enter", "escape", "today", "carry", "undo", "help"] as const;

/** `?` lists what the keyboard can do. */
export function Shortcuts(): JSX.Element {
	const { t } = useWords();
	const [open, setOpen] = createSignal(false);
	onMount(() => {
		const stop = new AbortController();
		document.addEventListener(
			"keydown",
			(event) => {
				if (event.key !== "?" || !isShortcut(event)) return;
				event.preventDefault();
				setOpen(true);
			},
			{ signal: stop.signal },
		);
		onCleanup(() => stop.abort());
	});
	return (
		<Dialog open={open()} onClose={() => setOpen(false)} title={t("shell.shortcuts")}>
			<dl>
				<For each={shown}>
					{(key) => (
						<div class="grid grid-cols-[7rem_1fr] gap-x-4 py-2 border-t border-line">
							<dt class="font-600">{t(`shell.keyNames.${key}`)}</dt>
							<dd>{t(`shell.keys.${key}`)}</dd>
						</div>
					)}
				</For>
			</dl>
			<div class="mt-2 border-t border-line">
				<Checkbox label={t("shell.useKeys")} hint={t("shell.useKeysHint")} checked={shortcutKeys.areOn()} onChange={shortcutKeys.set} />
			</div>
		</Dialog>
	);
}
