/** What became of the plan: of each workout, and what was done beside it. Pure. */
import type { IsoDate } from "../../../../shared/calendar.ts";
import type { CompletionState } from "../../../../shared/review/review.ts";
import type { Workout } from "../../../../shared/workout/workout.ts";
import type { DayDone } from "../../components/DoneLine.tsx";
import type { DayEntry } from "../../components/EntryButton.tsx";
import type { TwoMonths } from "../../store/replies.ts";

export interface Outcomes {
	/** Without a word from matching a workout is simply planned. */
	state: (workout: Pick<Workout, "id">) => CompletionState;
	entry: (workout: Workout) => DayEntry;
	/** What was done on a day without a workout for it, one line per sport. */
	extras: (day: IsoDate) => readonly DayDone[];
	/** The first day with something done beside the plan; null without any. */
	firstExtra: IsoDate | null;
}

export function outcomesOf({
	plan,
	completions,
	done,
}: { plan: Pick<TwoMonths["plan"], "workouts"> } & Pick<TwoMonths, "completions" | "done">): Outcomes {
	const known = new Map(completions.map((completion) => [completion.workoutId, completion]));
	const state: Outcomes["state"] = (workout) => known.get(workout.id)?.state ?? "planned";
	const tied = new Set(plan.workouts.flatMap((workout) => known.get(workout.id)?.activityIds ?? []));
	const byId = new Map(done.map((each) => [each.activityId, each]));
	const extras = new Map<IsoDate, DayDone[]>();
	for (const each of done) {
		if (tied.has(each.activityId) || each.sport === "transition") continue;
		const day = extras.get(each.day) ?? [];
		extras.set(each.day, day);
		const same = day.find((line) => line.sport === each.sport);
		if (same) same.seconds = sum([same.seconds, each.seconds]);
		else day.push({ activityId: each.activityId, sport: each.sport, seconds: each.seconds });
	}
	return {
		state,
		entry: (workout) => {
			const parts = (known.get(workout.id)?.activityIds ?? []).map((id) => byId.get(id)?.seconds ?? null);
			const excuse = known.get(workout.id)?.excuse;
			return { workout, state: state(workout), doneSeconds: sum(parts), ...(excuse ? { excuse } : {}) };
		},
		extras: (day) => extras.get(day) ?? [],
		firstExtra: [...extras.keys()].sort()[0] ?? null,
	};
}

/** Null when no part is known. */
function sum(parts: readonly (number | null)[]): number | null {
	const known = parts.filter((part) => part !== null);
	return known.length > 0 ? known.reduce((total, part) => total + part, 0) : null;
}
