/** Saying that a warning sign is cleared, and taking it back; the plan follows each. */
import { createSignal } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import { ApiFailure } from "../../api/failure.ts";
import { toast } from "../../state/toasts.ts";
import { pending, send } from "../../store/outbox.ts";
import type { Words } from "../../words/words.tsx";
import type { PlanChanges } from "./plan-changes.state.ts";
import { flagSign } from "./red-flag.ts";

export function createClearing({ months }: Pick<PlanChanges, "months">, today: () => IsoDate, { t }: Pick<Words, "t">) {
	const [busy, setBusy] = createSignal(false);
	/** What waits to be sent counts as said. */
	const clearedOn = (): IsoDate | null => {
		const { write } = pending().findLast((row) => row.write.kind === "sayCleared") ?? {};
		if (write?.kind === "sayCleared" && "cleared" in write.body) return write.body.cleared ? today() : null;
		return months.data?.clearedOn ?? null;
	};

	async function say(cleared: boolean): Promise<void> {
		if (busy()) return;
		setBusy(true);
		toast(t(cleared ? "flag.noted" : "flag.back"));
		try {
			const said = send({ kind: "sayCleared", body: { cleared } });
			const followed = send({ kind: "refreshNow", body: {} });
			setBusy(navigator.onLine);
			await Promise.all([said, followed]);
			await months.refetch();
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			toast(t(`errors.${error.code}.what`));
		} finally {
			setBusy(false);
		}
	}

	return {
		busy,
		clearedOn,
		sign: () => (months.data ? flagSign(months.data.plan, clearedOn(), today()) : null),
		say: (cleared: boolean) => void say(cleared),
	};
}
