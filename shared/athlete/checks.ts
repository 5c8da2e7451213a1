/**
 * What a form and the API refuse in a profile or a goal beyond its shape: one rule, one code, the same words in both places.
 */
import { daysBetween, type IsoDate } from "../calendar.ts";
import { vdotOf } from "../physiology/vdot.ts";
import type { GoalInput } from "./goal.ts";
import type { Profile, RaceResult } from "./profile.ts";

export const checkCodes = [
	"goal_in_past",
	"goal_too_far",
	"impossible_time",
	"race_in_future",
	"impossible_race",
	"no_available_day",
	"long_run_day_without_time",
	"unknown_zone",
	"rest_above_max",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** `field` is the path of the offending value in the checked object. */
export interface CheckFinding {
	code: CheckCode;
	field: string;
}

/** World records lie between VDOT 80 and 85 from 1500 m to the marathon (Daniels' Running Formula, table 5.1): more is a typing error. */
const MOST_VDOT = 87;
/** A walk of a 5 km in 75 minutes is about VDOT 8; slower than that is a typing error too. */
const LEAST_VDOT = 8;
const FURTHEST_GOAL_DAYS = 730;

export function checkGoal(goal: GoalInput, today: IsoDate): CheckFinding[] {
	if (goal.kind !== "race") return [];
	const findings: CheckFinding[] = [];
	const days = daysBetween(today, goal.day);
	if (days < 0) findings.push({ code: "goal_in_past", field: "day" });
	if (days > FURTHEST_GOAL_DAYS) findings.push({ code: "goal_too_far", field: "day" });
	if (goal.targetSeconds !== null && !isPossible(goal.metres, goal.targetSeconds))
		findings.push({ code: "impossible_time", field: "targetSeconds" });
	return findings;
}

export function checkRace(race: RaceResult, today: IsoDate): CheckFinding[] {
	const findings: CheckFinding[] = [];
	if (daysBetween(today, race.day) > 0) findings.push({ code: "race_in_future", field: "day" });
	if (!isPossible(race.metres, race.seconds)) findings.push({ code: "impossible_race", field: "seconds" });
	return findings;
}

export function checkProfile(profile: Profile, today: IsoDate): CheckFinding[] {
	const findings: CheckFinding[] = [];
	if (!isZone(profile.zone)) findings.push({ code: "unknown_zone", field: "zone" });
	if (!profile.availability.some((minutes) => minutes > 0)) findings.push({ code: "no_available_day", field: "availability" });
	else if (profile.availability[profile.longRunDay - 1] === 0) findings.push({ code: "long_run_day_without_time", field: "longRunDay" });
	const { max, rest } = profile.heartRates;
	if (max !== null && rest !== null && rest >= max) findings.push({ code: "rest_above_max", field: "heartRates.rest" });
	profile.races.forEach((race, index) => {
		for (const finding of checkRace(race, today)) findings.push({ ...finding, field: `races.${index}.${finding.field}` });
	});
	return findings;
}

function isPossible(metres: number, seconds: number): boolean {
	// A form asks while it is being typed in: nothing yet, and letters, are no time.
	if (!(metres > 0) || !(seconds > 0) || !Number.isFinite(seconds)) return false;
	// Daniels' formulas were fitted up to about four hours; beyond the marathon only the pace itself is checked.
	const comparable = Math.min(metres, 42_195);
	const vdot = vdotOf(comparable, (seconds * comparable) / metres);
	return vdot >= LEAST_VDOT && vdot <= MOST_VDOT;
}

/** Zones are those the host's Intl knows. */
function isZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}
