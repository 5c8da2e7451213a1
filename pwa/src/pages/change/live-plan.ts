/** The two months with everything that was changed on this device, whether the server has it yet or not. One for the whole app. */
import { createMemo, createRoot, createSignal, mergeProps } from "solid-js";
import { addDays } from "../../../../shared/calendar.ts";
import type { OperationContext } from "../../../../shared/plan/operations/context.ts";
import type { PlanPatch } from "../../../../shared/plan/operations/undo.ts";
import { canonical } from "../../../../shared/review/digest.ts";
import { useToday } from "../../state/athlete-day.ts";
import { pending, send } from "../../store/outbox.ts";
import { type Cached, useActivities, useGoals, useProfile, useTwoMonths } from "../../store/queries.ts";
import type { TwoMonths } from "../../store/replies.ts";
import type { Write, WriteReply } from "../../store/writes.ts";
import { isLive, type LiveWrite, nextBase, withWaiting } from "./overlay.ts";

/** What safety rules look back on. */
const RECENT_DAYS = 56;

/** Made here, and shown until the server's own plan holds it. */
const [settling, setSettling] = createRoot(() => createSignal<readonly LiveWrite[]>([]));
type Answered = Write<"answerProposal">["body"];
/** Proposals answered here, until the server's plan follows. */
const [answeredHere, setAnsweredHere] = createRoot(() => createSignal<readonly Answered[]>([]));
/** The way back from versions made here, for an undo that shows at once. */
const patches = new Map<number, PlanPatch>();

export interface LivePlan {
	months: Cached<TwoMonths>;
	/** Null until plan and profile are known. */
	context: () => OperationContext | null;
	/** The version that the next change builds on. */
	base: () => number;
	/** Changes that are shown and not sent yet. */
	waiting: () => readonly LiveWrite[];
	/** Yes or no to a proposal, which goes at once. */
	answer(body: Answered): Promise<WriteReply<"answerProposal">>;
	/** Resolves once the server's plan with it is here; a refusal rejects. */
	send<Made extends LiveWrite>(write: Made, undo?: PlanPatch): Promise<WriteReply<Made["kind"]>>;
}

export function useLivePlan(): LivePlan {
	const stored = useTwoMonths();
	const profile = useProfile();
	const goals = useGoals();
	const activities = useActivities();
	const today = useToday();

	const waiting = createMemo(() => {
		const mine = settling();
		// The outbox has parsed what it stores: only the order of keys may differ.
		const known = new Set(mine.map(canonical));
		const others = pending().flatMap(({ write }) => (isLive(write) && !known.has(canonical(write)) ? [write] : []));
		return [...others, ...mine];
	});
	const around = createMemo(() => {
		const [months, person] = [stored.data, profile.data?.profile];
		if (!months || !person) return null;
		const since = addDays(today(), -RECENT_DAYS);
		return {
			profile: person,
			fitness: months.fitness,
			goal: months.goal,
			otherGoals: (goals.data?.goals ?? []).filter((goal) => goal.status === "active" && goal.id !== months.goal?.id),
			today: today(),
			recent: (activities.data ?? []).filter(({ activity }) => activity.day >= since),
		};
	});
	const answered = createMemo(() => {
		const mine = answeredHere();
		const known = new Set(mine.map(({ id }) => id));
		const others = pending().flatMap(({ write }) => (write.kind === "answerProposal" ? [write.body as Answered] : []));
		return [...others.filter(({ id }) => !known.has(id)), ...mine];
	});
	/** A yes makes one version more, as a change does. */
	const agreed = () => {
		const version = stored.data?.version ?? 0;
		return answered().filter(({ answer, baseVersion }) => answer === "accepted" && (baseVersion ?? version) >= version).length;
	};
	const live = createMemo(() => {
		const shown = stored.data && withWaiting(stored.data, waiting(), patches, around());
		return shown && { ...shown, proposals: shown.proposals.filter(({ id }) => !answered().some((each) => each.id === id)) };
	});
	const context = createMemo(() => {
		const [known, months] = [around(), live()];
		return known && months ? { ...known, completions: months.completions } : null;
	});

	return {
		months: mergeProps(stored, {
			get data() {
				return live();
			},
		}),
		context,
		base: () => (stored.data ? nextBase(stored.data, waiting()) + agreed() : 0),
		waiting,
		async answer(body) {
			setAnsweredHere((list) => [...list, body]);
			try {
				return await send({ kind: "answerProposal", body });
			} finally {
				// Carried out, the plan is without it; refused, the proposal is there again.
				await stored.refetch();
				setAnsweredHere((list) => list.filter((each) => each !== body));
			}
		},
		async send(write, undo) {
			if (undo && write.kind === "changePlan" && write.body.baseVersion !== null) patches.set(write.body.baseVersion + 1, undo);
			setSettling((list) => [...list, write]);
			try {
				return await send(write);
			} finally {
				// Refused or carried out: either way the server's plan is the one to show.
				await stored.refetch();
				setSettling((list) => list.filter((each) => each !== write));
			}
		},
	};
}
