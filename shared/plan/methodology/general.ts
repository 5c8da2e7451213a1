/** Daniels softened, for fitness without a race: one session above easy a week, the second day keeps its strides [convention]. */
import { daniels } from "./daniels.ts";
import { longFrom } from "./long-session.ts";
import type { Methodology } from "./methodology.ts";
import { patternFrom, sameForAll, week } from "./pattern.ts";
import { runningSession } from "./running-session.ts";

const strides = [week("strides", "strides")];

const patterns = sameForAll({
	base: strides,
	early_quality: [week("tempo", "strides"), week("hills", "strides")],
	transition_quality: [week("intervals", "strides"), week("progression", "strides")],
	final_quality: [week("cruise", "strides"), week("intervals", "strides"), week("progression", "strides")],
	taper: [week("tempo", "strides")],
});

export const general: Methodology = {
	id: "general",
	phaseFill: daniels.phaseFill,
	roundWithoutRace: ["base", "early_quality", "final_quality"],
	pattern: (input) => patternFrom(patterns, input),
	session: runningSession,
	long: longFrom,
	targets: ({ paces }) => paces,
};
