import { type JSX, Show } from "solid-js";
import type { Finding, Severity } from "../../../../shared/plan/finding.ts";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { useWords } from "../../words/words.tsx";
import { findingText } from "./finding-text.ts";

const looks: Record<Severity, { icon: IconName; colour: string; word: "note" | "warning" | "stop" }> = {
	info: { icon: "info", colour: "text-ink-soft", word: "note" },
	warn: { icon: "alert", colour: "text-warn", word: "warning" },
	danger: { icon: "alert", colour: "text-bad", word: "stop" },
};

/** One thing that the safety module says: how grave, when, what, and what would mend it. */
export function FindingLine(props: { finding: Finding; mend?: boolean }): JSX.Element {
	const words = useWords();
	const { t, f } = words;
	return (
		<span class="flex gap-2 mt-0.5">
			<span class={`mt-0.5 ${looks[props.finding.severity].colour}`}>
				<Icon name={looks[props.finding.severity].icon} size={props.mend ? 18 : 16} />
			</span>
			<span class={props.mend ? "" : "text-small"}>
				<span class="sr-only">{t(`safety.${looks[props.finding.severity].word}`)}: </span>
				<Show when={props.finding.days[0]}>{(day) => <span class="text-ink-soft">{f.date(day(), "weekday")} · </span>}</Show>
				{findingText(props.finding, words)}{" "}
				<Show when={props.mend}>
					<span class="text-ink-soft">{t(`mends.${props.finding.mend}`)}</span>
				</Show>
			</span>
		</span>
	);
}
