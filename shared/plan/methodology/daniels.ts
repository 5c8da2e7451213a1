/** Daniels' phases as weekly patterns that repeat while the phase lasts, and his sessions [book, shortened]. */
import { longFrom } from "./long-session.ts";
import type { Methodology } from "./methodology.ts";
import { type PatternTable, patternFrom, week } from "./pattern.ts";
import { runningSession } from "./running-session.ts";

const strides = [week("strides", "strides")];

/** Of one school, by distance and phase. */
export const danielsPatterns: PatternTable = {
	// Trained by Pfaff; here for a season that another school has begun.
	sprint: {
		base: strides,
		early_quality: [week("repetitions", "strides")],
		transition_quality: [week("repetitions", "strides")],
		final_quality: [week("repetitions", "strides")],
		taper: strides,
	},
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
		early_quality: [week("tempo", "repetitions"), week("cruise", "repetitions")],
		transition_quality: [week("intervals", "cruise"), week("cruise", "intervals")],
		final_quality: [week("cruise", "marathon_pace"), week("tempo", "strides", "marathon_pace")],
		taper: [week("cruise", "strides")],
	},
	// Beside marathon pace in the long run the second session is short.
	marathon: {
		base: strides,
		early_quality: [week("tempo", "repetitions"), week("cruise", "repetitions"), week("tempo", "repetitions", "progression")],
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
	ultra_long: {
		base: strides,
		early_quality: [week("tempo", "strides"), week("cruise", "strides")],
		transition_quality: [week("intervals", "strides"), week("cruise", "strides")],
		final_quality: [week("cruise", "strides"), week("marathon_pace", "strides")],
		taper: [week("tempo", "strides")],
	},
	// Chosen by an athlete without a race.
	general: {
		base: strides,
		early_quality: [week("repetitions", "tempo"), week("repetitions", "threshold_repetitions")],
		transition_quality: [week("intervals", "tempo"), week("intervals", "strides")],
		final_quality: [week("cruise", "intervals"), week("tempo", "repetitions")],
		taper: strides,
	},
};

export const daniels: Methodology = {
	id: "daniels",
	// 3 of phase I, then 3 of IV, 3 of II, 3 of III, then extend [book].
	phaseFill: { order: ["base", "final_quality", "early_quality", "transition_quality"], short: 3, ideal: 6 },
	roundWithoutRace: ["base", "early_quality", "final_quality"],
	pattern: (input) => patternFrom(danielsPatterns, input),
	session: runningSession,
	long: longFrom,
	targets: ({ paces }) => paces,
};
