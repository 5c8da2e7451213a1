import { For, type JSX } from "solid-js";
import { StateMark } from "../../components/StateMark.tsx";
import { useWords } from "../../words/words.tsx";

const marks = ["confirmed", "assumed", "partial", "missed", "planned"] as const;

/** What the marks mean. */
export function Legend(): JSX.Element {
	const { t } = useWords();
	return (
		<ul class="flex flex-wrap gap-x-5 gap-y-1 mt-4 text-small text-ink-soft" aria-label={t("plan.legend")}>
			<For each={marks}>
				{(mark) => (
					<li class="flex items-center gap-1.5">
						<StateMark state={mark} silent />
						{t(`states.${mark}`)}
					</li>
				)}
			</For>
		</ul>
	);
}
