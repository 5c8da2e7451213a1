import { createSignal, type JSX } from "solid-js";
import { Button } from "../../../pwa/src/components/Button.tsx";
import { Dialog } from "../../../pwa/src/components/Dialog.tsx";
import { DropZone } from "../../../pwa/src/components/DropZone.tsx";
import { FileRow } from "../../../pwa/src/components/FileRow.tsx";
import { TextField } from "../../../pwa/src/components/TextField.tsx";
import { Toasts } from "../../../pwa/src/components/Toasts.tsx";
import { useWords } from "../../../pwa/src/words/words.tsx";
import { Frame } from "./Frame.tsx";

export function ImportView(props: { dialog: boolean }): JSX.Element {
	const { t } = useWords();
	const [open, setOpen] = createSignal(props.dialog);
	const [password, setPassword] = createSignal("");
	return (
		<Frame at="import">
			<div class="max-w-180">
				<h1 class="text-title mb-4">{t("import.title")}</h1>
				<DropZone onFiles={() => {}} accept=".fit,.csv" limit={25_000_000} anywhere />
				<div class="flex items-baseline justify-between mt-6 mb-2">
					<h2 class="text-heading">{t("import.progress", 4, 7)}</h2>
					<p class="text-small text-ink-soft">{t("import.canLeave")}</p>
				</div>
				<ul>
					<FileRow name="2026-11-24-06-12-41-intervals.fit" size={104_553} status="done" result="1 activity" />
					<FileRow
						name="Activities.csv"
						size={412_200}
						status="done"
						result="312 activities"
						problems={[
							{ code: "zone_assumed", detail: "" },
							{ code: "unreadable_row", detail: "", line: 41 },
							{ code: "unreadable_row", detail: "", line: 97 },
							{ code: "unreadable_row", detail: "", line: 98 },
						]}
					/>
					<FileRow name="2026-11-22-long-run-with-a-very-long-name-that-does-not-fit-on-a-phone.fit" size={1_204_553} status="reading" />
					<FileRow name="2026-11-20.fit" size={98_100} status="sending" />
					<FileRow name="2026-11-19.fit" size={98_100} status="known" problems={[{ code: "already_there", detail: "" }]} />
					<FileRow name="photo.jpg" size={3_104_553} status="refused" problems={[{ code: "not_recognised", detail: "" }]} />
					<FileRow name="2026-11-17.fit" size={98_100} status="failed" onRetry={() => {}} />
					<FileRow name="2026-11-16.fit" size={88_100} status="waiting" />
				</ul>
				<div class="mt-6">
					<Button kind="danger" onClick={() => setOpen(true)}>
						{t("settings.delete")}
					</Button>
				</div>
			</div>
			<Dialog
				open={open()}
				onClose={() => setOpen(false)}
				title={t("settings.deleteTitle")}
				text={t("settings.deleteText")}
				actions={
					<>
						<Button onClick={() => setOpen(false)}>{t("actions.cancel")}</Button>
						<Button kind="danger">{t("settings.deleteAction")}</Button>
					</>
				}
			>
				<TextField label={t("settings.deleteConfirm")} type="password" value={password()} onInput={setPassword} />
			</Dialog>
			<Toasts
				toasts={props.dialog ? [] : [{ id: "1", text: t("import.finished", 313, 4), action: { label: t("actions.undo"), run: () => {} } }]}
				onDismiss={() => {}}
			/>
		</Frame>
	);
}
