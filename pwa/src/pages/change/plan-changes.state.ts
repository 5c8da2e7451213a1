/** Changing the plan by hand: trials before, the change itself, and the way back. */
import { createMemo, onCleanup, onMount } from "solid-js";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { Operation } from "../../../../shared/plan/operation.ts";
import { type Applied, openTrial } from "../../../../shared/plan/operations/apply.ts";
import type { CompletionState, Excuse } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import { ApiFailure } from "../../api/failure.ts";
import { toast } from "../../state/toasts.ts";
import type { Words } from "../../words/words.tsx";
import { findingText } from "../plan/finding-text.ts";
import { type LivePlan, useLivePlan } from "./live-plan.ts";
import { isMovable, type MoveMeaning, moveOperation } from "./move-operation.ts";
import type { LiveWrite } from "./overlay.ts";

export interface PlanChanges extends LivePlan {
	/** What a change would do; null while plan or profile are not known. Asked again, it is remembered until the plan changes. */
	trial: (operations: readonly Operation[]) => Applied | null;
	/** @param said What the toast tells. */
	commit: (operations: readonly Operation[], said: string) => void;
	undo: () => void;
	/** May be carried to another day. */
	isMovable: (workout: Workout) => boolean;
	/** What moving it to a day means; null while plan or profile are not known. */
	moving: (workoutId: string, day: IsoDate) => MoveMeaning | null;
	complete: (id: string, state: Extract<CompletionState, "confirmed" | "missed" | "excused">, excuse?: Excuse) => void;
}

export function createPlanChanges(words: Words): PlanChanges {
	const { t } = words;
	const live = useLivePlan();

	const trials = createMemo(() => {
		const [months, context] = [live.months.data, live.context()];
		return months && context ? remembered(openTrial(months.plan, context)) : null;
	});
	const trial: PlanChanges["trial"] = (operations) => trials()?.(operations) ?? null;

	const movable = (workout: Workout): boolean => {
		const [months, context] = [live.months.data, live.context()];
		const state = months?.completions.find((each) => each.workoutId === workout.id)?.state ?? "planned";
		return context !== null && isMovable(workout, state, context.today);
	};
	const moving: PlanChanges["moving"] = (workoutId, day) => {
		const [months, context] = [live.months.data, live.context()];
		return months && context ? moveOperation(months.plan, context.profile, workoutId, day, movable) : null;
	};

	async function carry(write: LiveWrite, patch?: Parameters<LivePlan["send"]>[1]): Promise<void> {
		try {
			await live.send(write, patch);
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			toast(error.code === "stale_plan" ? t("change.stale") : `${t("change.refused")} ${t(`errors.${error.code}.what`)}`);
		}
	}

	const undo = () => {
		const months = live.months.data;
		if (!months) return;
		const isChanged = live.waiting().some((write) => write.kind === "changePlan") || months.head.parent !== null;
		if (!isChanged) return toast(t("change.nothingToUndo"));
		void carry({ kind: "undoPlan", body: { baseVersion: live.base() } });
		toast(t("change.undone"));
	};

	function commit(operations: readonly Operation[], said: string): void {
		const applied = trial(operations);
		if (!applied) return;
		if (!applied.ok) {
			toast(t(`change.problems.${applied.problem}`));
			return;
		}
		void carry({ kind: "changePlan", body: { operations: [...operations], baseVersion: live.base() } }, applied.undo);
		// Nothing is forbidden, but what speaks against it is said, also where it was let go before it could be read.
		const [against] = applied.newFindings.filter(({ severity }) => severity !== "info");
		const warned = against ? [t("change.against", findingText(against, words))] : [];
		const sentences = [said, ...warned, ...(navigator.onLine ? [] : [t("change.doneOffline")])];
		toast(sentences.join(" "), { label: t("change.undo"), run: undo });
	}

	onMount(() => {
		const stop = new AbortController();
		const onKey = (event: KeyboardEvent) => {
			const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
			if (!isUndo || (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]"))) return;
			event.preventDefault();
			undo();
		};
		document.addEventListener("keydown", onKey, { signal: stop.signal });
		onCleanup(() => stop.abort());
	});

	return {
		...live,
		trial,
		commit,
		undo,
		isMovable: movable,
		moving,
		complete(id, state, excuse) {
			void carry({ kind: "setCompletion", body: { id, state, excuse: excuse ?? null } });
			toast(t("completion.saved"));
		},
	};
}

function remembered(trial: (operations: readonly Operation[]) => Applied): (operations: readonly Operation[]) => Applied {
	const known = new Map<string, Applied>();
	return (operations) => {
		const key = JSON.stringify(operations);
		const applied = known.get(key) ?? trial(operations);
		known.set(key, applied);
		return applied;
	};
}
