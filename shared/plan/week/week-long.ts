/** The long run, a second one on the day after where the school asks for it, and the climbing that the race asks for. */

import { long } from "../../workout/library/easy.ts";
import { backToBack } from "../../workout/library/long-run.ts";
import { EASY_SHORTEST_SECONDS } from "../rules.ts";
import { roundedRun } from "../volume/longest-run.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import { availableSeconds } from "./days.ts";
import { type Draft, dayOf, draft } from "./draft.ts";
import type { WeekContext } from "./week-context.ts";
import type { PlannedPattern } from "./week-pattern.ts";
import { isEasyOnly, qualityRoom } from "./week-room.ts";

/** The second long run against the first, and against what the week has left [convention]. */
const SECOND_OF_FIRST = 0.7;
const SECOND_OF_REST = 0.5;
const SECOND_LEAST_SECONDS = 60 * 60;

/**
 * Marathon pace in a long run, as a share of the week's running: novices stay at a tenth or a little more above easy, the specific weeks of a
 * marathon hold the most [convention].
 */
const FAST_SHARE = { novice: 0.13, before: 0.16, specific: 0.2 } as const;

/** The long run first; the second one only where the week has the time for it. */
export function longRuns(week: WeekVolume, pattern: PlannedPattern, context: WeekContext): Draft[] {
	const { paces, profile, longest } = context;
	const day = pattern.layout.long;
	const date = dayOf(week.monday, day);
	const room = qualityRoom(date, week.longSeconds, week, context);
	const seconds = roundedRun(Math.min(room.maxSeconds, Math.max(week.longSeconds, EASY_SHORTEST_SECONDS)));
	const session =
		pattern.long !== "easy" && !isEasyOnly(week, date)
			? pattern.longSchool.long(
					pattern.long,
					{ ...room, slotSeconds: seconds, fastSeconds: week.seconds * fastShare(week, context) },
					paces,
				)
			: null;
	const runs = [draft(date, session ?? long(seconds, paces), "key", paces)];
	if (pattern.backToBack === null) return runs;
	const next = dayOf(week.monday, pattern.backToBack);
	const second = roundedRun(
		Math.min(
			seconds * SECOND_OF_FIRST,
			(week.seconds - seconds) * SECOND_OF_REST,
			availableSeconds(profile, pattern.backToBack),
			longest.allowed(next),
		),
	);
	if (second >= SECOND_LEAST_SECONDS && !isEasyOnly(week, next)) runs.push(draft(next, backToBack(second, paces), "key", paces));
	return runs;
}

/** What is faster than easy at the end of a long run, as a share of the week: the sessions beside it take theirs. */
function fastShare({ phase }: WeekVolume, { limits }: WeekContext): number {
	if (limits.novice) return FAST_SHARE.novice;
	return phase === "final_quality" ? FAST_SHARE.specific : FAST_SHARE.before;
}
