/** The athlete's yes to sending, and the answers to what Garmin Connect has differently: shown at once, sent when there is a server. */
import { createMemo, createRoot, createSignal } from "solid-js";
import { canonical } from "../../../../shared/review/digest.ts";
import { ApiFailure } from "../../api/failure.ts";
import { toast } from "../../state/toasts.ts";
import { pending, send } from "../../store/outbox.ts";
import { type Cached, useDelivery } from "../../store/queries.ts";
import type { Reply } from "../../store/replies.ts";
import type { Write } from "../../store/writes.ts";
import type { Words } from "../../words/words.tsx";
import { isWatchWrite, type WatchWrite, watchOf, watchSums, withSaid } from "./watch-state.ts";

/** Said here, and shown until the server's own answer holds it. */
const [settling, setSettling] = createRoot(() => createSignal<readonly WatchWrite[]>([]));

/** With one of them waiting, the server will look at another workout than the one whose digest is known here. */
const changing: readonly Write["kind"][] = ["changePlan", "undoPlan", "keepOld", "restorePlan", "saveProfile"];

export interface Watch {
	/** Undefined while nothing is known. */
	delivery: () => Reply<"delivery"> | undefined;
	stored: Cached<Reply<"delivery">>;
	approve: (workoutId: string, approved: boolean) => void;
	approveAll: (approved: boolean) => void;
	answer: (workoutId: string, answer: "use_plan" | "keep_garmin") => void;
}

export function createWatch({ t }: Words): Watch {
	const stored = useDelivery();
	const said = createMemo(() => {
		const mine = settling();
		// The outbox has parsed what it stores: only the order of keys may differ.
		const known = new Set(mine.map(canonical));
		const others = pending().flatMap(({ write }) => (isWatchWrite(write) && !known.has(canonical(write)) ? [write] : []));
		return [...others, ...mine];
	});
	const delivery = createMemo(() => stored.data && withSaid(stored.data, said()));

	async function tell(write: WatchWrite): Promise<void> {
		setSettling((list) => [...list, write]);
		try {
			await send(write);
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			toast(t(`errors.${error.code}.what`));
		} finally {
			// Refused or carried out: either way the server's answer is the one to show.
			await stored.refetch();
			setSettling((list) => list.filter((each) => each !== write));
		}
	}

	const heard = (text: string) => (navigator.onLine ? text : `${text} ${t("change.doneOffline")}`);

	function approve(id: string, approved: boolean): void {
		const known = delivery();
		const isChanging = pending().some(({ write }) => changing.includes(write.kind));
		const digest = known && !isChanging ? (watchOf(known, id)?.digest ?? null) : null;
		void tell({ kind: "approveWorkout", body: { id, approved, digest } });
	}

	function approveAll(approved: boolean): void {
		const planId = delivery()?.planId;
		if (planId) void tell({ kind: "approveAll", body: { approved, planId } });
	}

	const undo = (run: () => void) => ({ label: t("change.undo"), run });

	return {
		delivery,
		stored,
		approve(id, approved) {
			const known = delivery();
			// The yes to the version before cannot be given back, and none at all would take that one off the watch.
			const isLost = known !== undefined && watchOf(known, id)?.state.kind === "changed";
			approve(id, approved);
			toast(heard(t(approved ? "watch.approved" : "watch.notSent")), isLost ? undefined : undo(() => approve(id, !approved)));
		},
		approveAll(approved) {
			const known = delivery();
			const off = known && !approved ? watchSums(known).standing : 0;
			approveAll(approved);
			toast(
				heard(off > 0 ? t("watch.plan.saidNoneOff", off) : t(approved ? "watch.plan.saidAll" : "watch.plan.saidNone")),
				undo(() => approveAll(!approved)),
			);
		},
		answer(workoutId, answer) {
			void tell({ kind: "answerGarmin", body: { workoutId, answer } });
			toast(heard(t(answer === "use_plan" ? "watch.state.answered" : "watch.state.kept")));
		},
	};
}
