/** Sharing the week's remaining minutes between the easy days, in steps of five minutes, so that the days differ. */
import type { IsoDate } from "../../calendar.ts";
import { monotony } from "../../fitness/strain.ts";
import { EASY_SHORTEST_SECONDS } from "../rules.ts";

export const EASY_STEP_SECONDS = 300;
const STEP = EASY_STEP_SECONDS;
/** A week may run over by this much rather than lose a run. */
const SLACK_SECONDS = 300;

export interface EasySlot {
	day: IsoDate;
	/** Most seconds that day. */
	most: number;
	/** Share relative to the others; shorter after hard days. */
	weight: number;
}

/** Seconds per slot; slots that would be too short to be worth it are left out, last first. */
export function fillEasy(seconds: number, slots: readonly EasySlot[]): Map<IsoDate, number> {
	let used = slots
		.map((slot) => ({ ...slot, most: Math.floor(slot.most / STEP) * STEP, seconds: 0 }))
		.filter((slot) => slot.most >= STEP * 4);
	const least = (slot: { most: number }) => Math.min(EASY_SHORTEST_SECONDS, slot.most);
	while (used.length > 0 && used.reduce((sum, slot) => sum + least(slot), 0) > seconds + SLACK_SECONDS) used = used.slice(0, -1);
	for (const slot of used) slot.seconds = least(slot);
	let left = seconds - used.reduce((sum, slot) => sum + slot.seconds, 0);
	while (left >= STEP / 2) {
		let next: (typeof used)[number] | undefined;
		for (const slot of used) {
			if (slot.seconds + STEP > slot.most) continue;
			if (!next || slot.seconds / slot.weight < next.seconds / next.weight) next = slot;
		}
		if (!next) break;
		next.seconds += STEP;
		left -= STEP;
	}
	return new Map(used.map((slot) => [slot.day, slot.seconds]));
}

/** Foster: monotony above 2 is too even a week; a little below, for what is rounded later [book]. */
const MONOTONY_MOST = 1.9;
/** Strength on easy days makes days more alike. */
const MONOTONY_MOST_WITH_STRENGTH = 1.65;
const WEEK = 7;

export interface WeekLoads {
	/** Loads of the days that are not shared out here, one each. */
	others: readonly number[];
	loadPerSecond: number;
	/** Strength sessions, which come later. */
	strength: number;
}

/**
 * The same runs, less alike where the week would be too even: the shortest give to the longest that have room; where none has, they get
 * shorter, and the last one goes.
 */
export function varied(
	filled: ReadonlyMap<IsoDate, number>,
	slots: readonly EasySlot[],
	{ others, loadPerSecond, strength }: WeekLoads,
): Map<IsoDate, number> {
	const most = strength > 0 ? MONOTONY_MOST_WITH_STRENGTH : MONOTONY_MOST;
	const runs = slots
		.filter(({ day }) => filled.has(day))
		.map((slot) => ({ ...slot, seconds: filled.get(slot.day) ?? 0 }))
		.sort((a, b) => b.seconds - a.seconds || b.weight - a.weight);
	const isEven = (): boolean => {
		const loads = [...others, ...runs.map(({ seconds }) => seconds * loadPerSecond)];
		return loads.length < WEEK + 1 && monotony([...loads, ...Array.from({ length: WEEK - loads.length }, () => 0)]) > most;
	};
	while (runs.length > 1 && isEven()) {
		const giver = runs.findLast((run) => run.seconds - STEP >= EASY_SHORTEST_SECONDS);
		if (!giver) {
			runs.pop();
			continue;
		}
		const taker = runs.find((run) => run !== giver && run.seconds >= giver.seconds && run.seconds + STEP <= run.most);
		giver.seconds -= STEP;
		if (taker) taker.seconds += STEP;
	}
	return new Map(runs.map(({ day, seconds }) => [day, seconds]));
}
