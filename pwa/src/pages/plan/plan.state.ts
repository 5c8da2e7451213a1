/** The Plan page: the calendar, the chosen workout, refreshing, and keeping what a refresh has changed. */
import { createMemo, createSignal } from "solid-js";
import { sharedSeconds } from "../../../../look/profile-geometry.ts";
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { ReviewedActivity } from "../../../../shared/review/review.ts";
import { ApiFailure, type FailureCode } from "../../api/failure.ts";
import type { ShownChange } from "../../components/ChangeList.tsx";
import { createLater } from "../../state/later.ts";
import { toast } from "../../state/toasts.ts";
import { send } from "../../store/outbox.ts";
import { workoutKindsOf } from "../../store/plan-version.ts";
import type { Cached } from "../../store/queries.ts";
import type { TwoMonths } from "../../store/replies.ts";
import type { Words } from "../../words/words.tsx";
import { workoutView } from "../workout/workout-view.ts";
import { calendarWeeks } from "./calendar.ts";
import { type Kinds, kindOfChange, kindsIn, versionToAsk } from "./change-names.ts";
import { formAhead } from "./form-ahead.ts";
import { outcomesOf } from "./outcomes.ts";

export interface PlanHost {
	/** With what was changed here and is not sent yet. */
	months: Cached<TwoMonths>;
	activities: Cached<ReviewedActivity[]>;
	/** The chosen workout's id; undefined: the page chooses. */
	chosen: () => string | undefined;
	today: () => IsoDate;
	words: Words;
}

export function createPlan({ months, activities, chosen, today, words: { t, session } }: PlanHost) {
	const [busy, setBusy] = createSignal<"refreshing" | "restoring" | null>(null);
	const [failure, setFailure] = createSignal<FailureCode | null>(null);
	/** What the last refresh by hand came to; null before one. */
	const [refreshed, setRefreshed] = createSignal<"changed" | "unchanged" | null>(null);

	const calendar = createMemo(() => {
		const data = months.data;
		if (!data) return undefined;
		const { plan } = data;
		const outcomes = outcomesOf(data);
		const formOn = formAhead(plan.workouts, outcomes.state, data.fitness.form, today());
		return {
			plan,
			weeks: calendarWeeks({ plan, outcomes, activities: activities.data ?? [], formOn, today: today() }),
			fullSeconds: sharedSeconds(plan.workouts),
		};
	});

	const chosenView = createMemo(() => {
		const data = months.data;
		if (!data) return null;
		const id = chosen() ?? data.plan.workouts.find((workout) => workout.day >= today())?.id;
		return id === undefined ? null : workoutView(data, activities.data ?? [], id);
	});

	/** With those that were here a moment ago: what was just removed keeps its name while the server does not know of it. */
	const kinds = createMemo<Kinds>((before) => new Map([...before, ...(months.data ? kindsIn(months.data.plan) : [])]), new Map());
	const asked = createMemo(() => (months.data ? versionToAsk(months.data.head, kinds()) : null));
	const former = createLater(asked, workoutKindsOf);
	const changes = createMemo((): ShownChange[] =>
		(months.data?.head.changes ?? []).map((change) => {
			const kind = kindOfChange(change, kinds(), former() ?? null);
			return { change, title: kind ? session(kind).title : t("planPage.formerWorkout") };
		}),
	);

	async function attempt(what: "refreshing" | "restoring", work: () => Promise<void>): Promise<void> {
		if (busy()) return;
		setBusy(what);
		setFailure(null);
		try {
			await work();
		} catch (error) {
			if (!(error instanceof ApiFailure)) throw error;
			setFailure(error.code);
		} finally {
			setBusy(null);
		}
	}

	const refresh = () =>
		attempt("refreshing", async () => {
			setRefreshed(null);
			const reply = await send({ kind: "refreshNow", body: {} });
			await months.refetch();
			setRefreshed(reply.changed ? "changed" : "unchanged");
		});

	/** One line of the last change, back as it was before. */
	const keepOld = (change: ShownChange) =>
		attempt("restoring", async () => {
			const head = months.data?.head;
			if (!head || head.parent === null) return;
			await send({ kind: "keepOld", body: { version: head.version, workoutId: change.change.workoutId, baseVersion: head.version } });
			await months.refetch();
			setRefreshed(null);
			toast(t("change.kept", change.title));
		});

	return {
		calendar,
		chosenView,
		changes,
		busy,
		failure,
		refreshed,
		refresh: () => void refresh(),
		keepOld: (change: ShownChange) => void keepOld(change),
	};
}
