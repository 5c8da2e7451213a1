import type { JSX } from "solid-js";
import { buttonClass } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { usePage } from "../../state/page.ts";
import { useWords } from "../../words/words.tsx";

export default function NotFound(): JSX.Element {
	const { t } = useWords();
	usePage(() => t("notFound.title"));
	return (
		<>
			<h1 class="sr-only">{t("app.name")}</h1>
			<EmptyState title={t("notFound.title")} text={t("notFound.text")}>
				<a href="/plan" class={buttonClass({ kind: "primary" })}>
					{t("notFound.action")}
				</a>
			</EmptyState>
		</>
	);
}
