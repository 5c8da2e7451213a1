import { For, type JSX, Show } from "solid-js";
import type { Finding, Severity } from "../../../../shared/plan/finding.ts";
import { Icon, type IconName } from "../../components/Icon.tsx";
import { useWords } from "../../words/words.tsx";

const looks: Record<Severity, { icon: IconName; colour: string; word: "note" | "warning" | "stop" }> = {
	info: { icon: "info", colour: "text-ink-soft", word: "note" },
	warn: { icon: "alert", colour: "text-warn", word: "warning" },
	danger: { icon: "alert", colour: "text-bad", word: "stop" },
};

/** What the safety module says about the plan, worst first. */
export function Findings(props: { findings: readonly Finding[] }): JSX.Element {
	const { t, f } = useWords();
	return (
		<Show when={props.findings.length > 0}>
			<details class="card py-3" open={props.findings.some((finding) => finding.severity === "danger")}>
				<summary class="font-600">
					{t("safety.title")} <span class="font-400 text-ink-soft">· {t("safety.count", props.findings.length)}</span>
				</summary>
				<ul class="mt-2">
					<For each={props.findings}>
						{(finding) => (
							<li class="flex gap-2.5 py-2 border-t border-line">
								<span class={`mt-0.5 ${looks[finding.severity].colour}`}>
									<Icon name={looks[finding.severity].icon} size={18} />
								</span>
								<p>
									<span class="sr-only">{t(`safety.${looks[finding.severity].word}`)}: </span>
									<Show when={finding.days[0]}>{(day) => <span class="text-ink-soft">{f.date(day(), "weekday")} · </span>}</Show>
									{t(`safetyRules.${finding.rule}`)} <span class="text-ink-soft">{t(`mends.${finding.mend}`)}</span>
								</p>
							</li>
						)}
					</For>
				</ul>
			</details>
		</Show>
	);
}
