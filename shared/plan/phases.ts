/** Daniels' four phases fitted into the weeks there are, and what surrounds them. */
import { addDays, daysBetween, type IsoDate, mondayOf, weekday } from "../calendar.ts";
import type { Phase, PhaseKind, Season } from "./plan.ts";
import type { RaceNeeds } from "./race-needs.ts";

type TrainingPhase = "base" | "early_quality" | "transition_quality" | "final_quality";

/** In the order in which they are run. */
const trainingPhases: readonly TrainingPhase[] = ["base", "early_quality", "transition_quality", "final_quality"];

/** Daniels' priorities when weeks are few: 3 of phase I, then 3 of IV, 3 of II, 3 of III, then extend [book]. */
const fillOrder: readonly TrainingPhase[] = ["base", "final_quality", "early_quality", "transition_quality"];
const PHASE_SHORT = 3;
const PHASE_IDEAL = 6;

/** Somebody who already runs regularly has the base; with this few weeks all but one go to race preparation [convention]. */
const SHORT_SEASON_WEEKS = 5;

/** Without a race the same round is repeated: base, early quality, threshold work. Each ends with its deload. */
const roundWithoutRace: readonly TrainingPhase[] = ["base", "early_quality", "final_quality"];

/** Weeks for each phase out of `weeks`; what exceeds four ideal phases is base in front. */
export function phaseWeeks(weeks: number, hasBase: boolean): Record<TrainingPhase, number> {
	const count = { base: 0, early_quality: 0, transition_quality: 0, final_quality: 0 };
	if (hasBase && weeks <= SHORT_SEASON_WEEKS) {
		count.base = weeks >= 4 ? 1 : 0;
		count.final_quality = weeks - count.base;
		return count;
	}
	let left = weeks;
	for (const kind of fillOrder) {
		count[kind] = Math.min(PHASE_SHORT, left);
		left -= count[kind];
	}
	for (let turn = 0; left > 0 && turn < fillOrder.length * (PHASE_IDEAL - PHASE_SHORT); turn++, left--) {
		count[fillOrder[turn % fillOrder.length] ?? "base"]++;
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
}

export function phasesToRace({ today, raceDay, needs, recoverFirst, hasBase }: RacePhasesInput): Phase[] {
	const first = mondayOf(today);
	const weeks = daysBetween(first, mondayOf(raceDay)) / 7 + 1;
	const taper = Math.min(taperWeeks(raceDay, needs), weeks - 1);
	const recover = Math.min(recoverFirst, weeks - 1 - taper);
	const count = phaseWeeks(weeks - 1 - taper - recover, hasBase);
	return lined(first, [
		["recovery", recover],
		...trainingPhases.map((kind): [PhaseKind, number] => [kind, count[kind]]),
		["taper", taper],
		["race", 1],
		["recovery", needs.recoveryWeeks.length],
	]);
}

export function phasesWithoutRace(today: IsoDate, recoverFirst: number, deloadEvery: number): Phase[] {
	return lined(mondayOf(today), [["recovery", recoverFirst], ...roundWithoutRace.map((kind): [PhaseKind, number] => [kind, deloadEvery])]);
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
export function phaseAt(season: Pick<Season, "phases">, monday: IsoDate, deloadEvery: number): PhaseAt {
	const phase = season.phases.find((each) => monday >= each.from && monday <= each.to);
	if (phase) return { kind: phase.kind, week: daysBetween(phase.from, monday) / 7, afterSeason: false };
	const last = season.phases.at(-1);
	const since = last ? Math.max(0, (daysBetween(last.to, monday) - 1) / 7) : 0;
	const kind = roundWithoutRace[Math.floor(since / deloadEvery) % roundWithoutRace.length] ?? "base";
	return { kind, week: since % deloadEvery, afterSeason: true };
}

/** Phases that load: those of Daniels. */
export function trainingPhase(kind: PhaseKind): boolean {
	return trainingPhases.some((each) => each === kind);
}

/** Every n-th week is lighter, unless the taper follows or a recovery has just ended. The rhythm counts from the season's first week. */
export function isDeload(season: Pick<Season, "phases">, monday: IsoDate, every: number): boolean {
	const first = season.phases[0]?.from ?? monday;
	const index = daysBetween(first, monday) / 7;
	if (((index % every) + every) % every !== every - 1) return false;
	return [-7, 0, 7].every((days) => trainingPhase(phaseAt(season, addDays(monday, days), every).kind));
}
