/** What a rebuild keeps: the past, today, what the athlete changed by hand, and the ids of everything that is still the same session. */
import { type IsoDate, mondayOf } from "../calendar.ts";
import type { Workout } from "../workout/workout.ts";
import type { Plan } from "./plan.ts";
import type { DayLimits } from "./week/day-limits.ts";
import type { Draft } from "./week/draft.ts";

/** Drafts that may stand beside what the athlete has arranged by hand. */
export function besideHandmade(drafts: readonly Draft[], handmade: readonly Workout[], dayLimits: DayLimits): Draft[] {
	if (handmade.length === 0) return [...drafts];
	return drafts.filter((each) => {
		// A race stands on its day whatever else was arranged for it, once.
		if (each.kind === "race") return !handmade.some((own) => own.kind === "race" && (own.day === each.day || own.firstDay === each.day));
		// The moved workout is this one: it is not planned a second time on its old day.
		if (handmade.some((own) => own.firstDay === each.day && isSameSlot(own, each))) return false;
		const there = handmade.filter((own) => own.day === each.day);
		if (there.length === 0) return true;
		// A missed key session takes its new day alone: nothing is stacked on it.
		if (there.some((own) => own.missedOn)) return false;
		const easyOnly = each.kind === "easy" || each.kind === "recovery";
		const seconds = there.reduce((sum, own) => sum + own.estimate.seconds, each.estimate.seconds);
		return easyOnly && seconds <= dayLimits(each.day).seconds;
	});
}

/** A draft, or a workout that is to be named anew. */
type Unnamed = Pick<Draft, "day" | "kind" | "priority" | "segments" | "estimate"> & {
	[K in "sport" | "second" | "ascentMetres" | "template"]?: Draft[K] | undefined;
};

/** First or second session of the day, and running or not. */
function isSameSlot(own: Workout, { sport, second }: Pick<Unnamed, "sport" | "second">): boolean {
	return (own.sport === "strength") === (sport === "strength") && (own.second ?? false) === (second ?? false);
}

/** Gives drafts their ids: those of the same session before (same day and kind, then same session of the week, then same day), else new ones. */
export function withIds(
	drafts: readonly Unnamed[],
	before: readonly Workout[],
	planId: string,
	next: number,
): { workouts: Workout[]; next: number } {
	const free = new Set(before);
	const matched = new Map<Unnamed, Workout>();
	const claim = (same: (draft: Unnamed, old: Workout) => boolean): void => {
		for (const each of drafts) {
			if (matched.has(each)) continue;
			for (const old of free) {
				if (!isSameSlot(old, each) || !same(each, old)) continue;
				matched.set(each, old);
				free.delete(old);
				break;
			}
		}
	};
	claim((each, old) => old.day === each.day && old.kind === each.kind);
	claim((each, old) => each.priority !== "optional" && old.kind === each.kind && mondayOf(old.day) === mondayOf(each.day));
	claim((each, old) => old.day === each.day);
	let count = next;
	const workouts = drafts.map((each): Workout => {
		const old = matched.get(each);
		if (!old) return made(each, `${planId}.${count++}`, each.day);
		const kept = made(each, old.id, old.firstDay);
		// The very same object keeps a rebuilt plan byte for byte what it was.
		return JSON.stringify(kept) === JSON.stringify(old) ? old : kept;
	});
	return { workouts, next: count };
}

function made(each: Unnamed, id: string, firstDay: IsoDate): Workout {
	return {
		id,
		day: each.day,
		firstDay,
		sport: each.sport ?? "running",
		kind: each.kind,
		priority: each.priority,
		segments: each.segments,
		estimate: each.estimate,
		byHand: false,
		...(each.second ? { second: true } : {}),
		...(each.ascentMetres === undefined ? {} : { ascentMetres: each.ascentMetres }),
		...(each.template === undefined ? {} : { template: each.template }),
	};
}

/** Workouts of the plan until now, split by what a rebuild does with them. */
export function splitPrevious(previous: Plan | null, today: IsoDate): { kept: Workout[]; handmade: Workout[]; replaceable: Workout[] } {
	const kept: Workout[] = [];
	const handmade: Workout[] = [];
	const replaceable: Workout[] = [];
	for (const each of [...(previous?.past ?? []), ...(previous?.workouts ?? [])]) {
		if (each.day <= today) kept.push(each);
		else if (each.byHand || each.locked || each.missedOn) handmade.push(each);
		else replaceable.push(each);
	}
	return { kept, handmade, replaceable };
}
