/** Warm-up and cool-down around the work of a session, within the minutes there are. */
import { coolDown, warmUp } from "./blocks.ts";
import type { SessionRoom } from "./caps.ts";
import type { Segment } from "./workout.ts";

/** Daniels: 15-20 min easy before, 10 min after. A short day keeps at least two thirds of the warm-up. */
const WARM_UP = { least: 600, usual: 900, most: 1800 } as const;
const COOL_DOWN = { least: 300, usual: 600, most: 1200 } as const;
/** Of the easy parts together. */
const WARM_UP_SHARE = 0.6;
const MINUTE = 60;

/** The least time that warm-up and cool-down take. */
export const FRAME_LEAST_SECONDS = WARM_UP.least + COOL_DOWN.least;

/** Null when the day is too short for the work. Longer slots stretch the easy parts, warm-up first. */
export function framed(work: Segment[], workSeconds: number, room: SessionRoom): Segment[] | null {
	const most = room.maxSeconds - workSeconds;
	if (most < FRAME_LEAST_SECONDS) return null;
	const wanted = Math.max(WARM_UP.usual + COOL_DOWN.usual, Math.min(room.slotSeconds - workSeconds, WARM_UP.most + COOL_DOWN.most));
	const easy = Math.min(wanted, most);
	const warm = clampMinutes(easy * WARM_UP_SHARE, WARM_UP.least, Math.min(WARM_UP.most, easy - COOL_DOWN.least));
	const cool = clampMinutes(easy - warm, COOL_DOWN.least, COOL_DOWN.most);
	return [warmUp(warm), ...work, coolDown(cool)];
}

function clampMinutes(seconds: number, least: number, most: number): number {
	return Math.max(least, Math.floor(Math.min(most, seconds) / MINUTE) * MINUTE);
}
