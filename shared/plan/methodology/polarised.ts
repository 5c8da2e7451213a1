/**
 * Seiler's and Friel's distribution: four sessions of five easy, the others truly hard. The base is pyramidal (a little tempo), then polarised
 * (Seiler & Kjerland 2006, Stoeggl & Sperlich 2014 [evidence]); targets by heart rate.
 */
import { hillRepeats, hillSprints } from "../../workout/library/hill.ts";
import { aerobicIntervals, longIntervals } from "../../workout/library/long-interval.ts";
import { heartRateTargets } from "./heart-rate-targets.ts";
import { longFrom } from "./long-session.ts";
import type { Methodology } from "./methodology.ts";
import { type PatternTable, patternFrom, sameForAll, week } from "./pattern.ts";
import { sessionFrom } from "./running-session.ts";

/** One hard session in five runs, two in every third week: about four of five stay easy. */
const common = {
	base: [week("tempo", "strides"), week("strides", "hill_sprints")],
	early_quality: [week("long_intervals", "strides"), week("intervals", "strides"), week("long_intervals", "hills")],
	transition_quality: [week("long_intervals", "strides"), week("intervals", "long_intervals"), week("long_intervals", "strides")],
	final_quality: [week("race_pace", "strides"), week("long_intervals", "race_pace"), week("long_intervals", "strides")],
	taper: [week("long_intervals", "strides")],
};

/** The race itself lies between easy and hard, and wants some of its own pace. */
const marathon = {
	...common,
	final_quality: [week("long_intervals", "strides"), week("strides", "strides", "marathon_pace"), week("long_intervals", "strides")],
};
const ultra = {
	...common,
	final_quality: [week("long_intervals", "strides", "race_terrain"), week("steady_state", "strides", "race_terrain")],
};

export const polarisedPatterns: PatternTable = {
	...sameForAll(common),
	marathon,
	ultra,
	ultra_long: ultra,
	general: { ...common, final_quality: [week("long_intervals", "strides"), week("intervals", "strides"), week("long_intervals", "hills")] },
};

export const polarised: Methodology = {
	id: "polarised",
	phaseFill: { order: ["base", "final_quality", "early_quality", "transition_quality"], short: 3, ideal: 6 },
	roundWithoutRace: ["base", "early_quality", "transition_quality"],
	pattern: (input) => patternFrom(polarisedPatterns, input, "long_intervals"),
	session: (pick, room, paces) =>
		// Heart rate says nothing about repetitions of a minute: what is fast goes uphill, by effort.
		sessionFrom(
			{
				intervals: aerobicIntervals,
				long_intervals: longIntervals,
				repetitions: (room_, paces_) => hillRepeats(room_, paces_) ?? hillSprints(room_),
			},
			pick,
			room,
			paces,
		),
	long: longFrom,
	targets: heartRateTargets,
};
