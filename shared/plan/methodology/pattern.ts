/** Picking a week's sessions out of a school's table, softened for deloads and novices. */

import { NOVICE_NO_SPEED_WEEKS, NOVICE_STRIDES_WEEKS } from "../rules.ts";
import type { RaceClass } from "../season/race-needs.ts";
import type { BuildPhase, LongPick, PatternInput, SessionPick, WeekPattern } from "./methodology.ts";

export type PatternTable = Record<RaceClass, Record<BuildPhase, readonly WeekPattern[]>>;

/** One set of patterns, whatever the distance. */
export function sameForAll(patterns: PatternTable[RaceClass]): PatternTable {
	return {
		sprint: patterns,
		"5k": patterns,
		"10k": patterns,
		half: patterns,
		marathon: patterns,
		ultra: patterns,
		ultra_long: patterns,
		general: patterns,
	};
}

export function week(first: SessionPick, second: SessionPick, long: LongPick = "easy"): WeekPattern {
	return { quality: [first, second], long };
}

const quiet = week("easy", "easy");

/** `light`: the one quality session that a lighter week keeps once there is any. */
export function patternFrom(table: PatternTable, input: PatternInput, light: SessionPick = "tempo"): WeekPattern {
	const { raceClass, phase, weekInPhase, deload, qualityDays } = input;
	if (phase === "recovery" || phase === "return" || phase === "race") return quiet;
	const cycle = table[raceClass][phase === "maintenance" ? "base" : phase];
	const pattern = cycle[weekInPhase % cycle.length] ?? quiet;
	const [first, second] = pattern.quality;
	// A lighter week keeps one light quality session and drops the other.
	if (deload) return { quality: [softened(phase === "base" || phase === "maintenance" ? "strides" : light, input), "easy"], long: "easy" };
	// With one quality day, the two kinds take turns, unless the second is only strides.
	const turn = qualityDays === 1 && weekInPhase % 2 === 1 && second !== "strides" ? second : first;
	const settled = !input.novice;
	const long = longFor(pattern, input);
	// One fast part a week is enough for a novice: in the long run or by itself.
	const beside: SessionPick = input.novice && long !== "easy" && turn !== "easy" ? "strides" : turn;
	return {
		...pattern,
		quality: [softened(beside, input), softened(second, input)],
		long,
		...(pattern.backToBack && { backToBack: settled }),
	};
}

/** Sessions faster than threshold: not for the first weeks of a novice. */
const fast: ReadonlySet<SessionPick> = new Set<SessionPick>([
	"intervals",
	"repetitions",
	"threshold_repetitions",
	"hills",
	"hill_sprints",
	"long_intervals",
	"time_trial",
	"race_pace",
]);

/** Under 18 there is no marathon pace. Novices: strides only for six weeks, and nothing faster than threshold for eight. */
function softened(pick: SessionPick, input: PatternInput): SessionPick {
	const { novice, weeksTrained, weekInPhase, phase } = input;
	if (pick === "marathon_pace" && input.young) return "tempo";
	if (!novice) return pick;
	if (weeksTrained < NOVICE_STRIDES_WEEKS) return phase === "base" && weekInPhase < 2 ? "easy" : pick === "easy" ? "easy" : "strides";
	if (weeksTrained < NOVICE_NO_SPEED_WEEKS && fast.has(pick)) return "tempo";
	return pick;
}

function longFor(pattern: WeekPattern, { novice, weeksTrained, young }: PatternInput): LongPick {
	return young || (novice && weeksTrained < NOVICE_NO_SPEED_WEEKS) ? "easy" : pattern.long;
}
