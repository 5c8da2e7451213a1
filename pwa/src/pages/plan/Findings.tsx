import { For, type JSX, Show } from "solid-js";
import type { Finding } from "../../../../shared/plan/finding.ts";
import { useWords } from "../../words/words.tsx";
import { FindingLine } from "./FindingLine.tsx";

/** What the safety module says about the plan, worst first. */
export function Findings(props: { findings: readonly Finding[] }): JSX.Element {
	const { t } = useWords();
	return (
		<Show when={props.findings.length > 0}>
			<details class="card py-3" open={props.findings.some((finding) => finding.severity === "danger")}>
				<summary class="font-600">
					{t("safety.title")} <span class="font-400 text-ink-soft">· {t("safety.count", props.findings.length)}</span>
				</summary>
				<ul class="mt-2">
					<For each={props.findings}>
						{(finding) => (
							<li class="py-2 border-t border-line">
								<FindingLine finding={finding} mend />
							</li>
						)}
					</For>
				</ul>
			</details>
		</Show>
	);
}
