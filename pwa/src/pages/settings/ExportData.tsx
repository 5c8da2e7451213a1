import { createSignal, type JSX, Show } from "solid-js";
import { Button } from "../../components/Button.tsx";
import { Progress } from "../../components/Meter.tsx";
import { toast } from "../../state/toasts.ts";
import { todayIn } from "../../state/today.ts";
import { type ExportProgress, exportEverything } from "../../store/export.ts";
import { saveFile } from "../../store/save-file.ts";
import { useWords } from "../../words/words.tsx";
import { FailureNotice } from "../shell/FailureNotice.tsx";
import { createSaving } from "./saving.state.ts";

/** Everything as one zip, put together on this device. */
export function ExportData(): JSX.Element {
	const { t, f } = useWords();
	const saving = createSaving();
	const [progress, setProgress] = createSignal<ExportProgress | null>(null);

	async function run(): Promise<void> {
		const done = await saving.run(async () => saveFile(await exportEverything(setProgress), `longrun-${todayIn()}.zip`));
		setProgress(null);
		if (done) toast(t("moreSettings.exportDone"));
	}

	const share = () => {
		const now = progress();
		return now && now.total > 0 ? now.done / now.total : 0;
	};

	return (
		<div class="stack gap-3 items-start">
			<p>{t("settings.exportText")}</p>
			<Show when={saving.failure()}>{(code) => <FailureNotice code={code()} />}</Show>
			<Button icon="download" busy={saving.busy()} onClick={() => void run()}>
				{saving.busy() ? t("settings.exporting") : t("settings.exportAction")}
			</Button>
			<Show when={saving.busy()}>
				<div class="w-full">
					<Progress label={t("settings.exporting")} valueText={f.percent(share())} fraction={share()} />
				</div>
			</Show>
		</div>
	);
}
