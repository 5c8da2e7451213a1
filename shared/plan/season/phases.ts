/** Four phases fitted into the weeks there are, and what surrounds them. */
import { addDays, daysBetween, type IsoDate, mondayOf, weekday } from "../../calendar.ts";
import { methodologyOf } from "../methodology/choose.ts";
import type { PhaseFill, TrainingPhase } from "../methodology/methodology.ts";
import type { Phase, PhaseKind, Season } from "../plan.ts";
import type { RaceNeeds } from "./race-needs.ts";

/** In the order in which they are run. */
const trainingPhases: readonly TrainingPhase[] = ["base", "early_quality", "transition_quality", "final_quality"];

/** Somebody who already runs regularly has the base; with this few weeks all but one go to race preparation [convention]. */
const SHORT_SEASON_WEEKS = 5;
/** With more time than four ideal phases need, rounds of base and of keeping what there is go in front [convention]. */
const FRONT_ROUND: readonly (readonly [PhaseKind, number])[] = [
	["base", 8],
	["maintenance", 4],
];
/** A front block shorter than this joins its neighbour. */
const FRONT_LEAST_WEEKS = 3;

/** Weeks for each phase out of `weeks`; what exceeds four ideal phases is counted as base. */
export function phaseWeeks(weeks: number, hasBase: boolean, fill: PhaseFill): Record<TrainingPhase, number> {
	const count = { base: 0, early_quality: 0, transition_quality: 0, final_quality: 0 };
	if (hasBase && weeks <= SHORT_SEASON_WEEKS) {
		count.base = weeks >= 4 ? 1 : 0;
		count.final_quality = weeks - count.base;
		return count;
	}
	let left = weeks;
	for (const kind of fill.order) {
		count[kind] = Math.min(fill.short, left);
		left -= count[kind];
	}
	for (let turn = 0; left > 0 && turn < fill.order.length * (fill.ideal - fill.short); turn++, left--) {
		count[fill.order[turn % fill.order.length] ?? "base"]++;
	}
	count.base += left;
	return count;
}

/** Whole weeks of taper before race week: a race on a Sunday brings six days of its own. */
export function taperWeeks(raceDay: IsoDate, needs: RaceNeeds): number {
	return Math.max(0, Math.round((needs.taperDays - (weekday(raceDay) - 1)) / 7));
}

export interface RacePhasesInput {
	today: IsoDate;
	raceDay: IsoDate;
	needs: RaceNeeds;
	/** Weeks of recovery still owed from a race before. */
	recoverFirst: number;
	/** The athlete already trains regularly. */
	hasBase: boolean;
	fill: PhaseFill;
}

export function phasesToRace({ today, raceDay, needs, recoverFirst, hasBase, fill }: RacePhasesInput): Phase[] {
	const first = mondayOf(today);
	const weeks = daysBetween(first, mondayOf(raceDay)) / 7 + 1;
	const taper = Math.min(taperWeeks(raceDay, needs), weeks - 1);
	const recover = Math.min(recoverFirst, weeks - 1 - taper);
	const count = phaseWeeks(weeks - 1 - taper - recover, hasBase, fill);
	const front = Math.max(0, count.base - fill.ideal);
	const inFront = frontBlocks(front);
	// Front blocks too short to be one of their own stay with the base.
	count.base -= inFront.reduce((sum, [, long]) => sum + long, 0);
	return lined(first, [
		["recovery", recover],
		...inFront,
		...trainingPhases.map((kind): [PhaseKind, number] => [kind, count[kind]]),
		["taper", taper],
		["race", 1],
		["recovery", needs.recoveryWeeks.length],
		["maintenance", needs.transitionWeeks],
	]);
}

/** Blocks before the season proper, so that the last one, next to the base, keeps what there is. */
function frontBlocks(weeks: number): [PhaseKind, number][] {
	const blocks: [PhaseKind, number][] = [];
	let left = weeks;
	for (let turn = FRONT_ROUND.length - 1; left >= FRONT_LEAST_WEEKS; turn = (turn + FRONT_ROUND.length - 1) % FRONT_ROUND.length) {
		const [kind, usual] = FRONT_ROUND[turn] ?? ["base", left];
		const rest = left - usual;
		const long = rest > 0 && rest < FRONT_LEAST_WEEKS ? left : Math.min(usual, left);
		blocks.unshift([kind, long]);
		left -= long;
	}
	return blocks;
}

export function phasesWithoutRace(today: IsoDate, recoverFirst: number, deloadEvery: number, round: readonly PhaseKind[]): Phase[] {
	return lined(mondayOf(today), [["recovery", recoverFirst], ...round.map((kind): [PhaseKind, number] => [kind, deloadEvery])]);
}

export interface NextRaceInput {
	/** Phases to the race before, its recovery and transition included. */
	before: readonly Phase[];
	raceDay: IsoDate;
	needs: RaceNeeds;
	fill: PhaseFill;
}

/** A later race A: its phases follow the recovery from the one before, which already brought the base. */
export function phasesToNextRace({ before, raceDay, needs, fill }: NextRaceInput): Phase[] {
	const recovered = before.findLastIndex((each) => each.kind === "recovery" || each.kind === "race");
	const kept = before.slice(0, recovered + 1).filter((each) => each.from < mondayOf(raceDay));
	const last = kept.at(-1);
	if (!last) return [...before];
	const from = addDays(last.to, 1);
	const cut = from > mondayOf(raceDay) ? mondayOf(raceDay) : from;
	const head = kept.map((each) => (each.to >= cut ? { ...each, to: addDays(cut, -1) } : each));
	return [...head, ...phasesToRace({ today: cut, raceDay, needs, recoverFirst: 0, hasBase: true, fill })];
}

function lined(first: IsoDate, counts: [PhaseKind, number][]): Phase[] {
	const phases: Phase[] = [];
	let from = first;
	for (const [kind, weeks] of counts) {
		if (weeks <= 0) continue;
		phases.push({ kind, from, to: addDays(from, weeks * 7 - 1) });
		from = addDays(from, weeks * 7);
	}
	return phases;
}

export interface PhaseAt {
	kind: PhaseKind;
	/** Week within the phase, from 0. */
	week: number;
	/** True once the season's own phases are over and the round without a race repeats. */
	afterSeason: boolean;
}

/** The phase of the week that starts on `monday`; after the last phase the round without a race goes on. */
export function phaseAt(season: Pick<Season, "phases" | "methodology">, monday: IsoDate, deloadEvery: number): PhaseAt {
	const phase = season.phases.find((each) => monday >= each.from && monday <= each.to);
	if (phase) return { kind: phase.kind, week: daysBetween(phase.from, monday) / 7, afterSeason: false };
	const last = season.phases.at(-1);
	const since = last ? Math.max(0, (daysBetween(last.to, monday) - 1) / 7) : 0;
	const round = roundAfter(season);
	const kind = round[Math.floor(since / deloadEvery) % round.length] ?? "base";
	return { kind, week: since % deloadEvery, afterSeason: true };
}

/** A season without a race repeats its own round; after a race comes the school's. */
function roundAfter({ phases, methodology }: Pick<Season, "phases" | "methodology">): readonly PhaseKind[] {
	const own = phases.map((each) => each.kind).filter((kind) => kind !== "recovery");
	return own.length > 0 && !own.includes("race") ? own : methodologyOf(methodology).roundWithoutRace;
}

/** Phases that load: the four, and those that keep what there is. */
export function trainingPhase(kind: PhaseKind): boolean {
	return kind === "maintenance" || trainingPhases.some((each) => each === kind);
}

/** Every n-th week is lighter, unless the taper follows or a recovery has just ended. The rhythm counts from the week `first`. */
export function isDeload(season: Pick<Season, "phases" | "methodology">, monday: IsoDate, every: number, first: IsoDate): boolean {
	const index = daysBetween(first, monday) / 7;
	if (((index % every) + every) % every !== every - 1) return false;
	return [-7, 0, 7].every((days) => trainingPhase(phaseAt(season, addDays(monday, days), every).kind));
}
