import { For, type JSX } from "solid-js";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { useWords } from "../../words/words.tsx";

/** How a load came about, why not by a better method, and what the others say. */
export function LoadSource(props: { reviewed: ReviewedActivity }): JSX.Element {
	const { t, f } = useWords();
	const load = () => props.reviewed.metrics.load;
	const known = () => {
		const found = load();
		return found.value === null ? { passedOver: [], others: [] } : found;
	};
	return (
		<>
			<p>
				{(() => {
					const found = load();
					return found.value === null ? t(`activities.missing.${found.reason}`) : t(`activities.methods.${found.method}`);
				})()}
			</p>
			<For each={known().passedOver}>
				{({ method, reason }) => (
					<p class="mt-1">{t("activities.passedOver", t(`activities.methodNames.${method}`), t(`activities.missing.${reason}`))}</p>
				)}
			</For>
			<For each={known().others}>
				{({ method, value }) => <p class="mt-1">{t("activities.otherLoad", t(`activities.methodNames.${method}`), f.number(value))}</p>}
			</For>
			<p class="mt-1">{t("activities.loadHow")}</p>
		</>
	);
}
