/**
 * Sprinting as Pfaff plans it, for 400 to 600 m: maximal neural days with 48 hours between them, general days in between; short to long, speed
 * all year, three weeks of building to one of unloading [book; the days convention].
 */
import { hillSprints } from "../../workout/library/hill.ts";
import { acceleration, extensiveTempo, intensiveTempo, specialEnduranceOne } from "../../workout/library/sprint.ts";
import type { Methodology, SessionPick } from "./methodology.ts";
import { patternFrom, sameForAll, week } from "./pattern.ts";
import { sprintTargets } from "./pfaff-targets.ts";
import { assembleSprintWeek } from "./pfaff-week.ts";
import { type Build, sessionFrom } from "./running-session.ts";

/** The runners' names for sessions, as a sprinter trains them: race week and other hands ask by these. */
const own: Partial<Record<SessionPick, Build>> = {
	repetitions: acceleration,
	intervals: (room, paces) => specialEnduranceOne(room, paces) ?? acceleration(room, paces),
	race_pace: (room, paces) => specialEnduranceOne(room, paces) ?? acceleration(room, paces),
	threshold_repetitions: intensiveTempo,
	tempo: extensiveTempo,
	cruise: extensiveTempo,
	hills: (room) => hillSprints(room),
};

const sprinting = [week("repetitions", "intervals")];

export const pfaff: Methodology = {
	id: "pfaff",
	phaseFill: { order: ["base", "final_quality", "early_quality", "transition_quality"], short: 3, ideal: 4 },
	roundWithoutRace: ["base", "early_quality", "transition_quality", "final_quality"],
	pattern: (input) =>
		patternFrom(
			sameForAll({
				base: [week("repetitions", "tempo")],
				early_quality: sprinting,
				transition_quality: sprinting,
				final_quality: sprinting,
				taper: sprinting,
			}),
			input,
			"repetitions",
		),
	session: (pick, room, paces) => sessionFrom(own, pick, room, paces),
	long: () => null,
	targets: sprintTargets,
	assembleWeek: assembleSprintWeek,
};
