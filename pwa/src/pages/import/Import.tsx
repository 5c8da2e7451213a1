import { useNavigate } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { Button, buttonClass } from "../../components/Button.tsx";
import { useImporter } from "../../state/importer.ts";
import { usePage } from "../../state/page.ts";
import { useTwoMonths } from "../../store/queries.ts";
import { useWords } from "../../words/words.tsx";
import { ImportPanel } from "./ImportPanel.tsx";

export default function Import(): JSX.Element {
	const { t } = useWords();
	const navigate = useNavigate();
	const importer = useImporter();
	const months = useTwoMonths();
	usePage(() => t("import.title"));
	return (
		<div class="max-w-180">
			<h1 class="text-title mb-2">{t("import.title")}</h1>
			<ImportPanel
				importer={importer}
				actions={
					<>
						<Show when={months.data}>
							<Button kind="primary" icon="refresh" onClick={() => navigate("/plan", { state: { refresh: true } })}>
								{t("importPage.toPlan")}
							</Button>
						</Show>
						<a href="/activities" class={buttonClass()}>
							{t("importPage.show")}
						</a>
					</>
				}
			/>
			<p class="mt-6">
				<a class="text-link" href="/connections">
					{t("importPage.connections")}
				</a>
			</p>
		</div>
	);
}
