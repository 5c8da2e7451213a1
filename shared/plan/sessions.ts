/** Which quality sessions stand in which phase: Daniels' phases as weekly patterns that repeat while the phase lasts [book, shortened]. */
import type { PhaseKind } from "./plan.ts";
import type { RaceClass } from "./race-needs.ts";
import { NOVICE_NO_SPEED_WEEKS, NOVICE_STRIDES_WEEKS } from "./rules.ts";

export type SessionPick = "easy" | "strides" | "tempo" | "cruise" | "intervals" | "repetitions" | "threshold_repetitions" | "marathon_pace";

export interface WeekPattern {
	/** The key session, then the second one. */
	quality: readonly [SessionPick, SessionPick];
	long: "easy" | "marathon_pace";
}

const week = (first: SessionPick, second: SessionPick, long: WeekPattern["long"] = "easy"): WeekPattern => ({
	quality: [first, second],
	long,
});

type BuildPhase = "base" | "early_quality" | "transition_quality" | "final_quality" | "taper";

const strides = [week("strides", "strides")];

const patterns: Record<RaceClass, Record<BuildPhase, readonly WeekPattern[]>> = {
	"5k": {
		base: strides,
		early_quality: [week("repetitions", "tempo"), week("repetitions", "threshold_repetitions")],
		transition_quality: [week("intervals", "tempo"), week("intervals", "threshold_repetitions")],
		final_quality: [week("intervals", "threshold_repetitions"), week("cruise", "repetitions")],
		taper: [week("threshold_repetitions", "strides")],
	},
	"10k": {
		base: strides,
		early_quality: [week("repetitions", "tempo"), week("threshold_repetitions", "cruise")],
		transition_quality: [week("intervals", "cruise"), week("intervals", "tempo")],
		final_quality: [week("cruise", "intervals"), week("intervals", "threshold_repetitions")],
		taper: [week("threshold_repetitions", "strides")],
	},
	half: {
		base: strides,
		early_quality: [week("tempo", "repetitions"), week("cruise", "strides")],
		transition_quality: [week("intervals", "cruise"), week("cruise", "intervals")],
		final_quality: [week("cruise", "marathon_pace"), week("tempo", "strides", "marathon_pace")],
		taper: [week("cruise", "strides")],
	},
	marathon: {
		base: strides,
		early_quality: [week("tempo", "repetitions"), week("cruise", "strides")],
		transition_quality: [week("intervals", "cruise"), week("cruise", "strides", "marathon_pace")],
		final_quality: [week("cruise", "marathon_pace"), week("tempo", "strides", "marathon_pace")],
		taper: [week("cruise", "strides"), week("tempo", "strides")],
	},
	ultra: {
		base: strides,
		early_quality: [week("tempo", "strides"), week("cruise", "strides")],
		transition_quality: [week("intervals", "strides"), week("cruise", "strides")],
		final_quality: [week("cruise", "strides"), week("marathon_pace", "strides")],
		taper: [week("tempo", "strides")],
	},
	// Softened: one session above easy a week, the second day keeps its strides.
	general: {
		base: strides,
		early_quality: [week("tempo", "strides"), week("repetitions", "strides")],
		transition_quality: [week("intervals", "strides")],
		final_quality: [week("cruise", "strides"), week("intervals", "strides"), week("tempo", "strides")],
		taper: strides,
	},
};

export interface PatternInput {
	raceClass: RaceClass;
	phase: PhaseKind;
	weekInPhase: number;
	deload: boolean;
	novice: boolean;
	/** Weeks of training so far, those before the season included. */
	weeksTrained: number;
	/** Quality days in the week's layout. */
	qualityDays: number;
}

export function weekPattern(input: PatternInput): WeekPattern {
	const { raceClass, phase, weekInPhase, deload, qualityDays } = input;
	if (phase === "recovery" || phase === "return" || phase === "race") return week("easy", "easy");
	const cycle = patterns[raceClass][phase];
	const pattern = cycle[weekInPhase % cycle.length] ?? week("easy", "easy");
	const [first, second] = pattern.quality;
	// A lighter week keeps one light quality session and drops the other.
	if (deload) return { quality: [softened(phase === "base" ? "strides" : "tempo", input), "easy"], long: "easy" };
	// With one quality day, the two kinds take turns, unless the second is only strides.
	const turn = qualityDays === 1 && weekInPhase % 2 === 1 && second !== "strides" ? second : first;
	return { quality: [softened(turn, input), softened(second, input)], long: longFor(pattern, input) };
}

/** Novices: strides only for six weeks, and nothing faster than threshold for eight. */
function softened(pick: SessionPick, { novice, weeksTrained, weekInPhase, phase }: PatternInput): SessionPick {
	if (!novice) return pick;
	if (weeksTrained < NOVICE_STRIDES_WEEKS) return phase === "base" && weekInPhase < 2 ? "easy" : pick === "easy" ? "easy" : "strides";
	if (weeksTrained < NOVICE_NO_SPEED_WEEKS && ["intervals", "repetitions", "threshold_repetitions"].includes(pick)) return "tempo";
	return pick;
}

function longFor(pattern: WeekPattern, { novice, weeksTrained }: PatternInput): WeekPattern["long"] {
	return novice && weeksTrained < NOVICE_NO_SPEED_WEEKS ? "easy" : pattern.long;
}

/** What to fall back to when the week is too small, or the day too short, for a session. */
export const fallback: Record<SessionPick, readonly SessionPick[]> = {
	intervals: ["cruise", "tempo"],
	repetitions: ["tempo"],
	threshold_repetitions: ["cruise", "tempo"],
	marathon_pace: ["cruise", "tempo"],
	cruise: ["tempo"],
	tempo: [],
	strides: [],
	easy: [],
};
