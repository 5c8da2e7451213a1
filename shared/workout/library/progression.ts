/** Runs that get faster: easy, then steady, then at threshold. */
import { coolDown, forSeconds, type Session, step } from "../blocks.ts";
import { type SessionRoom, STEADY_SHARE, thresholdCap, weekSeconds } from "../caps.ts";
import type { Paces } from "../paces.ts";

const MINUTE = 60;
const FIVE_MINUTES = 300;
const LEAST_SECONDS = 35 * MINUTE;
const MOST_SECONDS = 90 * MINUTE;
const USUAL_SECONDS = 50 * MINUTE;
/** Shares of the run; the rest is easy [convention]. */
const STEADY_OF_RUN = 0.3;
const FAST_OF_RUN = 0.2;

export function progression(room: SessionRoom, paces: Paces): Session | null {
	const total = Math.min(room.maxSeconds, MOST_SECONDS, Math.max(room.slotSeconds, USUAL_SECONDS));
	if (total < LEAST_SECONDS) return null;
	const fast = fives(Math.min(total * FAST_OF_RUN, thresholdCap(room, paces)) * room.dose);
	const steady = fives(Math.min(total * STEADY_OF_RUN, weekSeconds(room, paces) * STEADY_SHARE - fast) * room.dose);
	if (fast < FIVE_MINUTES || steady < FIVE_MINUTES) return null;
	return {
		kind: "progression",
		segments: [
			step("work", forSeconds(Math.floor(total) - steady - fast - FIVE_MINUTES), "easy", paces),
			step("work", forSeconds(steady), "steady", paces),
			step("work", forSeconds(fast), "threshold", paces),
			coolDown(FIVE_MINUTES),
		],
	};
}

function fives(seconds: number): number {
	return Math.floor(seconds / FIVE_MINUTES) * FIVE_MINUTES;
}
