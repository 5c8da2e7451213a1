/** The season from today to the goal, frozen until goal, methodology or the week's time change, so that weekly rebuilding changes nothing by itself. */
import type { Goal, RaceGoal } from "../../athlete/goal.ts";
import type { MethodologyId } from "../../athlete/methodology.ts";
import type { Profile } from "../../athlete/profile.ts";
import { addDays, daysBetween, type IsoDate, mondayOf, weekday } from "../../calendar.ts";
import type { Fitness } from "../../fitness/fitness.ts";
import { limitsOf } from "../limits.ts";
import { methodologyFor, methodologyOf } from "../methodology/choose.ts";
import type { Phase, PhaseKind, Plan, Season } from "../plan.ts";
import { phasesToNextRace, phasesToRace, phasesWithoutRace } from "./phases.ts";
import { raceClassOf, raceNeeds, raceOf } from "./race-needs.ts";
import { easySpeedOf, levelOf, peakSeconds } from "./season-level.ts";
import { asSeasonRace, type OtherRace, otherRacesIn, raceClassFor, trainedRace } from "./season-races.ts";

/** Four weeks of three runs are a base to build on. */
const BASE_WEEKS = 4;
const BASE_RUNS = 3;
/** Another school takes over in this many weeks: half of the quality sessions in the first, all of them in the second. */
export const BLEND_WEEKS = 2;
/** From this weekday on, what is left of the week is left to the old school. */
const BLEND_LAST_START = 3;

export interface SeasonInput {
	today: IsoDate;
	profile: Profile;
	goal: Goal | null;
	fitness: Fitness;
	previous: Plan | null;
	/** Absent: those of the season before. */
	otherRaces?: readonly OtherRace[] | undefined;
}

export function seasonFor(input: SeasonInput): Season {
	const made = frozenSeason(input);
	return withOtherRaces(withMethodology(made, input), input);
}

/** What goal and profile make, other races and another school left out. */
function frozenSeason(input: SeasonInput): Season {
	const madeFrom = { goal: goalKey(input), profile: profileKey(input.profile) };
	const before = input.previous?.season;
	if (!before || before.madeFrom.goal !== madeFrom.goal) return newSeason(input, madeFrom);
	const goalId = input.goal?.id ?? null;
	if (before.madeFrom.profile === madeFrom.profile) return before.goalId === goalId ? before : { ...before, goalId };
	// Same goal, another week: the phases stay, volume goes on from where it is.
	const level = levelOf(input, before.easySpeed);
	return {
		...before,
		goalId,
		startsOn: continuedOn(before, input.today),
		...level,
		peakSeconds: peakSeconds(input, level.startSeconds, before.easySpeed),
		madeFrom,
	};
}

/** A season that goes on from another has no half first week, unless the other one began in this very week. */
function continuedOn(before: Season, today: IsoDate): IsoDate {
	const monday = mondayOf(today);
	return before.startsOn >= monday ? before.startsOn : monday;
}

function newSeason(input: SeasonInput, madeFrom: Season["madeFrom"]): Season {
	const { today, profile, goal, fitness, previous } = input;
	const easySpeed = easySpeedOf(profile, fitness);
	const level = levelOf(input, easySpeed);
	const race = trainedRace(goal, profile, today);
	const methodology = methodologyFor(race, profile);
	const needs = raceNeeds[raceClassFor(goal, profile, today)];
	const ahead = race !== null && race.day >= today;
	const weeks = ahead ? daysBetween(mondayOf(today), mondayOf(race.day)) / 7 + 1 : 0;
	return {
		methodology,
		goalId: goal?.id ?? null,
		startsOn: previous ? continuedOn(previous.season, today) : today,
		endsOn: ahead ? race.day : null,
		startSeconds: level.startSeconds,
		peakSeconds: peakSeconds(input, level.startSeconds, easySpeed),
		phases: phasesFor(input, methodology, level.startSeconds),
		compressed: ahead && weeks < needs.leastWeeks,
		longestSeconds: level.longestSeconds,
		easySpeed,
		weeksTrained: weeksTrained(input),
		...(previous && previous.season.methodology !== methodology ? { blend: blendFrom(previous.season.methodology, today) } : {}),
		madeFrom,
	};
}

function phasesFor(input: SeasonInput, methodology: MethodologyId, startSeconds: number): Phase[] {
	const { today, profile, goal, fitness } = input;
	const race = trainedRace(goal, profile, today);
	const { phaseFill, roundWithoutRace } = methodologyOf(methodology);
	const recoverFirst = recoveryOwed(input);
	if (race !== null && race.day >= today) {
		const regular = profile.experience !== "beginner" || (profile.yearsTraining ?? 0) >= 1;
		const hasBase = regular && fitness.weekly.weeksWithData >= BASE_WEEKS && fitness.weekly.runs >= BASE_RUNS;
		const needs = raceNeeds[raceClassOf(race.metres)];
		return phasesToRace({ today, raceDay: race.day, needs, recoverFirst, hasBase, fill: phaseFill });
	}
	const { deloadEvery } = limitsOf(profile, { startSeconds, startsOn: today });
	return phasesWithoutRace(today, recoverFirst, deloadEvery, roundFor(goal, profile, roundWithoutRace));
}

/** Without a race: the aim, and how much the athlete wants to train, say what repeats. */
function roundFor(goal: Goal | null, { planner }: Profile, usual: readonly PhaseKind[]): readonly PhaseKind[] {
	if (planner === "minimal") return ["maintenance"];
	const aim = aimOf(goal);
	return aim === "base" || aim === "weekly_volume" || aim === "return" ? ["base"] : usual;
}

function aimOf(goal: Goal | null): string {
	return goal?.kind === "general" && goal.status === "active" ? (goal.aim ?? "fitness") : "fitness";
}

/** Another school for the same goal: its phases from this week on, blended in. */
function withMethodology(season: Season, input: SeasonInput): Season {
	const race = trainedRace(input.goal, input.profile, input.today);
	const wished = methodologyFor(race, input.profile);
	if (wished === season.methodology) return season;
	return {
		...season,
		methodology: wished,
		phases: phasesFor(input, wished, season.startSeconds),
		startsOn: continuedOn(season, input.today),
		...levelOf(input, season.easySpeed),
		weeksTrained: weeksTrained(input),
		blend: blendFrom(season.methodology, input.today),
	};
}

function blendFrom(from: MethodologyId, today: IsoDate): NonNullable<Season["blend"]> {
	const first = weekday(today) <= BLEND_LAST_START ? mondayOf(today) : addDays(mondayOf(today), 7);
	return { from, until: addDays(first, 7 * BLEND_WEEKS - 1) };
}

/** Races besides the goal are no part of what freezes a season; a later A adds its phases behind the goal's. */
function withOtherRaces(season: Season, input: SeasonInput): Season {
	const others = otherRacesIn(input.otherRaces, { ...input, startsOn: season.startsOn });
	const known = others.map(asSeasonRace);
	if (JSON.stringify(known) === JSON.stringify(season.otherRaces ?? [])) return season;
	const { otherRaces: before, ...rest } = season;
	const wasLater = (before ?? []).some((each) => each.priority === "A");
	const later = others.find((each) => each.priority === "A");
	const own = wasLater ? ownPhases(season) : season.phases;
	const phases = later ? phasesWithLater(own, later, season.methodology) : own;
	return known.length > 0 ? { ...rest, phases, otherRaces: known } : { ...rest, phases };
}

/** Phases of the goal alone: up to the recovery and transition after its race. */
function ownPhases({ phases, endsOn }: Season): Phase[] {
	const race = phases.findIndex((each) => each.kind === "race" && endsOn !== null && endsOn >= each.from && endsOn <= each.to);
	if (race < 0) return phases;
	const next = phases.findIndex((each, i) => i > race && each.kind !== "recovery" && each.kind !== "maintenance");
	const own = next < 0 ? phases : phases.slice(0, next);
	const transition = raceTransition(own, endsOn);
	return transition ? [...own, transition] : own;
}

/** The transition was left out for the next race; it comes back when that one is called off. */
function raceTransition(own: readonly Phase[], endsOn: IsoDate | null): Phase | null {
	const last = own.at(-1);
	if (!last || endsOn === null || last.kind === "maintenance") return null;
	return { kind: "maintenance", from: addDays(last.to, 1), to: addDays(last.to, 7) };
}

function phasesWithLater(before: readonly Phase[], later: RaceGoal, methodology: MethodologyId): Phase[] {
	const needs = raceNeeds[raceClassOf(later.metres)];
	return phasesToNextRace({ before, raceDay: later.day, needs, fill: methodologyOf(methodology).phaseFill });
}

/** Recovery weeks still owed: a race in the plan until now, or the goal's own race when it has just been run. */
function recoveryOwed({ today, goal, previous }: SeasonInput): number {
	const own = raceOf(goal);
	const race = lastRaceOf(previous, today) ?? (own && own.day < today ? own : null);
	if (!race) return 0;
	const weeks = raceNeeds[raceClassOf(race.metres)].recoveryWeeks.length;
	return Math.max(0, weeks - Math.max(0, daysBetween(mondayOf(race.day), mondayOf(today)) / 7 - 1));
}

/** The latest race up to today that the plan held; one that was only trained through is no season's end. */
export function lastRaceOf(previous: Plan | null, today: IsoDate): { day: IsoDate; metres: number } | null {
	const run = [...(previous?.past ?? []), ...(previous?.workouts ?? [])]
		.filter((each) => each.kind === "race" && each.priority === "key" && each.day <= today)
		.at(-1);
	return run ? { day: run.day, metres: run.estimate.metres } : null;
}

/** Weeks of training behind the athlete when the season starts; those of the season before count on. */
function weeksTrained({ today, fitness, previous }: SeasonInput): number {
	const before = previous?.season;
	if (!before) return fitness.weekly.weeksWithData;
	const first = before.phases[0]?.from ?? mondayOf(today);
	return before.weeksTrained + Math.max(0, Math.floor(daysBetween(first, mondayOf(today)) / 7));
}

/** A race that only age forbids makes another season in the year that allows it. */
function goalKey({ goal, profile, today, previous }: SeasonInput): string {
	const race = trainedRace(goal, profile, today);
	const key = race && `race ${race.day} ${race.metres}`;
	// One that is over by then makes none.
	if (race && key && (race.day >= today || previous === null || previous.season.madeFrom.goal === key)) return key;
	const aim = aimOf(goal);
	if (aim === "fitness") return "general";
	return aim === "weekly_volume" && goal?.kind === "general" ? `general weekly_volume ${goal.weeklyMetres ?? "-"}` : `general ${aim}`;
}

/** Only what shapes the season: a field that does not leaves it as it is. */
function profileKey(profile: Profile): string {
	const minimal = profile.planner === "minimal" ? " minimal" : "";
	return `${profile.experience} ${profile.birthYear ?? "-"} ${profile.availability.join(",")} ${profile.longRunDay}${minimal}`;
}
