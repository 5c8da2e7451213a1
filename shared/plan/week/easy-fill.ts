/** Sharing the week's remaining minutes between the easy days, in steps of five minutes. */
import type { IsoDate } from "../../calendar.ts";
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
