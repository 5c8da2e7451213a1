/**
 * Pfitzinger's mesocycles (*Advanced Marathoning*): endurance, lactate threshold and endurance, race preparation, taper; medium-long runs in
 * midweek, marathon pace within long runs [book, shortened].
 */
import { fiveKmIntervals, lactateThreshold } from "../../workout/library/pfitzinger.ts";
import { longFrom } from "./long-session.ts";
import type { Methodology, WeekPattern } from "./methodology.ts";
import { type PatternTable, patternFrom, sameForAll, week } from "./pattern.ts";
import { sessionFrom } from "./running-session.ts";

/** With its medium-long run on an easy day. */
function longer(pattern: WeekPattern): WeekPattern {
	return { ...pattern, mediumLong: true };
}

const endurance = [longer(week("strides", "strides"))];

const short = {
	base: endurance,
	early_quality: [longer(week("tempo", "strides")), longer(week("tempo", "hills"))],
	transition_quality: [week("intervals", "tempo"), week("tempo", "repetitions")],
	final_quality: [week("intervals", "tempo"), week("race_pace", "strides")],
	taper: [week("race_pace", "strides")],
};

const marathon = {
	// The endurance mesocycle has its lactate threshold run every other week [book].
	base: [longer(week("tempo", "strides")), longer(week("strides", "hill_sprints"))],
	early_quality: [longer(week("tempo", "strides")), longer(week("tempo", "strides", "marathon_pace"))],
	transition_quality: [longer(week("tempo", "strides", "marathon_pace")), longer(week("intervals", "tempo"))],
	final_quality: [
		longer(week("intervals", "strides", "marathon_pace")),
		longer(week("tempo", "intervals")),
		longer(week("intervals", "strides", "marathon_pace")),
	],
	taper: [week("intervals", "strides"), week("tempo", "strides")],
};

export const pfitzingerPatterns: PatternTable = {
	...sameForAll(short),
	half: {
		...short,
		transition_quality: [longer(week("tempo", "intervals")), longer(week("tempo", "strides", "progression"))],
		final_quality: [longer(week("intervals", "tempo")), longer(week("race_pace", "strides", "progression"))],
	},
	marathon,
	ultra: marathon,
	ultra_long: marathon,
};

export const pfitzinger: Methodology = {
	id: "pfitzinger",
	// Endurance and race preparation are what a short season keeps.
	phaseFill: { order: ["base", "final_quality", "early_quality", "transition_quality"], short: 3, ideal: 5 },
	roundWithoutRace: ["base", "early_quality", "transition_quality"],
	pattern: (input) => patternFrom(pfitzingerPatterns, input),
	session: (pick, room, paces) => sessionFrom({ tempo: lactateThreshold, intervals: fiveKmIntervals }, pick, room, paces),
	long: longFrom,
	targets: ({ paces }) => paces,
};
