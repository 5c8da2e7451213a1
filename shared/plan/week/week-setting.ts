/** What every week of a plan is built with, whichever school builds it. */
import type { RaceGoal } from "../../athlete/goal.ts";
import type { Profile } from "../../athlete/profile.ts";
import type { Paces } from "../../workout/paces.ts";
import type { Limits } from "../limits.ts";
import type { Season } from "../plan.ts";
import type { LongestRuns } from "../volume/longest-run.ts";
import type { FitnessTests } from "./fitness-tests.ts";

export interface WeekSetting {
	season: Season;
	/** With the minutes of the week at hand. */
	profile: Profile;
	limits: Limits;
	paces: Paces;
	/** The season's goal. */
	race: RaceGoal | null;
	longest: LongestRuns;
	/** What a time trial would tell. */
	tests: FitnessTests;
}
