/** Yes or no to what a refresh proposes. The card goes at once, with the server or without. */
import type { MethodologyId } from "../../../../shared/athlete/methodology.ts";
import { ApiFailure } from "../../api/failure.ts";
import { toast } from "../../state/toasts.ts";
import type { Words } from "../../words/words.tsx";
import type { LivePlan } from "./live-plan.ts";

export type Answer = "accepted" | "refused";

export function createAnswers(live: Pick<LivePlan, "months" | "base" | "answer">, { t }: Words) {
	async function answer(id: string, said: Answer, methodology?: MethodologyId): Promise<void> {
		const baseVersion = live.months.data ? live.base() : null;
		const sent = live.answer({ id, answer: said, baseVersion, ...(methodology ? { methodology } : {}) });
		if (!navigator.onLine) toast(t("change.doneOffline"));
		try {
			await sent;
			toast(t(said === "accepted" ? "proposals.agreed" : "proposals.declined"));
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			toast(error.code === "stale_plan" ? t("change.stale") : t(`errors.${error.code}.what`));
		}
	}

	return { answer: (id: string, said: Answer, methodology?: MethodologyId) => void answer(id, said, methodology) };
}
