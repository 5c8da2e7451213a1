/** New plans, approved or discarded, and old ones brought back. */
import { createEffect, createSignal, on } from "solid-js";
import { answer, api } from "../../api/client.ts";
import { ApiFailure } from "../../api/failure.ts";
import { toast } from "../../state/toasts.ts";
import { send } from "../../store/outbox.ts";
import { usePlanList, useTwoMonths } from "../../store/queries.ts";
import type { Words } from "../../words/words.tsx";
import { createSaving } from "../settings/saving.state.ts";

type Detail = Awaited<ReturnType<typeof fetchPlan>>;

const fetchPlan = (id: string) => answer(api.plans[":id"].$get({ param: { id } }));

export function createPlans({ t }: Words) {
	const list = usePlanList();
	const months = useTwoMonths();
	const saving = createSaving();
	/** The draft with its plan; null while there is none, or it is on its way. */
	const [draft, setDraft] = createSignal<Detail | null>(null);
	const draftId = () => list.data?.plans.find((plan) => plan.state === "draft")?.id ?? null;

	createEffect(
		on(draftId, async (id) => {
			if (id === null) {
				setDraft(null);
				return;
			}
			if (draft()?.summary.id === id) return;
			try {
				setDraft(await fetchPlan(id));
			} catch (error) {
				// Without a server the list still says that there is one.
				if (!(error instanceof ApiFailure)) throw error;
			}
		}),
	);

	const base = () => months.data?.version ?? null;
	const run = (work: () => Promise<unknown>, said: string) =>
		void saving
			.run(async () => {
				await work();
				await Promise.all([list.refetch(), months.refetch()]);
			})
			.then((went) => went && toast(said));

	return {
		list,
		draft,
		draftId,
		current: () => months.data,
		busy: saving.busy,
		failure: saving.failure,
		make: () => {
			const made = send({ kind: "draftPlan", body: { baseVersion: base(), methodology: null } }).then(async (draft) => {
				setDraft(draft);
				await list.refetch();
			});
			if (navigator.onLine) return void saving.run(() => made);
			// It is the server that makes it: until then there is nothing to wait for on this page.
			toast(t("plans.waits"));
			made.catch((error: unknown) => {
				if (!(error instanceof ApiFailure)) throw error;
				toast(t(`errors.${error.code}.what`));
			});
		},
		approve: (id: string) => run(() => send({ kind: "approvePlan", body: { id, baseVersion: base() } }), t("plans.approved")),
		discard: (id: string) => run(() => send({ kind: "endPlan", body: { id, baseVersion: null } }), t("plans.discarded")),
		end: (id: string) => run(() => send({ kind: "endPlan", body: { id, baseVersion: base() } }), t("plans.endDone")),
		restore: (version: number) => run(() => send({ kind: "restorePlan", body: { version, baseVersion: base() } }), t("plans.restored")),
	};
}

export type PlansState = ReturnType<typeof createPlans>;
