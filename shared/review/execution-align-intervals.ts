/** Steps found by the stretches of work in a recording, when the laps do not tell: alignment by dynamic programming. */
import type { Interval } from "../metrics/measures.ts";
import type { Place } from "./execution-align-laps.ts";
import type { PlannedStep } from "./planned-steps.ts";

/** Cost of a planned block that was not done, and of a stretch that was not planned [convention]. */
const SKIP_COST = 1;
/** Weight of pace against length: a tenth off the target costs as much as one block missed [convention]. */
const PACE_WEIGHT = 10;
/** Fewer blocks found than this share: it was another session. */
const LEAST_FOUND = 0.5;

/** Work steps that follow each other without rest look like one stretch. */
interface Block {
	steps: PlannedStep[];
	seconds: number;
	speed: number | null;
	power: number | null;
}

/** One place per step, rests and easy parts taken from what lies between; null when too little of the work is there. */
export function placesByIntervals(steps: readonly PlannedStep[], intervals: readonly Interval[], end: number): Place[] | null {
	const blocks = blocksOf(steps);
	if (blocks.length === 0 || intervals.length === 0) return null;
	const found = aligned(blocks, intervals);
	if (found.filter((each) => each !== null).length < blocks.length * LEAST_FOUND) return null;
	const places: Place[] = steps.map(() => null);
	blocks.forEach((block, i) => {
		const interval = found[i];
		if (interval) spread(places, block.steps, interval.startSeconds, interval.startSeconds + interval.seconds);
	});
	fillEasyParts(places, steps, end);
	return places;
}

function blocksOf(steps: readonly PlannedStep[]): Block[] {
	const blocks: Block[] = [];
	let open: PlannedStep[] = [];
	const close = (): void => {
		if (open.length > 0) blocks.push(blockOf(open));
		open = [];
	};
	for (const each of steps) {
		if (each.step.role === "work") open.push(each);
		else close();
	}
	close();
	return blocks;
}

function blockOf(steps: PlannedStep[]): Block {
	const seconds = steps.reduce((sum, each) => sum + (each.seconds ?? 0), 0);
	const mean = (of: (each: PlannedStep) => number | null): number | null => {
		if (seconds <= 0 || steps.some((each) => of(each) === null)) return null;
		return steps.reduce((sum, each) => sum + (of(each) ?? 0) * (each.seconds ?? 0), 0) / seconds;
	};
	return { steps, seconds, speed: mean((each) => each.speed), power: mean((each) => each.power) };
}

function aligned(blocks: readonly Block[], intervals: readonly Interval[]): (Interval | null)[] {
	const width = intervals.length + 1;
	const cost = new Float64Array((blocks.length + 1) * width);
	const at = (i: number, j: number): number => cost[i * width + j] ?? Number.POSITIVE_INFINITY;
	const pair = (i: number, j: number): number => at(i - 1, j - 1) + unlikeness(blocks[i - 1], intervals[j - 1]);
	for (let j = 1; j < width; j++) cost[j] = j * SKIP_COST;
	for (let i = 1; i <= blocks.length; i++) {
		cost[i * width] = i * SKIP_COST;
		for (let j = 1; j < width; j++) cost[i * width + j] = Math.min(pair(i, j), at(i - 1, j) + SKIP_COST, at(i, j - 1) + SKIP_COST);
	}
	const result: (Interval | null)[] = blocks.map(() => null);
	for (let i = blocks.length, j = intervals.length; i > 0 && j > 0; ) {
		if (at(i, j) === pair(i, j)) result[--i] = intervals[--j] ?? null;
		else if (at(i, j) === at(i - 1, j) + SKIP_COST) i--;
		else j--;
	}
	return result;
}

function unlikeness(block: Block | undefined, interval: Interval | undefined): number {
	if (!block || !interval) return Number.POSITIVE_INFINITY;
	const length = block.seconds > 0 ? Math.abs(Math.log(interval.seconds / block.seconds)) : 0;
	return length + off(interval.power, block.power) + off(interval.speed, block.speed);
}

function off(value: number | null, target: number | null): number {
	return value === null || target === null ? 0 : (Math.abs(value - target) / target) * PACE_WEIGHT;
}

/** Shares a span among steps by their planned lengths. */
export function spread(places: Place[], steps: readonly PlannedStep[], from: number, to: number): void {
	const total = steps.reduce((sum, each) => sum + (each.seconds ?? 0), 0);
	let at = from;
	for (const each of steps) {
		const share = total > 0 ? (each.seconds ?? 0) / total : 1 / steps.length;
		const next = at + share * (to - from);
		places[each.index] = { from: at, to: next };
		at = next;
	}
}

/** Easy steps lie between the work that was found on either side; between two that were not both found nothing is known. */
function fillEasyParts(places: Place[], steps: readonly PlannedStep[], end: number): void {
	for (let i = 0; i < steps.length; ) {
		let j = i;
		while (j < steps.length && steps[j]?.step.role !== "work") j++;
		if (j > i) {
			const from = i === 0 ? 0 : places[i - 1]?.to;
			const to = j === steps.length ? end : places[j]?.from;
			if (from !== undefined && to !== undefined && to > from) spread(places, steps.slice(i, j), from, to);
		}
		i = Math.max(j, i + 1);
		while (i < steps.length && steps[i]?.step.role === "work") i++;
	}
}
