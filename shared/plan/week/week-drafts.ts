/** A week from its volume to its workouts: the school's week or the race's, the races beside it, and what the days allow. */
import type { RaceGoal } from "../../athlete/goal.ts";
import { type IsoDate, mondayOf } from "../../calendar.ts";
import type { OtherRace } from "../season/season-races.ts";
import { profileIn } from "../volume/volume.ts";
import type { WeekVolume } from "../volume/week-volume.ts";
import type { Draft } from "./draft.ts";
import { assembleRaceWeek, quietAround } from "./race-week.ts";
import { assembleWeek } from "./week.ts";
import { withClimb } from "./week-climb.ts";
import type { WeekContext } from "./week-context.ts";
import { withinLimits } from "./week-limits.ts";
import { withPriorities } from "./week-priority.ts";
import { withOtherRaces } from "./week-race.ts";
import { withSecondRuns } from "./week-second.ts";
import { withStrength } from "./week-strength.ts";

export interface AroundWeek {
	/** The races that the season leads to. */
	aims: readonly RaceGoal[];
	/** Those within it that are not. */
	beside: readonly OtherRace[];
	/** The last one that was run. */
	raced: { day: IsoDate; metres: number } | null;
	/** The last day with a run before this week. */
	lastRun: IsoDate | null;
	/** Seconds that the Monday after this week has. */
	nextMondaySeconds: number;
}

export function weekDrafts(week: WeekVolume, season: WeekContext, around: AroundWeek): Draft[] {
	const { aims, beside, raced, lastRun, nextMondaySeconds } = around;
	const context: WeekContext = { ...season, profile: profileIn(week.days, season.profile) };
	const { paces, limits } = context;
	const aim = aims.find((each) => mondayOf(each.day) === week.monday);
	let drafts = aim ? assembleRaceWeek(week, aim, context) : assembleWeek(week, context);
	for (const each of aims) drafts = quietAround(drafts, each, paces);
	if (raced && !aims.some((each) => each.day === raced.day)) drafts = quietAround(drafts, raced, paces);
	drafts = withOtherRaces(drafts, { monday: week.monday, others: beside, limits, paces });
	drafts = withSecondRuns(drafts, week, context);
	// What was run and walked, or cut for the days, comes before strength: that takes the room that is left.
	drafts = withinLimits(drafts, { days: week.days, paces, easyUntil: week.easyUntil, lastRun });
	const next = aims.find((each) => each.day >= week.monday) ?? null;
	const raceDays = [...aims, ...beside].map((each) => each.day);
	return withPriorities(withClimb(withStrength(drafts, week, context, { raceDays, nextMondaySeconds }), week, next));
}
