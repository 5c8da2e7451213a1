/** Taper, and how realistic the season is. */
import { addDays, type IsoDate } from "../../calendar.ts";
import type { Workout } from "../../workout/workout.ts";
import { type Finding, finding } from "../finding.ts";
import { LIGHT_WEEK_SECONDS, TAPER_MOST } from "../rules.ts";
import { raceClassOf, raceNeeds } from "../season/race-needs.ts";
import { racePriority, type SafetyView } from "./view.ts";

/** Weeks before the taper that show what a normal week is. */
const NORMAL_WEEKS = 4;

export function raceRules(view: SafetyView): Finding[] {
	const races = view.workouts.filter((each) => each.kind === "race" && each.day >= view.today);
	return races.flatMap((race) => [...taper(race, view), ...season(race, view)]);
}

/** A race within the build gets a short taper, one that is trained through none. */
const TAPER_MOST_B = 0.95;

/** The last seven days, race day included, hold clearly less training than a normal week. */
function taper(race: Workout, view: SafetyView): Finding[] {
	const from = addDays(race.day, -6);
	const priority = racePriority(view, race.day);
	if (from < firstPlanned(view) || priority === "C") return [];
	const most = priority === "B" ? TAPER_MOST_B : TAPER_MOST;
	const seconds = secondsWithin(view.workouts, from, addDays(race.day, -1));
	let normal = 0;
	for (let week = 1; week <= NORMAL_WEEKS; week++) {
		normal = Math.max(normal, secondsWithin(view.workouts, addDays(from, -7 * week), addDays(from, -7 * (week - 1) - 1)));
	}
	// What was usual before the season stands for the weeks before it.
	if (addDays(from, -7 * NORMAL_WEEKS) < view.plan.season.startsOn) normal = Math.max(normal, view.plan.season.startSeconds);
	if (normal < LIGHT_WEEK_SECONDS || seconds <= normal * most) return [];
	return [
		finding("taper_missing", "warn", [race.day], { seconds, normal, share: Math.round((seconds / normal) * 100) / 100 }, "add_taper"),
	];
}

function season(race: Workout, view: SafetyView): Finding[] {
	const { plan } = view;
	const raceClass = raceClassOf(race.estimate.metres);
	const findings: Finding[] = [];
	if (racePriority(view, race.day) !== "A") return [];
	if (plan.season.compressed) {
		findings.push(finding("compressed_season", "info", [race.day], { leastWeeks: raceNeeds[raceClass].leastWeeks }, "choose_later_race"));
	}
	if (raceClass === "ultra" || raceClass === "ultra_long")
		findings.push(finding("beyond_marathon", "info", [race.day], { metres: race.estimate.metres }, "ask_coach"));
	return findings;
}

function firstPlanned({ workouts, today }: SafetyView): IsoDate {
	return workouts[0]?.day ?? today;
}

function secondsWithin(workouts: readonly Workout[], from: IsoDate, to: IsoDate): number {
	return workouts.reduce(
		(sum, each) => (each.day >= from && each.day <= to && each.kind !== "race" ? sum + each.estimate.seconds : sum),
		0,
	);
}
