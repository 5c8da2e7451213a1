/**
 * Long workouts within the number of steps that Garmin takes: the same steps in a row become a repeat, which says the same; then neighbours that differ in
 * length only become one step, which loses the lap between them.
 */
import { endCondition, stepType } from "./ids.ts";
import type { GarminNode, GarminRepeat, GarminStep } from "./meaning.ts";

/** Steps and groups together. Three public validators have 50; nobody has shown whether groups count, so here they do. */
export const MOST_STEPS = 50;
/** More rounds than this a watch's editor does not take. */
const MOST_ROUNDS = 99;
const LONGEST_ROUND = 20;

export interface WithinLimit {
	/** Null: it cannot be done. */
	steps: GarminNode[] | null;
	merged: boolean;
}

export function withinLimit(steps: GarminNode[]): WithinLimit {
	if (countOf(steps) <= MOST_STEPS) return { steps, merged: false };
	const folded = fold(steps);
	if (countOf(folded) <= MOST_STEPS) return { steps: folded, merged: false };
	const merged = fold(merge(steps));
	return countOf(merged) <= MOST_STEPS ? { steps: merged, merged: true } : { steps: null, merged: false };
}

export function countOf(steps: readonly GarminNode[]): number {
	return steps.reduce((sum, each) => sum + 1 + (each.kind === "repeat" ? countOf(each.steps) : 0), 0);
}

/** From the front, the round that saves most. */
function fold(steps: readonly GarminNode[]): GarminNode[] {
	const texts = steps.map((each) => JSON.stringify(each));
	const folded: GarminNode[] = [];
	for (let i = 0; i < steps.length; ) {
		const best = bestRound(steps, texts, i);
		if (best) {
			folded.push(repeatOf(best.rounds, steps.slice(i, i + best.length)));
			i += best.rounds * best.length;
			continue;
		}
		const [step] = steps.slice(i, i + 1);
		if (step) folded.push(step);
		i += 1;
	}
	return joined(folded);
}

function bestRound(steps: readonly GarminNode[], texts: readonly string[], from: number): { length: number; rounds: number } | null {
	let best: { length: number; rounds: number; saved: number } | null = null;
	// A repeat in a repeat is not shown to work on watches.
	const end = steps.findIndex((each, i) => i >= from && each.kind === "repeat");
	const plain = (end < 0 ? steps.length : end) - from;
	for (let length = 1; length <= Math.min(LONGEST_ROUND, plain / 2); length++) {
		let same = length;
		while (same < plain && texts[from + same] === texts[from + same - length]) same++;
		const rounds = Math.min(Math.floor(same / length), MOST_ROUNDS);
		const saved = (rounds - 1) * length - 1;
		if (rounds >= 2 && saved > (best?.saved ?? 0)) best = { length, rounds, saved };
	}
	return best;
}

function repeatOf(rounds: number, steps: GarminNode[]): GarminRepeat {
	return {
		kind: "repeat",
		type: stepType.ids.repeat,
		count: rounds,
		end: { condition: endCondition.ids.iterations, value: rounds, zone: null, compare: null, unit: null },
		skipLastRest: false,
		steps,
	};
}

/** Two groups of the same steps in a row are one with more rounds. */
function joined(steps: readonly GarminNode[]): GarminNode[] {
	const result: GarminNode[] = [];
	for (const each of steps) {
		const before = result.at(-1);
		const rounds = before?.kind === "repeat" && each.kind === "repeat" ? (before.count ?? 0) + (each.count ?? 0) : 0;
		if (before?.kind === "repeat" && each.kind === "repeat" && rounds <= MOST_ROUNDS && sameJson(before.steps, each.steps))
			result[result.length - 1] = repeatOf(rounds, each.steps);
		else result.push(each);
	}
	return result;
}

function merge(steps: readonly GarminNode[]): GarminNode[] {
	const result: GarminNode[] = [];
	for (const each of steps) {
		const before = result.at(-1);
		if (each.kind === "repeat") result.push({ ...each, steps: merge(each.steps) });
		else if (before?.kind === "step" && isSameButLonger(before, each))
			result[result.length - 1] = { ...each, end: { ...each.end, value: (before.end.value ?? 0) + (each.end.value ?? 0) } };
		else result.push(each);
	}
	return result;
}

function isSameButLonger(a: GarminStep, b: GarminStep): boolean {
	const byLength = a.end.condition === endCondition.ids.time || a.end.condition === endCondition.ids.distance;
	const without = (step: GarminStep) => ({ ...step, end: { ...step.end, value: null, unit: null } });
	return byLength && sameJson(without(a), without(b));
}

function sameJson(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
