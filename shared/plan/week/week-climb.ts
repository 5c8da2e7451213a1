/** Metres to climb in the long runs of the weeks before a race with climbing, growing towards the race's own. */
import type { RaceGoal } from "../../athlete/goal.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import type { Draft } from "./draft.ts";

/** From this much climbing per kilometre on, a race is trained for on hills [convention]. */
const VERTICAL_METRES_PER_KM = 10;
/** Share of the race's climb per kilometre at the start of the race-specific phases, and its growth by week [convention]. */
const FIRST_SHARE = { transition_quality: 0.5, final_quality: 0.7 } as const;
const SHARE_STEP = 0.1;
const ROUNDED_METRES = 10;
const climbers = new Set(["long", "back_to_back", "medium_long", "long_marathon_pace"]);

export function withClimb(drafts: readonly Draft[], { phase, weekInPhase, deload }: WeekVolume, race: RaceGoal | null): Draft[] {
	const density = race?.ascentMetres ? race.ascentMetres / (race.metres / 1000) : 0;
	if (density < VERTICAL_METRES_PER_KM || (phase !== "transition_quality" && phase !== "final_quality")) return [...drafts];
	const share = Math.min(1, FIRST_SHARE[phase] + (deload ? 0 : SHARE_STEP * weekInPhase));
	return drafts.map((each) => {
		if (!climbers.has(each.kind)) return each;
		const metres = Math.round((density * share * each.estimate.metres) / 1000 / ROUNDED_METRES) * ROUNDED_METRES;
		return metres > 0 ? { ...each, ascentMetres: metres } : each;
	});
}
