/** A finding in a sentence. */
import type { Finding } from "../../../../shared/plan/finding.ts";
import type { Words } from "../../words/words.tsx";

/** On a day without any time nothing is "longer" than it. */
export function findingText({ rule, params }: Pick<Finding, "rule" | "params">, { t }: Pick<Words, "t">): string {
	return rule === "minutes_exceeded" && params.available === 0 ? t("safety.noTimeThatDay") : t(`safetyRules.${rule}`);
}
