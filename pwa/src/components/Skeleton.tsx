import { For, type JSX } from "solid-js";
import { useWords } from "../words/words.tsx";

/** The shape of what is coming; screen readers hear that it loads. */
export function Skeleton(props: { lines?: number; class?: string }): JSX.Element {
	const { t } = useWords();
	return (
		<div role="status" class="stack gap-2.5">
			<span class="sr-only">{t("app.loading")}</span>
			<For each={Array.from({ length: props.lines ?? 1 }, (_, index) => index)}>
				{(index) => (
					<div
						class={`skeleton ${props.class ?? "h-4"} ${index > 0 && index === (props.lines ?? 1) - 1 ? "w-3/5" : ""}`}
						aria-hidden="true"
					/>
				)}
			</For>
		</div>
	);
}
