/** Yes or no to what a refresh proposes. */
import { createSignal } from "solid-js";
import type { MethodologyId } from "../../../../shared/athlete/methodology.ts";
import { ApiFailure } from "../../api/failure.ts";
import { toast } from "../../state/toasts.ts";
import { send } from "../../store/outbox.ts";
import type { Cached } from "../../store/queries.ts";
import type { TwoMonths } from "../../store/replies.ts";
import type { Words } from "../../words/words.tsx";

export type Answer = "accepted" | "refused";

export function createAnswers(months: Cached<TwoMonths>, { t }: Words) {
	/** Id of the proposal that is being answered. */
	const [busy, setBusy] = createSignal<string | null>(null);

	async function answer(id: string, said: Answer, methodology?: MethodologyId): Promise<void> {
		if (busy() !== null) return;
		setBusy(id);
		try {
			await send({
				kind: "answerProposal",
				body: { id, answer: said, baseVersion: months.data?.version ?? null, ...(methodology ? { methodology } : {}) },
			});
			await months.refetch();
			toast(t(said === "accepted" ? "proposals.agreed" : "proposals.declined"));
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			toast(t(`errors.${error.code}.what`));
		} finally {
			setBusy(null);
		}
	}

	return { busy, answer: (id: string, said: Answer, methodology?: MethodologyId) => void answer(id, said, methodology) };
}
