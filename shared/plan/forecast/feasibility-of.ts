/**
 * Whether a race can be run as wished: VDOT now against the VDOT that the target asks for, the gain that is plausible in the weeks left, and what
 * stands against it besides. The goal is judged, never changed.
 */
import type { Goal } from "../../athlete/goal.ts";
import type { Profile } from "../../athlete/profile.ts";
import { daysBetween, type IsoDate } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import { vdotOf } from "../../physiology/vdot.ts";
import type { Feasibility, FeasibilityVerdict } from "../feasibility.ts";
import type { Plan } from "../plan.ts";
import { raceClassOf, raceNeeds, raceOf } from "../season/race-needs.ts";
import { concernsOf, type ReviewFigures } from "./feasibility-concerns.ts";
import { plausibleGain } from "./plausible-gain.ts";
import { ESTIMATED_WIDTH, INTERVAL_WIDTH, type Preparation, predictedSeconds, vdotFor } from "./predicted-race.ts";
import { project } from "./projection.ts";

/** Gap over plausible gain, up to which each verdict holds [convention]; more is unrealistic. */
export const VERDICT_RATIOS = { very_likely: 0.5, likely: 1, stretch: 1.5, unlikely: 2.5 } as const;
/** A gap that the form of the day makes or takes, VDOT: no plausible gain counts as less [convention]. */
export const DAY_FORM_VDOT = 0.5;
/** Without a target, or with one that only volume carries, each concern about time, volume and long runs costs a step [convention]. */
const FINISHING = ["very_likely", "likely", "stretch", "unlikely"] as const;
/** Results on record that count as a past best start here; a sprint says nothing about VDOT. */
const VDOT_LEAST_METRES = 800;

export interface FeasibilityInput {
	goal: Goal | null;
	profile: Profile;
	fitness: Fitness;
	plan: Plan;
	today: IsoDate;
	review: ReviewFigures;
	/** Workouts that count no more, as for `project`. */
	doneIds?: ReadonlySet<string>;
}

/** Null without a race to come. Seconds; VDOT in ml/kg/min. */
export function feasibilityOf(input: FeasibilityInput): Feasibility | null {
	const { fitness, profile, plan, today } = input;
	const race = raceOf(input.goal);
	if (race === null || race.day < today) return null;
	const raceClass = raceClassOf(race.metres);
	const needs = raceNeeds[raceClass];
	const weeksLeft = Math.round((daysBetween(today, race.day) / 7) * 10) / 10;
	const target = race.targetSeconds ?? race.fixedSeconds ?? null;
	const concerns = concernsOf(race, input);
	// Below 800 m speed decides, of which VDOT says nothing.
	const vdot = race.metres < VDOT_LEAST_METRES ? null : (fitness.vdot?.value ?? plan.vdot);
	const told = { targetSeconds: target, vdot, concerns, weeksLeft };
	if (vdot === null || raceClass === "sprint" || raceClass === "general") {
		const verdict = target === null && race.metres >= VDOT_LEAST_METRES ? finishing(concerns) : "unknown";
		return { ...told, verdict, now: null, onRaceDay: null, targetVdot: null, plausibleGain: null, realisticSeconds: null };
	}
	const preparation = preparationOf(input);
	const gain = plausibleGain({
		profile,
		today,
		vdot,
		bestVdot: bestVdot(profile),
		weeks: (daysBetween(today, race.day) - needs.taperDays) / 7,
		runsPerWeek: plannedRuns(plan) ?? fitness.weekly.runs,
	});
	const width = INTERVAL_WIDTH[raceClass] * (fitness.vdot?.kind === "estimated" ? ESTIMATED_WIDTH : 1);
	// What the projection says of this plan, so that a screen with both shows one time; for races by time it says nothing.
	const { doneIds } = input;
	const projected = project(plan, { fitness, today, goal: input.goal, profile, ...(doneIds === undefined ? {} : { doneIds }) }).race;
	const onRaceDay = projected ?? interval(predictedSeconds(race, vdot + gain, preparation.later), width);
	const targetVdot = target === null ? null : vdotFor(race, target, preparation.later);
	const verdict = targetVdot === null ? finishing(concerns) : verdictOf(targetVdot - vdot, gain);
	const reached = verdict === "very_likely" || verdict === "likely" || target === null;
	return {
		...told,
		verdict,
		now: interval(predictedSeconds(race, vdot, preparation.now), width),
		onRaceDay,
		targetVdot: targetVdot === null ? null : hundredths(targetVdot),
		plausibleGain: hundredths(gain),
		realisticSeconds: reached ? null : rounded(onRaceDay.seconds),
	};
}

export function verdictOf(gap: number, gain: number): FeasibilityVerdict {
	const ratio = gap / Math.max(gain, DAY_FORM_VDOT);
	if (ratio <= VERDICT_RATIOS.very_likely) return "very_likely";
	if (ratio <= VERDICT_RATIOS.likely) return "likely";
	if (ratio <= VERDICT_RATIOS.stretch) return "stretch";
	return ratio <= VERDICT_RATIOS.unlikely ? "unlikely" : "unrealistic";
}

/** Just finishing asks for time, volume and long runs. */
function finishing(concerns: Feasibility["concerns"]): FeasibilityVerdict {
	const count = concerns.filter(
		(each) => each === "too_little_time" || each === "too_little_volume" || each === "long_runs_missing",
	).length;
	return FINISHING[count] ?? "unlikely";
}

/** What the race is run on: the volume of today, and half way from there to the biggest week of the season. */
function preparationOf({ fitness, profile, plan }: FeasibilityInput): { now: Preparation; later: Preparation } {
	const { metres, seconds, runs, weeksWithData } = fitness.weekly;
	const usual = weeksWithData > 0 ? metres : plan.season.startSeconds * plan.season.easySpeed;
	const peak = plan.season.peakSeconds * plan.season.easySpeed;
	const now: Preparation = {
		experience: profile.experience,
		metresPerWeek: usual,
		runsPerWeek: runs,
		paceSecondsPerKm: metres > 0 && seconds > 0 ? (seconds / metres) * 1000 : null,
	};
	return { now, later: { ...now, metresPerWeek: Math.max(usual, (usual + peak) / 2) } };
}

function bestVdot(profile: Profile): number | null {
	const results = profile.races.filter((each) => each.metres >= VDOT_LEAST_METRES).map((each) => vdotOf(each.metres, each.seconds));
	return results.length > 0 ? Math.max(...results) : null;
}

/** Runs in a full week of the plan; null when none is full. */
function plannedRuns({ weeks, workouts, to }: Plan): number | null {
	const full = weeks.filter((week) => !week.reasons.includes("first_partial_week") && daysBetween(week.monday, to) >= 6);
	const [first, last] = [full[0]?.monday, full.at(-1)?.monday];
	if (first === undefined || last === undefined) return null;
	const runs = workouts.filter((each) => each.sport === "running" && each.day >= first && daysBetween(last, each.day) < 7).length;
	return runs / full.length;
}

function interval(seconds: number, width: number): NonNullable<Feasibility["now"]> {
	return { seconds: Math.round(seconds), fast: Math.round(seconds * (1 - width)), slow: Math.round(seconds * (1 + width)) };
}

/** To what one would write down: 5 s below 20 minutes, 15 s below the hour, minutes above; never faster than what is predicted. */
function rounded(seconds: number): number {
	const step = seconds < 1_200 ? 5 : seconds < 3_600 ? 15 : 60;
	return Math.ceil(seconds / step) * step;
}

function hundredths(value: number): number {
	return Math.round(value * 100) / 100;
}
