import type { JSX } from "solid-js";
import { buttonClass } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { useWords } from "../../words/words.tsx";

/** Before the first plan. */
export function NoPlan(): JSX.Element {
	const { t } = useWords();
	return (
		<>
			<h1 class="sr-only">{t("plan.title")}</h1>
			<EmptyState title={t("plan.emptyTitle")} text={t("plan.emptyText")}>
				<div class="flex flex-wrap justify-center gap-2">
					<a href="/welcome" class={buttonClass({ kind: "primary" })}>
						{t("plan.emptyAction")}
					</a>
					<a href="/plans" class={buttonClass()}>
						{t("plans.all")}
					</a>
				</div>
			</EmptyState>
		</>
	);
}
