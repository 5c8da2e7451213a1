/** What the simulated runner says about a session. */
import type { Feedback } from "../../shared/activity/feedback.ts";
import { epochDay } from "../../shared/calendar.ts";
import type { SimulatedActivity } from "./athlete.ts";
import { randomFrom } from "./random.ts";

/** Sets this luck apart from that of the sessions. */
const FEEDBACK = 2;
/** Races and hard sessions are always spoken about, of easy ones some are forgotten. */
const HARD = 6;
const SAID_OF_EASY = 0.7;

/** Null when nothing is said. The same session of the same seed is always spoken about in the same way. */
export function feedbackOf({ summary, effort, race }: SimulatedActivity, seed: number): Feedback | null {
	const random = randomFrom(seed, epochDay(summary.startedLocal.slice(0, 10)), Number(summary.startedLocal.slice(11, 13)), FEEDBACK);
	const isSaid = random.chance(SAID_OF_EASY) || effort >= HARD;
	if (!isSaid) return null;
	return {
		effort: race ? effort : oneToTen(effort + random.normal(0.6)),
		recovery: oneToTen(7 + random.normal(1)),
		motivation: oneToTen(race ? 9 + random.normal(0.5) : 7 + random.normal(1.2)),
		pain: random.chance(0.06) ? 2 : 0,
		race: race ? true : null,
		notes: "",
	};
}

function oneToTen(value: number): number {
	return Math.max(1, Math.min(10, Math.round(value)));
}
