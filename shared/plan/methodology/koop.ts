/**
 * Koop's ultramarathon training (*Training Essentials for Ultrarunning*): by time and effort, one intensity per block, the least like the race
 * first: running intervals, then tempo, then steady state and endurance on the ground of the race [book].
 */
import { koopTempo, runningIntervals, steadyState } from "../../workout/library/koop.ts";
import type { Paces } from "../../workout/paces.ts";
import type { Target } from "../../workout/workout.ts";
import { longFrom } from "./long-session.ts";
import type { Methodology, PatternInput, SessionPick, WeekPattern } from "./methodology.ts";
import { type PatternTable, patternFrom, sameForAll, week } from "./pattern.ts";
import { sessionFrom } from "./running-session.ts";

/** Running intervals for three loading weeks, a deload among them or not: a block of three to four weeks; then tempo begins [book]. */
const intervalBlock = [
	week("intervals", "strides"),
	week("intervals", "intervals"),
	week("intervals", "strides"),
	week("tempo", "strides"),
	week("tempo", "tempo"),
	week("tempo", "strides"),
];

const blocks = {
	base: [week("strides", "hill_sprints")],
	early_quality: intervalBlock,
	transition_quality: [week("tempo", "strides"), week("tempo", "tempo")],
	final_quality: [week("steady_state", "strides", "race_terrain"), week("steady_state", "hill_sprints", "race_terrain")],
	taper: [week("steady_state", "strides"), week("tempo", "strides")],
};

/**
 * Every third loading week of the last block has a second long run: it comes sparingly, and in the other weeks legs recover. The block ends
 * with the taper, so that the last one stands about three weeks before the race [book: 3-4 weeks out, few blocks].
 */
const twoLongRuns: WeekPattern = { ...week("steady_state", "strides", "race_terrain"), backToBack: true };

const ultra = {
	...blocks,
	final_quality: [week("steady_state", "strides", "race_terrain"), twoLongRuns, week("steady_state", "hill_sprints", "race_terrain")],
	taper: [week("steady_state", "strides")],
};

export const koopPatterns: PatternTable = { ...sameForAll(blocks), ultra, ultra_long: ultra };

/** The block's own intensity, light, in its deload. */
const light: Partial<Record<PatternInput["phase"], SessionPick>> = {
	early_quality: "intervals",
	transition_quality: "tempo",
	final_quality: "steady_state",
};

export const koop: Methodology = {
	id: "koop",
	// The race-like blocks are what a short season keeps.
	phaseFill: { order: ["base", "final_quality", "transition_quality", "early_quality"], short: 3, ideal: 6 },
	roundWithoutRace: ["base", "early_quality", "transition_quality", "final_quality"],
	pattern: (input) => patternFrom(koopPatterns, input, light[input.phase] ?? "tempo"),
	session: (pick, room, paces) =>
		sessionFrom({ intervals: runningIntervals, tempo: koopTempo, cruise: koopTempo, steady_state: steadyState }, pick, room, paces),
	long: longFrom,
	targets: ({ paces }) => byEffort(paces),
};

/**
 * Steady state 7, tempo 8-9, intervals 10 [book]. Endurance running is 5-6 on Koop's scale, where one can still talk; athletes here rate on
 * CR-10, on which that is 3 to 5, and an easy run too hard does harm.
 */
function byEffort(paces: Paces): Paces {
	const rpe = (low: number, high: number): Target => ({ kind: "rpe", low, high });
	return {
		...paces,
		target: {
			...paces.target,
			easy: rpe(3, 5),
			steady: rpe(6, 7),
			marathon: rpe(6, 7),
			threshold: rpe(8, 9),
			interval: rpe(9, 10),
			repetition: rpe(9, 10),
		},
	};
}
