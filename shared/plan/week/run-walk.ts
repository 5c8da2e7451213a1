/** Who starts with run and walk, and how far along they are. */
import type { Profile } from "../../athlete/profile.ts";
import { RUN_WALK_WEEKS } from "../../workout/library/easy.ts";
import type { Paces } from "../../workout/paces.ts";
import type { Season } from "../plan.ts";
import { SHORT_RUN_SECONDS } from "../rules.ts";
import type { WeekVolume } from "../volume/week-volume.ts";

export interface RunWalkContext {
	season: Season;
	profile: Profile;
	paces: Paces;
}

/** A beginner without any running or race behind them. Null once runs go without breaks. */
export function runWalkStage(week: WeekVolume, { season, profile, paces }: RunWalkContext): number | null {
	const fromNothing = profile.experience === "beginner" && season.weeksTrained === 0 && season.longestSeconds <= SHORT_RUN_SECONDS;
	if (!fromNothing || paces.vdot !== null || week.phase === "race") return null;
	return week.index < RUN_WALK_WEEKS ? week.index : null;
}
