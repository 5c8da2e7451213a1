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
/** Where that much cannot be had, just below Foster's figure. */
const MONOTONY_JUST = 1.97;
const MONOTONY_JUST_WITH_STRENGTH = 1.8;
const WEEK = 7;

export interface WeekLoads {
	/** Loads of the days that are not shared out here, one each. */
	others: readonly number[];
	loadPerSecond: number;
	/** Strength sessions, which come later. */
	strength: number;
}

/** For the sake of variety a week gives up this share of its running at most: sameness is a lesser evil than training that dwindles [convention]. */
const GIVEN_UP_MOST = 0.15;

type Run = EasySlot & { seconds: number };

/**
 * The same runs, less alike where the week would be too even: the shortest give to the longest that have room. Where none has, the shortest gets
 * shorter and in the end goes, as far as that makes the week less even and costs little of it.
 */
export function varied(filled: ReadonlyMap<IsoDate, number>, slots: readonly EasySlot[], loads: WeekLoads): Map<IsoDate, number> {
	const runs = slots
		.filter(({ day }) => filled.has(day))
		.map((slot): Run => ({ ...slot, seconds: filled.get(slot.day) ?? 0 }))
		.sort((a, b) => b.seconds - a.seconds || b.weight - a.weight);
	const isAbove =
		(most: number) =>
		(list: readonly Run[]): boolean => {
			const days = [...loads.others, ...list.map(({ seconds }) => seconds * loads.loadPerSecond)];
			return days.length < WEEK + 1 && monotony([...days, ...Array.from({ length: WEEK - days.length }, () => 0)]) > most;
		};
	const isEven = isAbove(loads.strength > 0 ? MONOTONY_MOST_WITH_STRENGTH : MONOTONY_MOST);
	while (isEven(runs)) if (!shifted(runs)) break;
	const just = loads.strength > 0 ? MONOTONY_JUST_WITH_STRENGTH : MONOTONY_JUST;
	const kept = lessened(runs, isEven, loads) ?? lessened(runs, isAbove(just), loads) ?? runs;
	return new Map(kept.map(({ day, seconds }) => [day, seconds]));
}

/** Five minutes from the shortest run that has them to spare to the longest with room; false when there is no such pair. */
function shifted(runs: readonly Run[]): boolean {
	const giver = runs.findLast((run) => run.seconds - STEP >= EASY_SHORTEST_SECONDS);
	const taker = giver && runs.find((run) => run !== giver && run.seconds >= giver.seconds && run.seconds + STEP <= run.most);
	if (!giver || !taker) return false;
	giver.seconds -= STEP;
	taker.seconds += STEP;
	return true;
}

/** With the shortest runs shortened and then left out until the week is varied; null when that would cost too much of it. */
function lessened(runs: readonly Run[], isEven: (list: readonly Run[]) => boolean, { others, loadPerSecond }: WeekLoads): Run[] | null {
	const hard = others.reduce((sum, load) => sum + load, 0) / loadPerSecond;
	let budget = GIVEN_UP_MOST * runs.reduce((sum, run) => sum + run.seconds, hard);
	const left = runs.map((run) => ({ ...run }));
	while (isEven(left)) {
		const last = left.at(-1);
		if (!last || left.length < 2) return null;
		if (last.seconds - STEP >= EASY_SHORTEST_SECONDS) {
			last.seconds -= STEP;
			budget -= STEP;
		} else {
			left.pop();
			budget -= handedOn(last.seconds, left);
		}
		if (budget < 0) return null;
	}
	return left;
}

/** What a run that goes leaves to the others, longest first; the seconds for which there is no room. */
function handedOn(seconds: number, runs: readonly Run[]): number {
	let rest = seconds;
	for (const run of runs) {
		const more = Math.min(Math.max(0, Math.floor((run.most - run.seconds) / STEP) * STEP), rest);
		run.seconds += more;
		rest -= more;
	}
	return rest;
}
