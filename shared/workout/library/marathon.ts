/** Marathon pace: by itself in midweek, or at the end of a long run. */
import { coolDown, forSeconds, type Session, step } from "../blocks.ts";
import { MARATHON_LEAST_SECONDS, marathonCap, type SessionRoom } from "../caps.ts";
import { FRAME_LEAST_SECONDS, framed } from "../frame.ts";
import type { Paces } from "../paces.ts";

const FIVE_MINUTES = 300;
/** A long run keeps at least this share easy before the fast part (planner default; Daniels: L with the last 30-60 min M). */
const EASY_SHARE_OF_LONG = 0.5;
const LONG_COOL_DOWN = 600;

export function marathonPace(room: SessionRoom, paces: Paces): Session | null {
	const allowed = Math.min(marathonCap(room, paces) * room.dose, room.maxSeconds - FRAME_LEAST_SECONDS);
	const work = Math.floor(allowed / FIVE_MINUTES) * FIVE_MINUTES;
	if (work < MARATHON_LEAST_SECONDS) return null;
	const segments = framed([step("work", forSeconds(work), "marathon", paces)], work, room);
	return segments && { kind: "marathon_pace", segments };
}

/** As long as `room.slotSeconds`; null when there is no room for a fast part worth running. */
export function longWithMarathonPace(room: SessionRoom, paces: Paces): Session | null {
	const total = Math.min(room.slotSeconds, room.maxSeconds);
	const allowed = Math.min(
		marathonCap(room, paces) * room.dose,
		total * (1 - EASY_SHARE_OF_LONG),
		room.fastSeconds ?? Number.POSITIVE_INFINITY,
	);
	const work = Math.floor(allowed / FIVE_MINUTES) * FIVE_MINUTES;
	if (work < MARATHON_LEAST_SECONDS) return null;
	return {
		kind: "long_marathon_pace",
		segments: [
			step("work", forSeconds(total - work - LONG_COOL_DOWN), "easy", paces),
			step("work", forSeconds(work), "marathon", paces),
			coolDown(LONG_COOL_DOWN),
		],
	};
}
