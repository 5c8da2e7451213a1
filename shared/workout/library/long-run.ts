/** Long runs that are more than easy: faster at the end, on the ground of the race, or the day after another one. */
import { coolDown, forSeconds, noted, type Session, step } from "../blocks.ts";
import { marathonCap, type SessionRoom } from "../caps.ts";
import type { Paces } from "../paces.ts";

const MINUTE = 60;
const FIVE_MINUTES = 300;
/** A long run shorter than this stays easy [convention]. */
const LEAST_SECONDS = 60 * MINUTE;
/** Faster than easy: at most this share of the run, and of Daniels' marathon-pace cap for the week [convention]. */
const FAST_OF_RUN = 0.3;
const FINISH_MOST_SECONDS = 20 * MINUTE;
const COOL_DOWN_SECONDS = FIVE_MINUTES;

/** Two thirds easy, then steady, the last part at marathon pace. */
export function longProgression(room: SessionRoom, paces: Paces): Session | null {
	const { total, fast } = lengths(room, paces);
	const last = fives(fast / 2);
	const steady = fives(fast) - last;
	if (total < LEAST_SECONDS || last < FIVE_MINUTES) return null;
	return {
		kind: "long_marathon_pace",
		segments: [
			step("work", forSeconds(total - steady - last - COOL_DOWN_SECONDS), "easy", paces),
			step("work", forSeconds(steady), "steady", paces),
			noted(step("work", forSeconds(last), "marathon", paces), "fast_finish"),
			coolDown(COOL_DOWN_SECONDS),
		],
	};
}

/** Easy but for the last ten to twenty minutes. */
export function longFastFinish(room: SessionRoom, paces: Paces): Session | null {
	const { total, fast } = lengths(room, paces);
	const finish = fives(Math.min(fast, FINISH_MOST_SECONDS));
	if (total < LEAST_SECONDS || finish < 2 * FIVE_MINUTES) return null;
	return {
		kind: "long_marathon_pace",
		segments: [
			step("work", forSeconds(total - finish - COOL_DOWN_SECONDS), "easy", paces),
			noted(step("work", forSeconds(finish), "marathon", paces), "fast_finish"),
			coolDown(COOL_DOWN_SECONDS),
		],
	};
}

/** Easy effort on ground and climbs like those of the race. */
export function longRaceTerrain(room: SessionRoom, paces: Paces): Session {
	const total = Math.min(room.slotSeconds, room.maxSeconds);
	return { kind: "long", segments: [noted(step("work", forSeconds(total), "easy", paces), "race_terrain")] };
}

/** Easy, on the tired legs of the long run the day before. */
export function backToBack(seconds: number, paces: Paces): Session {
	return { kind: "back_to_back", segments: [step("work", forSeconds(seconds), "easy", paces)] };
}

/** Pfitzinger's longest run of midweek, easy. */
export function mediumLong(seconds: number, paces: Paces): Session {
	return { kind: "medium_long", segments: [step("work", forSeconds(seconds), "easy", paces)] };
}

function lengths(room: SessionRoom, paces: Paces): { total: number; fast: number } {
	const total = Math.floor(Math.min(room.slotSeconds, room.maxSeconds));
	return { total, fast: Math.min(total * FAST_OF_RUN, marathonCap(room, paces)) * room.dose };
}

function fives(seconds: number): number {
	return Math.floor(seconds / FIVE_MINUTES) * FIVE_MINUTES;
}
